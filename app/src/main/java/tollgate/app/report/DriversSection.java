package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tollgate.app.files.ParameterRow;
import tollgate.economy.Parameter;
import tollgate.weighing.Findings;

/** What moves the rise of the bribe, over draws that no report has weighted. */
final class DriversSection {
    private static final int MOST_SHOWN = 8;

    /** Rank correlation from which a parameter is worth a sentence. */
    private static final double STRONG = 0.3;

    /** A coordination between corridors of this much is worth one, for nothing is reported about it. */
    private static final double NOTABLE = 0.15;

    private final FinishedRun run;

    private DriversSection(FinishedRun run) {
        this.run = run;
    }

    static void write(Html html, FinishedRun run) {
        var section = new DriversSection(run);
        var choices = new Choices(run);
        html.part("drivers", "What moves the rise");
        html.paragraph(
                "How the ratio of the later bribe to the earlier one goes with each uncertain parameter, over the prior "
                        + "draws. This rests on all draws, not on the effective sample.");
        if (section.chance() >= 1) {
            html.paragraph("With %d draws chance alone gives any rank correlation, so nothing can be told here."
                    .formatted(run.findings().settings().draws()));
            return;
        }
        section.strong().forEach(html::paragraph);
        section.corridors().ifPresent(html::paragraph);
        html.raw(choices.blocksOfOne(section::table));
        html.note(
                "Rank correlation: from −1 (always falls) to 1 (always rises). Those that chance alone could give at this number "
                        + "of draws (below %s) are left out.".formatted(Figures.fixed(section.chance(), 2)));
    }

    /** Two standard errors of a rank correlation where there is none. */
    private double chance() {
        return 3.2 / Math.sqrt(Math.max(1, run.findings().settings().draws() - 1.0));
    }

    private boolean isBeyondChance(Findings.Driver driver) {
        return Math.abs(driver.rankCorrelation()) > chance();
    }

    private List<String> strong() {
        var sentences = new ArrayList<String>();
        for (var parameter : Parameter.list()) {
            var found = drivers(parameter).stream()
                    .filter(driver -> Math.abs(driver.rankCorrelation()) >= STRONG && isBeyondChance(driver))
                    .toList();
            if (!found.isEmpty()) {
                sentences.add("%s (%s): strong under %d of %d explanations. %s"
                        .formatted(
                                capital(plain(parameter.meaning())),
                                parameter.path(),
                                found.size(),
                                run.findings().explanations().size(),
                                thirds(found)));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add("No single parameter moves it strongly (rank correlation of %s or more)."
                    .formatted(Figures.fixed(STRONG, 1)));
        }
        return sentences;
    }

    /** Without the number of the rival that it stands for, which only docs/model.md explains. */
    private static String plain(String meaning) {
        return meaning.replaceAll(" \\(rival H\\d\\)|, rival H\\d", "");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String thirds(List<Findings.Driver> drivers) {
        return "The median ratio of the later bribe to the earlier is %s in the lowest third of its draws and %s in the highest."
                .formatted(
                        spread(drivers.stream()
                                .map(Findings.Driver::ratioWhenLow)
                                .toList()),
                        spread(drivers.stream()
                                .map(Findings.Driver::ratioWhenHigh)
                                .toList()));
    }

    private static String spread(List<Double> ratios) {
        double least = ratios.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double most = ratios.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        String low = Figures.times(least);
        String high = Figures.times(most);
        return low.equals(high) ? low : low + " to " + high + " (by explanation)";
    }

    private List<Findings.Driver> drivers(Parameter parameter) {
        return run.findings().explanations().stream()
                .flatMap(weighed -> weighed.drivers().stream())
                .filter(driver -> driver.parameter().equals(parameter.path()))
                .toList();
    }

    /** Who minds whose receipts across corridors is an open fact of command, so its weight is told whenever it shows. */
    private Optional<String> corridors() {
        var found = drivers(Parameter.COORDINATION_CORRIDORS).stream()
                .filter(driver -> Math.abs(driver.rankCorrelation()) >= NOTABLE && isBeyondChance(driver))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long raising =
                found.stream().filter(driver -> driver.rankCorrelation() > 0).count();
        String source =
                row(Parameter.COORDINATION_CORRIDORS).map(ParameterRow::source).orElse("");
        return Optional.of(
                ("Whether the corridors of one organ act together shows under %d of %d explanations, making the"
                                + " rise larger under %d and smaller under %d. %s This is command across corridors: an office that minds"
                                + " the others’ receipts has less to gain by drawing their traders, whoever else holds its gate. What"
                                + " the study knows of it: %s.")
                        .formatted(
                                found.size(),
                                run.findings().explanations().size(),
                                raising,
                                found.size() - raising,
                                thirds(found),
                                source.isEmpty() ? "nothing" : source));
    }

    private Optional<ParameterRow> row(Parameter parameter) {
        return run.files().parameters().stream()
                .filter(row -> row.parameter() == parameter)
                .findFirst();
    }

    private String table(Findings.Weighed weighed) {
        if (weighed.drivers().stream().noneMatch(this::isBeyondChance)) {
            return Html.element(
                    "p",
                    "Under %s no parameter moves it beyond chance."
                            .formatted(weighed.explanation().id()));
        }
        var table = new HtmlTable(
                "What moves the rise under " + weighed.explanation().id(),
                HtmlTable.Column.text("parameter"),
                HtmlTable.Column.text("what it is"),
                HtmlTable.Column.number("rank correlation"),
                HtmlTable.Column.number("median ratio, lowest third"),
                HtmlTable.Column.number("median ratio, highest third"));
        weighed.drivers().stream()
                .filter(this::isBeyondChance)
                .limit(MOST_SHOWN)
                .forEach(driver -> table.row(
                        Html.element("code", driver.parameter()),
                        Html.escaped(meaning(driver.parameter())),
                        Figures.fixed(driver.rankCorrelation(), 2).replace('-', '−'),
                        Figures.times(driver.ratioWhenLow()),
                        Figures.times(driver.ratioWhenHigh())));
        return table.toString();
    }

    private static String meaning(String path) {
        return Parameter.find(path)
                .map(parameter -> plain(parameter.meaning()) + " (" + parameter.unit() + ")")
                .orElse("how the unit of the figures is read");
    }
}
