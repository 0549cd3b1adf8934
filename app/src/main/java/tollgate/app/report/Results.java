package tollgate.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.app.files.Json;
import tollgate.app.files.StoredRun;
import tollgate.experiment.Pattern;

/** All that a run leaves behind, as texts. */
public final class Results {
    /** The page that people read. */
    public static final String REPORT = "report.html";

    /** What the folder is, for people who find it. */
    public static final String NOTE = """
            Written by tollgate run. Every number is simulated or weighed: none is an observation but the reports themselves.
            report.html    what was found, in one page
            summary.json   the same as data
            *.csv          its tables
            """;

    /** The object that programs read. */
    public static final String SUMMARY = StoredRun.SUMMARY;

    private Results() {}

    /** Every file by its name; the summary is the last, so that it stands only beside finished ones. */
    public static Map<String, String> of(FinishedRun run) {
        var texts = new LinkedHashMap<>(Tables.of(run));
        texts.put(REPORT, Page.of(run));
        texts.put(SUMMARY, summary(run).indented() + "\n");
        return texts;
    }

    /** The verdict and what to mind, one sentence a line. */
    public static List<String> inWords(FinishedRun run) {
        var judgement = new Judgement(run);
        var lines = new ArrayList<String>();
        lines.add(judgement.headline());
        lines.add(judgement.sample());
        lines.add(judgement.lean());
        lines.add(judgement.support());
        lines.addAll(judgement.produces(Pattern.P1));
        lines.add(judgement.ratio());
        lines.add(judgement.direction(Pattern.P1));
        run.warningsOfSimulations().forEach(warning -> lines.add("Warning: " + warning + "."));
        return lines;
    }

    /** The object of summary.json. */
    public static Json summary(FinishedRun run) {
        return SummaryJson.of(run);
    }
}
