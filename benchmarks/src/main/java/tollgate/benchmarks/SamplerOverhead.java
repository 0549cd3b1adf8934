package tollgate.benchmarks;

import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tollgate.engine.Workers;
import tollgate.inference.Answer;
import tollgate.inference.Coordinates;
import tollgate.inference.Journal;
import tollgate.inference.LatinHypercube;
import tollgate.inference.Posterior;
import tollgate.inference.Prior;
import tollgate.inference.Target;
import tollgate.inference.TemperedSampling;

/**
 * What does tempered sampling cost a simulation beyond the simulation itself? On one thread, with simulations that cost next to nothing: a
 * normal likelihood of ten of the unknowns. A thousand by {@code simulations}, in milliseconds, is microseconds a simulation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class SamplerOverhead {
    private static final int SEEN = 10;
    private static final int PARTICLES = 512;
    private static final double DEVIATION = 0.3;

    @Param({"10", "80"})
    private int unknowns;

    @Param({"false", "true"})
    private boolean signals;

    private Target target;
    private Workers workers;
    private long seed;

    /** Counts simulations beside samplings. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        /** Simulations that were made. */
        public long simulations;
    }

    /** Ten normal observations, each of one unknown. */
    private record Gaussian(int dimensions, boolean tells) implements Target {
        @Override
        public Answer simulate(double[] point, long luck, double need) {
            double log = 0;
            double[] told = new double[tells ? SEEN : 0];
            for (int i = 0; i < SEEN; i++) {
                double standard = (point[i] - 1) / DEVIATION;
                log -= standard * standard / 2;
                if (tells) {
                    told[i] = point[i];
                }
            }
            return tells ? Answer.of(log, told) : Answer.of(log);
        }
    }

    @Setup
    public void prepare() {
        target = new Gaussian(unknowns, signals);
        workers = new Workers(1);
    }

    @Benchmark
    public Posterior sample(Counted counted) {
        var settings = TemperedSampling.Settings.of(PARTICLES, seed++);
        var priors = new LinkedHashMap<String, Prior>();
        for (int i = 0; i < unknowns; i++) {
            priors.put("x" + i, new Prior.Normal(0, 1));
        }
        double[][] points = Coordinates.of(priors).points(new LatinHypercube(settings.seed(), settings.first()));
        var sampling = new TemperedSampling(target, points, settings, Journal.NONE);
        while (!sampling.isDone()) {
            sampling.step(workers);
        }
        var posterior = sampling.finish(workers);
        counted.simulations += posterior.simulations();
        return posterior;
    }
}
