package tollgate.app.report;

import java.time.LocalDate;
import java.util.regex.Pattern;
import tollgate.economy.Parameter;
import tollgate.inference.Contraction;
import tollgate.weighing.Findings;

/** What the reports say of that which the study does not know, and what they leave open. */
final class UnknownsSection {
    private static final int MOST_SHOWN = 10;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private UnknownsSection() {}

    static void write(Html html, FinishedRun run) {
        html.part("unknowns", "What the reports say of the unknown");
        html.paragraph(
                "Each explanation with what the reports leave of its parameters: median and 5 to 95 % of the posterior, and by how much "
                        + "they narrow it (0 % not at all, 100 % to a point).");
        var choices = new Choices(run);
        html.raw(choices.blocksOfOne(UnknownsSection::table));
        html.note(
                "Shown are the ten that are narrowed most. A parameter is identified where the reports narrow it by 10 % of its variance or "
                        + "more, and by more than a sample of this size would show by chance once in 700 times. Where they narrow it by less "
                        + "than 10 % it is not identified, and what is said of it is the study’s own belief. Of the rest this sample cannot "
                        + "tell; more particles can.");
    }

    private static String table(Findings.Weighed weighed) {
        var table = new HtmlTable(
                "Under %s: of %s parameters the reports identify %s and do not identify %s; of %s the sample cannot tell"
                        .formatted(
                                weighed.explanation().id(),
                                Figures.count(weighed.parameters().size()),
                                count(weighed, Contraction.Identification.IDENTIFIED),
                                count(weighed, Contraction.Identification.NOT_IDENTIFIED),
                                count(weighed, Contraction.Identification.UNTOLD)),
                HtmlTable.Column.text("parameter"),
                HtmlTable.Column.text("what it is"),
                HtmlTable.Column.text("before the reports"),
                HtmlTable.Column.number("median"),
                HtmlTable.Column.number("5 to 95 %"),
                HtmlTable.Column.number("narrowed by"),
                HtmlTable.Column.text("identified"));
        weighed.parameters().stream()
                .limit(MOST_SHOWN)
                .forEach(parameter -> table.row(
                        Html.element("code", parameter.name()),
                        Html.escaped(meaning(parameter.name())),
                        Html.escaped(prior(parameter)),
                        isDay(parameter) ? day(parameter.q50()) : Figures.significant(parameter.q50(), 3),
                        isDay(parameter)
                                ? day(parameter.q05()) + " to " + day(parameter.q95())
                                : Figures.significant(parameter.q05(), 2) + " to "
                                        + Figures.significant(parameter.q95(), 2),
                        Figures.percent(parameter.contraction().share()),
                        parameter.contraction().identification().toString()));
        return table.toString();
    }

    private static String count(Findings.Weighed weighed, Contraction.Identification which) {
        return Figures.count(weighed.parameters().stream()
                .filter(parameter -> parameter.contraction().identification() == which)
                .count());
    }

    private static boolean isDay(Findings.ParameterSummary summary) {
        return Parameter.find(summary.name())
                .filter(parameter -> parameter.unit().equals("date"))
                .isPresent();
    }

    private static String day(double days) {
        return LocalDate.ofEpochDay(Math.round(days)).toString();
    }

    /** Days are kept as numbers since 1970. */
    private static String prior(Findings.ParameterSummary summary) {
        return isDay(summary)
                ? NUMBER.matcher(summary.prior()).replaceAll(found -> day(Double.parseDouble(found.group())))
                : summary.prior();
    }

    private static String meaning(String name) {
        return Parameter.find(name)
                .map(parameter -> parameter.meaning() + " (" + parameter.unit() + ")")
                .orElse("by how much the model misses, on the log scale");
    }
}
