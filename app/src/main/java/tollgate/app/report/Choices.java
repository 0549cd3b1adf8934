package tollgate.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tollgate.experiment.Reading;
import tollgate.weighing.Findings;

/** What a reader may choose to look at: one explanation under one reading. All are in the page; a script shows the chosen one. */
final class Choices {
    private final FinishedRun run;

    Choices(FinishedRun run) {
        this.run = run;
    }

    /** What stands in the page for one choice. */
    @FunctionalInterface
    interface Content {
        String of(Findings.Weighed weighed, String reading);
    }

    /** What stands in the page for one explanation. */
    @FunctionalInterface
    interface ContentOfOne {
        String of(Findings.Weighed weighed);
    }

    List<String> readings() {
        return run.findings().study().readings().stream().map(Reading::id).toList();
    }

    /** The most probable reading under the most probable explanation, shown first. */
    String firstReading() {
        return run.favourite().readings().entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Two selects, or one where the reading does not matter. */
    String controls(String place, boolean withReading) {
        var out = new StringBuilder("<p class=\"controls\">");
        out.append("<label for=\"").append(place).append("-explanation\">explanation ");
        out.append("<select id=\"").append(place).append("-explanation\" data-choice=\"explanation\">");
        for (var weighed : run.findings().explanations()) {
            option(out, weighed.explanation().id(), weighed.equals(run.favourite()));
        }
        out.append("</select></label>");
        if (withReading) {
            out.append(" <label for=\"").append(place).append("-reading\">reading of the unit ");
            out.append("<select id=\"").append(place).append("-reading\" data-choice=\"reading\">");
            readings().forEach(reading -> option(out, reading, reading.equals(firstReading())));
            out.append("</select></label>");
        }
        return out.append("</p>").toString();
    }

    private static void option(StringBuilder out, String id, boolean isChosen) {
        out.append(isChosen ? "<option selected>" : "<option>")
                .append(Html.escaped(id))
                .append("</option>");
    }

    /** One block a choice, all but the first hidden. */
    String blocks(Content content) {
        var out = new StringBuilder();
        for (var weighed : run.findings().explanations()) {
            for (String reading : readings()) {
                boolean isFirst = weighed.equals(run.favourite()) && reading.equals(firstReading());
                out.append("<div data-explanation=\"")
                        .append(Html.escaped(weighed.explanation().id()))
                        .append("\" data-reading=\"")
                        .append(Html.escaped(reading))
                        .append(isFirst ? "\">" : "\" hidden>")
                        .append(content.of(weighed, reading))
                        .append("</div>\n");
            }
        }
        return out.toString();
    }

    /** One block an explanation, all but the first hidden. */
    String blocksOfOne(ContentOfOne content) {
        var out = new StringBuilder();
        for (var weighed : run.findings().explanations()) {
            out.append("<div data-explanation=\"")
                    .append(Html.escaped(weighed.explanation().id()))
                    .append(weighed.equals(run.favourite()) ? "\">" : "\" hidden>")
                    .append(content.of(weighed))
                    .append("</div>\n");
        }
        return out.toString();
    }
}
