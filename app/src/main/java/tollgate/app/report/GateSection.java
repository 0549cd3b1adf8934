package tollgate.app.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.weighing.Findings;

/** The bribe through time: a chart for those with a script, the same numbers by quarter for all. */
final class GateSection {
    private final FinishedRun run;
    private final Choices choices;

    private GateSection(FinishedRun run) {
        this.run = run;
        choices = new Choices(run);
    }

    static void write(Html html, FinishedRun run) {
        var section = new GateSection(run);
        html.section("gate", "The gate: what a vehicle pays");
        html.paragraph(
                "Payments to organs for a vehicle that passes with consent, CNY per vehicle, week by week, given the "
                        + "reports. The explanation of highest posterior probability is shown first, under its most probable reading.");
        warnOfSample(html, run);
        html.raw(section.choices.controls("gate", true));
        html.raw(
                "<p class=\"controls\"><label for=\"gate-log\"><input type=\"checkbox\" id=\"gate-log\"> logarithmic scale"
                        + "</label></p>");
        html.raw(
                "<figure><div id=\"gate-chart\" tabindex=\"0\" role=\"img\" aria-label=\"Chart of the bribe per vehicle by"
                        + " week; the table below holds the same numbers by quarter\"></div>");
        html.raw("<p id=\"gate-readout\" class=\"readout\" aria-live=\"polite\"></p>");
        html.raw(
                "<noscript><p class=\"note\">The chart needs a script; the table below has the same numbers by quarter.</p>"
                        + "</noscript>");
        html.raw(section.legend()).raw("</figure>");
        html.raw("<details><summary>The same in a table, by quarter</summary>");
        html.raw(section.choices.blocks(section::quarters)).raw("</details>");
        html.endSection();
    }

    /** Where the sample is too small, curves and intervals are sketches. */
    static void warnOfSample(Html html, FinishedRun run) {
        if (!run.hasProbabilities()) {
            html.raw(Html.element(
                    "p",
                    "warning",
                    "The effective samples are too small: take medians and intervals as a sketch of the few draws that come "
                            + "nearest to the reports, not as estimates."));
        }
    }

    private String legend() {
        var out = new StringBuilder("<figcaption><ul class=\"legend\">");
        out.append(key("median", "the median draw"));
        out.append(key("half", "half of the draws lie in here (25 to 75 %)"));
        out.append(key("ninety", "nine in ten lie in here (5 to 95 %)"));
        out.append(key("report", "a fitted report of the bribe over its window, per vehicle under the reading"));
        out.append(key(
                "licence",
                "a report of the licence; where the reading keeps the licence apart it is paid beside the"
                        + " bribe and may lie above the chart"));
        out.append(key("takeover", "when the takeover may have happened (prior)"));
        out.append("</ul><p>Dated events, by their numbers in the chart:</p><ol class=\"events\">");
        for (var event : run.files().events()) {
            String note = event.note().isEmpty() ? "" : " (" + event.note() + ")";
            out.append(Html.element("li", event.date() + " " + event.event() + note));
        }
        return out.append("</ol>").append(reports()).append("</figcaption>").toString();
    }

    private static String key(String looks, String words) {
        return "<li><span class=\"key " + looks + "\" aria-hidden=\"true\"></span>" + Html.escaped(words) + "</li>";
    }

    private String reports() {
        var sayings = new Sayings(run.files());
        var out = new StringBuilder("<p>Reports in the chart:</p><ul class=\"plain\">");
        for (var report : ChartData.marks(run)) {
            out.append("<li>")
                    .append(Html.escaped("%s (%s): %s. ".formatted(report.id(), report.grade(), sayings.says(report))))
                    .append(sayings.page(report))
                    .append("</li>");
        }
        return out.append("</ul>").toString();
    }

    private String quarters(Findings.Weighed weighed, String reading) {
        var band = ChartData.band(weighed, reading);
        var table = new HtmlTable(
                "Bribe per vehicle by quarter, CNY: %s, %s, effective sample %s"
                        .formatted(weighed.explanation().id(), reading, Figures.fixed(band.effectiveSampleSize(), 1)),
                HtmlTable.Column.text("quarter"),
                HtmlTable.Column.number("5 %"),
                HtmlTable.Column.number("25 %"),
                HtmlTable.Column.number("median"),
                HtmlTable.Column.number("75 %"),
                HtmlTable.Column.number("95 %"));
        byQuarter(band).forEach((quarter, weeks) -> {
            var cells = new ArrayList<>(List.of(quarter));
            for (var values : List.of(band.q05(), band.q25(), band.q50(), band.q75(), band.q95())) {
                cells.add(Figures.amount(mean(values, weeks)));
            }
            table.row(cells);
        });
        return table.toString();
    }

    private Map<String, List<Integer>> byQuarter(Findings.Band band) {
        var quarters = new LinkedHashMap<String, List<Integer>>();
        var calendar = run.findings().study().world().calendar();
        for (int week = 0; week < band.q50().size(); week++) {
            quarters.computeIfAbsent(quarter(calendar.monday(week)), unseen -> new ArrayList<>())
                    .add(week);
        }
        return quarters;
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + " Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Over the weeks in which some vehicle crossed. */
    private static double mean(List<Double> values, List<Integer> weeks) {
        return weeks.stream()
                .mapToDouble(values::get)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
