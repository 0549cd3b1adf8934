package tollgate.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tollgate.app.files.InvalidInput;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Simulation;

/** How long is one of the thousands of runs that weighing a study takes? 477 weeks at 1:20,000 on one thread, burn-in included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class CoarseRun {
    private World world;
    private Parameters parameters;
    private Workers workers;
    private long seed;

    @Setup
    public void read() throws InvalidInput {
        var study = Border.study();
        world = Border.world(study);
        parameters = Border.parameters(study);
        workers = new Workers(1);
    }

    @Benchmark
    public Outputs run() {
        return Simulation.run(world, parameters, seed++, workers);
    }

    @TearDown
    public void close() {
        workers.close();
    }
}
