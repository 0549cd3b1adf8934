package tollgate.weighing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import tollgate.evidence.Background;
import tollgate.evidence.Deduplication;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;

/** Puts a run before the reports: reads each report's quantity in its own unit and adds the model's own discrepancy. */
final class Scoring {
    /** Shares of cases between which a report of a spread is taken to lie (docs/inference.md, 2.1). */
    private static final double LOW_CASES = 0.10;

    private static final double HIGH_CASES = 0.90;

    private final Study study;
    private final ReportsDensity density;
    private final List<Deduplication.Dropped> dropped;

    /** Scoring by all fitted reports. */
    Scoring(Study study, GradeTable grades) {
        this(study, grades, report -> true);
    }

    /** Scoring by some of the fitted reports. */
    Scoring(Study study, GradeTable grades, Predicate<Report> which) {
        this.study = study;
        var fitted = Deduplication.of(study.reports().stream()
                .filter(report -> report.use() == Use.FIT)
                .filter(which)
                .toList());
        fitted.kept().forEach(Scoring::requireSuited);
        dropped = fitted.dropped();
        density = ReportsDensity.of(fitted.kept(), study.outlets(), Scoring::background, grades);
    }

    /** Whether a report speaks of vehicles and the organs at the gates alone, so that a world without residents has its quantity. */
    static boolean isOfTheGates(Report report) {
        return !quantity(report).quantityClass().needsResidents();
    }

    private static void requireSuited(Report report) {
        if (!ReportKinds.suits(report.kind(), quantity(report))) {
            throw new IllegalArgumentException("Report %s is of a kind (%s) in which nothing can be said of %s."
                    .formatted(report.id(), report.kind().word(), report.quantity()));
        }
    }

    private static Background background(Report report) {
        var quantityClass = quantity(report).quantityClass();
        return new Background(quantityClass.lowest(), quantityClass.highest());
    }

    private static Quantity quantity(Report report) {
        return Quantity.find(report.quantity())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Report %s speaks to an unknown quantity (%s).".formatted(report.id(), report.quantity())));
    }

    Study study() {
        return study;
    }

    ReportsDensity density() {
        return density;
    }

    List<Deduplication.Dropped> dropped() {
        return dropped;
    }

    /** What the run says about each fitted report, in the report's own unit. */
    List<Simulated> simulated(Readout readout, Draw draw) {
        return density.simulated(report -> simulated(report, readout, draw));
    }

    /** Log density of the fitted reports given a run. */
    double logLikelihood(Readout readout, Draw draw) {
        return density.logLikelihood(simulated(readout, draw));
    }

    /** The most that it can become where a run has only got to a day. */
    double logLikelihoodUntil(LocalDate day, Readout readout, Draw draw) {
        return density.logLikelihood(density.simulated(
                report -> report.to().isAfter(day) ? new Simulated.Pending() : simulated(report, readout, draw)));
    }

    /**
     * Logarithms of what a run says of each report, two of a report of a spread; NaN where it has no such thing. Discrepancies and the unit are in
     * them, so that they go with all that is unknown.
     */
    double[] signals(List<Simulated> simulated) {
        var signals = DoubleStream.builder();
        for (int number = 0; number < simulated.size(); number++) {
            boolean isSpread = density.reports().get(number).kind() == Kind.SPREAD;
            var said = simulated.get(number);
            if (said instanceof Simulated.Cases cases) {
                signals.add(StrictMath.log(cases.low())).add(StrictMath.log(cases.high()));
            } else {
                double level = logOf(said);
                signals.add(level);
                if (isSpread) {
                    signals.add(level);
                }
            }
        }
        return signals.build().toArray();
    }

    private static double logOf(Simulated said) {
        if (said instanceof Simulated.Level level) {
            return StrictMath.log(level.value());
        }
        return said instanceof Simulated.Count count ? StrictMath.log(count.expected()) : Double.NaN;
    }

    private Simulated simulated(Report report, Readout readout, Draw draw) {
        var quantity = quantity(report);
        double scale =
                draw.reading().vehicles(report.basis()) * StrictMath.exp(draw.discrepancy(quantity.quantityClass()));
        return switch (report.kind()) {
            case SPREAD -> cases(readout.cases(report.from(), report.to(), LOW_CASES, HIGH_CASES), scale);
            case ABSENT -> count(readout.crossings(report.from(), report.to()), scale);
            case UNCERTAINTY, POINT, AT_LEAST, AT_MOST, RATIO ->
                level(readout.level(quantity, report.place(), report.from(), report.to()), scale);
        };
    }

    private static Simulated cases(List<Double> ends, double scale) {
        return ends.isEmpty() ? new Simulated.Missing() : new Simulated.Cases(scale * ends.get(0), scale * ends.get(1));
    }

    private static Simulated count(double crossings, double scale) {
        return Double.isNaN(crossings) ? new Simulated.Missing() : new Simulated.Count(scale * crossings);
    }

    private static Simulated level(double level, double scale) {
        return Double.isFinite(level) ? new Simulated.Level(scale * Math.max(0, level)) : new Simulated.Missing();
    }

    /** What the run says of each report that was set aside, in the report's own unit; NaN where it has no such thing. */
    Map<String, Double> checks(Readout readout, Reading reading) {
        var levels = new LinkedHashMap<String, Double>();
        study.reports().stream().filter(report -> report.use() == Use.CHECK).forEach(report -> {
            double level = readout.level(quantity(report), report.place(), report.from(), report.to());
            levels.put(report.id(), reading.vehicles(report.basis()) * level);
        });
        return levels;
    }
}
