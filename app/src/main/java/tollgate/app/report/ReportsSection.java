package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tollgate.evidence.Report;
import tollgate.weighing.Findings;

/** How well each explanation accounts for each report. */
final class ReportsSection {
    /** Shortfall from the best explanation, as a logarithm, at which a cell has lost all its colour. */
    private static final double PALE = 2;

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
        html.section("reports", "Reports against explanations");
        html.paragraph(
                "The mean log factor of each fitted report, given the reports. Higher (nearer 0) is better; what counts is the "
                        + "difference down a column: 0.7 is odds of two to one. The deeper the blue, the nearer to the best of its "
                        + "column. Reports of one outlet share its bias, so rows do not add up to the log evidence.");
        html.raw(section.matrix());
        html.raw(section.list());
        html.endSection();
    }

    private String matrix() {
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("explanation")));
        reports.forEach(report -> columns.add(HtmlTable.Column.number(report.id())));
        var table = new HtmlTable("Mean log factor by explanation and report", columns);
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
        double depth = Double.isFinite(factor) ? Math.max(0, 1 - (best - factor) / PALE) : 0;
        return String.format(
                Locale.ROOT,
                "<span class=\"shade\" style=\"--depth:%.2f\">%s</span>",
                depth,
                Figures.fixed(factor, 1).replace('-', '−'));
    }

    private static double factor(Findings.Weighed weighed, Report report) {
        return weighed.meanLogFactors().getOrDefault(report.id(), Double.NaN);
    }

    private String list() {
        var sayings = new Sayings(run.files());
        var table = new HtmlTable(
                "The fitted reports",
                HtmlTable.Column.text("report"),
                HtmlTable.Column.text("what it says"),
                HtmlTable.Column.text("grade"),
                HtmlTable.Column.text("outlet and page"),
                HtmlTable.Column.number("most it could shift the odds"));
        for (var report : reports) {
            table.row(
                    Html.escaped(report.id()),
                    Html.escaped(sayings.says(report) + "; " + Sayings.kind(report)),
                    report.grade().toString(),
                    Html.escaped(sayings.outlet(report) + ": ") + sayings.page(report),
                    Figures.odds(run.findings().mostLogOddsByReport().getOrDefault(report.id(), 0.0)));
        }
        return table.toString();
    }
}
