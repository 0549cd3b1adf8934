package tollgate.evidence;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Chances of the standard normal that stay correct, as logarithms, where the chance itself is too small to be held. */
final class NormalTails {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    /** Beyond this the asymptotic series below is exact to 2e-12, and the plain chance is near 1e-198. */
    private static final double FAR = 30;

    private NormalTails() {}

    /** Chance of a value between the two, either of which may be infinite; 0 where it is below 1e-323. */
    static double probability(double from, double to) {
        if (from == Double.NEGATIVE_INFINITY) {
            return STANDARD.cumulativeProbability(to);
        }
        return to == Double.POSITIVE_INFINITY ? STANDARD.survivalProbability(from) : STANDARD.probability(from, to);
    }

    /** Logarithm of {@link #probability}, finite wherever the two are finite and apart. */
    static double logProbability(double from, double to) {
        if (from > FAR) {
            return logFarProbability(from, to);
        }
        return to < -FAR ? logFarProbability(-to, -from) : StrictMath.log(probability(from, to));
    }

    private static double logFarProbability(double from, double to) {
        double beyondFrom = logSurvival(from);
        double beyondTo = logSurvival(to);
        return beyondFrom == Double.NEGATIVE_INFINITY
                ? beyondFrom
                : beyondFrom + StrictMath.log1p(-StrictMath.exp(beyondTo - beyondFrom));
    }

    /** Asymptotic series of the normal tail: Abramowitz and Stegun (1964), 26.2.12. */
    private static double logSurvival(double from) {
        double square = from * from;
        double series = (-1 + (3 - (15 - 105 / square) / square) / square) / square;
        return -square / 2 - StrictMath.log(from) - HALF_LOG_TWO_PI + StrictMath.log1p(series);
    }

    /** The value below which a share of the chance lies; finite also for a share of 0. */
    static double quantile(double share) {
        return STANDARD.inverseCumulativeProbability(Math.max(share, Double.MIN_NORMAL));
    }

    static double logDensity(double value) {
        return -value * value / 2 - HALF_LOG_TWO_PI;
    }
}
