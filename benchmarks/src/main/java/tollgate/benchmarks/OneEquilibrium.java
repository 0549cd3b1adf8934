package tollgate.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tollgate.gates.Equilibrium;
import tollgate.gates.Hazard;
import tollgate.gates.NoEquilibrium;
import tollgate.gates.PathSystem;
import tollgate.gates.StaticGame;
import tollgate.gates.Terms;

/** How long does one gate take to solve? Linear demand; three organs in a chain, or each able to let pass alone, or both with a way round. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OneEquilibrium {
    private static final double CHOKE = 60;
    private static final double PRECISION = 0.5;
    private static final Hazard LINEAR =
            (paid, hazard) -> Arrays.fill(hazard, paid < CHOKE ? 1 / (CHOKE - paid) : Double.POSITIVE_INFINITY);

    private final PathSystem complements = new PathSystem(3, List.of(Set.of(0, 1, 2)));
    private final PathSystem substitutes = new PathSystem(3, List.of(Set.of(0), Set.of(1), Set.of(2)));
    private final PathSystem mixed = new PathSystem(3, List.of(Set.of(0, 1), Set.of(2), Set.of()));

    @Benchmark
    public Equilibrium complements() throws NoEquilibrium {
        return solve(complements);
    }

    @Benchmark
    public Equilibrium substitutes() throws NoEquilibrium {
        return solve(substitutes);
    }

    @Benchmark
    public Equilibrium mixed() throws NoEquilibrium {
        return solve(mixed);
    }

    private static Equilibrium solve(PathSystem system) throws NoEquilibrium {
        return new StaticGame(system).solve(LINEAR, Terms.plain(system).withTheta(PRECISION));
    }
}
