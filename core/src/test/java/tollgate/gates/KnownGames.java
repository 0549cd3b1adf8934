package tollgate.gates;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Shorthand of the known-answer tests. Defaults as in docs/economics, section 4: a = 60, b = 2, c = 0. */
final class KnownGames {
    static final LinearDemand SIXTY = new LinearDemand(60, 2);

    private KnownGames() {}

    static Equilibrium solve(PathSystem system, LinearDemand demand, Terms terms) throws NoEquilibrium {
        return new StaticGame(system).solve(demand, terms.withChoke(demand.choke()));
    }

    static Equilibrium solveAllOf(int organs, LinearDemand demand) throws NoEquilibrium {
        var system = PathSystem.allOf(organs);
        return solve(system, demand, Terms.plain(system));
    }

    static Incidence incidence(LinearDemand demand, Equilibrium equilibrium) {
        return Incidence.of(
                demand, equilibrium, Collections.nCopies(equilibrium.bribes().size(), 0.0));
    }

    /** One organ, and a way around it. */
    static PathSystem oneWithEvasion() {
        return new PathSystem(1, List.of(Set.of(0), Set.of()));
    }

    /** The root of a falling function, by halving: shares no code with the solver. */
    static double bisect(double low, double high, DoubleUnaryOperator falling) {
        double left = low;
        double right = high;
        for (int halving = 0; halving < 200; halving++) {
            double middle = (left + right) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return (left + right) / 2;
    }
}
