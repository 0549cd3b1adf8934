package tollgate.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A quick stand-in for the mean of a simulated number over luck: a quadratic trend and a Gaussian process for what that
 * leaves over. Its variance counts the trend's error in full beside the process's, so it is wide rather than narrow.
 */
public final class Emulator {
    /** Residuals below this share of the largest value are rounding. */
    private static final double ROUNDING = 1e-9;

    private final QuadraticTrend trend;
    private final double trendVariance;
    private final ResidualProcess process;

    private Emulator(QuadraticTrend trend, double trendVariance, ResidualProcess process) {
        this.trend = trend;
        this.trendVariance = trendVariance;
        this.process = process;
    }

    /**
     * What the emulator says of one point.
     *
     * @param variance of the mean over luck about the emulated one
     */
    public record Prediction(double mean, double variance) {}

    /**
     * Emulators of several numbers at the same points.
     *
     * @param points coordinates between -1 and 1
     * @param values for each number its values at the points
     * @param noises for each number the variance of its values about the mean over luck
     */
    public static List<Emulator> fit(double[][] points, List<double[]> values, double[] noises) {
        if (points.length < 2 || values.stream().anyMatch(each -> each.length != points.length)) {
            throw new IllegalArgumentException("An emulator needs two points at least and a value at each.");
        }
        var ridges = QuadraticTrend.ridges(points);
        List<Emulator> emulators = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            emulators.add(fit(points, values.get(i), noises[i], QuadraticTrend.fit(ridges, values.get(i))));
        }
        return emulators;
    }

    private static Emulator fit(double[][] points, double[] values, double noise, QuadraticTrend trend) {
        double[] residuals = new double[values.length];
        Arrays.setAll(residuals, i -> values[i] - trend.at(points[i]));
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double square = Arrays.stream(residuals).map(each -> each * each).sum() / residuals.length;
        boolean isExact = square <= ROUNDING * ROUNDING * largest * largest;
        return new Emulator(
                trend,
                isExact ? square : Math.max(square, noise),
                isExact ? ResidualProcess.nothing() : ResidualProcess.fit(points, residuals, noise));
    }

    /** The emulated mean at one point, and how far it may be off. */
    public Prediction at(double[] point) {
        var left = process.at(point);
        return new Prediction(
                trend.at(point) + left.mean(), trendVariance * trend.relativeVariance(point) + left.variance());
    }
}
