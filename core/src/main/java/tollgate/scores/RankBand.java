package tollgate.scores;

import java.util.Arrays;

/**
 * The band that the distribution function of uniform ranks leaves with a known probability (Säilynoja, Bürkner and Vehtari
 * 2022, https://doi.org/10.1007/s11222-022-10090-6, section 2.2: the optimisation, not the simulation).
 *
 * <p>Below each place the number of ranks is binomial. The band is where that number's two-sided tail exceeds a common
 * bound; from place to place the numbers are a Markov chain, whose probability of staying inside is summed exactly.
 */
final class RankBand {
    /** Tails that differ by rounding alone are alike. */
    private static final double ROUNDING = 1e-9;

    private static final int HALVINGS = 40;

    private final int ranks;
    private final int places;
    private final double[] logFactorials;
    private final double[][] tails;

    /**
     * The band of this many ranks.
     *
     * @param places that a rank can take
     */
    RankBand(int ranks, int places) {
        this.ranks = ranks;
        this.places = places;
        this.logFactorials = new double[ranks + 1];
        for (int i = 2; i <= ranks; i++) {
            logFactorials[i] = logFactorials[i - 1] + StrictMath.log(i);
        }
        this.tails = new double[places][];
        for (int place = 1; place < places; place++) {
            tails[place] = tails(place / (double) places);
        }
    }

    /** For each number below a place, twice the smaller probability of so few and so many. */
    private double[] tails(double share) {
        double[] masses = new double[ranks + 1];
        for (int number = 0; number <= ranks; number++) {
            masses[number] = mass(ranks, number, share);
        }
        double[] tails = new double[ranks + 1];
        double few = 0;
        for (int number = 0; number <= ranks; number++) {
            few += masses[number];
            tails[number] = few;
        }
        double many = 0;
        for (int number = ranks; number >= 0; number--) {
            many += masses[number];
            tails[number] = 2 * Math.min(tails[number], many);
        }
        return tails;
    }

    private double mass(int trials, int number, double share) {
        double logMass = logFactorials[trials] - logFactorials[number] - logFactorials[trials - number];
        if (number > 0) {
            logMass += number * StrictMath.log(share);
        }
        if (number < trials) {
            logMass += (trials - number) * StrictMath.log1p(-share);
        }
        return StrictMath.exp(logMass);
    }

    /**
     * Probability that uniform ranks somewhere have a tail as small as the smallest of these.
     *
     * @param below number of ranks below each place, from 0 to the number of places
     */
    double probabilityOfWorse(int[] below) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int place = 1; place < places; place++) {
            smallest = Math.min(smallest, tails[place][below[place]]);
        }
        return Math.min(Math.max(1 - probabilityInside(smallest), 0), 1);
    }

    /**
     * Ends of the band that uniform ranks stay inside with at least the given probability: for each place the smallest and
     * the largest number of ranks below it.
     */
    int[][] ends(double probability) {
        double inside = 0;
        double outside = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double bound = (inside + outside) / 2;
            if (probabilityInside(bound) >= probability) {
                inside = bound;
            } else {
                outside = bound;
            }
        }
        int[][] ends = new int[places + 1][];
        ends[0] = new int[] {0, 0};
        ends[places] = new int[] {ranks, ranks};
        for (int place = 1; place < places; place++) {
            ends[place] = ends(place, inside);
        }
        return ends;
    }

    private int[] ends(int place, double bound) {
        int low = 0;
        while (low < ranks && !isInside(place, low, bound)) {
            low++;
        }
        int high = ranks;
        while (high > low && !isInside(place, high, bound)) {
            high--;
        }
        return new int[] {low, high};
    }

    private boolean isInside(int place, int number, double bound) {
        return tails[place][number] > bound * (1 + ROUNDING);
    }

    /** Probability that at every place the tail exceeds the bound. */
    private double probabilityInside(double bound) {
        double[] chances = new double[ranks + 1];
        chances[0] = 1;
        int low = 0;
        int high = 0;
        for (int place = 1; place < places; place++) {
            int[] ends = ends(place, bound);
            double share = 1.0 / (places - place + 1);
            double[] next = new double[ranks + 1];
            for (int from = low; from <= high; from++) {
                for (int to = Math.max(from, ends[0]); chances[from] > 0 && to <= ends[1]; to++) {
                    next[to] += isInside(place, to, bound) ? chances[from] * mass(ranks - from, to - from, share) : 0;
                }
            }
            chances = next;
            low = ends[0];
            high = ends[1];
        }
        return Arrays.stream(chances, low, high + 1).sum();
    }
}
