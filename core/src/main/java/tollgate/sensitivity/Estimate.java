package tollgate.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A number told from a sample of runs, and its 95 % interval by resampling them (Efron 1979,
 * https://doi.org/10.1214/aos/1176344552).
 *
 * @param value from all runs; NaN, like both ends, where too few of them have a finite result
 */
public record Estimate(double value, double low, double high) {
    static final int RESAMPLES = 1000;

    private static final int LOW_END = RESAMPLES * 25 / 1000;

    /** Not known. */
    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** The value from all runs, between the ends of what {@link #RESAMPLES} resamples say. */
    static <T> Estimate of(double value, T[] resamples, ToDoubleFunction<T> number) {
        double[] sorted = Arrays.stream(resamples).mapToDouble(number).sorted().toArray();
        return new Estimate(value, sorted[LOW_END], sorted[RESAMPLES - 1 - LOW_END]);
    }

    /** Of a number that is a size and cannot truly lie below 0: whether the interval reaches down to it. */
    public boolean isIndistinguishableFromZero() {
        return low <= 0;
    }

    /** Of a number of either sign: whether the interval leaves open which it has. */
    public boolean hasNoSign() {
        return !(low > 0 || high < 0);
    }
}
