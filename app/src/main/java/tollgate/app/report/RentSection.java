package tollgate.app.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tollgate.inference.Verdict;
import tollgate.weighing.Findings;

/** Who takes what of the trade through the gates in a year, before and after. */
final class RentSection {
    static final List<Part> PARTS = List.of(
            new Part("rent.headquarters", "headquarters", "headquarters of the organs", true),
            new Part("rent.treasury", "treasury", "treasury, licences included", true),
            new Part("rent.pockets", "officials", "officials’ own pockets", true),
            new Part("rent.companies", "companies", "trading companies", false),
            new Part("rent.small-traders", "small-traders", "small traders", false));

    private final FinishedRun run;

    /**
     * One taker of the rent.
     *
     * @param id of the outcome
     * @param item of the quarterly rent
     * @param isOfState whether it is the state or its officials, and not a trader
     */
    record Part(String id, String item, String name, boolean isOfState) {}

    private RentSection(FinishedRun run) {
        this.run = run;
    }

    static void write(Html html, FinishedRun run) {
        var section = new RentSection(run);
        var choices = new Choices(run);
        if (periods(run).isEmpty()) {
            return;
        }
        html.section("rent", "Who takes what");
        html.paragraph(
                "The yearly rent of the trade through the gates, vehicles and goods, given the reports. The state and its officials take what is "
                        + "paid at the gates, fees for holiday lists, licences, and what seized vehicles fetch. Traders keep their revenue less all outlays: "
                        + "what they pay in China, at the gates and for moving. That margin is what is left to them, not what they capture of the gates’ rent. "
                        + "Bars show medians; their numbers hold 5 to 95 % of the draws.");
        GateSection.warnOfSample(html, run);
        html.chart("rent");
        var quarterly = new Quarterly(run);
        if (quarterly.has("rent")) {
            html.part("rent-through-time", "The rent through time").chart("rent-time");
        }
        if (quarterly.has("vehicle-rent")) {
            html.part("rent-of-a-car", "The rent of a vehicle").chart("rent-car");
        }
        if (!run.findings().flows().isEmpty()) {
            html.part("who-pays-whom", "Who pays whom");
            periods(run).stream()
                    .filter(period -> run.findings().flows().stream()
                            .anyMatch(flow -> flow.period().equals(period)))
                    .forEach(period -> html.chart("flows-" + period));
            html.raw("<div class=\"static\">").raw(flows(run)).raw("</div>");
        }
        html.raw("<div class=\"static\">")
                .raw(section.table(run.favourite(), choices.firstReading()))
                .raw("</div>");
        html.note(
                "An office holds nothing after it has settled: what it takes goes to headquarters, the treasury and its "
                        + "officials’ pockets. Medians of parts do not add up to the median of the whole. What buyers would have paid "
                        + "above the price is their gain, not rent, and stands apart. " + section.rates());
        html.endSection();
    }

    private static String flows(FinishedRun run) {
        var table = new HtmlTable(
                "Who pays whom, over all explanations and readings, CNY a year",
                HtmlTable.Column.text("from"),
                HtmlTable.Column.text("to"),
                HtmlTable.Column.text("period"),
                HtmlTable.Column.number("mean"),
                HtmlTable.Column.number("5 to 95 %"));
        run.findings().flows().stream()
                .filter(flow -> flow.reading().equals(Quarterly.ALL))
                .forEach(flow -> table.row(
                        Html.escaped(flow.from()),
                        Html.escaped(flow.to()),
                        flow.period(),
                        Figures.amount(flow.mean()),
                        Figures.range(flow.q05(), flow.q95())));
        return table.toString();
    }

    /** The spans of years that quantities are told of, in order. */
    static List<String> periods(FinishedRun run) {
        return run.findings().explanations().stream()
                .flatMap(weighed -> weighed.quantities().stream())
                .map(Findings.QuantitySummary::period)
                .distinct()
                .sorted()
                .toList();
    }

    private String table(Findings.Weighed weighed, String reading) {
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("who")));
        for (String period : periods(run)) {
            columns.add(HtmlTable.Column.number(period + ", CNY a year"));
            columns.add(HtmlTable.Column.number("about USD a year"));
        }
        var table = new HtmlTable(
                "Rent a year, median and 5 to 95 %% of draws: %s, %s, effective sample %s"
                        .formatted(
                                weighed.explanation().id(),
                                reading,
                                Verdict.inWords(RunData.band(weighed, reading).effectiveSampleSize())),
                columns);
        row(table, weighed, reading, "rent.state", "to the state and its officials");
        rows(table, weighed, reading, true);
        row(table, weighed, reading, "rent.traders", "margin of traders");
        rows(table, weighed, reading, false);
        row(table, weighed, reading, "rent.total", "both together");
        row(table, weighed, reading, "subject.receipts", run.subject() + " at its gates, before it settles");
        row(table, weighed, reading, "rent.buyers", "apart: buyers’ gain");
        return table.toString();
    }

    private void rows(HtmlTable table, Findings.Weighed weighed, String reading, boolean ofState) {
        PARTS.stream()
                .filter(part -> part.isOfState() == ofState)
                .forEach(part -> row(table, weighed, reading, part.id(), "of it, " + part.name()));
    }

    private void row(HtmlTable table, Findings.Weighed weighed, String reading, String id, String name) {
        var cells = new ArrayList<>(List.of(Html.escaped(name)));
        for (String period : periods(run)) {
            var found = find(weighed, id, reading, period);
            cells.add(
                    Figures.amount(found.q50()) + "<br><small>" + Figures.range(found.q05(), found.q95()) + "</small>");
            cells.add(Figures.amount(found.q50() * dollars(period)));
        }
        table.row(cells);
    }

    private static Findings.QuantitySummary find(Findings.Weighed weighed, String id, String reading, String period) {
        return weighed.quantities().stream()
                .filter(quantity -> quantity.id().equals(id)
                        && quantity.reading().equals(reading)
                        && quantity.period().equals(period))
                .findFirst()
                .orElse(new Findings.QuantitySummary(id, "", reading, period, Double.NaN, Double.NaN, Double.NaN, 0));
    }

    /** Mean rate over the months of a period such as 2018-2019; NaN without rates. */
    private double dollars(String period) {
        var first = YearMonth.of(Integer.parseInt(period.substring(0, 4)), 1);
        var last = YearMonth.of(Integer.parseInt(period.substring(period.length() - 4)), 12);
        return run.files().dollarsPerYuan().entrySet().stream()
                .filter(rate -> !rate.getKey().isBefore(first) && !rate.getKey().isAfter(last))
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(Double.NaN);
    }

    private String rates() {
        var words = new ArrayList<String>();
        for (String period : periods(run)) {
            double rate = dollars(period);
            if (Double.isFinite(rate)) {
                words.add("%s dollars a yuan in %s".formatted(Figures.fixed(rate, 3), period));
            }
        }
        return words.isEmpty()
                ? "The study has no dollar rates."
                : "Dollars at the mean monthly rate of the study: " + Figures.listed(words) + ".";
    }
}
