package tollgate.app.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tollgate.experiment.Quantity;
import tollgate.weighing.NextReport;

/** Which report, if someone found it, would tell most. */
final class NextSection {
    private static final int MOST_SHOWN = 8;

    private NextSection() {}

    /** Nothing where no report was thought of. */
    static void write(Html html, FinishedRun run) {
        var findings = run.findings();
        if (findings.nextReports().isEmpty()) {
            return;
        }
        html.section("next", "Which report would tell most");
        html.paragraph(
                "After these reports there are %s bits of doubt about the explanation (of %s before them, by the study’s own odds) and %s about the reading of the unit (of %s). "
                                .formatted(
                                        Figures.fixed(findings.doubtAboutExplanation(), 2),
                                        Figures.fixed(findings.doubtAboutExplanationBefore(), 2),
                                        Figures.fixed(findings.doubtAboutReading(), 2),
                                        Figures.fixed(findings.doubtAboutReadingBefore(), 2))
                        + "One bit is the doubt between two that are equally likely. A report that nobody has yet could be expected to remove so much of it:");
        GateSection.warnOfSample(html, run);
        html.raw(table(run));
        html.note(
                "Each is a number given to within a twentieth by an outlet of its own, graded %s, per vehicle where it is about vehicles. "
                                .formatted(NextReport.GRADE)
                        + "± is the Monte-Carlo error; what is not twice its error may be luck of the sample. Shown are the eight best for "
                        + "the explanation and for the reading; next_reports.csv has all. Whether anyone could come to know it is not asked.");
        html.endSection();
    }

    private static Set<NextReport> best(List<NextReport> all) {
        var best = new LinkedHashSet<NextReport>();
        all.stream()
                .sorted(Comparator.comparingDouble(next -> -next.explanation().bits()))
                .limit(MOST_SHOWN)
                .forEach(best::add);
        all.stream()
                .sorted(Comparator.comparingDouble(next -> -next.reading().bits()))
                .limit(MOST_SHOWN)
                .forEach(best::add);
        return best;
    }

    private static String table(FinishedRun run) {
        var table = new HtmlTable(
                "Reports that nobody has, with what each could be expected to tell",
                HtmlTable.Column.text("a report on"),
                HtmlTable.Column.text("when"),
                HtmlTable.Column.number("what it would say, 5 to 95 %"),
                HtmlTable.Column.text("about the explanation, bits"),
                HtmlTable.Column.text("about the reading, bits"));
        var best = best(run.findings().nextReports());
        double scale = best.stream()
                .mapToDouble(next ->
                        Math.max(next.explanation().bits(), next.reading().bits()))
                .max()
                .orElse(0);
        best.forEach(next -> table.row(
                Html.escaped(subject(run, next)),
                when(next),
                Figures.amount(next.low()) + " to " + Figures.amount(next.high()) + "<br><small>"
                        + Html.escaped(next.unit()) + "</small>",
                gain(next.explanation(), scale, "about the explanation: " + subject(run, next)),
                gain(next.reading(), scale, "about the reading: " + subject(run, next))));
        return table.toString();
    }

    private static String subject(FinishedRun run, NextReport next) {
        String name = WhatIfSection.name(run, next.quantity());
        String words = name.equals(next.quantity())
                ? Quantity.find(next.quantity()).map(Quantity::meaning).orElse(name)
                : name;
        return next.place().isEmpty() ? words : words + " in " + next.place().replace('-', ' ');
    }

    private static String when(NextReport next) {
        return next.from().getYear() == next.to().getYear()
                ? String.valueOf(next.from().getYear())
                : next.from().getYear() + " to " + next.to().getYear();
    }

    /** A bar and its number; a gain below nothing is luck. */
    private static String gain(NextReport.Gain gain, double scale, String words) {
        double share = scale > 0 ? Math.max(0, gain.bits()) / scale : 0;
        return "<meter min=\"0\" max=\"1\" value=\"%s\" aria-label=\"%s\"></meter> %s ± %s%s"
                .formatted(
                        String.format(Locale.ROOT, "%.3f", share),
                        Html.escaped(words),
                        Figures.fixed(Math.max(0, gain.bits()), 2),
                        Figures.fixed(gain.error(), 2),
                        gain.isClear() ? "" : " <small>not clear of luck</small>");
    }
}
