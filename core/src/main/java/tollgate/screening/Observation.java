package tollgate.screening;

/**
 * What was observed of one target, on the log scale, and how far that may be off.
 *
 * @param logValue logarithm of the value, the middle of an interval
 * @param reportDeviation standard deviation of the reporter's error
 * @param halfWidth of an interval, 0 for a point
 * @param outletDeviation standard deviation of the outlet's bias
 * @param discrepancy standard deviation of what the simulation misses
 * @param isTrusted whether the observation may rule parameters out
 */
public record Observation(
        String name,
        double logValue,
        double reportDeviation,
        double halfWidth,
        double outletDeviation,
        double discrepancy,
        boolean isTrusted) {
    public Observation {
        if (!Double.isFinite(logValue)) {
            throw new IllegalArgumentException("The logarithm of %s (%s) must be finite.".formatted(name, logValue));
        }
        requireNotNegative(name, "report deviation", reportDeviation);
        requireNotNegative(name, "half width", halfWidth);
        requireNotNegative(name, "outlet deviation", outletDeviation);
        requireNotNegative(name, "discrepancy", discrepancy);
        if (reportDeviation + halfWidth + outletDeviation + discrepancy == 0) {
            throw new IllegalArgumentException("The observation %s must leave some doubt.".formatted(name));
        }
    }

    private static void requireNotNegative(String name, String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "The %s of %s (%s) must be finite and not negative.".formatted(what, name, value));
        }
    }

    /** Variance of the logarithm about the simulated one; an interval adds that of a uniform place inside it. */
    public double variance() {
        return reportDeviation * reportDeviation
                + halfWidth * halfWidth / 3
                + outletDeviation * outletDeviation
                + discrepancy * discrepancy;
    }
}
