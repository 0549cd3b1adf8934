package tollgate.evidence;

import java.util.function.DoubleSupplier;

/** The density of a report that a thing was not seen. A wrong report says "none" or "some" with equal chance. */
final class AbsenceDensity implements ReportDensity {
    private static final double WRONG_REPORT_SAYS_NONE = 0.5;

    private final String id;
    private final double right;
    private final double wrong;
    private final double error;
    private final boolean wasSeen;

    AbsenceDensity(String id, double error) {
        this(id, error, false);
    }

    private AbsenceDensity(String id, double error, boolean wasSeen) {
        this.id = id;
        this.error = error;
        this.wasSeen = wasSeen;
        this.right = 1 - error;
        this.wrong = error * WRONG_REPORT_SAYS_NONE;
    }

    @Override
    public boolean sharesBias() {
        return false;
    }

    @Override
    public double logFactor(Simulated simulated, double bias) {
        if (simulated instanceof Simulated.Missing) {
            return logFloor();
        }
        if (simulated instanceof Simulated.Pending) {
            return logMaximum();
        }
        if (simulated instanceof Simulated.Count count) {
            double factor = chanceOfNone(count) + wrong;
            if (wasSeen) {
                return StrictMath.log(1 - factor);
            }
            return factor > 0 ? StrictMath.log(factor) : StrictMath.log(right) - count.expected();
        }
        throw new IllegalArgumentException("Report %s needs a simulated count, not %s.".formatted(id, simulated));
    }

    private double chanceOfNone(Simulated.Count count) {
        return right * StrictMath.exp(-count.expected());
    }

    @Override
    public Stated state(Simulated simulated, double bias, DoubleSupplier luck) {
        if (simulated instanceof Simulated.Count count) {
            return luck.getAsDouble() < chanceOfNone(count) + wrong
                    ? new Stated(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY)
                    : new Stated(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        throw new IllegalArgumentException("Report %s needs a simulated count, not %s.".formatted(id, simulated));
    }

    @Override
    public ReportDensity stating(Stated stated) {
        return new AbsenceDensity(id, error, stated.high() == Double.POSITIVE_INFINITY);
    }

    @Override
    public void addLogFactors(Simulated simulated, double[] biases, double[] logFactors) {
        double logFactor = logFactor(simulated, 0);
        for (int i = 0; i < logFactors.length; i++) {
            logFactors[i] += logFactor;
        }
    }

    @Override
    public double logFloor() {
        return StrictMath.log(wrong);
    }

    @Override
    public double logMaximum() {
        return StrictMath.log(right + wrong);
    }

    @Override
    public double precision() {
        return 0;
    }
}
