package tollgate.evidence;

import java.util.function.DoubleSupplier;

/**
 * The density of a report that says between what ends most cases lie. Each end is right or wrong on its own; each is
 * compared with a quantile of the simulated cases, and both share the outlet's bias.
 */
final class SpreadDensity implements ReportDensity {
    private final String id;
    private final double spread;
    private final End low;
    private final End high;

    private SpreadDensity(String id, double spread, End low, End high) {
        this.id = id;
        this.spread = spread;
        this.low = low;
        this.high = high;
    }

    static SpreadDensity of(Report report, double error, double spread, Background background) {
        return new SpreadDensity(
                report.id(),
                spread,
                End.of(report.id(), report.low(), error, spread, background),
                End.of(report.id(), report.high(), error, spread, background));
    }

    /**
     * One stated end.
     *
     * @param figure logarithm of the end as stated
     * @param right chance that the end was not made up
     * @param background of an end made up
     */
    record End(double figure, double right, double spread, Background background) {
        static End of(String id, double stated, double error, double spread, Background background) {
            double density = background.densityOfLog(stated);
            if (density == 0) {
                throw new IllegalArgumentException(
                        "Report %s states an end (%s) outside its background (%s to %s). Maybe its unit is not the quantity's."
                                .formatted(id, stated, background.low(), background.high()));
            }
            return new End(StrictMath.log(stated), 1 - error, spread, background);
        }

        /** Density, per unit of the logarithm, of an end made up, times its chance. */
        private double wrong() {
            return (1 - right) * background.densityOfLog(StrictMath.exp(figure));
        }

        double state(double centre, DoubleSupplier luck) {
            double blurred = centre + spread * NormalTails.quantile(luck.getAsDouble());
            return luck.getAsDouble() < right ? blurred : background.logFigure(luck);
        }

        End stating(double other) {
            return new End(other, right, spread, background);
        }

        double logFactorAt(double centre) {
            double logDensity = NormalTails.logDensity((figure - centre) / spread) - StrictMath.log(spread);
            double factor = right * StrictMath.exp(logDensity) + wrong();
            return factor > 0 ? StrictMath.log(factor) : StrictMath.log(right) + logDensity;
        }

        double logFloor() {
            return StrictMath.log(wrong());
        }
    }

    @Override
    public boolean sharesBias() {
        return true;
    }

    @Override
    public double logFactor(Simulated simulated, double bias) {
        if (simulated instanceof Simulated.Missing || simulated instanceof Simulated.Pending) {
            return withoutCases(simulated);
        }
        var cases = require(simulated);
        return low.logFactorAt(StrictMath.log(cases.low()) + bias)
                + high.logFactorAt(StrictMath.log(cases.high()) + bias);
    }

    @Override
    public void addLogFactors(Simulated simulated, double[] biases, double[] logFactors) {
        if (simulated instanceof Simulated.Missing || simulated instanceof Simulated.Pending) {
            for (int i = 0; i < logFactors.length; i++) {
                logFactors[i] += withoutCases(simulated);
            }
            return;
        }
        var cases = require(simulated);
        double logLow = StrictMath.log(cases.low());
        double logHigh = StrictMath.log(cases.high());
        for (int i = 0; i < biases.length; i++) {
            logFactors[i] += low.logFactorAt(logLow + biases[i]) + high.logFactorAt(logHigh + biases[i]);
        }
    }

    private double withoutCases(Simulated simulated) {
        return simulated instanceof Simulated.Missing ? logFloor() : logMaximum();
    }

    private Simulated.Cases require(Simulated simulated) {
        if (simulated instanceof Simulated.Cases cases) {
            return cases;
        }
        throw new IllegalArgumentException("Report %s needs simulated cases, not %s.".formatted(id, simulated));
    }

    @Override
    public Stated state(Simulated simulated, double bias, DoubleSupplier luck) {
        var cases = require(simulated);
        return new Stated(
                low.state(StrictMath.log(cases.low()) + bias, luck),
                high.state(StrictMath.log(cases.high()) + bias, luck));
    }

    @Override
    public ReportDensity stating(Stated stated) {
        return new SpreadDensity(id, spread, low.stating(stated.low()), high.stating(stated.high()));
    }

    @Override
    public double logFloor() {
        return low.logFloor() + high.logFloor();
    }

    @Override
    public double logMaximum() {
        return low.logFactorAt(low.figure()) + high.logFactorAt(high.figure());
    }

    @Override
    public double precision() {
        return 2 / (spread * spread);
    }
}
