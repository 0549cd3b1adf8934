package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import tollgate.evidence.Report;
import tollgate.inference.Verdict;
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
                        + "their column or near it: a column that is heavy throughout does not help to choose. Pale figures rest on an effective "
                        + "sample below 20.");
        html.raw(section.matrix());
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
        double factor = weighed.given(report.id()).log();
        double best = run.findings().explanations().stream()
                .mapToDouble(each -> each.given(report.id()).log())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double behind = Double.isFinite(factor) ? best - factor : Double.POSITIVE_INFINITY;
        String text = Figures.fixed(factor, 1).replace('-', '−');
        if (weighed.given(report.id()).effectiveSampleSize() < Verdict.LEAST) {
            text = Html.element("span", "few", text);
        }
        return behind <= NEAR ? "<strong>" + text + "</strong>" : text;
    }
}
