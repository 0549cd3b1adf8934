package tollgate.weighing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.inference.Prior;

/**
 * Forecasts of a report from the study's own reports of the same quantity, place and unit, fitted or set aside, that no simulation
 * enters: what anyone could say who has read them. Told on the log scale.
 */
final class ReportBaselines {
    private static final int POINTS = 200;

    /** A forecast is never surer of the truth than this, in logs. */
    private static final double LEAST_DEVIATION = 1e-3;

    private final Report report;
    private final List<Report> others;
    private final double errorOfReport;

    /**
     * Forecasts of a report.
     *
     * @param unheard outlets, by id, that nobody has read
     */
    ReportBaselines(Study study, Report report, List<String> unheard) {
        this.report = report;
        others = study.reports().stream()
                .filter(other -> other.use() == Use.FIT || other.use() == Use.CHECK)
                .filter(other -> !unheard.contains(other.outlet()))
                .filter(this::isAlike)
                .toList();
        errorOfReport = ReportScore.reportersDeviation(study, report);
    }

    private boolean isAlike(Report other) {
        return !other.id().equals(report.id())
                && !other.origin().equals(report.origin())
                && other.quantity().equals(report.quantity())
                && other.place().equals(report.place())
                && other.basis().equals(report.basis())
                && ReportScore.isOneNumber(other)
                && ReportScore.isOneNumber(report);
    }

    /**
     * The mean of the others and their scatter, less what reporters' errors make of it, since that is added to every forecast; of a
     * single one the error of its digit. Empty where there are none.
     */
    Optional<List<Foretold>> meanOfOthers() {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        double mean = others.stream().mapToDouble(ReportScore::logOf).average().orElseThrow();
        double squares = others.stream()
                .mapToDouble(other -> (ReportScore.logOf(other) - mean) * (ReportScore.logOf(other) - mean))
                .sum();
        double scatter = others.size() < 2
                ? spread(others.get(0))
                : Math.sqrt(Math.max(0, squares / (others.size() - 1) - errorOfReport * errorOfReport));
        return Optional.of(around(mean, scatter));
    }

    /** The latest of those whose windows ended before this one began, with the error of its digit. */
    Optional<List<Foretold>> lastEarlier() {
        return others.stream()
                .filter(other -> other.to().isBefore(report.from()))
                .max(Comparator.comparing(Report::to).thenComparing(Report::id))
                .map(last -> around(ReportScore.logOf(last), spread(last)));
    }

    private static double spread(Report other) {
        return GradeTable.DEFAULT.spread(other.grade().digit());
    }

    private static List<Foretold> around(double mean, double deviation) {
        var belief = new Prior.LogNormal(mean, Math.max(deviation, LEAST_DEVIATION));
        return IntStream.range(0, POINTS)
                .mapToObj(point ->
                        new Foretold(new Simulated.Level(belief.quantile((point + 0.5) / POINTS)), 1.0 / POINTS))
                .toList();
    }
}
