package tollgate.app.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.inference.Verdict;
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
        html.chart("gate");
        html.raw("<details class=\"static\" open><summary>The bribe by quarter</summary>");
        html.raw(section.quarters(run.favourite(), section.choices.firstReading()))
                .raw("</details>");
        html.raw(section.events());
        html.raw(section.reports());
        ReadingSection.write(html, run);
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

    private String events() {
        var out = new StringBuilder(
                "<details><summary>Dated events, by their numbers in the chart</summary><ol class=\"events\">");
        for (var event : run.files().events()) {
            String note = event.note().isEmpty() ? "" : " (" + event.note() + ")";
            out.append(Html.element("li", event.date() + " " + event.event() + note));
        }
        return out.append("</ol></details>").toString();
    }

    private String reports() {
        var sayings = new Sayings(run.files());
        var out = new StringBuilder(
                "<details><summary>Reports in the chart, with their pages</summary><ul class=\"plain\">");
        for (var report : RunData.marks(run)) {
            out.append("<li>")
                    .append(Html.escaped("%s (%s): %s. ".formatted(report.id(), report.grade(), sayings.says(report))))
                    .append(sayings.page(report))
                    .append("</li>");
        }
        return out.append("</ul></details>").toString();
    }

    private String quarters(Findings.Weighed weighed, String reading) {
        var band = RunData.band(weighed, reading);
        var table = new HtmlTable(
                "Bribe per vehicle by quarter, CNY: %s, %s, effective sample %s"
                        .formatted(weighed.explanation().id(), reading, Verdict.inWords(band.effectiveSampleSize())),
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
