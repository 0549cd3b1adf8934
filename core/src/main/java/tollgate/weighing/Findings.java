package tollgate.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.evidence.Deduplication;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.experiment.Reading;
import tollgate.inference.Contraction;
import tollgate.inference.ModelProbabilities;
import tollgate.inference.Posterior;
import tollgate.inference.TemperedSampling;
import tollgate.inference.Verdict;

/**
 * What a weighing found.
 *
 * @param simulations how many were tried, those in other worlds and those that ended early among them
 * @param readings posterior probability of each reading over all explanations, by id
 * @param mostLogOdds the most that all fitted reports could shift the log odds between two explanations
 * @param mostLogOddsByReport the same of each report
 * @param repeats reports left out because their origin says the same elsewhere
 * @param failures what went wrong in runs outside sampling that failed
 * @param particles of all explanations, in their order
 * @param series quantities through the quarters, given the reports
 * @param flows who pays whom, given the reports
 * @param whatIfs what would be otherwise under each scenario of the study, in their order
 * @param replicates worlds as they might have been, given the reports, with another luck
 * @param predictive fitted reports beside what they would have been in those worlds
 * @param nextReports reports that nobody has, those first that are expected to tell most about the explanations
 */
public record Findings(
        Study study,
        Weighing.Settings settings,
        long simulations,
        List<Weighed> explanations,
        Map<String, Double> readings,
        double mostLogOdds,
        Map<String, Double> mostLogOddsByReport,
        List<Deduplication.Dropped> repeats,
        List<String> failures,
        List<StoredParticle> particles,
        QuarterlyBands series,
        List<MoneyFlow> flows,
        List<WhatIf> whatIfs,
        List<Replicate> replicates,
        PredictiveCheck predictive,
        List<NextReport> nextReports) {

    public Findings {
        explanations = List.copyOf(explanations);
        failures = List.copyOf(failures);
        repeats = List.copyOf(repeats);
        particles = List.copyOf(particles);
        flows = List.copyOf(flows);
        whatIfs = List.copyOf(whatIfs);
        replicates = List.copyOf(replicates);
        nextReports = List.copyOf(nextReports);
    }

    /** How many particles that differ the futures were drawn from: with few, intervals of what would be otherwise are too narrow. */
    public long distinctFutures() {
        var drawn = replicates.stream()
                .map(replicate -> replicate.explanation() + " " + replicate.particle())
                .collect(Collectors.toSet());
        return particles.stream()
                .filter(particle -> drawn.contains(particle.explanation() + " " + particle.number()))
                .map(particle -> Map.entry(particle.explanation(), particle.values()))
                .distinct()
                .count();
    }

    /** How many simulations failed, those of sampling among them. */
    public long failed() {
        return failures.size()
                + explanations.stream()
                        .mapToLong(weighed -> weighed.sampling().failed())
                        .sum();
    }

    /** What went wrong in simulations that failed: in all outside sampling, in the first few of each sampling. */
    public List<String> whatWentWrong() {
        return Stream.concat(
                        failures.stream(),
                        explanations.stream()
                                .flatMap(weighed -> weighed.sampling().failures().stream()
                                        .map(failure -> "%s while sampling: %s"
                                                .formatted(weighed.explanation().id(), failure))))
                .toList();
    }

    /** How much doubt there is about the explanations, in bits: 0 where one is sure, 1 where two are as likely. */
    public double doubtAboutExplanation() {
        return bits(explanations.stream().map(Weighed::probability).toList());
    }

    /** How much doubt there is about the reading, in bits. */
    public double doubtAboutReading() {
        return bits(readings.values());
    }

    /** The same before the reports, by the study's own odds. */
    public double doubtAboutExplanationBefore() {
        return bits(study.explanations().stream().map(Explanation::priorWeight).toList());
    }

    /** The same before the reports, by the study's own odds. */
    public double doubtAboutReadingBefore() {
        return bits(study.readings().stream().map(Reading::priorWeight).toList());
    }

    /** Entropy of probabilities (Shannon 1948). */
    private static double bits(Collection<Double> probabilities) {
        return probabilities.stream()
                .filter(probability -> probability > 0)
                .mapToDouble(probability -> -probability * StrictMath.log(probability) / StrictMath.log(2))
                .sum();
    }

    /** Whether the budget ended sampling before some explanation's posterior was reached. */
    public boolean endedEarly() {
        return explanations.stream()
                .anyMatch(weighed -> !weighed.sampling().reached() && Double.isFinite(weighed.logEvidence()));
    }

    /**
     * One explanation, weighed.
     *
     * @param effectiveSampleSize equally weighted particles that would carry as much, near relations counted once
     * @param missing draws from the prior in which a fitted report speaks of something that the run lacks
     * @param meanLogFactors by report, the mean of its log density alone over the posterior
     * @param logConditional by report, the log density of it given all other fitted reports: what it does for the explanation
     * @param otherwise the log evidence were the reports others
     */
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
            List<ParameterSummary> parameters,
            Sampling sampling,
            Map<String, Double> meanLogFactors,
            Map<String, Reweighted> logConditional,
            Otherwise otherwise,
            List<CheckSummary> checks,
            List<Band> bands) {
        /**
         * Whether Monte-Carlo errors are those of a sample that is large enough and was taken to its end; otherwise they are larger than stated.
         */
        public boolean hasWholeErrors() {
            return effectiveSampleSize >= Verdict.LEAST && sampling.reached();
        }

        /** The log density of a fitted report given all others. */
        public Reweighted given(String report) {
            return logConditional.getOrDefault(report, Reweighted.NOTHING);
        }

        /** What was found of a pattern. */
        public PatternSummary pattern(Pattern pattern) {
            return patterns.stream()
                    .filter(summary -> summary.pattern() == pattern)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * The log evidence of an explanation were the reports others.
     *
     * @param without by outlet, had it published nothing
     * @param underGrades by the factor on chances of error and standard deviations
     * @param believedLess by outlet, were the density of its reports raised to the power 0.8
     * @param believedMore by outlet, to the power 1.25
     */
    public record Otherwise(
            Map<String, Reweighted> without,
            Map<String, Reweighted> underGrades,
            Map<String, Reweighted> believedLess,
            Map<String, Reweighted> believedMore) {
        /**
         * To what powers the density of an outlet's reports is raised, down and up (Kallioinen, Paananen, Bürkner and Vehtari 2023,
         * https://doi.org/10.1007/s11222-023-10366-5).
         */
        public static final double LESS = 0.8;

        public static final double MORE = 1.25;
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
     * @param draws those that it applies to, or that have a value where it has no criterion
     * @param value median over these draws; low and high are the 5 % and 95 % quantiles
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
     * @param effectiveSampleSize of the particles under this reading that have the quantity; where it is small, the quantiles are those of
     *     a few runs
     */
    public record QuantitySummary(
            String id,
            String unit,
            String reading,
            String period,
            double q05,
            double q50,
            double q95,
            double effectiveSampleSize) {}

    /**
     * What the reports say of something that the study does not know.
     *
     * @param contraction by how much they narrow its coordinate
     */
    public record ParameterSummary(
            String name, String prior, double q05, double q50, double q95, Contraction contraction) {}

    /**
     * How the posterior of an explanation was sampled.
     *
     * @param reached whether the whole likelihood was reached by moves; otherwise weights make up for the rest
     * @param distinct particles that are not copies of one another
     * @param failed simulations without a number
     * @param failures what went wrong in the first of them
     */
    public record Sampling(
            boolean reached,
            int distinct,
            long simulations,
            long failed,
            List<String> failures,
            List<TemperedSampling.Climb> climbs) {
        public Sampling {
            failures = List.copyOf(failures);
            climbs = List.copyOf(climbs);
        }
    }

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

    /**
     * All runs of a weighing, by explanation but for the last.
     *
     * @param prior draws from the priors
     * @param given particles read again
     * @param futures draws from the whole posterior with another luck
     * @param failures what went wrong in the first simulations of each sampling that failed
     */
    record Runs(List<List<Trial>> prior, List<List<Trial>> given, List<Trial> futures, List<List<String>> failures) {}

    static Findings of(
            Weighing.Settings settings,
            long simulations,
            Unknowns unknowns,
            Scoring scoring,
            ModelProbabilities models,
            List<Posterior> posteriors,
            Runs runs,
            Futures futures,
            List<NextReport> nextReports) {
        var study = scoring.study();
        var weighed = new ArrayList<Weighed>();
        var particles = new ArrayList<StoredParticle>();
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < posteriors.size(); i++) {
            var given = runs.given().get(i);
            var model = models.models().get(i);
            var sample = new Sample(study, unknowns, scoring, posteriors.get(i), given);
            samples.add(sample);
            var summary = new Summary(
                    study, runs.prior().get(i), sample, runs.failures().get(i));
            weighed.add(summary.weighed(study.explanations().get(i), model));
            for (int number = 0; number < given.size(); number++) {
                particles.add(StoredParticle.of(model.id(), number, posteriors.get(i), given.get(number), scoring));
            }
        }
        var replicates = futures.replicates(runs.futures());
        var bands = new Bands(new Mixture(study, samples, models.probabilities()));
        return new Findings(
                study,
                settings,
                simulations,
                weighed,
                readings(study, weighed),
                scoring.density().mostLogOddsShift(),
                scoring.density().mostLogOddsShiftByReport(),
                scoring.dropped(),
                Stream.of(
                                runs.prior().stream().flatMap(List::stream),
                                runs.given().stream().flatMap(List::stream),
                                runs.futures().stream())
                        .flatMap(trials -> trials)
                        .flatMap(Findings::failures)
                        .toList(),
                particles,
                bands.quarterly(),
                bands.flows(),
                futures.whatIfs(runs.futures()),
                replicates,
                PredictiveCheck.of(study, scoring.density().reports(), replicates, runs.prior(), settings.seed()),
                nextReports);
    }

    /** The posterior probabilities of a study's explanations. */
    static ModelProbabilities models(Study study, List<Posterior> posteriors) {
        var evidences = new ArrayList<ModelProbabilities.Evidence>();
        for (int i = 0; i < posteriors.size(); i++) {
            var explanation = study.explanations().get(i);
            evidences.add(new ModelProbabilities.Evidence(
                    explanation.id(),
                    explanation.priorWeight(),
                    posteriors.get(i).logEvidence(),
                    posteriors.get(i).logEvidenceError()));
        }
        return ModelProbabilities.of(evidences);
    }

    private static Stream<String> failures(Trial trial) {
        return Stream.concat(
                        trial.failed() ? Stream.of(trial.failure()) : Stream.of(), trial.failuresElsewhere().stream())
                .map(failure -> "draw %d: %s".formatted(trial.draw(), failure));
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
    public static String kind(Study study, Pattern pattern) {
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
