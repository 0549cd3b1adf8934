package tollgate.experiment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tollgate.economy.World;

/**
 * A checkable statement about a run with a numeric criterion (docs/model.md, D). Patterns are predictive checks beside the
 * evidence, never a second verdict.
 */
public enum Pattern {
    P1(
            "P1",
            "the vehicle bribe rises as reported",
            "ratio 2024-25 / 2018-19",
            "1.67 to 3.75, levels within 25 %",
            Quantity.VEHICLE_BRIBE) {
        @Override
        Finding on(Readout readout, ReportedFigures figures) {
            double before = readout.level(Quantity.VEHICLE_BRIBE, BEFORE_FROM, BEFORE_TO);
            double after = readout.level(Quantity.VEHICLE_BRIBE, AFTER_FROM, AFTER_TO);
            if (!figures.areComparable()) {
                return Finding.notApplicable(P1, after / before);
            }
            boolean met = isBetween(after / before, LEAST_RISE, LARGEST_RISE)
                    && figures.before().isNear(before)
                    && figures.after().isNear(after);
            return Finding.of(P1, after / before, met);
        }
    },
    P2(
            "P2",
            "the bribe depends on the vehicle's price, and more so than before",
            "elasticity of the bribe to the China price in 2024-25",
            "at least .3, and at least .2 above 2018-19",
            Quantity.VEHICLE_BRIBE) {
        @Override
        Finding on(Readout readout, ReportedFigures figures) {
            double before = elasticity(readout, BEFORE_FROM, BEFORE_TO);
            double after = elasticity(readout, AFTER_FROM, AFTER_TO);
            return Finding.of(P2, after, after >= 0.3 && after - before >= 0.2);
        }
    },
    P5(
            "P5",
            "one organ monopolises the gates",
            "its share of gate receipts in 2024-25",
            "at least .9, and .2 to .7 in 2018-19") {
        @Override
        Finding on(Readout readout, ReportedFigures figures) {
            double before = readout.subjectShare(BEFORE_FROM, BEFORE_TO);
            double after = readout.subjectShare(AFTER_FROM, AFTER_TO);
            return Finding.of(P5, after, after >= 0.9 && isBetween(before, 0.2, 0.7));
        }
    },
    P21(
            "P21",
            "gate and licence take most of a vehicle's margin",
            "share of price less China price and moving, 2024-25",
            ".65 to .90",
            Quantity.VEHICLE_LICENCE,
            Quantity.VEHICLE_PRICE) {
        @Override
        Finding on(Readout readout, ReportedFigures figures) {
            double share = readout.gateShareOfMargin(AFTER_FROM, AFTER_TO);
            return Finding.of(P21, share, isBetween(share, 0.65, 0.90));
        }
    };

    /** From the upper end of the earlier figure to the lower end of the later one: 25,000 / 15,000. */
    public static final double LEAST_RISE = 1.67;

    /** From the lower end of the earlier figure to the upper end of the later one: 30,000 / 8,000. */
    public static final double LARGEST_RISE = 3.75;

    private static final LocalDate BEFORE_FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate BEFORE_TO = LocalDate.of(2019, 12, 31);
    private static final LocalDate AFTER_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate AFTER_TO = LocalDate.of(2025, 12, 31);

    private final String id;
    private final String statement;
    private final String measure;
    private final String criterion;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Quantity> quantities;

    Pattern(String id, String statement, String measure, String criterion, Quantity... quantities) {
        this.id = id;
        this.statement = statement;
        this.measure = measure;
        this.criterion = criterion;
        this.quantities = List.of(quantities);
    }

    /** What a run shows. */
    abstract Finding on(Readout readout, ReportedFigures figures);

    public String id() {
        return id;
    }

    public String statement() {
        return statement;
    }

    /** What its value is. */
    public String measure() {
        return measure;
    }

    public String criterion() {
        return criterion;
    }

    /** The quantities whose reports it repeats; none where it follows from the gate table alone. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /** All of them. */
    public static List<Pattern> list() {
        return Arrays.asList(values());
    }

    /** What a run shows of every pattern; those that make no sense under the explanation are marked so. */
    public static List<Finding> findings(Readout readout, Explanation explanation, ReportedFigures figures) {
        return list().stream()
                .map(pattern -> {
                    var finding = pattern.on(readout, figures);
                    return explanation.notApplicable().contains(pattern.id)
                            ? Finding.notApplicable(pattern, finding.value())
                            : finding;
                })
                .toList();
    }

    private static boolean isBetween(double value, double low, double high) {
        return value >= low && value <= high;
    }

    /** Slope of the log mean bribe on the log China price over the classes, by least squares. */
    private static double elasticity(Readout readout, LocalDate from, LocalDate to) {
        List<World.VehicleClass> classes = readout.classes();
        double meanX = 0;
        double meanY = 0;
        for (int each = 0; each < classes.size(); each++) {
            meanX += StrictMath.log(classes.get(each).chinaPrice()) / classes.size();
            meanY += StrictMath.log(readout.payment(each, from, to)) / classes.size();
        }
        double covariance = 0;
        double variance = 0;
        for (int each = 0; each < classes.size(); each++) {
            double x = StrictMath.log(classes.get(each).chinaPrice()) - meanX;
            covariance += x * (StrictMath.log(readout.payment(each, from, to)) - meanY);
            variance += x * x;
        }
        return covariance / variance;
    }

    /**
     * What one run shows of one pattern.
     *
     * @param value NaN where the run has no such thing
     */
    public record Finding(Pattern pattern, double value, boolean applies, boolean met) {
        static Finding of(Pattern pattern, double value, boolean met) {
            return new Finding(pattern, value, !Double.isNaN(value), met);
        }

        /** {@code met}, {@code missed} or {@code not applicable}. */
        public String verdict() {
            if (!applies) {
                return "not applicable";
            }
            return met ? "met" : "missed";
        }

        static Finding notApplicable(Pattern pattern, double value) {
            return new Finding(pattern, value, false, false);
        }
    }

    /**
     * The figures of the report whose rise is in question, CNY per vehicle under one reading of its unit.
     *
     * @param areComparable whether both have the same unit, so that their ratio means something
     */
    public record ReportedFigures(Span before, Span after, boolean areComparable) {}

    /** A reported range, CNY per vehicle. */
    public record Span(double low, double high) {
        private static final double TOLERANCE = 0.25;

        boolean isNear(double value) {
            return value >= low * (1 - TOLERANCE) && value <= high * (1 + TOLERANCE);
        }
    }
}
