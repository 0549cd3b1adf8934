package tollgate.app.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole report in one file that loads nothing. */
final class Page {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** Sections by id, as the bar at the top calls them; its order is that of the page. */
    private static final Map<String, String> SECTIONS = sections();

    private Page() {}

    private static Map<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        sections.put("verdict", "Verdict");
        sections.put("claims", "The article");
        sections.put("explanations", "Explanations");
        sections.put("patterns", "Patterns");
        sections.put("gate", "The gate");
        sections.put("rent", "Who takes what");
        sections.put("welfare", "Worth to people");
        sections.put("unit", "The unit");
        sections.put("drivers", "What moves it");
        sections.put("unknowns", "The unknown");
        sections.put("reports", "Reports");
        sections.put("evidence", "Evidence");
        sections.put("trust", "Trust");
        return Collections.unmodifiableMap(sections);
    }

    static String of(FinishedRun run) {
        String body = body(run);
        var parts = Map.of(
                "title", Html.escaped(run.findings().study().id()),
                "question", Html.escaped(run.findings().study().question()),
                "nav", nav(body),
                "body", body,
                "style", Resources.uplotStyle() + Resources.own("report.css"),
                "data", inScript(ChartData.of(run).inOneLine()),
                "uplot", Resources.uplotScript(),
                "script", Resources.own("report.js"));
        // One pass: what is put in is never searched for places again.
        return PLACE.matcher(Resources.own("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
    }

    /** Links to the sections that are there. */
    private static String nav(String body) {
        var out = new StringBuilder();
        SECTIONS.forEach((id, title) -> {
            if (body.contains("<section id=\"" + id + "\"")) {
                out.append("<a href=\"#").append(id).append("\">").append(title).append("</a>\n");
            }
        });
        return out.toString();
    }

    private static String body(FinishedRun run) {
        var html = new Html();
        VerdictSection.write(html, run);
        ClaimsSection.write(html, run);
        ExplanationsSection.write(html, run);
        PatternsSection.write(html, run);
        GateSection.write(html, run);
        RentSection.write(html, run);
        WelfareSection.write(html, run);
        ReadingSection.write(html, run);
        DriversSection.write(html, run);
        UnknownsSection.write(html, run);
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
