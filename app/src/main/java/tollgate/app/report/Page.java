package tollgate.app.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole report in one file that loads nothing. */
final class Page {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** Sections by id, as the list at the top calls them; its order is that of the page. */
    private static final Map<String, String> SECTIONS = sections();

    private Page() {}

    private static Map<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        sections.put("verdict", "The verdict");
        sections.put("gate", "The gate");
        sections.put("rent", "Who takes what");
        sections.put("kitchen", "The kitchen");
        sections.put("border", "The border");
        sections.put("what-if", "What if");
        sections.put("claims", "The article");
        sections.put("evidence", "The evidence");
        sections.put("next", "What to look for");
        sections.put("trust", "Can I trust it?");
        return Collections.unmodifiableMap(sections);
    }

    static String of(FinishedRun run) {
        String body = body(run);
        String style = Resources.own("report.css");
        String script = Resources.script();
        var parts = Map.of(
                "title", Html.escaped(run.findings().study().id()),
                "question", Html.escaped(run.findings().study().question()),
                "nav", nav(body),
                "body", body,
                "style", style,
                "style-hash", hash(style),
                "data", inScript(RunData.of(run).inOneLine()),
                "script", script,
                "script-hash", hash(script));
        // One pass: what is put in is never searched for places again.
        return PLACE.matcher(Resources.own("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
    }

    /** Links to the sections that are there. */
    private static String nav(String body) {
        var out = new StringBuilder("<ol>\n");
        SECTIONS.forEach((id, title) -> {
            if (body.contains("<section id=\"" + id + "\"")) {
                out.append("<li><a href=\"#")
                        .append(id)
                        .append("\">")
                        .append(title)
                        .append("</a></li>\n");
            }
        });
        return out.append("</ol>\n").toString();
    }

    private static String body(FinishedRun run) {
        var html = new Html();
        VerdictSection.write(html, run);
        GateSection.write(html, run);
        RentSection.write(html, run);
        KitchenSection.write(html, run);
        BorderSection.write(html, run);
        WhatIfSection.write(html, run);
        ClaimsSection.write(html, run);
        EvidenceSection.write(html, run);
        NextSection.write(html, run);
        TrustSection.write(html, run);
        return html.toString();
    }

    /** By this a browser knows that a script or a style is ours: the page runs and obeys no other. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }

    /** JSON in which no tag can begin or end. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
