package tollgate.inference;

import java.util.stream.IntStream;

/**
 * Which particle of the first sample each descends from, and what that tells of the error of the log evidence (Lee and Whiteley 2018,
 * https://doi.org/10.1093/biomet/asy028, eq. 4: particles with one ancestor err together).
 */
final class Ancestry {
    private int[] first;
    private int[] parents;
    private int[] grandparents;
    private double correction;
    private double fromRoots;
    private double fromWeights;
    private double lastShare = 1;

    Ancestry(int particles) {
        first = IntStream.range(0, particles).toArray();
        parents = first.clone();
        grandparents = first.clone();
        correction = particles / (particles - 1.0);
    }

    /** Takes note of a resampling by these weights, at a step that left this share of the sample effective. */
    void resampled(double[] weights, int[] chosen, double share) {
        note(weights, share);
        first = IntStream.of(chosen).map(parent -> first[parent]).toArray();
        grandparents = IntStream.of(chosen).map(parent -> parents[parent]).toArray();
        parents = chosen.clone();
        correction *= chosen.length / (chosen.length - 1.0);
        lastShare = share;
    }

    private void note(double[] weights, double share) {
        fromRoots = rootVariance(weights);
        fromWeights += (1 / share - 1) / weights.length;
    }

    /**
     * For each particle the number of its family: those that shared a grandparent, two changes of temperature ago, have seldom moved far
     * enough from one another to count apart.
     */
    int[] families() {
        return grandparents.clone();
    }

    /** How many families would carry as much. */
    double effectiveFamilies(double[] weights) {
        return 1 / sameFamily(weights, grandparents);
    }

    /** The weight of pairs of one family. */
    private static double sameFamily(double[] weights, int[] family) {
        double[] byFamily = new double[IntStream.of(family).max().orElse(0) + 1];
        for (int i = 0; i < weights.length; i++) {
            byFamily[family[i]] += weights[i];
        }
        double same = 0;
        for (double each : byFamily) {
            same += each * each;
        }
        return same;
    }

    /** One less the weight of pairs that descend from different first particles, corrected for the number of generations. */
    private double rootVariance(double[] weights) {
        return 1 - correction * (1 - sameFamily(weights, first));
    }

    /**
     * Standard error of the log evidence. Not below what the weights alone make if moves forget everything, which the estimate by
     * ancestors, noisy itself, may fall short of.
     *
     * @param last weights of the particles now, equal where nothing was left to make up for
     */
    double logEvidenceError(double[] last) {
        double squares = 0;
        for (double weight : last) {
            squares += weight * weight;
        }
        if (squares == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double share = 1 / (squares * last.length);
        boolean isEqual = share > 1 - 1e-9;
        double roots = isEqual ? fromRoots : rootVariance(last);
        double byWeights = fromWeights + (isEqual ? 0 : (1 / share - 1) / last.length);
        return Math.sqrt(Math.max(roots, byWeights));
    }

    /** Share of the sample that the last resampling's step left effective. */
    double lastShare() {
        return lastShare;
    }

    /** First particles with descendants. */
    int count() {
        return (int) IntStream.of(first).distinct().count();
    }
}
