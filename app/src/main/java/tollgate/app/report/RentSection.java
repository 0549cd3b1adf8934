package tollgate.app.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tollgate.weighing.Findings;

/** Who takes what of the trade through the gates in a year, before and after. */
final class RentSection {
    private static final List<Part> PARTS = List.of(
            new Part("rent.headquarters", "headquarters of the organs", "part-1"),
            new Part("rent.treasury", "treasury, licences included", "part-2"),
            new Part("rent.pockets", "officials’ own pockets", "part-3"),
            new Part("rent.companies", "trading companies", "part-4"),
            new Part("rent.small-traders", "small traders", "part-5"));

    private final FinishedRun run;

    /** One taker of the rent. */
    private record Part(String id, String name, String looks) {}

    private RentSection(FinishedRun run) {
        this.run = run;
    }

    static void write(Html html, FinishedRun run) {
        var section = new RentSection(run);
        var choices = new Choices(run);
        html.section("rent", "Who takes what");
        html.paragraph(
                "The yearly rent of the trade through the gates, vehicles and goods, given the reports: what is paid above the "
                        + "price in China and the cost of moving, fees for holiday lists included, by who keeps it. Bars show medians; the table holds 5 to 95 % of the draws.");
        GateSection.warnOfSample(html, run);
        html.raw(choices.controls("rent", true));
        html.raw(section.legend());
        html.raw(choices.blocks(section::block));
        html.note(
                "An office holds nothing after it has settled: what it takes goes to headquarters, the treasury and its "
                        + "officials’ pockets. Medians of parts do not add up to the median of the whole. What buyers would have paid "
                        + "above the price is their gain, not rent, and stands apart. " + section.rates());
        html.endSection();
    }

    private String legend() {
        var out = new StringBuilder("<ul class=\"legend\" aria-hidden=\"true\">");
        PARTS.forEach(part -> out.append("<li><span class=\"key ")
                .append(part.looks())
                .append("\"></span>")
                .append(Html.escaped(part.name()))
                .append("</li>"));
        return out.append("</ul>").toString();
    }

    private List<String> periods() {
        return run.findings().explanations().stream()
                .flatMap(weighed -> weighed.quantities().stream())
                .map(Findings.QuantitySummary::period)
                .distinct()
                .sorted()
                .toList();
    }

    private String block(Findings.Weighed weighed, String reading) {
        var out = new StringBuilder();
        double widest = periods().stream()
                .mapToDouble(period -> width(weighed, reading, period))
                .max()
                .orElse(1);
        for (String period : periods()) {
            out.append(bar(weighed, reading, period, widest));
        }
        return out.append(table(weighed, reading)).toString();
    }

    private static double width(Findings.Weighed weighed, String reading, String period) {
        return PARTS.stream()
                .mapToDouble(part -> Math.max(0, median(weighed, part.id(), reading, period)))
                .filter(Double::isFinite)
                .sum();
    }

    private static String bar(Findings.Weighed weighed, String reading, String period, double widest) {
        var out = new StringBuilder("<div class=\"stack\" aria-hidden=\"true\"><span class=\"stack-name\">")
                .append(Html.escaped(period))
                .append("</span><span class=\"stack-bar\">");
        for (var part : PARTS) {
            double value = median(weighed, part.id(), reading, period);
            if (value > 0) {
                out.append(String.format(
                        Locale.ROOT,
                        "<span class=\"%s\" style=\"width:%.2f%%\" title=\"%s: %s CNY a year\"></span>",
                        part.looks(),
                        100 * value / widest,
                        part.name(),
                        Figures.amount(value)));
            }
        }
        return out.append("</span></div>").toString();
    }

    private String table(Findings.Weighed weighed, String reading) {
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("who")));
        for (String period : periods()) {
            columns.add(HtmlTable.Column.number(period + ", CNY a year"));
            columns.add(HtmlTable.Column.number("about USD a year"));
        }
        var table = new HtmlTable(
                "Rent a year, median and 5 to 95 %% of draws: %s, %s, effective sample %s"
                        .formatted(
                                weighed.explanation().id(),
                                reading,
                                Figures.fixed(ChartData.band(weighed, reading).effectiveSampleSize(), 1)),
                columns);
        PARTS.forEach(part -> row(table, weighed, reading, part.id(), part.name()));
        row(table, weighed, reading, "rent.total", "all of these");
        row(table, weighed, reading, "subject.receipts", subject() + " at its gates, before it settles");
        row(table, weighed, reading, "rent.buyers", "apart: buyers’ gain");
        return table.toString();
    }

    private String subject() {
        var study = run.findings().study();
        return study.world().organs().get(study.subject()).id();
    }

    private void row(HtmlTable table, Findings.Weighed weighed, String reading, String id, String name) {
        var cells = new ArrayList<>(List.of(Html.escaped(name)));
        for (String period : periods()) {
            var found = find(weighed, id, reading, period);
            cells.add(
                    Figures.amount(found.q50()) + "<br><small>" + Figures.range(found.q05(), found.q95()) + "</small>");
            cells.add(Figures.amount(found.q50() * dollars(period)));
        }
        table.row(cells);
    }

    private static double median(Findings.Weighed weighed, String id, String reading, String period) {
        return find(weighed, id, reading, period).q50();
    }

    private static Findings.QuantitySummary find(Findings.Weighed weighed, String id, String reading, String period) {
        return weighed.quantities().stream()
                .filter(quantity -> quantity.id().equals(id)
                        && quantity.reading().equals(reading)
                        && quantity.period().equals(period))
                .findFirst()
                .orElse(new Findings.QuantitySummary(id, "", reading, period, Double.NaN, Double.NaN, Double.NaN));
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
        for (String period : periods()) {
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
