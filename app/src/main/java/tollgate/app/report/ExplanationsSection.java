package tollgate.app.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tollgate.experiment.Pattern;
import tollgate.inference.Verdict;
import tollgate.weighing.Findings;

/** The rivals side by side, and what each set of gate rows gains. */
final class ExplanationsSection {
    private final FinishedRun run;

    private ExplanationsSection(FinishedRun run) {
        this.run = run;
    }

    static void write(Html html, FinishedRun run) {
        var section = new ExplanationsSection(run);
        html.part("explanations", "The explanations");
        if (!run.hasProbabilities()) {
            html.raw(Html.element(
                    "p",
                    "warning",
                    "The effective samples are too small: do not use the probabilities, read the patterns."));
        }
        html.raw(section.weights());
        html.note(
                "Log evidence: the logarithm of the probability of the reports, parameters averaged over their priors; ± is "
                        + "the Monte-Carlo error, over what is stated where the sample is small or sampling was ended early. ESS: effective sample size.");
        html.raw(section.rise());
        html.raw("<details><summary>What each set of gate rows gains or loses</summary>");
        html.raw(section.sets()).raw("</details>");
    }

    private String weights() {
        var table = new HtmlTable(
                "Explanations before and after the reports",
                HtmlTable.Column.text("explanation"),
                HtmlTable.Column.number("prior"),
                HtmlTable.Column.number("log evidence"),
                HtmlTable.Column.number("posterior"),
                HtmlTable.Column.text("who must agree"),
                HtmlTable.Column.number("ESS"));
        for (var weighed : run.findings().explanations()) {
            table.row(
                    id(weighed),
                    Figures.percent(weighed.explanation().priorWeight()),
                    Figures.fixed(weighed.logEvidence(), 1)
                            + error(weighed)
                            + Figures.fixed(weighed.logEvidenceError(), 1),
                    Figures.percent(weighed.probability())
                            + error(weighed)
                            + Figures.percent(weighed.probabilityError()),
                    Html.escaped(new Holders(run.findings().study().world(), weighed.explanation()).inWords()),
                    Verdict.inWords(weighed.effectiveSampleSize()));
        }
        return table.toString();
    }

    private static String error(Findings.Weighed weighed) {
        return weighed.hasWholeErrors() ? " ± " : " ± over ";
    }

    private static String id(Findings.Weighed weighed) {
        return Html.element("code", weighed.explanation().id());
    }

    private String rise() {
        var table = new HtmlTable(
                "How far the bribe moves (" + Pattern.P1.measure() + "), over the prior draws",
                HtmlTable.Column.text("explanation"),
                HtmlTable.Column.number("5 %"),
                HtmlTable.Column.number("median"),
                HtmlTable.Column.number("95 %"),
                HtmlTable.Column.number("draws in which it rises"),
                HtmlTable.Column.number("by ×1.67 to ×3.75, at any level"));
        for (var weighed : run.findings().explanations()) {
            var summary = weighed.pattern(Pattern.P1);
            table.row(
                    id(weighed),
                    Figures.times(summary.low()),
                    "<strong>" + Figures.times(summary.value()) + "</strong>",
                    Figures.times(summary.high()),
                    Figures.percent(weighed.rise().shareRising()),
                    Figures.percent(weighed.rise().shareAsReported()));
        }
        return table.toString();
    }

    /** Sets of gate rows that some explanations have and others lack: the ingredients that are in dispute. */
    private String sets() {
        Set<String> sets = new LinkedHashSet<>();
        var explanations = run.findings().explanations();
        explanations.forEach(weighed -> sets.addAll(weighed.explanation().gateSets()));
        var table = new HtmlTable(
                "Probability that the set holds, summed over explanations",
                HtmlTable.Column.text("set of gate rows"),
                HtmlTable.Column.number("prior"),
                HtmlTable.Column.number("posterior"),
                HtmlTable.Column.number("odds shifted by"));
        for (var entry : shares(sets).entrySet()) {
            double prior = entry.getValue().get(0);
            double posterior = entry.getValue().get(1);
            if (prior < 1 - 1e-9) {
                double shift = StrictMath.log(posterior / (1 - posterior) * (1 - prior) / prior);
                table.row(
                        Html.element("code", entry.getKey()),
                        Figures.percent(prior),
                        Figures.percent(posterior),
                        (shift < 0 ? "against, " : "for, ") + Figures.odds(shift));
            }
        }
        return table.toString();
    }

    private Map<String, List<Double>> shares(Set<String> sets) {
        var shares = new LinkedHashMap<String, List<Double>>();
        for (String set : sets) {
            double prior = 0;
            double posterior = 0;
            for (var weighed : run.findings().explanations()) {
                if (weighed.explanation().gateSets().contains(set)) {
                    prior += weighed.explanation().priorWeight();
                    posterior += weighed.probability();
                }
            }
            shares.put(set, List.of(prior, posterior));
        }
        return shares;
    }
}
