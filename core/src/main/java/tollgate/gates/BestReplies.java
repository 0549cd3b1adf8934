package tollgate.gates;

import java.util.List;

/** Cost plus markup as a function of the posted bribes, and how steep that function is; the inside of {@link StaticGame}. */
final class BestReplies {
    private final PathSystem system;
    private final int organs;
    private final Switching switching;
    private final Markups markups;
    private Hazard demand = (inclusiveValue, hazards) -> {};
    private double theta;
    private final double[] costs;
    private final double[] horizons;
    private final double[] coordination;
    private final double[] extraCosts;
    private final double[] weights;
    private final boolean[] onEveryPath;
    private final double[] hazard;
    private final double[] consent;
    private final double[] joint;
    private final double[] markup;
    private final double[] target;

    BestReplies(PathSystem system) {
        this.system = system;
        organs = system.organs();
        switching = new Switching(system);
        markups = new Markups(organs);
        costs = new double[organs];
        horizons = new double[organs];
        coordination = new double[organs * organs];
        extraCosts = new double[system.paths()];
        weights = new double[system.paths()];
        onEveryPath = new boolean[organs];
        hazard = new double[organs];
        consent = new double[organs];
        joint = new double[organs * organs];
        markup = new double[organs];
        target = new double[organs];
    }

    void face(Hazard newDemand, Terms terms) {
        if (terms.costs().size() != organs || terms.extraCosts().size() != system.paths()) {
            throw new IllegalArgumentException("The terms are for %d organs and %d paths, the game has %d and %d."
                    .formatted(terms.costs().size(), terms.extraCosts().size(), organs, system.paths()));
        }
        demand = newDemand;
        theta = terms.theta();
        copy(terms.costs(), costs);
        copy(terms.horizons(), horizons);
        copy(terms.coordination(), coordination);
        copy(terms.extraCosts(), extraCosts);
        copy(terms.weights(), weights);
        switching.choose(costs, extraCosts, weights, theta);
        for (int path = 0; path < weights.length; path++) {
            if (switching.cost(path) > terms.choke()) {
                weights[path] = 0;
            }
        }
        for (int organ = 0; organ < organs; organ++) {
            onEveryPath[organ] = isOnEveryPath(organ);
        }
    }

    private static void copy(List<Double> values, double[] target) {
        for (int index = 0; index < target.length; index++) {
            target[index] = values.get(index);
        }
    }

    private boolean isOnEveryPath(int organ) {
        for (int path = 0; path < weights.length; path++) {
            if (weights[path] > 0 && !system.needs(path, organ)) {
                return false;
            }
        }
        return true;
    }

    void useTheta(double newTheta) {
        theta = newTheta;
    }

    /** A precision at which switching hardly disciplines anybody: one over the largest markup demand alone would allow. */
    double mildTheta(double[] bribes) {
        evaluate(bribes);
        double largest = 0;
        for (int organ = 0; organ < organs; organ++) {
            largest = Math.max(largest, 1 / hazard[organ]);
        }
        return largest > 0 ? 1 / largest : theta;
    }

    /** Computes cost plus markup at the posted bribes. An organ that is out of the game keeps its bribe. */
    void evaluate(double[] bribes) {
        switching.choose(bribes, extraCosts, weights, theta);
        switching.consents(consent, joint);
        demand.at(switching.inclusiveValue(), hazard);
        for (int organ = 0; organ < organs; organ++) {
            markup[organ] = Math.max(0, bribes[organ] - costs[organ]);
        }
        markups.solve(hazard, horizons, theta, consent, joint, coordination, markup);
        for (int organ = 0; organ < organs; organ++) {
            target[organ] = costs[organ] + markup[organ];
        }
    }

    /** How fast cost plus markup falls as the organ's own bribe rises, at least 0. */
    private double steepness(int organ) {
        if (hazard[organ] == Double.POSITIVE_INFINITY || onEveryPath[organ]) {
            return 0;
        }
        double gap = Math.abs(theta - hazard[organ]);
        return theta * gap * markup[organ] * markup[organ] * consent[organ] * (1 - consent[organ]);
    }

    /**
     * One damped step of all organs. Exact for linear complements (K10: the multiplier is 1 - mu (n + 1)). An organ that can be
     * avoided moves by at most 1/theta, so that no share changes by more than a factor e.
     */
    void stepTowards(double[] bribes) {
        for (int organ = 0; organ < organs; organ++) {
            double move = (target[organ] - bribes[organ]) / (1 + organs * (1 + steepness(organ)));
            double most = theta > 0 && !onEveryPath[organ] ? 1 / theta : Double.POSITIVE_INFINITY;
            bribes[organ] = Math.max(costs[organ], bribes[organ] + Math.max(-most, Math.min(most, move)));
        }
    }

    /** Whether each bribe is within tolerance of its equilibrium; the gap to the target is that error times 1 + steepness. */
    boolean areMet(double[] bribes) {
        double allowed = StaticGame.TOLERANCE * scale(bribes);
        for (int organ = 0; organ < organs; organ++) {
            if (!(gap(organ, bribes) <= allowed * (1 + steepness(organ)))) {
                return false;
            }
        }
        return true;
    }

    /** The largest gap between a bribe and its target, as a share of the largest of them. */
    double gap(double[] bribes) {
        double largest = 0;
        for (int organ = 0; organ < organs; organ++) {
            largest = Math.max(largest, gap(organ, bribes));
        }
        return largest == 0 ? 0 : largest / scale(bribes);
    }

    private double gap(int organ, double[] bribes) {
        return Math.abs(bribes[organ] - target[organ]);
    }

    private double scale(double[] bribes) {
        double scale = 0;
        for (int organ = 0; organ < organs; organ++) {
            scale = Math.max(scale, Math.max(bribes[organ], target[organ]));
        }
        return scale;
    }

    boolean isOut(int organ) {
        return consent[organ] < Markups.LEAST_CONSENT;
    }

    double target(int organ) {
        return target[organ];
    }

    double cost(int organ) {
        return costs[organ];
    }

    double[] consents() {
        return consent.clone();
    }

    Switching switching() {
        return switching;
    }
}
