package tollgate.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.random.SobolSequenceGenerator;
import tollgate.engine.Draws;

/**
 * Randomised Sobol' points: the first points of Joe and Kuo's sequence (2008, https://doi.org/10.1137/070709359) under a
 * linear matrix scramble and a digital shift (Matoušek 1998, https://doi.org/10.1006/jcom.1998.0489).
 *
 * <p>Each point alone is uniform over the unit cube, so that means over the points are unbiased; together they fill the
 * cube more evenly than independent draws, best when their number is a power of two. A dimension's numbers depend on the
 * seed and its place alone: a parameter added at the end moves no other.
 *
 * @param draws number of points, at most {@link #MOST_DRAWS}
 */
public record ScrambledSobol(long seed, int draws) {
    public static final int MOST_DRAWS = 1 << 24;

    /** Binary digits of a coordinate: the generator's, and one fewer than a double can hold. */
    private static final int DIGITS = 52;

    private static final double CELLS = 0x1p52;

    public ScrambledSobol {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws (%s) must lie between 1 and %s.".formatted(draws, MOST_DRAWS));
        }
    }

    /** The points, one a row, each coordinate strictly between 0 and 1. */
    public double[][] rows(int dimensions) {
        var generator = new SobolSequenceGenerator(dimensions);
        var scrambles = new Scramble[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            scrambles[dimension] = Scramble.of(seed, dimension);
        }
        double[][] rows = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            double[] row = generator.nextVector();
            for (int dimension = 0; dimension < dimensions; dimension++) {
                row[dimension] = scrambles[dimension].apply(row[dimension]);
            }
            rows[draw] = row;
        }
        return rows;
    }

    /** Draws of the named parameters from their priors. */
    public Design over(Map<String, Prior> priors) {
        double[][] rows = rows(priors.size());
        Map<String, double[]> columns = new LinkedHashMap<>();
        priors.forEach((name, prior) -> {
            int dimension = columns.size();
            double[] column = new double[draws];
            for (int draw = 0; draw < draws; draw++) {
                column[draw] = prior.quantile(rows[draw][dimension]);
            }
            columns.put(name, column);
        });
        return new Design(draws, columns);
    }

    /**
     * What befalls the binary digits of one coordinate. The matrix is lower triangular with ones on its diagonal: a digit
     * reaches itself and lower digits only, so that two coordinates that part at one digit still part there.
     */
    private static final class Scramble {
        private final long[] reached;
        private final long shift;

        private Scramble(long[] reached, long shift) {
            this.reached = reached;
            this.shift = shift;
        }

        static Scramble of(long seed, int dimension) {
            var luck = Draws.of(seed, "Sobol' scramble").luck(0, dimension);
            long[] reached = new long[DIGITS];
            for (int place = 0; place < DIGITS; place++) {
                long itself = 1L << place;
                reached[place] = itself | (luck.nextLong() & (itself - 1));
            }
            return new Scramble(reached, luck.nextLong() >>> (Long.SIZE - DIGITS));
        }

        /** The middle of the cell in which the scrambled coordinate lies: never 0 nor 1. */
        double apply(double coordinate) {
            long left = (long) (coordinate * CELLS);
            long digits = shift;
            while (left != 0) {
                digits ^= reached[Long.numberOfTrailingZeros(left)];
                left &= left - 1;
            }
            return (digits + 0.5) / CELLS;
        }
    }
}
