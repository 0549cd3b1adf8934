package tollgate.app.report;

import java.util.Map;
import tollgate.app.files.Json;
import tollgate.weighing.WhatIf;

/** What would be otherwise: pairs of runs that meet the same luck, with a change and without it. */
final class WhatIfSection {
    /** Stands for the organ in question. */
    private static final String SUBJECT = "{subject}";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("subject.receipts", "what " + SUBJECT + " receives"),
            Map.entry("gate.receipts", "what all organs receive at gates"),
            Map.entry("subject.share", "the share of " + SUBJECT),
            Map.entry("rent.total", "the whole rent"),
            Map.entry("rent.state", "rent of the state and its officials"),
            Map.entry("rent.traders", "margin of traders"),
            Map.entry("rent.headquarters", "rent kept by headquarters"),
            Map.entry("rent.treasury", "rent of the treasury"),
            Map.entry("rent.pockets", "rent in officials’ pockets"),
            Map.entry("rent.companies", "margin of trading companies"),
            Map.entry("rent.small-traders", "margin of small traders"),
            Map.entry("rent.buyers", "buyers’ gain"),
            Map.entry("vehicle.bribe", "the bribe for a vehicle"),
            Map.entry("vehicle.licence", "the licence for a vehicle"),
            Map.entry("vehicle.price", "the price of a vehicle"),
            Map.entry("vehicle.margin", "the margin on a vehicle"),
            Map.entry("vehicle.imports", "vehicles imported"),
            Map.entry("holiday.fee", "the fee for a holiday list"),
            Map.entry("trade.index", "trade"),
            Map.entry("income.dependent", "the income of those who depend on trade"),
            Map.entry("treasury.income", "the treasury’s income"),
            Map.entry("real-income", "what a head spends"),
            Map.entry("real-income.ordinary", "what ordinary people spend"),
            Map.entry("real-income.dependent", "what those who depend on trade spend"),
            Map.entry("real-income.official", "what officials spend"),
            Map.entry("real-income.donju", "what the donju spend"),
            Map.entry("below-subsistence", "people below subsistence"),
            Map.entry("price.rice", "the price of rice"),
            Map.entry("price.maize", "the price of maize"),
            Map.entry("price.flour", "the price of flour"),
            Map.entry("price.oil", "the price of oil"),
            Map.entry("price.fuel", "the price of fuel"),
            Map.entry("currency.civil", "currency left to the civil economy"),
            Map.entry("suppression.rent-share", "the share of suppression paid from rent"));

    private WhatIfSection() {}

    /** Nothing where no scenario was run. */
    static void write(Html html, FinishedRun run) {
        if (run.findings().whatIfs().isEmpty()) {
            return;
        }
        html.section("what-if", "What if");
        html.paragraph(
                "Each question is answered by pairs of runs: draws from what the reports leave, over all explanations, meet the same luck "
                        + "once as the world was, or in the world that a question names, and once with the change. What is told is the difference, pair by pair, from the day of the "
                        + "change to the end of the data. It is what this model would do, not a forecast.");
        GateSection.warnOfSample(html, run);
        long distinct = run.findings().distinctFutures();
        if (distinct < PredictionSection.FEW) {
            html.raw(Html.element("p", "warning", PredictionSection.few(distinct)));
        }
        html.chart("whatif").raw("<div class=\"static\">").raw(table(run)).raw("</div>");
        html.endSection();
    }

    private static String table(FinishedRun run) {
        var table = new HtmlTable(
                "What would be otherwise: differences, median and 5 to 95 % of pairs",
                HtmlTable.Column.text("question"),
                HtmlTable.Column.text("outcome"),
                HtmlTable.Column.text("unit"),
                HtmlTable.Column.number("compared with"),
                HtmlTable.Column.number("difference"),
                HtmlTable.Column.number("5 to 95 %"));
        for (var whatIf : run.findings().whatIfs()) {
            for (var each : whatIf.differences()) {
                table.row(
                        Html.escaped(question(run, whatIf)),
                        Html.escaped(name(run, each.outcome())),
                        Html.escaped(each.unit()),
                        Figures.rough(each.baseline()),
                        Figures.rough(each.q50()),
                        Figures.rough(each.q05()) + " to " + Figures.rough(each.q95()));
            }
        }
        return table.toString();
    }

    private static String question(FinishedRun run, WhatIf whatIf) {
        String against = against(run, whatIf);
        return against.isEmpty() ? whatIf.question() : "%s Compared with: %s".formatted(whatIf.question(), against);
    }

    /** The question of the scenario that it is compared with; empty for the world as it was. */
    private static String against(FinishedRun run, WhatIf whatIf) {
        return run.findings().whatIfs().stream()
                .filter(other -> other.scenario().equals(whatIf.against()))
                .map(WhatIf::question)
                .findFirst()
                .orElse("");
    }

    /** An outcome or quantity in words, the organ in question by its own name; its id where there are none. */
    static String name(FinishedRun run, String outcome) {
        return NAMES.getOrDefault(outcome, outcome).replace(SUBJECT, run.subject());
    }

    static void putInto(Json json, FinishedRun run) {
        json.putObjects(
                "whatIfs",
                run.findings().whatIfs().stream()
                        .map(whatIf -> json(run, whatIf))
                        .toList());
    }

    private static Json json(FinishedRun run, WhatIf whatIf) {
        return Json.object()
                .put("id", whatIf.scenario())
                .put("question", whatIf.question())
                .put("against", against(run, whatIf))
                .put("about", whatIf.about())
                .put("pairs", whatIf.pairs())
                .putObjects(
                        "differences",
                        whatIf.differences().stream()
                                .map(each -> difference(run, each))
                                .toList());
    }

    private static Json difference(FinishedRun run, WhatIf.Difference each) {
        return Json.object()
                .put("name", name(run, each.outcome()))
                .put("unit", each.unit())
                .put("baseline", each.baseline())
                .put("q05", each.q05())
                .put("q50", each.q50())
                .put("q95", each.q95())
                .put("relative05", each.relative().q05())
                .put("relative50", each.relative().q50())
                .put("relative95", each.relative().q95())
                .put("higher", each.probabilityHigher())
                .put("lower", each.probabilityLower());
    }
}
