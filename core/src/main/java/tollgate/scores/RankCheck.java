package tollgate.scores;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the ranks of true values among posterior draws are uniform, as they are when a sampler is right (simulation-based
 * calibration: Talts et al. 2018, https://arxiv.org/abs/1804.06788).
 *
 * @param quantity whose ranks these are
 * @param chiSquareP p-value of Pearson's test over 20 bins
 * @param bandP p-value of the largest excursion of the ranks' distribution function, see {@link RankBand}
 * @param distance between that function and the uniform one, at its largest
 * @param coverage50 of the central 50 % intervals
 * @param coverage90 of the central 90 % intervals
 */
public record RankCheck(
        String quantity, double chiSquareP, double bandP, double distance, Coverage coverage50, Coverage coverage90) {
    private static final int BINS = 20;

    /** Chance that any of all quantities fails although all ranks are uniform. */
    private static final double FALSE_ALARMS = 0.001;

    /** Shares of truths that central 90 % intervals may hold: with 400 data sets four standard deviations to either side. */
    private static final double LEAST_HELD = 0.84;

    private static final double MOST_HELD = 0.96;

    /**
     * The check of one quantity.
     *
     * @param ranks for each data set the number of draws below the true value, from 0 to draws
     * @param draws of each posterior, one less than a multiple of 20 so that bins and intervals are exact
     */
    public static RankCheck of(String quantity, int[] ranks, int draws) {
        int places = draws + 1;
        if (draws < 1 || places % BINS != 0) {
            throw new IllegalArgumentException(
                    "The number of draws (%s) must be one less than a multiple of %s.".formatted(draws, BINS));
        }
        if (ranks.length == 0 || !Arrays.stream(ranks).allMatch(rank -> rank >= 0 && rank <= draws)) {
            throw new IllegalArgumentException(
                    "There must be ranks of %s, each between 0 and %s.".formatted(quantity, draws));
        }
        int[] below = countsBelow(ranks, places);
        double distance = 0;
        for (int place = 1; place <= places; place++) {
            distance = Math.max(distance, Math.abs(below[place] / (double) ranks.length - place / (double) places));
        }
        return new RankCheck(
                quantity,
                chiSquareP(below, places / BINS),
                new RankBand(ranks.length, places).probabilityOfWorse(below),
                distance,
                coverage(ranks, rank -> rank >= places / 4 && rank < places - places / 4),
                coverage(ranks, rank -> rank >= places / BINS && rank < places - places / BINS));
    }

    /** The smaller of the two p-values, counted twice because it was chosen. */
    public double p() {
        return Math.min(2 * Math.min(chiSquareP, bandP), 1);
    }

    /**
     * Whether it passes as one of several quantities: ranks that are uniform would hardly be as uneven in any of them, and 90 % intervals
     * hold nearly as many truths as they say. Fewer than 300 data sets are too few for the second.
     *
     * @param quantities how many are checked
     */
    public boolean passesAmong(int quantities) {
        double held = coverage90.share();
        return p() > FALSE_ALARMS / quantities && held >= LEAST_HELD && held <= MOST_HELD;
    }

    /** How many ranks lie below each place from 0 to the number of places. */
    private static int[] countsBelow(int[] ranks, int places) {
        int[] below = new int[places + 1];
        for (int rank : ranks) {
            below[rank + 1]++;
        }
        for (int place = 1; place <= places; place++) {
            below[place] += below[place - 1];
        }
        return below;
    }

    private static double chiSquareP(int[] below, int placesOfABin) {
        double expected = below[below.length - 1] / (double) BINS;
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double excess = below[(bin + 1) * placesOfABin] - below[bin * placesOfABin] - expected;
            sum += excess * excess / expected;
        }
        return ChiSquaredDistribution.of(BINS - 1).survivalProbability(sum);
    }

    private static Coverage coverage(int[] ranks, IntPredicate isInside) {
        return new Coverage((int) Arrays.stream(ranks).filter(isInside).count(), ranks.length);
    }
}
