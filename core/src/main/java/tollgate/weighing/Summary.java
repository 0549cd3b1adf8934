package tollgate.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Outcome;
import tollgate.experiment.Pattern;
import tollgate.inference.Design;
import tollgate.inference.ModelProbabilities;
import tollgate.inference.Weights;

/** Sums up the trials of one explanation, weighted by the reports. */
final class Summary {
    private static final String ALL = "all";

    /** Shares of draws from which a pattern counts as met, and up to which as missed (docs/model.md, D). */
    static final double MET = 0.8;

    static final double MISSED = 0.2;

    private final Study study;
    private final List<Trial> trials;
    private final Weights weights;
    private final Design design;

    Summary(Study study, List<Trial> trials, Weights weights, Design design) {
        this.study = study;
        this.trials = trials;
        this.weights = weights;
        this.design = design;
    }

    Findings.Weighed weighed(Explanation explanation, ModelProbabilities.Model model, Scoring scoring) {
        double[] each =
                IntStream.range(0, trials.size()).mapToDouble(weights::weight).toArray();
        var readings = new LinkedHashMap<String, Double>();
        study.readings()
                .forEach(reading -> readings.put(
                        reading.id(),
                        weights.share(draw -> trials.get(draw).reading().equals(reading))));
        return new Findings.Weighed(
                explanation,
                weights.logEvidence(),
                weights.logEvidenceError(),
                model.probability(),
                model.error(),
                weights.effectiveSampleSize(),
                weights.verdict().toString(),
                (int) trials.stream().filter(trial -> trial.missing() > 0).count(),
                Pattern.list().stream().map(this::pattern).toList(),
                rise(),
                readings,
                WelfareTable.of(trials),
                quantities(),
                Drivers.of(trials, design),
                scoring.meanByReport(trials, each),
                checks(),
                bands());
    }

    private Findings.Rise rise() {
        var ratios = trials.stream()
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
        double appliesGiven = 0;
        double metGiven = 0;
        for (int draw = 0; draw < trials.size(); draw++) {
            for (var finding : trials.get(draw).findings()) {
                if (finding.pattern() != pattern) {
                    continue;
                }
                if (finding.applies() || !pattern.hasCriterion()) {
                    values.add(finding.value());
                }
                if (finding.applies()) {
                    applies++;
                    appliesGiven += weights.weight(draw);
                    met += finding.met() ? 1 : 0;
                    metGiven += finding.met() ? weights.weight(draw) : 0;
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
                (int) applies,
                quantile(finite, 0.5),
                quantile(finite, 0.05),
                quantile(finite, 0.95),
                share,
                metGiven / appliesGiven,
                verdict);
    }

    static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private List<Findings.QuantitySummary> quantities() {
        var summaries = new ArrayList<Findings.QuantitySummary>();
        var keys = new ArrayList<>(trials.stream()
                .filter(trial -> !trial.failed())
                .findFirst()
                .map(trial -> trial.quantities().keySet())
                .orElse(Set.of()));
        keys.sort(null);
        for (String key : keys) {
            String id = key.substring(0, key.indexOf('/'));
            String period = key.substring(key.indexOf('/') + 1);
            for (String reading : readingIds()) {
                var weighted = weighted(reading, trial -> trial.quantities().getOrDefault(key, Double.NaN));
                summaries.add(new Findings.QuantitySummary(
                        id,
                        unit(id),
                        reading,
                        period,
                        weighted.quantile(0.05),
                        weighted.quantile(0.5),
                        weighted.quantile(0.95)));
            }
        }
        return summaries;
    }

    private List<Findings.CheckSummary> checks() {
        return study.reports().stream()
                .filter(report -> report.use() == Use.CHECK)
                .map(report -> {
                    var levels = trials.stream()
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

    private static String unit(String id) {
        return Outcome.find(id).map(Outcome::unit).orElseThrow();
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
                var weighted = weighted(
                        reading,
                        trial -> trial.path().isEmpty()
                                ? Double.NaN
                                : trial.path().get(now));
                byShare.forEach((share, values) -> values.add(weighted.quantile(share)));
            }
            bands.add(new Findings.Band(
                    reading,
                    effectiveSampleSize(reading),
                    byShare.getOrDefault(0.05, List.of()),
                    byShare.getOrDefault(0.25, List.of()),
                    byShare.getOrDefault(0.5, List.of()),
                    byShare.getOrDefault(0.75, List.of()),
                    byShare.getOrDefault(0.95, List.of())));
        }
        return bands;
    }

    private double effectiveSampleSize(String reading) {
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < trials.size(); draw++) {
            if (isRead(trials.get(draw), reading)) {
                sum += weights.weight(draw);
                squares += weights.weight(draw) * weights.weight(draw);
            }
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    private static boolean isRead(Trial trial, String reading) {
        return reading.equals(ALL) || trial.reading().id().equals(reading);
    }

    /** The values of the trials under one reading that have one, with their weights. */
    private Weighted weighted(String reading, ToDoubleFunction<Trial> value) {
        var entries = new ArrayList<Weighted.Entry>();
        for (int draw = 0; draw < trials.size(); draw++) {
            double number = value.applyAsDouble(trials.get(draw));
            if (isRead(trials.get(draw), reading) && Double.isFinite(number) && weights.weight(draw) > 0) {
                entries.add(new Weighted.Entry(number, weights.weight(draw)));
            }
        }
        return new Weighted(entries);
    }

    /** Numbers with weights, and their quantiles: the lowest number at which the cumulative weight reaches the share. */
    record Weighted(List<Entry> entries) {
        record Entry(double value, double weight) {}

        Weighted {
            entries = entries.stream()
                    .sorted(Comparator.comparingDouble(Entry::value))
                    .toList();
        }

        double quantile(double share) {
            double all = entries.stream().mapToDouble(Entry::weight).sum();
            double passed = 0;
            for (var entry : entries) {
                passed += entry.weight();
                if (passed >= share * all) {
                    return entry.value();
                }
            }
            return Double.NaN;
        }
    }
}
