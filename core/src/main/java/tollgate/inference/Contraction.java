package tollgate.inference;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * By how much reports narrow an unknown, and whether a sample of some size can show that.
 *
 * @param share 1 less the ratio of posterior to prior variance; at or below 0 where they do not narrow it, NaN where the sample has no
 *     variance
 * @param effectiveSampleSize of the sample that this is said of
 */
public record Contraction(double share, double effectiveSampleSize) {
    private static final double LEAST = 0.1;

    /**
     * Chance that an unknown of which the reports say nothing is called identified, that of three standard deviations: there are some
     * eighty, so that two would find some that are not there.
     */
    private static final double BY_CHANCE = 0.00135;

    /** Whether the reports say anything of an unknown. */
    public enum Identification {
        /** They narrow it, beyond chance. */
        IDENTIFIED("yes"),
        /** They narrow it by less than a tenth of its variance: what is said of it is the study's own belief. */
        NOT_IDENTIFIED("no"),
        /** They seem to narrow it, or the sample is too small to see whether they do. */
        UNTOLD("too few particles to tell");

        private final String words;

        Identification(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Standard deviation of the share where the reports say nothing of the unknown, from the size of the sample. */
    public double error() {
        return Math.sqrt(2 / Math.max(0, effectiveSampleSize - 1));
    }

    /** What the share shows; the variance of so many normal numbers is distributed as chi-square over their number less 1. */
    public Identification identification() {
        if (share >= LEAST && 1 - share <= leastByChance()) {
            return Identification.IDENTIFIED;
        }
        return effectiveSampleSize >= Verdict.LEAST && share < LEAST
                ? Identification.NOT_IDENTIFIED
                : Identification.UNTOLD;
    }

    /** Whether the reports narrow the unknown, beyond chance. */
    public boolean isIdentified() {
        return identification() == Identification.IDENTIFIED;
    }

    /** The ratio of variances that a sample of this size comes below by chance alone. */
    private double leastByChance() {
        double freedom = effectiveSampleSize - 1;
        return ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(BY_CHANCE) / freedom;
    }
}
