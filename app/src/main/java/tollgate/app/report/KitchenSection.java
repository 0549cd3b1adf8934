package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tollgate.weighing.Findings;
import tollgate.weighing.WhatIf;

/** What the border does to prices, incomes and lives. */
final class KitchenSection {
    /** Scenarios of a study in which one of the two happens without the other. */
    private static final String SEALING_ALONE = "e11-sealing-without-takeover";

    private static final String TAKEOVER_ALONE = "e11-takeover-without-sealing";

    /** How the outcomes begin that are about lives. */
    private static final List<String> LIVES = List.of("price.", "real-income", "below-subsistence");

    private KitchenSection() {}

    /** Nothing for a study without people. */
    static void write(Html html, FinishedRun run) {
        var quarterly = new Quarterly(run);
        boolean isWeighed = run.findings().explanations().stream()
                .anyMatch(weighed -> !weighed.welfare().isEmpty());
        boolean hasPrices = quarterly.hasStartingWith("price.");
        boolean hasIncomes = quarterly.has("real-income");
        if (!isWeighed && !hasPrices && !hasIncomes) {
            return;
        }
        html.section("kitchen", "The kitchen: prices, incomes and lives");
        if (hasPrices) {
            html.part("prices", "What food costs");
            html.paragraph("Market prices by place, as simulated given the reports, beside what reports say of them.");
            GateSection.warnOfSample(html, run);
            html.chart("prices").raw(quarterly.table("price.rice", "Rice: medians by year"));
        }
        if (hasIncomes) {
            html.part("incomes", "What people live on");
            html.chart("incomes").raw(quarterly.table("real-income", "What a head spends, by year"));
            html.chart("below").raw(quarterly.table("below-subsistence", "Share of people below subsistence, by year"));
        }
        if (isWeighed) {
            welfare(html, run);
        }
        apart(html, run);
        html.endSection();
    }

    private static void welfare(Html html, FinishedRun run) {
        html.part("welfare", "What the takeover is worth, against the old organs sharing control");
        html.paragraph(
                "The takeover against a reopening under the organs that held the gates before, 2024-25, by twin runs under the same draw and luck: the "
                        + "weekly sum that would have done as much good or harm at the prices of shared control (equivalent variation). "
                        + "What is open stays as it was; only who holds the gates differs. "
                        + "Below zero people are worse off. It counts people above subsistence; the last column says how many more "
                        + "live below it.");
        if (isToldApart(run)) {
            html.paragraph(
                    "The sign may differ from that of what the takeover adds further below: there small traders come back with the reopening, draws "
                            + "are those that the reports leave, and prices and incomes are told from the day of the takeover on.");
        }
        html.chart("welfare");
        html.raw(
                "<details class=\"more\"><summary>By place and role, with the people who fall below subsistence</summary>");
        html.raw(new Choices(run).blocksOfOne(KitchenSection::table)).raw("</details>");
        html.note(
                "Medians and 5 to 95 % over prior draws that no report weights; places in the order of the study. Without imports "
                        + "for the regime: the same in a world where rents buy none, which tells what the figure owes to that assumption. "
                        + "All places and roles are in welfare.csv.");
    }

    /** What either did by itself: differences from the world as it was, in which both happened. */
    private static void apart(Html html, FinishedRun run) {
        var sealingAlone = find(run, SEALING_ALONE);
        var takeoverAlone = find(run, TAKEOVER_ALONE);
        if (sealingAlone.isEmpty() || takeoverAlone.isEmpty()) {
            return;
        }
        html.part("apart", "The sealing and the takeover apart, against no takeover and no sealing");
        html.paragraph(
                "What the takeover adds is the world as it was less one that was sealed and reopened, and never taken over, to which small traders came back; what the sealing adds is "
                        + "the world as it was less one that was taken over and never sealed. Each is from its own day to the end of the data, by pairs "
                        + "under the same luck, over all explanations. Equivalent variation is computed for the takeover alone.");
        long distinct = run.findings().distinctFutures();
        if (distinct < PredictionSection.FEW) {
            html.raw(Html.element("p", "warning", PredictionSection.few(distinct)));
        }
        var table = new HtmlTable(
                "What each adds: median and 5 to 95 % of pairs",
                HtmlTable.Column.text("outcome"),
                HtmlTable.Column.text("unit"),
                HtmlTable.Column.number("the takeover adds"),
                HtmlTable.Column.number("the sealing adds"));
        for (var each : sealingAlone.get().differences()) {
            if (LIVES.stream().anyMatch(each.outcome()::startsWith)) {
                table.row(
                        Html.escaped(WhatIfSection.name(run, each.outcome())),
                        Html.escaped(each.unit()),
                        added(Optional.of(each)),
                        added(takeoverAlone.get().differences().stream()
                                .filter(other -> other.outcome().equals(each.outcome()))
                                .findFirst()));
            }
        }
        html.raw(table.toString());
    }

    private static boolean isToldApart(FinishedRun run) {
        return find(run, SEALING_ALONE).isPresent() && find(run, TAKEOVER_ALONE).isPresent();
    }

    private static Optional<WhatIf> find(FinishedRun run, String scenario) {
        return run.findings().whatIfs().stream()
                .filter(whatIf -> whatIf.scenario().equals(scenario))
                .findFirst();
    }

    /** A scenario takes something away, so that what it adds is the difference turned round. */
    private static String added(Optional<WhatIf.Difference> without) {
        return without.map(each -> "%s<br><small>%s to %s</small>"
                        .formatted(words(-each.q50()), words(-each.q95()), words(-each.q05())))
                .orElse(Figures.NONE);
    }

    private static String words(double value) {
        return (value > 0 ? "+" : "") + Figures.significant(value, 2);
    }

    private static String table(Findings.Weighed weighed) {
        var table = new HtmlTable(
                "Equivalent variation of the takeover under %s, CNY a head a week"
                        .formatted(weighed.explanation().id()),
                HtmlTable.Column.text("where"),
                HtmlTable.Column.text("who"),
                HtmlTable.Column.number("median"),
                HtmlTable.Column.number("5 to 95 %"),
                HtmlTable.Column.number("without imports for the regime"),
                HtmlTable.Column.number("more below subsistence, points"));
        for (var summary : shown(weighed)) {
            table.row(
                    Html.escaped(words(summary.place())),
                    Html.escaped(words(summary.role())),
                    signed(summary.q50(), 2),
                    signed(summary.q05(), 2) + " to " + signed(summary.q95(), 2),
                    signed(summary.withoutRegimeImports(), 2),
                    signed(100 * summary.moreBelow(), 1));
        }
        return table.toString();
    }

    /** All roles of the whole, of border towns and elsewhere; of each node all roles together. */
    static List<Findings.WelfareSummary> shown(Findings.Weighed weighed) {
        var groups = List.of("all", "border-towns", "elsewhere");
        var shown = new ArrayList<Findings.WelfareSummary>();
        for (var summary : weighed.welfare()) {
            if (groups.contains(summary.place()) || summary.role().equals("all")) {
                shown.add(summary);
            }
        }
        return shown;
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }

    private static String signed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Figures.NONE;
        }
        String signed = String.format(Locale.ROOT, "%+." + decimals + "f", value);
        return signed.matches("[+-]0[.]0*") ? signed.substring(1) : signed;
    }
}
