package tollgate.app.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.app.files.Shipped;
import tollgate.app.files.StudyFiles;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.inference.TemperedSampling;
import tollgate.weighing.Findings;
import tollgate.weighing.PredictiveCheck;
import tollgate.weighing.QuarterlyBands;
import tollgate.weighing.Reweighted;
import tollgate.weighing.Study;
import tollgate.weighing.Weighing;

/** Findings that no weighing made: the shipped study's reports and readings with explanations of our own. */
final class MadeUp {
    static final StudyFiles FILES = Shipped.study();

    private MadeUp() {}

    /** One explanation: its log evidence with error, effective sample size, share of draws that meet P1, and log evidence without daily-nk. */
    record Rival(
            String id, double logEvidence, double error, double sample, double share, double ratio, double without) {
        Rival(String id, double logEvidence, double error, double sample, double share, double ratio) {
            this(id, logEvidence, error, sample, share, ratio, logEvidence);
        }

        /** The same, whose log evidence without the reports of daily-nk is another. */
        Rival without(double logEvidenceWithout) {
            return new Rival(id, logEvidence, error, sample, share, ratio, logEvidenceWithout);
        }

        static Rival of(String id, double logEvidence, double sample) {
            return new Rival(id, logEvidence, 0.1, sample, 0.5, 1.5);
        }
    }

    static FinishedRun run(Rival... rivals) {
        return run(FILES.study().question(), rivals);
    }

    static FinishedRun run(String question, Rival... rivals) {
        double prior = 1.0 / rivals.length;
        double sum = 0;
        for (var rival : rivals) {
            sum += Math.exp(rival.logEvidence());
        }
        var weighed = new ArrayList<Findings.Weighed>();
        for (var rival : rivals) {
            weighed.add(weighed(rival, prior, Math.exp(rival.logEvidence()) / sum));
        }
        var study = study(
                question, weighed.stream().map(Findings.Weighed::explanation).toList());
        var readings = new LinkedHashMap<String, Double>();
        study.readings().forEach(reading -> readings.put(reading.id(), reading.priorWeight()));
        var findings = new Findings(
                study,
                new Weighing.Settings(100, 40, TemperedSampling.Settings.of(100, 1), 0, 1, 1),
                100L * rivals.length,
                weighed,
                readings,
                Math.log(1000),
                Map.of("E001", Math.log(30), "E002", Math.log(20)),
                List.of(),
                List.of(),
                List.of(),
                QuarterlyBands.NONE,
                List.of(),
                List.of(),
                List.of(),
                PredictiveCheck.NONE,
                List.of());
        var files = new StudyFiles(
                FILES.folder(),
                study,
                FILES.variation(),
                FILES.organNames(),
                FILES.events(),
                FILES.observations(),
                FILES.dollarsPerYuan(),
                FILES.consumerPriceRises(),
                FILES.sketch(),
                FILES.parameters(),
                FILES.claims(),
                FILES.checksums());
        return new FinishedRun(files, findings, "quick", Map.of(), new FinishedRun.Build("0", "none"), 1);
    }

    /** The same run with so many failed simulations outside sampling. */
    static FinishedRun failing(FinishedRun run, int failures) {
        return with(run, run.findings().explanations(), Collections.nCopies(failures, "draw 0: it broke"));
    }

    private static Study study(String question, List<Explanation> explanations) {
        var study = FILES.study();
        return new Study(
                study.id(),
                question,
                study.subject(),
                study.world(),
                study.baselines(),
                study.priors(),
                explanations,
                study.readings(),
                study.discrepancy(),
                study.tuned(),
                study.scenarios(),
                study.reports(),
                study.outlets());
    }

    private static Findings.Weighed weighed(Rival rival, double prior, double probability) {
        var patterns = Pattern.list().stream()
                .map(pattern -> new Findings.PatternSummary(
                        pattern, "fitted", 100, rival.ratio(), 0.5, 3, rival.share(), rival.share(), "undecided"))
                .toList();
        var none = Collections.nCopies(FILES.study().world().calendar().weeks(), Double.NaN);
        var bands = FILES.study().readings().stream()
                .map(reading -> new Findings.Band(reading.id(), 2, none, none, none, none, none))
                .toList();
        return new Findings.Weighed(
                new Explanation(rival.id(), prior, List.of(rival.id()), List.of()),
                rival.logEvidence(),
                rival.error(),
                probability,
                0.01,
                rival.sample(),
                "made up",
                0,
                patterns,
                new Findings.Rise(0.5, 0.25),
                Map.of("per-ten", 1.0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Findings.Sampling(true, (int) rival.sample(), 1_000, 0, List.of(), List.of()),
                Map.of("E001", -1.0, "E002", -2.0),
                Map.of("E001", from(rival, -1), "E002", from(rival, -2)),
                new Findings.Otherwise(
                        Map.of(
                                "nk-insider",
                                from(rival, 0.9 * rival.logEvidence()),
                                "daily-nk",
                                from(rival, rival.without())),
                        Map.of("0.5", from(rival, rival.logEvidence() - 1)),
                        Map.of("nk-insider", from(rival, 0.8 * rival.logEvidence())),
                        Map.of("nk-insider", from(rival, 1.25 * rival.logEvidence()))),
                List.of(),
                bands);
    }

    private static Reweighted from(Rival rival, double log) {
        return new Reweighted(log, rival.sample());
    }

    /** The same run, in which so many simulations of each sampling failed. */
    static FinishedRun failingWhileSampling(FinishedRun run, int failures) {
        return sampled(run, new Findings.Sampling(true, 1, 1_000, failures, List.of("it broke again"), List.of()));
    }

    /** The same run, its sampling ended before it was through. */
    static FinishedRun endedEarly(FinishedRun run) {
        return sampled(run, new Findings.Sampling(false, 1, 1_000, 0, List.of(), List.of()));
    }

    private static FinishedRun sampled(FinishedRun run, Findings.Sampling sampling) {
        var found = run.findings();
        var explanations = found.explanations().stream()
                .map(weighed -> new Findings.Weighed(
                        weighed.explanation(),
                        weighed.logEvidence(),
                        weighed.logEvidenceError(),
                        weighed.probability(),
                        weighed.probabilityError(),
                        weighed.effectiveSampleSize(),
                        weighed.advice(),
                        weighed.missing(),
                        weighed.patterns(),
                        weighed.rise(),
                        weighed.readings(),
                        weighed.welfare(),
                        weighed.quantities(),
                        weighed.drivers(),
                        weighed.parameters(),
                        sampling,
                        weighed.meanLogFactors(),
                        weighed.logConditional(),
                        weighed.otherwise(),
                        weighed.checks(),
                        weighed.bands()))
                .toList();
        return with(run, explanations, found.failures());
    }

    private static FinishedRun with(FinishedRun run, List<Findings.Weighed> explanations, List<String> failures) {
        var found = run.findings();
        var findings = new Findings(
                found.study(),
                found.settings(),
                found.simulations(),
                explanations,
                found.readings(),
                found.mostLogOdds(),
                found.mostLogOddsByReport(),
                found.repeats(),
                failures,
                found.particles(),
                found.series(),
                found.flows(),
                found.whatIfs(),
                found.replicates(),
                found.predictive(),
                found.nextReports());
        return new FinishedRun(run.files(), findings, run.effort(), run.limits(), run.build(), run.wallSeconds());
    }
}
