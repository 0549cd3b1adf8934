package tollgate.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.inference.ModelProbabilities;

/** Sums up one explanation: what its draws from the prior show, and what its posterior. */
final class Summary {
    /** Every reading, place or role. */
    static final String ALL = "all";

    /** Shares of draws from which a pattern counts as met, and up to which as missed (docs/model.md, D). */
    static final double MET = 0.8;

    static final double MISSED = 0.2;

    private final Study study;
    private final List<Trial> prior;
    private final Sample sample;
    private final List<String> failures;

    /**
     * Sums up an explanation.
     *
     * @param failures what went wrong in the first simulations of its sampling that failed
     */
    Summary(Study study, List<Trial> prior, Sample sample, List<String> failures) {
        this.study = study;
        this.prior = prior;
        this.sample = sample;
        this.failures = failures;
    }

    Findings.Weighed weighed(Explanation explanation, ModelProbabilities.Model model) {
        var posterior = sample.posterior();
        var reweighting = sample.reweighting();
        return new Findings.Weighed(
                explanation,
                posterior.logEvidence(),
                posterior.logEvidenceError(),
                model.probability(),
                model.error(),
                sample.effectiveSampleSize(),
                sample.advice(),
                (int) prior.stream().filter(trial -> trial.missing() > 0).count(),
                Pattern.list().stream().map(this::pattern).toList(),
                rise(),
                sample.readings(),
                WelfareTable.of(prior),
                quantities(),
                Drivers.of(prior),
                sample.parameters(),
                new Findings.Sampling(
                        posterior.reached(),
                        posterior.distinct(),
                        posterior.simulations(),
                        posterior.failures(),
                        failures,
                        posterior.climbs()),
                sample.meanLogFactors(),
                reweighting.conditional(),
                new Findings.Otherwise(
                        reweighting.logEvidenceWithout(),
                        reweighting.logEvidenceUnderGrades(),
                        reweighting.logEvidenceBelievedLess(),
                        reweighting.logEvidenceBelievedMore()),
                checks(),
                bands());
    }

    private Findings.Rise rise() {
        var ratios = prior.stream()
                .flatMap(trial -> trial.findings().stream())
                .filter(finding -> finding.pattern() == Pattern.P1 && Double.isFinite(finding.value()))
                .map(Pattern.Finding::value)
                .toList();
        double rising = ratios.stream().filter(ratio -> ratio > 1).count();
        double asReported = ratios.stream()
                .filter(ratio -> ratio >= Pattern.LEAST_RISE && ratio <= Pattern.LARGEST_RISE)
                .count();
        return new Findings.Rise(rising / ratios.size(), asReported / ratios.size());
    }

    private Findings.PatternSummary pattern(Pattern pattern) {
        var values = new ArrayList<Double>();
        double applies = 0;
        double met = 0;
        for (var trial : prior) {
            for (var finding : trial.findings()) {
                if (finding.pattern() != pattern) {
                    continue;
                }
                if (finding.applies() || !pattern.hasCriterion()) {
                    values.add(finding.value());
                }
                if (finding.applies()) {
                    applies++;
                    met += finding.met() ? 1 : 0;
                }
            }
        }
        double share = met / applies;
        String verdict =
                applies == 0 ? "not applicable" : share >= MET ? "met" : share <= MISSED ? "missed" : "undecided";
        var finite = values.stream().filter(Double::isFinite).sorted().toList();
        return new Findings.PatternSummary(
                pattern,
                Findings.kind(study, pattern),
                pattern.hasCriterion() ? (int) applies : finite.size(),
                quantile(finite, 0.5),
                quantile(finite, 0.05),
                quantile(finite, 0.95),
                share,
                shareGiven(pattern),
                verdict);
    }

    /** Pattern by pattern over the posterior; NaN where it applies to no particle, or needs a twin. */
    private double shareGiven(Pattern pattern) {
        double applies =
                sample.mean(trial -> count(trial, finding -> finding.pattern() == pattern && finding.applies()));
        double met = sample.mean(
                trial -> count(trial, finding -> finding.pattern() == pattern && finding.applies() && finding.met()));
        return met / applies;
    }

    private static long count(Trial trial, Predicate<Pattern.Finding> which) {
        return trial.findings().stream().filter(which).count();
    }

    static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private List<Findings.QuantitySummary> quantities() {
        var summaries = new ArrayList<Findings.QuantitySummary>();
        for (var quantity : Quantities.list(study)) {
            for (String reading : readingIds()) {
                ToDoubleFunction<Trial> value = trial -> trial.quantities().getOrDefault(quantity.key(), Double.NaN);
                var weighted = sample.values(reading, value);
                summaries.add(new Findings.QuantitySummary(
                        quantity.id(),
                        quantity.unit(),
                        reading,
                        quantity.period(),
                        weighted.quantile(0.05),
                        weighted.quantile(0.5),
                        weighted.quantile(0.95),
                        sample.effectiveSampleSize(reading, value)));
            }
        }
        return summaries;
    }

    private List<Findings.CheckSummary> checks() {
        return study.reports().stream()
                .filter(report -> report.use() == Use.CHECK)
                .map(report -> {
                    var levels = prior.stream()
                            .<Double>map(trial -> trial.checks().getOrDefault(report.id(), Double.NaN))
                            .filter(Double::isFinite)
                            .sorted()
                            .toList();
                    return new Findings.CheckSummary(
                            report,
                            levels.size(),
                            quantile(levels, 0.05),
                            quantile(levels, 0.5),
                            quantile(levels, 0.95));
                })
                .toList();
    }

    private List<String> readingIds() {
        var ids = new ArrayList<>(List.of(ALL));
        study.readings().forEach(reading -> ids.add(reading.id()));
        return ids;
    }

    private List<Findings.Band> bands() {
        int weeks = study.world().calendar().weeks();
        var bands = new ArrayList<Findings.Band>();
        for (String reading : readingIds()) {
            Map<Double, List<Double>> byShare = new LinkedHashMap<>();
            for (double share : List.of(0.05, 0.25, 0.5, 0.75, 0.95)) {
                byShare.put(share, new ArrayList<>());
            }
            for (int week = 0; week < weeks; week++) {
                int now = week;
                var weighted = sample.values(
                        reading,
                        trial -> trial.path().isEmpty()
                                ? Double.NaN
                                : trial.path().get(now));
                byShare.forEach((share, values) -> values.add(weighted.quantile(share)));
            }
            bands.add(new Findings.Band(
                    reading,
                    sample.effectiveSampleSize(reading, trial -> 0),
                    byShare.getOrDefault(0.05, List.of()),
                    byShare.getOrDefault(0.25, List.of()),
                    byShare.getOrDefault(0.5, List.of()),
                    byShare.getOrDefault(0.75, List.of()),
                    byShare.getOrDefault(0.95, List.of())));
        }
        return bands;
    }
}
