package tollgate.app.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole report in one file that loads nothing. */
final class Page {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    private Page() {}

    static String of(FinishedRun run) {
        var parts = Map.of(
                "title", Html.escaped(run.findings().study().id()),
                "question", Html.escaped(run.findings().study().question()),
                "body", body(run),
                "style", Resources.uplotStyle() + Resources.own("report.css"),
                "data", inScript(ChartData.of(run).inOneLine()),
                "uplot", Resources.uplotScript(),
                "script", Resources.own("report.js"));
        // One pass: what is put in is never searched for places again.
        return PLACE.matcher(Resources.own("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
    }

    private static String body(FinishedRun run) {
        var html = new Html();
        VerdictSection.write(html, run);
        ExplanationsSection.write(html, run);
        GateSection.write(html, run);
        RentSection.write(html, run);
        ReadingSection.write(html, run);
        DriversSection.write(html, run);
        ReportsSection.write(html, run);
        EvidenceSection.write(html, run);
        TrustSection.write(html, run);
        return html.toString();
    }

    /** JSON in which no tag can begin or end. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
