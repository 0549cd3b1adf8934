package tollgate.app.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.experiment.Pattern;
import tollgate.weighing.Findings;

/** Every pattern: what it asks for, how often draws meet it, and its value under each explanation. */
final class PatternsSection {
    private static final String NO_VERDICT = "no verdict";
    private static final String NOT_APPLICABLE = "not applicable";
    private static final String NOT_JUDGED = "told, not judged";
    private static final String ONE_CELL = "<small>%s</small>";

    private final FinishedRun run;

    private PatternsSection(FinishedRun run) {
        this.run = run;
    }

    static void write(Html html, FinishedRun run) {
        var section = new PatternsSection(run);
        html.part("patterns", "The patterns");
        html.paragraph(
                "A pattern is a statement about a run with a criterion in numbers, checked in every draw from the priors; no report "
                        + "weights these draws. It is met under an explanation from 80 % of draws on and missed up to 20 %. "
                        + "Fitted: reports on its quantities are among those weighed, so that to meet it is no test. Checked: they were "
                        + "set aside. Tuned: settings were chosen with it in view, so that it checks nothing. Program: no report is scored on it, and it shows what the model does, not what the world does.");
        html.raw(section.overview());
        html.note(section.twins());
        if (!run.findings().study().tuned().isEmpty()) {
            html.note(section.tuned());
        }
        html.raw("<h4>Under the chosen explanation</h4>");
        html.raw(new Choices(run).blocksOfOne(section::table));
        html.note(
                "Given the reports: the share over the particles that the reports leave, which rests on the effective sample of the "
                        + "explanation.");
        html.raw("<details><summary>What each value is, and when it is met</summary>");
        html.raw(section.criteria()).raw("</details>");
    }

    private String overview() {
        var table = new HtmlTable(
                "The %d patterns over %d explanations"
                        .formatted(
                                Pattern.list().size(),
                                run.findings().explanations().size()),
                HtmlTable.Column.text("pattern"),
                HtmlTable.Column.text("statement"),
                HtmlTable.Column.text("kind"),
                HtmlTable.Column.number("draws that meet it"),
                HtmlTable.Column.text("met, undecided, missed"));
        for (var pattern : Pattern.list()) {
            table.row(
                    pattern.id(),
                    Html.escaped(pattern.statement()),
                    kind(pattern),
                    ends(pattern, Findings.PatternSummary::shareMet),
                    Html.escaped(verdicts(pattern)));
        }
        return table.toString();
    }

    /** The smallest and the largest over the explanations. */
    private String ends(Pattern pattern, ToDoubleFunction<Findings.PatternSummary> value) {
        var values = summaries(pattern)
                .mapToDouble(value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return ONE_CELL.formatted(NO_VERDICT);
        }
        String least = Figures.percent(values[0]);
        String most = Figures.percent(values[values.length - 1]);
        return least.equals(most) ? least : least + " to " + most;
    }

    private Stream<Findings.PatternSummary> summaries(Pattern pattern) {
        return run.findings().explanations().stream().map(weighed -> weighed.pattern(pattern));
    }

    private String verdicts(Pattern pattern) {
        if (!pattern.hasCriterion()) {
            return pattern == Pattern.P8 ? "offices inland are not simulated" : NOT_JUDGED;
        }
        return Stream.of("met", "undecided", "missed", NOT_APPLICABLE)
                .map(verdict -> {
                    long count = summaries(pattern)
                            .filter(summary -> summary.verdict().equals(verdict))
                            .count();
                    String word = verdict.equals(NOT_APPLICABLE) ? NO_VERDICT : verdict;
                    return count == 0 ? "" : word + " " + count;
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String twins() {
        var with = Pattern.list().stream()
                .filter(pattern -> !pattern.twins().isEmpty())
                .map(Pattern::id)
                .toList();
        return "%s compare a run with its twin in another world, under the same draw and luck: %d draws of each explanation, the others use all %d."
                .formatted(
                        Figures.listed(with),
                        run.findings().settings().twinDraws(),
                        run.findings().settings().draws());
    }

    private String kind(Pattern pattern) {
        String kind = run.findings().explanations().get(0).pattern(pattern).kind();
        return run.findings().study().tuned().containsKey(pattern) ? kind + ", tuned" : kind;
    }

    private String tuned() {
        var tuned = run.findings().study().tuned();
        return "Chosen with a pattern in view: "
                + Pattern.list().stream()
                        .filter(tuned::containsKey)
                        .map(pattern -> pattern.id() + ": " + tuned.get(pattern))
                        .collect(Collectors.joining(". "))
                + ".";
    }

    private String table(Findings.Weighed weighed) {
        var table = new HtmlTable(
                "Patterns under " + weighed.explanation().id(),
                HtmlTable.Column.text("pattern"),
                HtmlTable.Column.number("median"),
                HtmlTable.Column.number("5 to 95 % of draws"),
                HtmlTable.Column.number("draws"),
                HtmlTable.Column.number("meet it"),
                HtmlTable.Column.number("given the reports"),
                HtmlTable.Column.text("verdict"));
        for (var summary : weighed.patterns()) {
            boolean isTold = summary.draws() > 0;
            table.row(
                    summary.pattern().id(),
                    isTold ? shown(Figures.significant(summary.value(), 3)) : "",
                    isTold ? shown(ends(summary)) : "",
                    Figures.count(summary.draws()),
                    shown(Figures.percent(summary.shareMet())),
                    shown(Figures.percent(summary.shareMetGivenReports())),
                    isTold ? verdict(summary) : NO_VERDICT);
        }
        return table.toString();
    }

    private static String verdict(Findings.PatternSummary summary) {
        return summary.pattern().hasCriterion() ? summary.verdict() : NOT_JUDGED;
    }

    private static String ends(Findings.PatternSummary summary) {
        String low = Figures.significant(summary.low(), 2);
        String high = Figures.significant(summary.high(), 2);
        return low.equals(high) ? low : low + " to " + high;
    }

    /** Nothing where there is no number. */
    private static String shown(String number) {
        return number.equals(Figures.NONE) ? "" : number;
    }

    private String criteria() {
        var table = new HtmlTable(
                "Values and criteria",
                HtmlTable.Column.text("pattern"),
                HtmlTable.Column.text("its value"),
                HtmlTable.Column.text("met when"));
        for (var pattern : Pattern.list()) {
            table.row(List.of(pattern.id(), Html.escaped(pattern.measure()), Html.escaped(pattern.criterion())));
        }
        return table.toString();
    }
}
