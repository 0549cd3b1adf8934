package tollgate.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.app.files.CsvText;
import tollgate.app.files.StoredRun;
import tollgate.experiment.Pattern;
import tollgate.weighing.Findings;
import tollgate.weighing.StoredParticle;

/** The findings as CSV tables, one row a thing. */
final class Tables {
    /** No number of these is an observation. */
    private static final String SIMULATED = "simulated";

    /** Enough for a picture, and the longest table stays small. */
    private static final int DIGITS = 5;

    private final FinishedRun run;

    private Tables(FinishedRun run) {
        this.run = run;
    }

    /** Every table by the name of its file. */
    static Map<String, String> of(FinishedRun run) {
        var tables = new Tables(run);
        var texts = new LinkedHashMap<String, String>();
        texts.put("explanations.csv", tables.explanations().toString());
        texts.put("patterns.csv", tables.patterns().toString());
        texts.put("claims.csv", tables.claims().toString());
        texts.put("welfare.csv", tables.welfare().toString());
        texts.put("checks.csv", tables.checks().toString());
        texts.put("quantities.csv", tables.quantities().toString());
        texts.put("parameters.csv", tables.parameters().toString());
        texts.put("bribe_path.csv", tables.bribePath().toString());
        texts.put("series.csv", tables.series().toString());
        texts.put("flows.csv", tables.flows().toString());
        texts.put("what_if.csv", tables.whatIfs().toString());
        texts.put("reports.csv", tables.reports().toString());
        texts.put("next_reports.csv", tables.nextReports().toString());
        texts.put("predictive.csv", tables.predictive().toString());
        texts.put(StoredRun.PARTICLES, tables.particles().toString());
        return texts;
    }

    private CsvText explanations() {
        var table = new CsvText(List.of(
                "explanation",
                "prior_weight",
                "log_evidence",
                "log_evidence_error",
                "posterior_probability",
                "probability_error",
                "effective_sample_size",
                "advice"));
        for (var weighed : run.findings().explanations()) {
            table.row(List.of(
                    weighed.explanation().id(),
                    CsvText.field(weighed.explanation().priorWeight()),
                    CsvText.field(weighed.logEvidence()),
                    CsvText.field(weighed.logEvidenceError()),
                    CsvText.field(weighed.probability()),
                    CsvText.field(weighed.probabilityError()),
                    CsvText.field(weighed.effectiveSampleSize()),
                    weighed.advice()));
        }
        return table;
    }

    /** Numbers as exact as they are, so that a particle's run can be made again to the bit. */
    private CsvText particles() {
        var unknowns = StoredParticle.unknowns(run.findings().study());
        var table = new CsvText(
                Stream.concat(StoredRun.COLUMNS.stream(), unknowns.stream()).toList());
        for (var particle : run.findings().particles()) {
            var row = new ArrayList<>(List.of(
                    particle.explanation(),
                    String.valueOf(particle.number()),
                    CsvText.exact(particle.weight()),
                    String.valueOf(particle.seed()),
                    CsvText.exact(particle.logLikelihood())));
            unknowns.forEach(name -> row.add(CsvText.exact(particle.values().getOrDefault(name, Double.NaN))));
            table.row(row);
        }
        return table;
    }

    private CsvText nextReports() {
        var table = new CsvText(List.of(
                "quantity",
                "unit",
                "place",
                "from",
                "to",
                "q05",
                "q50",
                "q95",
                "missing",
                "bits_about_explanation",
                "bits_about_explanation_error",
                "bits_about_reading",
                "bits_about_reading_error"));
        for (var next : run.findings().nextReports()) {
            table.row(List.of(
                    next.quantity(),
                    next.unit(),
                    next.place(),
                    next.from().toString(),
                    next.to().toString(),
                    CsvText.field(next.low()),
                    CsvText.field(next.median()),
                    CsvText.field(next.high()),
                    CsvText.field(next.missing()),
                    CsvText.field(next.explanation().bits()),
                    CsvText.field(next.explanation().error()),
                    CsvText.field(next.reading().bits()),
                    CsvText.field(next.reading().error())));
        }
        return table;
    }

    private CsvText predictive() {
        var table = new CsvText(List.of(
                "report",
                "outlet",
                "quantity",
                "low",
                "high",
                "missing",
                "q05",
                "q50",
                "q95",
                "inside_half",
                "inside_ninety",
                "transform",
                "prior_low",
                "prior_high",
                "inside_prior"));
        for (var each : run.findings().predictive().reports()) {
            table.row(List.of(
                    each.report().id(),
                    each.report().outlet(),
                    each.report().quantity(),
                    CsvText.field(each.report().low()),
                    CsvText.field(each.report().high()),
                    CsvText.field(each.missing()),
                    CsvText.field(each.q05()),
                    CsvText.field(each.q50()),
                    CsvText.field(each.q95()),
                    String.valueOf(each.isInsideHalf()),
                    String.valueOf(each.isInsideNinety()),
                    CsvText.field(each.transform()),
                    CsvText.field(each.priorLow()),
                    CsvText.field(each.priorHigh()),
                    String.valueOf(each.isInsidePrior())));
        }
        return table;
    }

    private CsvText patterns() {
        var table = new CsvText(List.of(
                "explanation",
                "pattern",
                "kind",
                "draws",
                "value",
                "low",
                "high",
                "share_met",
                "share_met_given_reports",
                "verdict"));
        for (var weighed : run.findings().explanations()) {
            for (var summary : weighed.patterns()) {
                table.row(List.of(
                        weighed.explanation().id(),
                        summary.pattern().id(),
                        summary.kind(),
                        String.valueOf(summary.draws()),
                        CsvText.field(summary.value()),
                        CsvText.field(summary.low()),
                        CsvText.field(summary.high()),
                        CsvText.field(summary.shareMet()),
                        CsvText.field(summary.shareMetGivenReports()),
                        summary.verdict()));
            }
        }
        return table;
    }

    private CsvText claims() {
        var table = new CsvText(List.of("claim", "statement", "patterns", "explanation", "verdict", "value", "reason"));
        for (var judgement : run.claims()) {
            var claim = judgement.claim();
            String patterns = claim.patterns().stream().map(Pattern::id).collect(Collectors.joining(" "));
            table.row(List.of(
                    String.valueOf(claim.id()),
                    claim.statement(),
                    patterns,
                    "",
                    judgement.verdict(),
                    CsvText.field(judgement.value()),
                    judgement.reason()));
            judgement
                    .byExplanation()
                    .forEach((explanation, verdict) -> table.row(List.of(
                            String.valueOf(claim.id()), claim.statement(), patterns, explanation, verdict, "", "")));
        }
        return table;
    }

    private CsvText welfare() {
        var table = new CsvText(List.of(
                "explanation",
                "place",
                "role",
                "unit",
                "draws",
                "q05",
                "q50",
                "q95",
                "q50_without_regime_imports",
                "more_below_subsistence"));
        for (var weighed : run.findings().explanations()) {
            for (var summary : weighed.welfare()) {
                table.row(List.of(
                        weighed.explanation().id(),
                        summary.place(),
                        summary.role(),
                        "CNY per head per week",
                        String.valueOf(summary.draws()),
                        CsvText.field(summary.q05()),
                        CsvText.field(summary.q50()),
                        CsvText.field(summary.q95()),
                        CsvText.field(summary.withoutRegimeImports()),
                        CsvText.field(summary.moreBelow())));
            }
        }
        return table;
    }

    private CsvText checks() {
        var table = new CsvText(List.of(
                "explanation", "report", "quantity", "place", "from", "low", "high", "draws", "q05", "q50", "q95"));
        for (var weighed : run.findings().explanations()) {
            for (var check : weighed.checks()) {
                table.row(List.of(
                        weighed.explanation().id(),
                        check.report().id(),
                        check.report().quantity(),
                        check.report().place(),
                        check.report().from().toString(),
                        CsvText.field(check.report().low()),
                        CsvText.field(check.report().high()),
                        String.valueOf(check.draws()),
                        CsvText.field(check.q05()),
                        CsvText.field(check.q50()),
                        CsvText.field(check.q95())));
            }
        }
        return table;
    }

    private CsvText quantities() {
        var table = new CsvText(List.of(
                "explanation", "quantity", "unit", "reading", "period", "q05", "q50", "q95", "effective_sample_size"));
        for (var weighed : run.findings().explanations()) {
            for (var quantity : weighed.quantities()) {
                table.row(List.of(
                        weighed.explanation().id(),
                        run.publicId(quantity.id()),
                        quantity.unit(),
                        quantity.reading(),
                        quantity.period(),
                        CsvText.field(quantity.q05()),
                        CsvText.field(quantity.q50()),
                        CsvText.field(quantity.q95()),
                        CsvText.field(quantity.effectiveSampleSize())));
            }
        }
        return table;
    }

    private CsvText bribePath() {
        var table = new CsvText(
                List.of("explanation", "reading", "week", "monday", "unit", "q05", "q25", "q50", "q75", "q95"));
        for (var weighed : run.findings().explanations()) {
            weighed.bands()
                    .forEach(band -> bribePath(table, weighed.explanation().id(), band));
        }
        return table;
    }

    private void bribePath(CsvText table, String explanation, Findings.Band band) {
        var calendar = run.findings().study().world().calendar();
        for (int week = 0; week < band.q50().size(); week++) {
            var fields = new ArrayList<>(List.of(
                    explanation,
                    band.reading(),
                    calendar.label(week),
                    calendar.monday(week).toString(),
                    "CNY per vehicle"));
            for (var quantile : List.of(band.q05(), band.q25(), band.q50(), band.q75(), band.q95())) {
                fields.add(CsvText.field(quantile.get(week)));
            }
            table.row(fields);
        }
    }

    private CsvText series() {
        var table = new CsvText(List.of(
                "quantity",
                "item",
                "unit",
                "basis",
                "explanation",
                "reading",
                "quarter",
                "weeks",
                "q05",
                "q50",
                "q95"));
        var found = run.findings().series();
        for (var band : found.bands()) {
            for (int place = 0; place < found.quarters().size(); place++) {
                var quarter = found.quarters().get(place);
                table.row(List.of(
                        band.quantity(),
                        band.item(),
                        band.unit(),
                        SIMULATED,
                        band.explanation(),
                        band.reading(),
                        quarter.label(),
                        String.valueOf(quarter.weeks()),
                        CsvText.field(band.q05().get(place), DIGITS),
                        CsvText.field(band.q50().get(place), DIGITS),
                        CsvText.field(band.q95().get(place), DIGITS)));
            }
        }
        return table;
    }

    private CsvText flows() {
        var table =
                new CsvText(List.of("period", "reading", "from", "to", "unit", "basis", "mean", "q05", "q50", "q95"));
        for (var flow : run.findings().flows()) {
            table.row(List.of(
                    flow.period(),
                    flow.reading(),
                    flow.from(),
                    flow.to(),
                    "CNY/year",
                    SIMULATED,
                    CsvText.field(flow.mean()),
                    CsvText.field(flow.q05()),
                    CsvText.field(flow.q50()),
                    CsvText.field(flow.q95())));
        }
        return table;
    }

    private CsvText whatIfs() {
        var table = new CsvText(List.of(
                "scenario",
                "question",
                "against",
                "first_from",
                "last_from",
                "failed",
                "outcome",
                "unit",
                "pairs",
                "q50_baseline",
                "difference_q05",
                "difference_q50",
                "difference_q95",
                "relative_difference_q05",
                "relative_difference_q50",
                "relative_difference_q95",
                "probability_higher",
                "probability_lower"));
        for (var whatIf : run.findings().whatIfs()) {
            for (var difference : whatIf.differences()) {
                table.row(List.of(
                        whatIf.scenario(),
                        whatIf.question(),
                        whatIf.against(),
                        whatIf.firstFrom().toString(),
                        whatIf.lastFrom().toString(),
                        String.valueOf(whatIf.failures().size()),
                        run.publicId(difference.outcome()),
                        difference.unit(),
                        String.valueOf(difference.pairs()),
                        CsvText.field(difference.baseline()),
                        CsvText.field(difference.q05()),
                        CsvText.field(difference.q50()),
                        CsvText.field(difference.q95()),
                        CsvText.field(difference.relative().q05()),
                        CsvText.field(difference.relative().q50()),
                        CsvText.field(difference.relative().q95()),
                        CsvText.field(difference.probabilityHigher()),
                        CsvText.field(difference.probabilityLower())));
            }
        }
        return table;
    }

    private CsvText parameters() {
        var table = new CsvText(List.of(
                "explanation",
                "parameter",
                "prior",
                "q05",
                "q50",
                "q95",
                "contraction",
                "contraction_error",
                "identified",
                "identification"));
        for (var weighed : run.findings().explanations()) {
            for (var parameter : weighed.parameters()) {
                table.row(List.of(
                        weighed.explanation().id(),
                        parameter.name(),
                        parameter.prior(),
                        CsvText.field(parameter.q05()),
                        CsvText.field(parameter.q50()),
                        CsvText.field(parameter.q95()),
                        CsvText.field(parameter.contraction().share()),
                        CsvText.field(parameter.contraction().error()),
                        String.valueOf(parameter.contraction().isIdentified()),
                        parameter.contraction().identification().toString()));
            }
        }
        return table;
    }

    private CsvText reports() {
        var table = new CsvText(List.of(
                "explanation",
                "report",
                "outlet",
                "grade",
                "quantity",
                "mean_log_factor",
                "log_conditional",
                "effective_sample_size",
                "most_odds_shift"));
        var findings = run.findings();
        for (var weighed : findings.explanations()) {
            for (var report : findings.study().reports()) {
                if (weighed.meanLogFactors().containsKey(report.id())) {
                    table.row(List.of(
                            weighed.explanation().id(),
                            report.id(),
                            report.outlet(),
                            report.grade().toString(),
                            report.quantity(),
                            CsvText.field(weighed.meanLogFactors().getOrDefault(report.id(), Double.NaN)),
                            CsvText.field(weighed.given(report.id()).log()),
                            CsvText.field(weighed.given(report.id()).effectiveSampleSize()),
                            CsvText.field(StrictMath.exp(
                                    findings.mostLogOddsByReport().getOrDefault(report.id(), Double.NaN)))));
                }
            }
        }
        return table;
    }
}
