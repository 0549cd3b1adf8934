package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tollgate.evidence.Report;
import tollgate.weighing.Findings;

/** How well each explanation accounts for each report. */
final class ReportsSection {
    /** Shortfall from the best explanation, as a logarithm, up to which one counts as near it: odds of 1.6 to one. */
    private static final double NEAR = 0.5;

    private final FinishedRun run;
    private final List<Report> reports;

    private ReportsSection(FinishedRun run) {
        this.run = run;
        reports = run.findings().study().reports().stream()
                .filter(report -> run.findings().explanations().stream()
                        .anyMatch(weighed -> weighed.meanLogFactors().containsKey(report.id())))
                .toList();
    }

    static void write(Html html, FinishedRun run) {
        var section = new ReportsSection(run);
        html.part("reports", "Reports against explanations");
        html.paragraph(
                "How well each explanation foretells each fitted report from all the others, as a log density. Higher (nearer 0) is "
                        + "better; what counts is the difference down a column: 0.7 is odds of two to one. Heavy figures are the best of "
                        + "their column or near it: a column that is heavy throughout does not help to choose.");
        html.raw(section.matrix());
    }

    /** What other grades or one outlet less would do to the probabilities. */
    static void writeOtherwise(Html html, FinishedRun run) {
        html.part("grades", "With other grades, or without an outlet");
        html.raw(new ReportsSection(run).otherwise());
        html.note(
                "Reweighted from the sample, nothing is simulated again: where an outlet decides much, an own run without it is surer.");
    }

    private String matrix() {
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("explanation")));
        reports.forEach(report -> columns.add(HtmlTable.Column.number(report.id())));
        var table = new HtmlTable("Log density of each report given the others, by explanation", columns);
        for (var weighed : run.findings().explanations()) {
            var cells = new ArrayList<>(
                    List.of(Html.element("code", weighed.explanation().id())));
            reports.forEach(report -> cells.add(cell(weighed, report)));
            table.row(cells);
        }
        return table.toString();
    }

    private String cell(Findings.Weighed weighed, Report report) {
        double factor = factor(weighed, report);
        double best = run.findings().explanations().stream()
                .mapToDouble(each -> factor(each, report))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double behind = Double.isFinite(factor) ? best - factor : Double.POSITIVE_INFINITY;
        String text = Figures.fixed(factor, 1).replace('-', '−');
        return behind <= NEAR ? Html.element("strong", text) : text;
    }

    private static double factor(Findings.Weighed weighed, Report report) {
        return weighed.logConditional().getOrDefault(report.id(), Double.NaN);
    }

    /** What would be thought of the explanations had one outlet published nothing, or were grades trusted more or less. */
    private String otherwise() {
        var columns =
                new ArrayList<>(List.of(HtmlTable.Column.text("explanation"), HtmlTable.Column.number("as it is")));
        var cases = new ArrayList<ToDoubleFunction<Findings.Weighed>>();
        run.favourite().logEvidenceWithout().keySet().forEach(outlet -> {
            columns.add(HtmlTable.Column.number("without " + outlet));
            cases.add(each -> each.logEvidenceWithout().getOrDefault(outlet, Double.NEGATIVE_INFINITY));
        });
        run.favourite().logEvidenceUnderGrades().keySet().forEach(factor -> {
            columns.add(HtmlTable.Column.number("errors × " + factor));
            cases.add(each -> each.logEvidenceUnderGrades().getOrDefault(factor, Double.NEGATIVE_INFINITY));
        });
        var table = new HtmlTable(
                "Posterior probability, and what it would be without an outlet or under grades with other errors",
                columns);
        for (var weighed : run.findings().explanations()) {
            var cells = new ArrayList<>(
                    List.of(Html.element("code", weighed.explanation().id()), Figures.percent(weighed.probability())));
            cases.forEach(logEvidence -> cells.add(Figures.percent(probability(weighed, logEvidence))));
            table.row(cells);
        }
        return table.toString();
    }

    private double probability(Findings.Weighed weighed, ToDoubleFunction<Findings.Weighed> logEvidence) {
        var explanations = run.findings().explanations();
        double best = explanations.stream()
                .mapToDouble(logEvidence)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double all = explanations.stream()
                .mapToDouble(each -> odds(each, logEvidence.applyAsDouble(each) - best))
                .sum();
        return odds(weighed, logEvidence.applyAsDouble(weighed) - best) / all;
    }

    private static double odds(Findings.Weighed weighed, double log) {
        return Double.isFinite(log) ? weighed.explanation().priorWeight() * StrictMath.exp(log) : 0;
    }
}
