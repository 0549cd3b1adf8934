package tollgate.app.report;

import tollgate.evidence.Report;
import tollgate.weighing.PredictiveCheck;

/** What reporters would have written in worlds that the reports leave, beside what they wrote. */
final class PredictionSection {
    /** Particles that differ below which intervals of futures are said to be too narrow. */
    static final int FEW = 20;

    private PredictionSection() {}

    /** Nothing where no world was lived through again. */
    static void write(Html html, FinishedRun run) {
        var found = run.findings().predictive();
        if (found.reports().isEmpty()) {
            return;
        }
        html.part("predictive", "Would the model have foretold its own reports?");
        html.paragraph(
                "Worlds that the reports leave are lived through again under another luck, and reporters’ errors are added: what would have "
                        + "been written, beside what was. Of reports that are as foretold one in two lies in the central half and nine in ten in "
                        + "the central 90 %. These were fitted, so that one outside is the more remarkable and one inside is little praise.");
        long worlds = run.findings().distinctFutures();
        if (worlds < FEW) {
            html.raw(Html.element("p", "warning", few(worlds)));
        }
        html.paragraph(sentence(run, found));
        html.raw(reports(run, found)).raw(outlets(run, found));
        html.note(
                "Place is the share of what was foretold that lies below the report; where a report is a range, a place within it is drawn at "
                        + "random, so that places are uniform if all is right. By the priors: whether 99 % of what the priors alone foretell reaches "
                        + "it; a report outside shows a model that could not have said so whatever its parameters. An outlet’s place is that of the "
                        + "mean of its reports, which share its bias.");
    }

    /** On how little intervals of futures rest. */
    static String few(long distinct) {
        return "These intervals rest on %s that differ: they are too narrow, and their ends are single runs."
                .formatted(distinct == 1 ? "one particle" : Figures.count(distinct) + " particles");
    }

    private static String sentence(FinishedRun run, PredictiveCheck found) {
        var known = found.reports().stream()
                .filter(each -> Double.isFinite(each.transform()))
                .toList();
        long half =
                known.stream().filter(PredictiveCheck.OfReport::isInsideHalf).count();
        long ninety =
                known.stream().filter(PredictiveCheck.OfReport::isInsideNinety).count();
        long prior = found.reports().stream()
                .filter(PredictiveCheck.OfReport::isInsidePrior)
                .count();
        return "Of %d reports %d lie in the central half and %d in the central 90 %% of what is foretold by %d worlds; the priors alone reach %d."
                .formatted(
                        known.size(), half, ninety, run.findings().replicates().size(), prior);
    }

    private static String reports(FinishedRun run, PredictiveCheck found) {
        var sayings = new Sayings(run.files());
        var table = new HtmlTable(
                "Fitted reports and what was foretold of them",
                HtmlTable.Column.text("report"),
                HtmlTable.Column.text("what it says"),
                HtmlTable.Column.number("reported"),
                HtmlTable.Column.number("foretold, 5 to 95 %"),
                HtmlTable.Column.text("in the half"),
                HtmlTable.Column.text("in the 90 %"),
                HtmlTable.Column.number("place"),
                HtmlTable.Column.text("by the priors"));
        for (var each : found.reports()) {
            boolean isForetold = Double.isFinite(each.transform());
            table.row(
                    Html.escaped(each.report().id()),
                    Html.escaped(sayings.says(each.report())),
                    figure(each.report()),
                    isForetold ? Figures.amount(each.q05()) + " to " + Figures.amount(each.q95()) : "no such thing",
                    isForetold ? yes(each.isInsideHalf()) : Figures.NONE,
                    isForetold ? yes(each.isInsideNinety()) : Figures.NONE,
                    Figures.fixed(each.transform(), 2),
                    each.isInsidePrior() ? "within 99 %" : Html.element("strong", "outside 99 %"));
        }
        return table.toString();
    }

    private static String figure(Report report) {
        return switch (report.kind()) {
            case AT_LEAST -> "at least " + Figures.amount(report.low());
            case AT_MOST -> "at most " + Figures.amount(report.high());
            default -> Figures.range(report.low(), report.high());
        };
    }

    private static String yes(boolean isInside) {
        return isInside ? "yes" : Html.element("strong", "no");
    }

    private static String outlets(FinishedRun run, PredictiveCheck found) {
        var table = new HtmlTable(
                "The same by outlet",
                HtmlTable.Column.text("outlet"),
                HtmlTable.Column.number("reports"),
                HtmlTable.Column.number("in the half"),
                HtmlTable.Column.number("in the 90 %"),
                HtmlTable.Column.number("place of their mean"));
        for (var each : found.outlets()) {
            var outlet = run.findings().study().outlets().get(each.outlet());
            table.row(
                    Html.escaped(outlet == null ? each.outlet() : outlet.name()),
                    Figures.count(each.reports()),
                    Figures.count(each.insideHalf()),
                    Figures.count(each.insideNinety()),
                    Figures.fixed(each.transform(), 2));
        }
        return table.toString();
    }
}
