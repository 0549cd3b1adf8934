package tollgate.gates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the organs and the crossers of a static game take as given, demand aside. Lists run over organs or paths.
 *
 * @param theta switching precision, per unit of money
 * @param choke a path that costs more than this even at the organs' own cost is never taken, money; infinite: all are kept
 * @param costs by organ, its own cost of a consent, money
 * @param horizons by organ, the weight of the long run, at least 0
 * @param coordination row by row, the weight an organ gives another's receipts; the diagonal is 1
 * @param extraCosts by path, what it costs beside bribes, money
 * @param weights by path, at least 0; 0 removes the path
 */
public record Terms(
        double theta,
        double choke,
        List<Double> costs,
        List<Double> horizons,
        List<Double> coordination,
        List<Double> extraCosts,
        List<Double> weights) {

    public Terms {
        requireAtLeastZero("theta", theta);
        requireAtLeastZero("choke", choke);
        costs = checked("cost", costs);
        horizons = checked("horizon", horizons);
        coordination = checked("coordination", coordination);
        extraCosts = List.copyOf(extraCosts);
        weights = checked("weight", weights);
        requireSize("horizons", horizons.size(), costs.size());
        requireSize("coordination", coordination.size(), costs.size() * costs.size());
        requireSize("weights", weights.size(), extraCosts.size());
        for (int organ = 0; organ < costs.size(); organ++) {
            if (coordination.get(organ * costs.size() + organ) != 1) {
                throw new IllegalArgumentException(
                        "Organ %d must give its own receipts the weight 1.".formatted(organ));
            }
        }
    }

    private static void requireAtLeastZero(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("The %s (%s) must be at least 0.".formatted(name, value));
        }
    }

    private static List<Double> checked(String name, List<Double> values) {
        values.forEach(value -> {
            requireAtLeastZero(name, value);
            if (value.isInfinite()) {
                throw new IllegalArgumentException("The %s (%s) must be finite.".formatted(name, value));
            }
        });
        return List.copyOf(values);
    }

    private static void requireSize(String name, int size, int expected) {
        if (size != expected) {
            throw new IllegalArgumentException("There are %d %s where %d belong.".formatted(size, name, expected));
        }
    }

    /** Costless, short-sighted organs that look to their own receipts alone; equal weights; no cost beside bribes. */
    public static Terms plain(PathSystem system) {
        return new Terms(
                0,
                Double.POSITIVE_INFINITY,
                Collections.nCopies(system.organs(), 0.0),
                Collections.nCopies(system.organs(), 0.0),
                equalCoordination(system.organs(), 0),
                Collections.nCopies(system.paths(), 0.0),
                Collections.nCopies(system.paths(), 1.0 / system.paths()));
    }

    private static List<Double> equalCoordination(int organs, double weight) {
        var cells = new ArrayList<Double>(Collections.nCopies(organs * organs, weight));
        for (int organ = 0; organ < organs; organ++) {
            cells.set(organ * organs + organ, 1.0);
        }
        return cells;
    }

    /** With another switching precision. */
    public Terms withTheta(double newTheta) {
        return new Terms(newTheta, choke, costs, horizons, coordination, extraCosts, weights);
    }

    /** With a cost above which no path is taken. */
    public Terms withChoke(double newChoke) {
        return new Terms(theta, newChoke, costs, horizons, coordination, extraCosts, weights);
    }

    /** With the organs' own costs. */
    public Terms withCosts(List<Double> newCosts) {
        return new Terms(theta, choke, newCosts, horizons, coordination, extraCosts, weights);
    }

    /** With the same horizon for every organ. */
    public Terms withHorizon(double horizon) {
        return withHorizons(Collections.nCopies(costs.size(), horizon));
    }

    /** With a horizon by organ. */
    public Terms withHorizons(List<Double> newHorizons) {
        return new Terms(theta, choke, costs, newHorizons, coordination, extraCosts, weights);
    }

    /** With the same weight on every other organ's receipts. */
    public Terms withCoordination(double weight) {
        return withCoordination(equalCoordination(costs.size(), weight));
    }

    /** With the weights on one another's receipts, row by row. */
    public Terms withCoordination(List<Double> newCoordination) {
        return new Terms(theta, choke, costs, horizons, newCoordination, extraCosts, weights);
    }

    /** With what the paths cost beside bribes. */
    public Terms withExtraCosts(List<Double> newExtraCosts) {
        return new Terms(theta, choke, costs, horizons, coordination, newExtraCosts, weights);
    }

    /** With the paths' weights. */
    public Terms withWeights(List<Double> newWeights) {
        return new Terms(theta, choke, costs, horizons, coordination, extraCosts, newWeights);
    }
}
