package tollgate.inference;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the reports make of draws from the prior: each draw's share of the posterior, and the evidence.
 *
 * <p>All sums run in draw order, so that results do not depend on how the draws were computed.
 */
public final class Weights {
    private static final double ROUNDING = 1e-12;

    private final double[] weights;
    private final double logEvidence;
    private final double effectiveSampleSize;

    private Weights(double[] weights, double logEvidence, double effectiveSampleSize) {
        this.weights = weights;
        this.logEvidence = logEvidence;
        this.effectiveSampleSize = effectiveSampleSize;
    }

    /** Weights of equally likely prior draws; a draw that cannot have produced the reports has minus infinity. */
    public static Weights of(double[] logLikelihoods) {
        if (logLikelihoods.length == 0) {
            throw new IllegalArgumentException("There must be at least one draw to weigh.");
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logLikelihoods.length; i++) {
            if (Double.isNaN(logLikelihoods[i]) || logLikelihoods[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "The log likelihood of draw %s (%s) must be a number or minus infinity."
                                .formatted(i, logLikelihoods[i]));
            }
            largest = Math.max(largest, logLikelihoods[i]);
        }
        double[] weights = new double[logLikelihoods.length];
        if (largest == Double.NEGATIVE_INFINITY) {
            return new Weights(weights, largest, 0);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(logLikelihoods[i] - largest);
            sum += weights[i];
        }
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
            squares += weights[i] * weights[i];
        }
        return new Weights(weights, largest + StrictMath.log(sum / weights.length), 1 / squares);
    }

    public int draws() {
        return weights.length;
    }

    /** One draw's share of the posterior, between 0 and 1; all are 0 where no draw can have produced the reports. */
    public double weight(int draw) {
        return weights[draw];
    }

    /** Logarithm of the mean likelihood over the prior: what models are compared by. */
    public double logEvidence() {
        return logEvidence;
    }

    /**
     * Monte-Carlo standard error of the log evidence, by the delta method for independent draws; a Latin hypercube does
     * a little better. Infinite for a single draw or no possible one.
     */
    public double logEvidenceError() {
        int n = weights.length;
        if (n == 1 || effectiveSampleSize == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double squares = 0;
        for (double weight : weights) {
            squares += (n * weight - 1) * (n * weight - 1);
        }
        return Math.sqrt(squares / (n - 1.0) / n);
    }

    /** How many equally weighted draws would carry as much (Kish 1965); 0 where no draw is possible. */
    public double effectiveSampleSize() {
        return effectiveSampleSize;
    }

    public Verdict verdict() {
        return Verdict.of(effectiveSampleSize);
    }

    /**
     * Weighted mean of one value per draw; a value of a draw without weight does not count, whatever it is.
     *
     * @throws IllegalStateException if no draw is possible
     */
    public double mean(double[] values) {
        requireValues(values);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                sum += weights[i] * values[i];
            }
        }
        return sum;
    }

    /** Posterior probability of a statement about a draw. */
    public double share(IntPredicate statement) {
        requirePossible();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (statement.test(i)) {
                sum += weights[i];
            }
        }
        return Math.min(sum, 1);
    }

    /**
     * Weighted quantile: the smallest value that, with all smaller ones, carries at least the given share of the weight.
     * It is always the value of a draw that has weight; nothing is interpolated.
     *
     * @param share above 0 and at most 1
     */
    public double quantile(double[] values, double share) {
        requireValues(values);
        Requirements.requirePositive("share", share);
        Requirements.requireProbability("share", share);
        int[] order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int i : order) {
            sum += weights[i];
            if (sum >= share - ROUNDING) {
                return values[i];
            }
        }
        return values[order[order.length - 1]];
    }

    private void requireValues(double[] values) {
        requirePossible();
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "There are %s values for %s draws.".formatted(values.length, weights.length));
        }
    }

    private void requirePossible() {
        if (effectiveSampleSize == 0) {
            throw new IllegalStateException("No draw can have produced the reports, so there is no posterior.");
        }
    }

    @Override
    public String toString() {
        return "%s draws, log evidence %s: %s".formatted(weights.length, logEvidence, verdict());
    }
}
