package tollgate.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tollgate.app.files.InvalidInput;
import tollgate.economy.Plan;
import tollgate.economy.state.ResidentTerms;
import tollgate.economy.state.Residents;
import tollgate.engine.Workers;
import tollgate.experiment.Simulation;

/**
 * How long are the two passes over 26 million residents that each week makes, and how much do threads help? On the terms of the last
 * week of a coarse run, in which some are poor and some goods are rationed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class WeekOfResidents {
    @Param({"1", "2"})
    private int threads;

    private Workers workers;
    private Residents residents;
    private ResidentTerms terms;

    @Setup
    public void settle() throws InvalidInput {
        var study = Border.study();
        var world = Border.world(study);
        var parameters = Border.parameters(study);
        workers = new Workers(threads);
        Simulation.run(
                Plan.unchanged(world, parameters),
                Simulation.COARSE,
                1,
                workers,
                (position, title, economy, week) -> terms = economy.terms);
        residents = new Residents(world.country(), parameters, 1);
    }

    @Benchmark
    public Residents choose() {
        residents.choose(workers, terms);
        return residents;
    }

    @Benchmark
    public Residents pay() {
        residents.pay(workers, terms);
        return residents;
    }

    @TearDown
    public void close() {
        workers.close();
    }
}
