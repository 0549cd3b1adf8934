package tollgate.app.report;

import java.util.stream.Collectors;
import tollgate.inference.Prior;
import tollgate.inference.Verdict;

/** What the run rests on, and how to repeat and cite it. */
final class TrustSection {
    private TrustSection() {}

    static void write(Html html, FinishedRun run) {
        var findings = run.findings();
        html.section("trust", "Can I trust it?");
        var table = new HtmlTable("The run", HtmlTable.Column.text("what"), HtmlTable.Column.text("value"));
        table.row(
                "particles an explanation",
                Figures.count(findings.settings().sampling().particles()) + " (" + run.effort() + ")");
        table.row("draws from the priors", Figures.count(findings.settings().draws()));
        table.row(
                "of these in other worlds too",
                Figures.count(findings.settings().twinDraws()));
        table.row("simulations", Figures.count(run.simulations()));
        table.row("failed", Figures.count(findings.failed()));
        table.row(
                "smallest effective sample",
                Verdict.inWords(run.effectiveSampleSize()) + " (where the probability is above 1 %)");
        table.row("most probable explanation", Html.escaped(run.favourite().advice()));
        table.row("seed", String.valueOf(findings.settings().seed()));
        table.row("version", Html.escaped(run.build().version()));
        table.row("commit", Html.element("code", run.build().commit()));
        html.raw(table.toString());
        html.note(bytes(run));
        html.paragraph(
                "Whether the method itself weighs rightly does not show in one run. The command calibrate makes up reports in worlds "
                        + "whose truth is known, weighs them, and looks whether the truth stands where it should.");
        html.raw("<ul>");
        repeats(html, run);
        html.raw(Html.element("li", unidentified(run)));
        html.raw(Html.element(
                "li",
                "A parameter’s prior is judgement unless its source says otherwise; the reports are few and say little about most "
                        + "of them."));
        html.raw(Html.element(
                "li",
                "A simulated number is not an observation: quote it with its interval, the explanation it assumes and its "
                        + "reading, or not at all."));
        html.raw("</ul>");
        PredictionSection.write(html, run);
        OtherwiseSection.write(html, run);
        UnknownsSection.write(html, run);
        DriversSection.write(html, run);
        if (findings.failed() > 0) {
            html.raw("<details><summary>What went wrong in failed simulations</summary><ul>");
            findings.whatWentWrong().stream()
                    .distinct()
                    .limit(20)
                    .forEach(failure -> html.raw(Html.element("li", failure)));
            html.raw("</ul></details>");
        }
        html.raw("<details><summary>Checksums of the study’s files (SHA-256)</summary>");
        html.raw(checksums(run)).raw("</details>");
        html.raw("<h3 id=\"cite\">How to cite</h3>").raw(Html.element("p", "cite", cite(run)));
        html.paragraph(
                "Responsible use: this is analysis, never guidance. It holds no routes, no posts and no way past a control.");
        html.endSection();
    }

    /** What gives the same results again: time that ends sampling does so elsewhere on another machine. */
    private static String bytes(FinishedRun run) {
        boolean isByTime = run.limits().isEmpty() || run.limits().containsKey("minutes");
        return run.findings().endedEarly() && isByTime
                ? "The same study, seed, effort and program give the same bytes on any number of threads where time does not end sampling, as it "
                        + "did or may have done here. A run that ends after so many simulations instead (run --simulations) is the same on any machine."
                : "The same study, seed, effort and program give the same bytes on any number of threads.";
    }

    private static void repeats(Html html, FinishedRun run) {
        if (run.findings().repeats().isEmpty()) {
            html.raw(
                    Html.element(
                            "li",
                            "No fitted report repeats another of the same origin, quantity and window. Reports of one outlet that agree, or that are tied by arithmetic, still count one by one."));
        }
        run.findings()
                .repeats()
                .forEach(repeat ->
                        html.raw(Html.element("li", "Left out, since an origin counts once: " + repeat + ".")));
    }

    /** Explanations that met the same numbers draw by draw cannot be told apart by these reports. */
    private static String unidentified(FinishedRun run) {
        long open = run.findings().study().priors().values().stream()
                .filter(prior -> !(prior instanceof Prior.Fixed))
                .count();
        return "Not identified: %d uncertain parameters and %d readings face %d reports. Explanations that differ only in goods or channels of which no report is fitted cannot be told apart."
                .formatted(
                        open,
                        run.findings().study().readings().size(),
                        run.findings().mostLogOddsByReport().size());
    }

    private static String checksums(FinishedRun run) {
        var table = new HtmlTable(
                "Checksums", HtmlTable.Column.text("file"), HtmlTable.Column.text("SHA-256 of its bytes"));
        run.files().checksums().forEach((file, sum) -> table.row(Html.escaped(file), Html.element("code", sum)));
        return table.toString();
    }

    private static String limits(FinishedRun run) {
        return run.limits().entrySet().stream()
                .map(limit -> ", at most %d %s".formatted(limit.getValue(), limit.getKey()))
                .collect(Collectors.joining());
    }

    private static String cite(FinishedRun run) {
        String evidence = run.files().checksums().entrySet().stream()
                .filter(file -> file.getKey().endsWith("observations.csv"))
                .map(file -> ", evidence " + file.getValue().substring(0, 12))
                .collect(Collectors.joining());
        return "Tollgate %s (commit %s), study %s, effort %s%s, seed %d%s."
                .formatted(
                        run.build().version(),
                        run.build().commit(),
                        run.findings().study().id(),
                        run.effort(),
                        limits(run),
                        run.findings().settings().seed(),
                        evidence);
    }
}
