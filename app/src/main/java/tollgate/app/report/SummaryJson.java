package tollgate.app.report;

import java.util.Map;
import java.util.TreeMap;
import tollgate.app.files.Json;
import tollgate.app.files.StoredRun;
import tollgate.experiment.Pattern;
import tollgate.inference.TemperedSampling;
import tollgate.weighing.Claim;
import tollgate.weighing.ClaimJudgement;
import tollgate.weighing.Findings;
import tollgate.weighing.NextReport;
import tollgate.weighing.PredictiveCheck;
import tollgate.weighing.Reweighted;
import tollgate.weighing.WhatIf;

/** The object of summary.json, whose keys are a promise to programs that read it. */
final class SummaryJson {
    /** The others are in their table. */
    private static final int MOST_NEXT = 20;

    private SummaryJson() {}

    static Json of(FinishedRun run) {
        var findings = run.findings();
        return Json.object()
                .put("study", findings.study().id())
                .put("version", run.build().version())
                .put("commit", run.build().commit())
                .put("seed", findings.settings().seed())
                .put("effort", run.effort())
                .put("limits", counts(run.limits()))
                .put("variation", StoredRun.json(run.files().variation()))
                .put("wall_seconds", run.wallSeconds())
                .put("draws", findings.settings().draws())
                .put("twin_draws", findings.settings().twinDraws())
                .putObjects(
                        "explanations",
                        findings.explanations().stream()
                                .map(weighed -> explanation(run, weighed))
                                .toList())
                .putObjects(
                        "claims", run.claims().stream().map(SummaryJson::claim).toList())
                .putObjects(
                        "what_if",
                        findings.whatIfs().stream()
                                .map(whatIf -> whatIf(run, whatIf))
                                .toList())
                .put("tuned", tuned(findings.study().tuned()))
                .put("readings", numbers(findings.readings()))
                .put(
                        "most_odds_shift",
                        Json.object()
                                .put("all", StrictMath.exp(findings.mostLogOdds()))
                                .put("by_report", odds(findings.mostLogOddsByReport())))
                .putObjects(
                        "next_reports",
                        findings.nextReports().stream()
                                .limit(MOST_NEXT)
                                .map(SummaryJson::nextReport)
                                .toList())
                .put("predictive", predictive(run))
                .put(
                        "doubt_bits",
                        Json.object()
                                .put("explanation", findings.doubtAboutExplanation())
                                .put("reading", findings.doubtAboutReading()))
                .putTexts(
                        "repeats",
                        findings.repeats().stream().map(Object::toString).toList())
                .put("study_folder", run.files().folder().toString())
                .put("checksums", texts(run.files().checksums()))
                .put("diagnostics", diagnostics(run));
    }

    private static Json explanation(FinishedRun run, Findings.Weighed weighed) {
        return Json.object()
                .put("id", weighed.explanation().id())
                .put("prior_weight", weighed.explanation().priorWeight())
                .put("log_evidence", weighed.logEvidence())
                .put("log_evidence_error", weighed.logEvidenceError())
                .put("posterior_probability", weighed.probability())
                .put("probability_error", weighed.probabilityError())
                .put("errors_are_least", !weighed.hasWholeErrors())
                .put("effective_sample_size", weighed.effectiveSampleSize())
                .put("advice", weighed.advice())
                .put("draws_with_missing_reports", weighed.missing())
                .put("share_rising", weighed.rise().shareRising())
                .put("share_of_ratio_as_reported", weighed.rise().shareAsReported())
                .put("readings", numbers(weighed.readings()))
                .putObjects(
                        "patterns",
                        weighed.patterns().stream().map(SummaryJson::pattern).toList())
                .putObjects(
                        "quantities",
                        weighed.quantities().stream()
                                .map(quantity -> quantity(run, quantity))
                                .toList())
                .putObjects(
                        "welfare",
                        weighed.welfare().stream().map(SummaryJson::welfare).toList())
                .putObjects(
                        "checks",
                        weighed.checks().stream().map(SummaryJson::check).toList())
                .putObjects(
                        "drivers",
                        weighed.drivers().stream().map(SummaryJson::driver).toList())
                .putObjects(
                        "parameters",
                        weighed.parameters().stream()
                                .map(SummaryJson::parameter)
                                .toList())
                .put("sampling", sampling(weighed.sampling()))
                .put("mean_log_factors", numbers(weighed.meanLogFactors()))
                .put("log_conditional", logs(weighed.logConditional()))
                .put("log_evidence_without_outlet", logs(weighed.otherwise().without()))
                .put("log_evidence_under_grades", logs(weighed.otherwise().underGrades()))
                .put(
                        "log_evidence_outlet_believed_less",
                        logs(weighed.otherwise().believedLess()))
                .put(
                        "log_evidence_outlet_believed_more",
                        logs(weighed.otherwise().believedMore()))
                .put(
                        "effective_samples_reweighted",
                        Json.object()
                                .put("log_conditional", samples(weighed.logConditional()))
                                .put(
                                        "log_evidence_without_outlet",
                                        samples(weighed.otherwise().without()))
                                .put(
                                        "log_evidence_under_grades",
                                        samples(weighed.otherwise().underGrades()))
                                .put(
                                        "log_evidence_outlet_believed_less",
                                        samples(weighed.otherwise().believedLess()))
                                .put(
                                        "log_evidence_outlet_believed_more",
                                        samples(weighed.otherwise().believedMore())));
    }

    private static Json logs(Map<String, Reweighted> reweighted) {
        var json = Json.object();
        reweighted.forEach((id, each) -> json.put(id, each.log()));
        return json;
    }

    private static Json samples(Map<String, Reweighted> reweighted) {
        var json = Json.object();
        reweighted.forEach((id, each) -> json.put(id, each.effectiveSampleSize()));
        return json;
    }

    private static Json parameter(Findings.ParameterSummary summary) {
        return Json.object()
                .put("name", summary.name())
                .put("prior", summary.prior())
                .put("q05", summary.q05())
                .put("q50", summary.q50())
                .put("q95", summary.q95())
                .put("contraction", summary.contraction().share())
                .put("contraction_error", summary.contraction().error())
                .put("identified", summary.contraction().isIdentified())
                .put("identification", summary.contraction().identification().toString());
    }

    private static Json sampling(Findings.Sampling sampling) {
        return Json.object()
                .put("reached", sampling.reached())
                .put("distinct_particles", sampling.distinct())
                .put("simulations", sampling.simulations())
                .put("failed_simulations", sampling.failed())
                .putTexts("failures", sampling.failures())
                .putObjects(
                        "temperatures",
                        sampling.climbs().stream().map(SummaryJson::climb).toList());
    }

    private static Json climb(TemperedSampling.Climb climb) {
        return Json.object()
                .put("rung", climb.rung())
                .put("temperature", climb.temperature())
                .put("effective_share", climb.effectiveShare())
                .put("moves", climb.moves())
                .put("accepted", climb.accepted())
                .put("ancestors", climb.ancestors());
    }

    private static Json nextReport(NextReport next) {
        return Json.object()
                .put("quantity", next.quantity())
                .put("unit", next.unit())
                .put("place", next.place())
                .put("from", next.from().toString())
                .put("to", next.to().toString())
                .put("q05", next.low())
                .put("q50", next.median())
                .put("q95", next.high())
                .put("missing", next.missing())
                .put("bits_about_explanation", next.explanation().bits())
                .put("bits_about_explanation_error", next.explanation().error())
                .put("bits_about_reading", next.reading().bits())
                .put("bits_about_reading_error", next.reading().error());
    }

    private static Json predictive(FinishedRun run) {
        var found = run.findings().predictive();
        return Json.object()
                .put("worlds", run.findings().replicates().size())
                .putObjects(
                        "reports",
                        found.reports().stream().map(SummaryJson::foretold).toList())
                .putObjects(
                        "outlets",
                        found.outlets().stream().map(SummaryJson::outlet).toList());
    }

    private static Json foretold(PredictiveCheck.OfReport each) {
        return Json.object()
                .put("report", each.report().id())
                .put("missing", each.missing())
                .put("q05", each.q05())
                .put("q50", each.q50())
                .put("q95", each.q95())
                .put("inside_half", each.isInsideHalf())
                .put("inside_ninety", each.isInsideNinety())
                .put("transform", each.transform())
                .put("prior_low", each.priorLow())
                .put("prior_high", each.priorHigh())
                .put("inside_prior", each.isInsidePrior());
    }

    private static Json outlet(PredictiveCheck.OfOutlet each) {
        return Json.object()
                .put("outlet", each.outlet())
                .put("reports", each.reports())
                .put("inside_half", each.insideHalf())
                .put("inside_ninety", each.insideNinety())
                .put("transform", each.transform());
    }

    private static Json pattern(Findings.PatternSummary summary) {
        return Json.object()
                .put("id", summary.pattern().id())
                .put("kind", summary.kind())
                .put("draws", summary.draws())
                .put("value", summary.value())
                .put("low", summary.low())
                .put("high", summary.high())
                .put("share_met", summary.shareMet())
                .put("share_met_given_reports", summary.shareMetGivenReports())
                .put("verdict", summary.verdict());
    }

    private static Json claim(ClaimJudgement judgement) {
        var claim = judgement.claim();
        return Json.object()
                .put("id", claim.id())
                .put("statement", claim.statement())
                .putTexts("class", claim.roles().stream().map(Claim.Role::word).toList())
                .putTexts("patterns", claim.patterns().stream().map(Pattern::id).toList())
                .put("criterion", claim.criterion())
                .put("verdict", judgement.verdict())
                .put("value", judgement.value())
                .put("reason", judgement.reason())
                .put("by_explanation", texts(judgement.byExplanation()));
    }

    private static Json welfare(Findings.WelfareSummary summary) {
        return Json.object()
                .put("place", summary.place())
                .put("role", summary.role())
                .put("unit", "CNY per head per week")
                .put("draws", summary.draws())
                .put("q05", summary.q05())
                .put("q50", summary.q50())
                .put("q95", summary.q95())
                .put("q50_without_regime_imports", summary.withoutRegimeImports())
                .put("more_below_subsistence", summary.moreBelow());
    }

    private static Json check(Findings.CheckSummary summary) {
        return Json.object()
                .put("report", summary.report().id())
                .put("draws", summary.draws())
                .put("q05", summary.q05())
                .put("q50", summary.q50())
                .put("q95", summary.q95());
    }

    private static Json quantity(FinishedRun run, Findings.QuantitySummary quantity) {
        return Json.object()
                .put("id", run.publicId(quantity.id()))
                .put("unit", quantity.unit())
                .put("reading", quantity.reading())
                .put("period", quantity.period())
                .put("q05", quantity.q05())
                .put("q50", quantity.q50())
                .put("q95", quantity.q95())
                .put("effective_sample_size", quantity.effectiveSampleSize());
    }

    private static Json whatIf(FinishedRun run, WhatIf whatIf) {
        return Json.object()
                .put("scenario", whatIf.scenario())
                .put("question", whatIf.question())
                .put("against", whatIf.against())
                .put("first_from", whatIf.firstFrom().toString())
                .put("last_from", whatIf.lastFrom().toString())
                .put("pairs", whatIf.pairs())
                .putTexts("failures", whatIf.failures())
                .putObjects(
                        "differences",
                        whatIf.differences().stream()
                                .map(difference -> difference(run, difference))
                                .toList());
    }

    private static Json difference(FinishedRun run, WhatIf.Difference difference) {
        return Json.object()
                .put("outcome", run.publicId(difference.outcome()))
                .put("unit", difference.unit())
                .put("pairs", difference.pairs())
                .put("q50_baseline", difference.baseline())
                .put("q05", difference.q05())
                .put("q50", difference.q50())
                .put("q95", difference.q95())
                .put("relative_q05", difference.relative().q05())
                .put("relative_q50", difference.relative().q50())
                .put("relative_q95", difference.relative().q95())
                .put("probability_higher", difference.probabilityHigher())
                .put("probability_lower", difference.probabilityLower());
    }

    private static Json driver(Findings.Driver driver) {
        return Json.object()
                .put("parameter", driver.parameter())
                .put("rank_correlation", driver.rankCorrelation())
                .put("ratio_when_low", driver.ratioWhenLow())
                .put("ratio_when_high", driver.ratioWhenHigh());
    }

    private static Json diagnostics(FinishedRun run) {
        return Json.object()
                .put("effective_sample_size", run.effectiveSampleSize())
                .put("distinct_futures", run.findings().distinctFutures())
                .put("simulations", run.simulations())
                .put("failed_simulations", run.findings().failed())
                .putTexts("warnings", run.warnings());
    }

    private static Json odds(Map<String, Double> logs) {
        var json = Json.object();
        logs.forEach((id, log) -> json.put(id, StrictMath.exp(log)));
        return json;
    }

    private static Json tuned(Map<Pattern, String> settings) {
        var byId = new TreeMap<String, String>();
        settings.forEach((pattern, which) -> byId.put(pattern.id(), which));
        return texts(byId);
    }

    private static Json numbers(Map<String, Double> numbers) {
        var json = Json.object();
        numbers.forEach(json::put);
        return json;
    }

    private static Json counts(Map<String, Integer> counts) {
        var json = Json.object();
        counts.forEach(json::put);
        return json;
    }

    private static Json texts(Map<String, String> texts) {
        var json = Json.object();
        texts.forEach(json::put);
        return json;
    }
}
