package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import tollgate.evidence.Credibility;
import tollgate.evidence.Reliability;
import tollgate.inference.Verdict;
import tollgate.weighing.Findings;

/** What the probabilities would be with other grades, without an outlet, or were one believed more: and what grades mean in numbers. */
final class OtherwiseSection {
    private final FinishedRun run;

    private OtherwiseSection(FinishedRun run) {
        this.run = run;
    }

    static void write(Html html, FinishedRun run) {
        var section = new OtherwiseSection(run);
        html.part("grades", "With other grades, or without an outlet");
        html.raw(section.otherwise());
        html.note(
                "Reweighted from the sample, nothing is simulated again. The last row is the smallest effective sample that is left to an "
                        + "explanation above 1 %: where it is below 20, and the column pale, a few particles speak, and an own run without the "
                        + "outlet is the answer (run --without).");
        html.raw(section.leverage());
        html.note(
                "By how many percentage points a probability rises for each doubling of the weight of an outlet’s reports, from their "
                        + "density to the powers of 0.8 and 1.25 (power-scaling; Kallioinen and others 2023). Near 0 throughout: the outlet does not "
                        + "decide. Each column sums to nought: what one explanation gains others lose.");
        html.raw(grades());
        html.note(
                "What a grade means in numbers is this project’s own choice: the same for every study, and varied in the columns above.");
    }

    private record Case(String title, OtherReports reports) {}

    /** What would be thought of the explanations had one outlet published nothing, or were grades trusted more or less. */
    private String otherwise() {
        var cases = new ArrayList<Case>();
        var known = run.favourite().otherwise();
        known.without()
                .keySet()
                .forEach(outlet -> cases.add(
                        new Case("without " + outlet, new OtherReports(run, Findings.Otherwise::without, outlet))));
        known.underGrades()
                .keySet()
                .forEach(factor -> cases.add(new Case(
                        "errors × " + factor, new OtherReports(run, Findings.Otherwise::underGrades, factor))));
        var columns =
                new ArrayList<>(List.of(HtmlTable.Column.text("explanation"), HtmlTable.Column.number("as it is")));
        cases.forEach(each -> columns.add(HtmlTable.Column.number(each.title())));
        var table = new HtmlTable(
                "Posterior probability, and what it would be without an outlet or under grades with other errors",
                columns);
        for (var weighed : run.findings().explanations()) {
            var cells = new ArrayList<>(
                    List.of(Html.element("code", weighed.explanation().id()), Figures.percent(weighed.probability())));
            cases.forEach(each -> cells.add(paleWhereFew(
                    Figures.percent(each.reports().probability(weighed)),
                    each.reports().sample())));
            table.row(cells);
        }
        var samples = new ArrayList<>(List.of("smallest effective sample", Verdict.inWords(run.effectiveSampleSize())));
        cases.forEach(each -> samples.add(Verdict.inWords(each.reports().sample())));
        return table.row(samples).toString();
    }

    /** By how much each outlet moves each explanation. */
    private String leverage() {
        var outlets = List.copyOf(run.favourite().otherwise().believedMore().keySet());
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("explanation")));
        outlets.forEach(outlet -> columns.add(HtmlTable.Column.number(outlet)));
        var table = new HtmlTable("Percentage points for each doubling of an outlet’s weight", columns);
        for (var weighed : run.findings().explanations()) {
            var cells = new ArrayList<>(
                    List.of(Html.element("code", weighed.explanation().id())));
            outlets.forEach(outlet -> cells.add(leverage(weighed, outlet)));
            table.row(cells);
        }
        return table.toString();
    }

    private String leverage(Findings.Weighed weighed, String outlet) {
        var less = new OtherReports(run, Findings.Otherwise::believedLess, outlet);
        var more = new OtherReports(run, Findings.Otherwise::believedMore, outlet);
        double doublings = StrictMath.log(Findings.Otherwise.MORE / Findings.Otherwise.LESS) / StrictMath.log(2);
        double points = 100 * (more.probability(weighed) - less.probability(weighed)) / doublings;
        return paleWhereFew(signed(points), Math.min(less.sample(), more.sample()));
    }

    private static String signed(double points) {
        String digits = Figures.fixed(points, 1);
        return points > 0 && !digits.equals("0.0")
                ? "+" + digits
                : digits.replace("-0.0", "0.0").replace('-', '−');
    }

    private static String paleWhereFew(String text, double sample) {
        return sample < Verdict.LEAST ? Html.element("span", "few", text) : text;
    }

    private static String grades() {
        var letters = new HtmlTable(
                "What an outlet’s letter stands for",
                HtmlTable.Column.text("letter"),
                HtmlTable.Column.number("chance that a report is wrong"));
        for (var letter : Reliability.values()) {
            letters.row(letter.name(), Figures.percent(letter.meanError()));
        }
        var digits = new HtmlTable(
                "What a report’s digit stands for",
                HtmlTable.Column.text("digit"),
                HtmlTable.Column.number("spread of the figure about the truth, log scale"));
        for (var digit : Credibility.values()) {
            digits.row(String.valueOf(digit.digit()), Figures.fixed(digit.spread(), 2));
        }
        return letters.toString() + digits;
    }
}
