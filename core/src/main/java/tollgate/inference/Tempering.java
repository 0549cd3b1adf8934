package tollgate.inference;

import java.util.Arrays;

/** How weights follow a temperature, and how weighted particles become equal ones. Pure functions. */
final class Tempering {
    private static final int HALVINGS = 50;

    private Tempering() {}

    /**
     * The largest step at which the conditional effective sample size keeps a share of the sample (Zhou, Johansen and Aston 2016,
     * https://doi.org/10.1080/10618600.2015.1060885, eq. 10), found by bisection.
     *
     * @param weights that sum to 1
     * @param gains what a full step adds to the log weight of each particle; minus infinity for one that becomes impossible
     * @param most the largest step allowed
     */
    static double step(double[] weights, double[] gains, double most, double leastShare) {
        if (conditionalShare(weights, gains, most) >= leastShare) {
            return most;
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (conditionalShare(weights, gains, middle) >= leastShare) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The conditional effective sample size of a step over the number of particles, between 0 and 1. */
    static double conditionalShare(double[] weights, double[] gains, double step) {
        double[] factors = factors(gains, step);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * factors[i];
            squares += weights[i] * factors[i] * factors[i];
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** What a step multiplies weights by, over its largest. */
    private static double[] factors(double[] gains, double step) {
        double largest = Arrays.stream(gains).max().orElse(Double.NEGATIVE_INFINITY);
        double[] factors = new double[gains.length];
        for (int i = 0; i < gains.length; i++) {
            factors[i] = gains[i] == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(step * (gains[i] - largest));
        }
        return factors;
    }

    /**
     * Multiplies weights by a step's factors and makes them sum to 1 again; all become 0 where no particle is left.
     *
     * @return the logarithm of their sum before: what the step adds to the log evidence
     */
    static double reweight(double[] weights, double[] gains, double step) {
        double largest = Arrays.stream(gains).max().orElse(Double.NEGATIVE_INFINITY);
        double[] factors = factors(gains, step);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[i];
            sum += weights[i];
        }
        if (sum == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return StrictMath.log(sum) + step * largest;
    }

    /** Mean over dimensions of the correlation between where points were and where they are; 0 without dimensions. */
    static double correlation(double[][] before, double[][] now) {
        int dimensions = before[0].length;
        double sum = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int one = dimension;
            sum += correlation(
                    Arrays.stream(before).mapToDouble(point -> point[one]).toArray(),
                    Arrays.stream(now).mapToDouble(point -> point[one]).toArray());
        }
        return dimensions == 0 ? 0 : sum / dimensions;
    }

    /** The correlation of two rows of numbers; 1 where one of them does not vary. */
    static double correlation(double[] before, double[] now) {
        int n = now.length;
        double meanBefore = Arrays.stream(before).sum() / n;
        double meanNow = Arrays.stream(now).sum() / n;
        double product = 0;
        double squaresBefore = 0;
        double squaresNow = 0;
        for (int i = 0; i < n; i++) {
            double x = before[i] - meanBefore;
            double y = now[i] - meanNow;
            product += x * y;
            squaresBefore += x * x;
            squaresNow += y * y;
        }
        double scale = Math.sqrt(squaresBefore * squaresNow);
        return scale == 0 ? 1 : product / scale;
    }

    /** Whether numbers rose by more than their mean change may err. */
    static boolean isRising(double[] before, double[] now) {
        int n = now.length;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += (now[i] - before[i]) / n;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double rest = now[i] - before[i] - mean;
            squares += rest * rest;
        }
        return mean > Math.sqrt(squares / n / n);
    }
}
