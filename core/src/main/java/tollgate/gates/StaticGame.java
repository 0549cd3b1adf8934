package tollgate.gates;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Finds the bribes at which every organ's first-order condition holds, {@code b = c + m(b)} (docs/model.md, 7.3). Without given
 * starting bribes it begins at cost with little switching and raises theta step by step; where there is more than one
 * equilibrium, the one on that branch is found. Belongs to one thread.
 */
public final class StaticGame {
    /** How near a bribe must come to its equilibrium, as a share of the largest bribe. */
    public static final double TOLERANCE = 1e-12;

    private static final int MOST_STEPS = 4000;
    private static final double THETA_GROWTH = 1.5;

    private final PathSystem system;
    private final int organs;
    private final BestReplies replies;
    private final NewtonFinish finish;
    private final double[] bribes;

    public StaticGame(PathSystem system) {
        this.system = system;
        organs = system.organs();
        replies = new BestReplies(system);
        finish = new NewtonFinish(organs);
        bribes = new double[organs];
    }

    /** The equilibrium reached from the organs' own costs. */
    public Equilibrium solve(Hazard hazard, Terms terms) throws NoEquilibrium {
        replies.face(hazard, terms);
        return solveFromCost(terms);
    }

    /** The equilibrium nearest to the starting bribes, or else the one reached from cost. */
    public Equilibrium solve(Hazard hazard, Terms terms, List<Double> startingBribes) throws NoEquilibrium {
        replies.face(hazard, terms);
        for (int organ = 0; organ < organs; organ++) {
            bribes[organ] = startingBribes.get(organ);
        }
        if (settle(terms.theta())) {
            return equilibrium();
        }
        return solveFromCost(terms);
    }

    private Equilibrium solveFromCost(Terms terms) throws NoEquilibrium {
        for (int organ = 0; organ < organs; organ++) {
            bribes[organ] = terms.costs().get(organ);
        }
        double theta = Math.min(terms.theta(), replies.mildTheta(bribes));
        settle(theta);
        while (theta < terms.theta()) {
            theta = Math.min(terms.theta(), theta * THETA_GROWTH);
            settle(theta);
        }
        if (!replies.areMet(bribes)) {
            throw new NoEquilibrium(replies.gap(bribes));
        }
        return equilibrium();
    }

    private boolean settle(double theta) {
        replies.useTheta(theta);
        for (int step = 0; step < MOST_STEPS; step++) {
            replies.evaluate(bribes);
            if (replies.areMet(bribes)) {
                return true;
            }
            if (step % 25 == 24) {
                if (finish.run(replies, bribes)) {
                    return true;
                }
                replies.evaluate(bribes);
            }
            replies.stepTowards(bribes);
        }
        return false;
    }

    private Equilibrium equilibrium() {
        replies.evaluate(bribes);
        var switching = replies.switching();
        return new Equilibrium(
                list(bribes),
                list(replies.consents()),
                list(pathValues(switching::cost)),
                list(pathValues(switching::share)),
                switching.inclusiveValue());
    }

    private double[] pathValues(IntToDoubleFunction value) {
        double[] values = new double[system.paths()];
        Arrays.setAll(values, value);
        return values;
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
