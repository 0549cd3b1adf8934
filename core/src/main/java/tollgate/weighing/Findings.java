package tollgate.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tollgate.evidence.Deduplication;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.inference.Design;
import tollgate.inference.ModelProbabilities;
import tollgate.inference.Weights;

/**
 * What a weighing found.
 *
 * @param simulations how many were tried, those in other worlds among them
 * @param readings posterior probability of each reading over all explanations, by id
 * @param mostLogOdds the most that all fitted reports could shift the log odds between two explanations
 * @param mostLogOddsByReport the same of each report
 * @param repeats reports left out because their origin says the same elsewhere
 * @param failures what went wrong in runs that failed
 */
public record Findings(
        Study study,
        Weighing.Settings settings,
        int simulations,
        List<Weighed> explanations,
        Map<String, Double> readings,
        double mostLogOdds,
        Map<String, Double> mostLogOddsByReport,
        List<Deduplication.Dropped> repeats,
        List<String> failures) {

    public Findings {
        explanations = List.copyOf(explanations);
        failures = List.copyOf(failures);
        repeats = List.copyOf(repeats);
    }

    /** One explanation, weighed. */
    public record Weighed(
            Explanation explanation,
            double logEvidence,
            double logEvidenceError,
            double probability,
            double probabilityError,
            double effectiveSampleSize,
            String advice,
            int missing,
            List<PatternSummary> patterns,
            Rise rise,
            Map<String, Double> readings,
            List<WelfareSummary> welfare,
            List<QuantitySummary> quantities,
            List<Driver> drivers,
            Map<String, Double> meanLogFactors,
            List<CheckSummary> checks,
            List<Band> bands) {
        /** What was found of a pattern. */
        public PatternSummary pattern(Pattern pattern) {
            return patterns.stream()
                    .filter(summary -> summary.pattern() == pattern)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Which way the bribe goes from 2018-19 to 2024-25 over the prior draws that have one in both, whatever its level.
     *
     * @param shareRising share in which it rises at all
     * @param shareAsReported share in which its ratio lies where pattern P1 asks
     */
    public record Rise(double shareRising, double shareAsReported) {}

    /**
     * How a parameter moves the rise of the bribe over the prior draws.
     *
     * @param rankCorrelation Spearman's, between the parameter and the ratio of pattern P1, from -1 to 1
     * @param ratioWhenLow median ratio over the lowest third of the parameter's draws
     * @param ratioWhenHigh median ratio over the highest third
     */
    public record Driver(String parameter, double rankCorrelation, double ratioWhenLow, double ratioWhenHigh) {}

    /**
     * A pattern over the draws.
     *
     * @param kind fitted, checked or program, by the use of its reports
     * @param draws those that it applies to
     * @param value median over all draws; low and high are the 5 % and 95 % quantiles
     * @param shareMet share of prior draws, among those it applies to
     * @param shareMetGivenReports the same with the draws weighted by the reports
     */
    public record PatternSummary(
            Pattern pattern,
            String kind,
            int draws,
            double value,
            double low,
            double high,
            double shareMet,
            double shareMetGivenReports,
            String verdict) {}

    /**
     * What the takeover is worth to some people against a reopening under shared control, over the draws that were run in other
     * worlds, no report weighing them.
     *
     * @param place a node, {@code border-towns}, {@code elsewhere} or {@code all}
     * @param role a role or {@code all}
     * @param draws how many
     * @param q05 equivalent variation in 2024-25, CNY per head per week; q50 and q95 likewise
     * @param withoutRegimeImports its median in a world whose rents buy no imports for the regime
     * @param moreBelow median of what it adds to the share of people below subsistence
     */
    public record WelfareSummary(
            String place,
            String role,
            int draws,
            double q05,
            double q50,
            double q95,
            double withoutRegimeImports,
            double moreBelow) {}

    /**
     * What the prior draws say of a report that was set aside, in its own unit; no report weighs them.
     *
     * @param draws those that have such a quantity
     * @param q05 quantile; q50 and q95 likewise
     */
    public record CheckSummary(Report report, int draws, double q05, double q50, double q95) {}

    /**
     * A quantity given the reports.
     *
     * @param reading a reading's id, or {@code all}
     */
    public record QuantitySummary(
            String id, String unit, String reading, String period, double q05, double q50, double q95) {}

    /**
     * The bribe path given the reports, CNY per approved vehicle by week; NaN where none crossed.
     *
     * @param reading a reading's id, or {@code all}
     */
    public record Band(
            String reading,
            double effectiveSampleSize,
            List<Double> q05,
            List<Double> q25,
            List<Double> q50,
            List<Double> q75,
            List<Double> q95) {}

    static Findings of(
            Study study,
            Weighing.Settings settings,
            int simulations,
            Scoring scoring,
            Design design,
            List<List<Trial>> trials) {
        var weights = trials.stream().map(Findings::weights).toList();
        var evidences = new ArrayList<ModelProbabilities.Evidence>();
        for (int i = 0; i < trials.size(); i++) {
            var explanation = study.explanations().get(i);
            evidences.add(ModelProbabilities.Evidence.of(explanation.id(), explanation.priorWeight(), weights.get(i)));
        }
        var models = ModelProbabilities.of(evidences).models();
        var weighed = new ArrayList<Weighed>();
        for (int i = 0; i < trials.size(); i++) {
            var summary = new Summary(study, trials.get(i), weights.get(i), design);
            weighed.add(summary.weighed(study.explanations().get(i), models.get(i), scoring));
        }
        return new Findings(
                study,
                settings,
                simulations,
                weighed,
                readings(study, weighed),
                scoring.density().mostLogOddsShift(),
                scoring.density().mostLogOddsShiftByReport(),
                scoring.dropped(),
                trials.stream()
                        .flatMap(List::stream)
                        .flatMap(Findings::failures)
                        .toList());
    }

    private static Stream<String> failures(Trial trial) {
        return Stream.concat(
                        trial.failed() ? Stream.of(trial.failure()) : Stream.of(), trial.failuresElsewhere().stream())
                .map(failure -> "draw %d: %s".formatted(trial.draw(), failure));
    }

    private static Weights weights(List<Trial> trials) {
        return Weights.of(trials.stream().mapToDouble(Trial::logLikelihood).toArray());
    }

    private static Map<String, Double> readings(Study study, List<Weighed> weighed) {
        var readings = new LinkedHashMap<String, Double>();
        study.readings().forEach(reading -> {
            double probability = 0;
            for (var each : weighed) {
                probability += each.probability() * each.readings().getOrDefault(reading.id(), 0.0);
            }
            readings.put(reading.id(), probability);
        });
        return readings;
    }

    /** What kind of check a pattern is, by the use of the reports on its quantities. */
    static String kind(Study study, Pattern pattern) {
        boolean fitted = isSpokenTo(study, pattern, Use.FIT);
        boolean checked = isSpokenTo(study, pattern, Use.CHECK);
        return fitted ? "fitted" : checked ? "checked" : "program";
    }

    private static boolean isSpokenTo(Study study, Pattern pattern, Use use) {
        return study.reports().stream()
                .anyMatch(report -> report.use() == use
                        && pattern.quantities().stream()
                                .anyMatch(quantity -> quantity.id().equals(report.quantity())));
    }
}
