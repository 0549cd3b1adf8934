package tollgate.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tollgate.experiment.Reading;
import tollgate.weighing.Findings;

/** What a reader may choose to look at: one explanation under one reading. The most probable are shown first. */
final class Choices {
    private final FinishedRun run;

    Choices(FinishedRun run) {
        this.run = run;
    }

    /** What stands in the page for one explanation. */
    @FunctionalInterface
    interface ContentOfOne {
        String of(Findings.Weighed weighed);
    }

    List<String> readings() {
        return run.findings().study().readings().stream().map(Reading::id).toList();
    }

    /** The most probable reading under the most probable explanation. */
    String firstReading() {
        return run.favourite().readings().entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** One block an explanation, all but the first hidden; a script shows the chosen one. */
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
