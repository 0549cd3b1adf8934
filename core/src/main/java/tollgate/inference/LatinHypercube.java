package tollgate.inference;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;

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
        var random = new Philox4x64(new long[] {seed, hash(dimension)});
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

    /** FNV-1a (Fowler, Noll and Vo) over the name's UTF-8 bytes, mixed by the finaliser of SplitMix64 (Steele 2014). */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
