package tollgate.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tollgate.engine.Draws;

/**
 * A Latin hypercube: in every dimension each of the equal strata of the unit interval holds exactly one draw (McKay,
 * Beckman and Conover 1979).
 *
 * <p>A dimension's numbers depend on the seed, its name and the number of draws alone: a parameter added later moves no
 * other, and every explanation meets the same draws.
 *
 * @param draws number of draws, at most {@link #MOST_DRAWS}
 */
public record LatinHypercube(long seed, int draws) {
    /** Up to here a number and its stratum are told apart exactly. */
    public static final int MOST_DRAWS = 1 << 20;

    private static final int PLACE_BITS = 30;

    public LatinHypercube {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws (%s) must lie between 1 and %s.".formatted(draws, MOST_DRAWS));
        }
    }

    /** The numbers of one dimension, in draw order, each strictly between 0 and 1. */
    public double[] column(String dimension) {
        var random = Draws.of(seed, dimension).luck(0, 0);
        int[] strata = new int[draws];
        for (int i = 0; i < draws; i++) {
            int other = random.nextInt(i + 1);
            strata[i] = strata[other];
            strata[other] = i;
        }
        double[] column = new double[draws];
        for (int i = 0; i < draws; i++) {
            column[i] = (strata[i] + place(random)) / draws;
        }
        return column;
    }

    /** Where in its stratum a number lies: never on an edge, and on a grid coarse enough for exact sums. */
    private static double place(UniformRandomProvider random) {
        return ((random.nextLong() >>> (Long.SIZE - PLACE_BITS)) + 0.5) / (1L << PLACE_BITS);
    }

    /** Draws of the named parameters from their priors. */
    public Design over(Map<String, Prior> priors) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        priors.forEach((name, prior) -> {
            double[] column = column(name);
            for (int i = 0; i < draws; i++) {
                column[i] = prior.quantile(column[i]);
            }
            columns.put(name, column);
        });
        return new Design(draws, columns);
    }
}
