package tollgate.evidence;

import java.util.function.DoubleSupplier;

/** The density of a report that puts one number in an interval: uncertainty, point, at least, at most or ratio. */
final class IntervalDensity implements ReportDensity {
    private final String id;
    private final boolean sharesBias;
    private final double logLow;
    private final double logHigh;
    private final double spread;
    private final double error;
    private final Background background;
    private final double right;
    private final double wrong;

    private IntervalDensity(
            String id,
            boolean sharesBias,
            double logLow,
            double logHigh,
            double error,
            double spread,
            Background background) {
        this.id = id;
        this.sharesBias = sharesBias;
        this.logLow = logLow;
        this.logHigh = logHigh;
        this.spread = spread;
        this.error = error;
        this.background = background;
        this.right = 1 - error;
        this.wrong = error * background.probability(StrictMath.exp(logLow), StrictMath.exp(logHigh));
    }

    static IntervalDensity of(Report report, double error, double spread, Background background) {
        double low = report.low();
        double high = report.high();
        if (low == high) {
            var cell = RoundingCell.of(low);
            low = cell.low();
            high = cell.high();
        }
        if (background.probability(low, high) == 0) {
            throw new IllegalArgumentException(
                    "Report %s (%s to %s) lies outside its background (%s to %s). Maybe its unit is not the quantity's."
                            .formatted(report.id(), low, high, background.low(), background.high()));
        }
        return new IntervalDensity(
                report.id(),
                report.kind() != Kind.RATIO,
                StrictMath.log(low),
                StrictMath.log(high),
                error,
                spread,
                background);
    }

    @Override
    public boolean sharesBias() {
        return sharesBias;
    }

    @Override
    public double logFactor(Simulated simulated, double bias) {
        return simulated instanceof Simulated.Missing
                ? logFloor()
                : simulated instanceof Simulated.Pending ? logMaximum() : logFactorAt(logLevel(simulated) + bias);
    }

    @Override
    public void addLogFactors(Simulated simulated, double[] biases, double[] logFactors) {
        boolean hasLevel = !(simulated instanceof Simulated.Missing || simulated instanceof Simulated.Pending);
        double level = hasLevel ? logLevel(simulated) : 0;
        double without = hasLevel ? 0 : logFactor(simulated, 0);
        for (int i = 0; i < biases.length; i++) {
            logFactors[i] += hasLevel ? logFactorAt(level + biases[i]) : without;
        }
    }

    private double logLevel(Simulated simulated) {
        if (simulated instanceof Simulated.Level level) {
            return StrictMath.log(level.value());
        }
        throw new IllegalArgumentException("Report %s needs one simulated level, not %s.".formatted(id, simulated));
    }

    private double logFactorAt(double centre) {
        if (centre == Double.NEGATIVE_INFINITY) {
            return StrictMath.log((logLow == Double.NEGATIVE_INFINITY ? right : 0) + wrong);
        }
        double from = (logLow - centre) / spread;
        double to = (logHigh - centre) / spread;
        double factor = right * NormalTails.probability(from, to) + wrong;
        return factor > 0 ? StrictMath.log(factor) : StrictMath.log(right) + NormalTails.logProbability(from, to);
    }

    @Override
    public Stated state(Simulated simulated, double bias, DoubleSupplier luck) {
        double blurred =
                logLevel(simulated) + (sharesBias ? bias : 0) + spread * NormalTails.quantile(luck.getAsDouble());
        double figure = luck.getAsDouble() < error ? background.logFigure(luck) : blurred;
        if (logLow == Double.NEGATIVE_INFINITY || logHigh == Double.POSITIVE_INFINITY) {
            double bound = logLow == Double.NEGATIVE_INFINITY ? logHigh : logLow;
            return figure <= bound
                    ? new Stated(Double.NEGATIVE_INFINITY, bound)
                    : new Stated(bound, Double.POSITIVE_INFINITY);
        }
        double low = figure - luck.getAsDouble() * (logHigh - logLow);
        return new Stated(low, low + logHigh - logLow);
    }

    @Override
    public ReportDensity stating(Stated stated) {
        return new IntervalDensity(id, sharesBias, stated.low(), stated.high(), error, spread, background);
    }

    @Override
    public double logFloor() {
        return StrictMath.log(wrong);
    }

    @Override
    public double logMaximum() {
        double halfWidth = (logHigh - logLow) / 2 / spread;
        return StrictMath.log(right * NormalTails.probability(-halfWidth, halfWidth) + wrong);
    }

    @Override
    public double precision() {
        return 1 / (spread * spread);
    }
}
