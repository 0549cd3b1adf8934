package tollgate.weighing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.evidence.Background;
import tollgate.evidence.Deduplication;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;
import tollgate.inference.LatinHypercube;
import tollgate.inference.Prior;

/** Puts a run before the reports: reads each report's quantity in its own unit and adds the model's own discrepancy. */
final class Scoring {
    /** Shares of cases between which a report of a spread is taken to lie (docs/inference.md, 2.1). */
    private static final double LOW_CASES = 0.10;

    private static final double HIGH_CASES = 0.90;

    private final Study study;
    private final ReportsDensity density;
    private final List<Deduplication.Dropped> dropped;
    private final Map<QuantityClass, double[]> discrepancies;

    Scoring(Study study, GradeTable grades, LatinHypercube design) {
        this.study = study;
        var fitted = Deduplication.of(study.reports().stream()
                .filter(report -> report.use() == Use.FIT)
                .toList());
        dropped = fitted.dropped();
        density = ReportsDensity.of(fitted.kept(), study.outlets(), Scoring::background, grades);
        discrepancies = new EnumMap<>(QuantityClass.class);
        for (var quantityClass : QuantityClass.values()) {
            double deviation = study.discrepancy().getOrDefault(quantityClass, 0.0);
            double[] column = design.column("discrepancy." + quantityClass.id());
            for (int draw = 0; draw < column.length; draw++) {
                column[draw] = deviation == 0 ? 0 : new Prior.Normal(0, deviation).quantile(column[draw]);
            }
            discrepancies.put(quantityClass, column);
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
    List<Simulated> simulated(Readout readout, Reading reading, int draw) {
        return density.simulated(report -> simulated(report, readout, reading, draw));
    }

    private Simulated simulated(Report report, Readout readout, Reading reading, int draw) {
        var quantity = quantity(report);
        double scale = reading.vehicles(report.basis()) * StrictMath.exp(discrepancy(quantity.quantityClass(), draw));
        if (report.kind() == Kind.SPREAD && quantity == Quantity.VEHICLE_BRIBE) {
            var cases = readout.cases(report.from(), report.to(), LOW_CASES, HIGH_CASES);
            return cases.isEmpty()
                    ? new Simulated.Missing()
                    : new Simulated.Cases(scale * cases.get(0), scale * cases.get(1));
        }
        double level = readout.level(quantity, report.place(), report.from(), report.to());
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

    private double discrepancy(QuantityClass quantityClass, int draw) {
        double[] column = discrepancies.getOrDefault(quantityClass, new double[0]);
        return draw < column.length ? column[draw] : 0;
    }

    int missing(List<Simulated> simulated) {
        return (int) simulated.stream()
                .filter(each -> each instanceof Simulated.Missing)
                .count();
    }

    /** The mean of the log factor of each fitted report under some weights. */
    Map<String, Double> meanByReport(List<Trial> trials, double[] weights) {
        var means = new LinkedHashMap<String, Double>();
        for (var report : density.reports()) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * trials.get(i).logLikelihoodByReport().getOrDefault(report.id(), 0.0);
            }
            means.put(report.id(), sum);
        }
        return means;
    }
}
