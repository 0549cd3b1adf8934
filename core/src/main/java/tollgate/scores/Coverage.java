package tollgate.scores;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often intervals held what they were to hold.
 *
 * @param held intervals that did
 * @param trials intervals in all, at least 1
 */
public record Coverage(int held, int trials) {
    public Coverage {
        if (held < 0 || trials < 1 || held > trials) {
            throw new IllegalArgumentException(
                    "The number held (%s) must lie between 0 and that of trials (%s, at least 1)."
                            .formatted(held, trials));
        }
    }

    public double share() {
        return held / (double) trials;
    }

    /**
     * Interval for the true share at the given confidence: exact, never too narrow (Clopper and Pearson 1934,
     * https://doi.org/10.1093/biomet/26.4.404).
     */
    public Interval interval(double confidence) {
        double tail = (1 - confidence) / 2;
        double low =
                held == 0 ? 0 : BetaDistribution.of(held, trials - held + 1.0).inverseCumulativeProbability(tail);
        double high = held == trials
                ? 1
                : BetaDistribution.of(held + 1.0, trials - held).inverseSurvivalProbability(tail);
        return new Interval(low, high, confidence);
    }
}
