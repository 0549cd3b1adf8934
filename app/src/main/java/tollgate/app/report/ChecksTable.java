package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tollgate.evidence.Report;
import tollgate.experiment.Quantity;
import tollgate.weighing.Findings;

/** Reports that were set aside, beside what the draws say of each. */
final class ChecksTable {
    private static final List<String> YEARS = List.of("before the sealing", "sealed", "reopened");

    private final FinishedRun run;

    /** By report, what each explanation says of it; in the order of ids. */
    private final Map<String, List<Findings.CheckSummary>> checks = new TreeMap<>();

    ChecksTable(FinishedRun run) {
        this.run = run;
        checks.putAll(run.findings().explanations().stream()
                .flatMap(weighed -> weighed.checks().stream())
                .filter(check -> check.draws() > 0)
                .collect(Collectors.groupingBy(check -> check.report().id())));
    }

    void write(Html html) {
        html.raw("<h3>Set aside as checks</h3>");
        if (checks.isEmpty()) {
            html.paragraph("No report is set aside, or the runs have nothing to compare with any.");
            return;
        }
        html.raw(summary());
        html.note(
                "Checks were not fitted. Draws come from the priors and no report weights them, so that wide bands are easily hit. "
                        + "The factor is the model’s median over the report, the middle one of the checks; ×1 is agreement.");
        html.raw("<details><summary>Check by check</summary>").raw(each()).raw("</details>");
    }

    private String summary() {
        var table = new HtmlTable(
                "Checks by quantity and time",
                HtmlTable.Column.text("quantity"),
                HtmlTable.Column.text("years"),
                HtmlTable.Column.number("checks"),
                HtmlTable.Column.number("factor, over explanations"),
                HtmlTable.Column.number("within 5 to 95 % of draws, over explanations"));
        var groups = new TreeMap<String, List<String>>();
        checks.forEach((id, each) -> groups.computeIfAbsent(
                        each.get(0).report().quantity() + "|"
                                + years(each.get(0).report()),
                        key -> new ArrayList<>())
                .add(id));
        groups.forEach((key, ids) -> table.row(
                Html.element("code", key.substring(0, key.indexOf('|'))),
                YEARS.get(Integer.parseInt(key.substring(key.indexOf('|') + 1))),
                Figures.count(ids.size()),
                factors(ids),
                hits(ids)));
        return table.toString();
    }

    /** When the border was open, shut, or open again: a number in {@link #YEARS}. */
    private int years(Report report) {
        var dates = run.findings().study().world().dates();
        if (report.from().isBefore(dates.sealing())) {
            return 0;
        }
        return report.from().isBefore(dates.reopening()) ? 1 : 2;
    }

    private String factors(List<String> ids) {
        var medians = run.findings().explanations().stream()
                .map(weighed -> middle(weighed.checks().stream()
                        .filter(check -> ids.contains(check.report().id()) && check.draws() > 0)
                        .map(check -> check.q50() / figure(check.report()))
                        .sorted()
                        .toList()))
                .filter(Double::isFinite)
                .sorted()
                .toList();
        return medians.isEmpty()
                ? Figures.times(Double.NaN)
                : Figures.times(medians.get(0)) + " to " + Figures.times(medians.get(medians.size() - 1));
    }

    private static double middle(List<Double> sorted) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** The middle of a range, geometric; the end that an open one has. */
    private static double figure(Report report) {
        if (report.low() == 0) {
            return report.high();
        }
        return Double.isInfinite(report.high()) ? report.low() : StrictMath.sqrt(report.low() * report.high());
    }

    private String hits(List<String> ids) {
        var counts = run.findings().explanations().stream()
                .map(weighed -> weighed.checks().stream()
                        .filter(check -> ids.contains(check.report().id()) && isReached(check))
                        .count())
                .sorted()
                .toList();
        long least = counts.get(0);
        long most = counts.get(counts.size() - 1);
        return least == most ? Figures.count(least) : "%d to %d".formatted(least, most);
    }

    /** Whether what the draws say meets what the report says. */
    static boolean isReached(Findings.CheckSummary check) {
        return check.draws() > 0
                && check.q05() <= check.report().high()
                && check.q95() >= check.report().low();
    }

    private String each() {
        var sayings = new Sayings(run.files());
        var table = new HtmlTable(
                "Reports kept out of the fit",
                HtmlTable.Column.text("report"),
                HtmlTable.Column.text("what it says"),
                HtmlTable.Column.text("grade"),
                HtmlTable.Column.number("in the model’s unit"),
                HtmlTable.Column.number("medians of the explanations"),
                HtmlTable.Column.number("5 to 95 % of draws, widest"),
                HtmlTable.Column.text("page"));
        checks.forEach((id, each) -> {
            var report = each.get(0).report();
            String unit = Quantity.find(report.quantity()).map(Quantity::unit).orElse("");
            table.row(
                    Html.escaped(id),
                    Html.escaped(sayings.says(report)),
                    report.grade().toString(),
                    Figures.rough(figure(report)) + "<br><small>" + Html.escaped(unit) + "</small>",
                    ends(each, Findings.CheckSummary::q50, Findings.CheckSummary::q50),
                    ends(each, Findings.CheckSummary::q05, Findings.CheckSummary::q95),
                    sayings.page(report));
        });
        return table.toString();
    }

    private static String ends(
            List<Findings.CheckSummary> each,
            ToDoubleFunction<Findings.CheckSummary> low,
            ToDoubleFunction<Findings.CheckSummary> high) {
        double least = each.stream().mapToDouble(low).min().orElse(Double.NaN);
        double most = each.stream().mapToDouble(high).max().orElse(Double.NaN);
        return Figures.rough(least) + " to " + Figures.rough(most);
    }
}
