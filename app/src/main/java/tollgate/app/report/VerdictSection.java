package tollgate.app.report;

import tollgate.experiment.Pattern;

/** The question and the answer, first and in words. */
final class VerdictSection {
    private VerdictSection() {}

    static void write(Html html, FinishedRun run) {
        var judgement = new Judgement(run);
        html.section("verdict", "The verdict");
        html.raw(Html.element("p", run.hasProbabilities() ? "headline" : "headline warned", judgement.headline()));
        html.paragraph(judgement.sample());
        html.paragraph(judgement.lean());
        html.paragraph(judgement.support());
        html.paragraph(judgement.most());
        for (String warning : run.warningsOfSimulations()) {
            html.raw(Html.element("p", "warning", "Warning: " + warning + "."));
        }
        ownOdds(html, run);
        ExplanationsSection.write(html, run);
        html.raw("<h3>What simulations can show at all</h3>");
        judgement.produces(Pattern.P1).forEach(html::paragraph);
        html.paragraph(judgement.ratio());
        html.paragraph(judgement.direction(Pattern.P1));
        html.note(
                "A pattern is a check beside the verdict, over draws that no report has weighted. What a grade means in numbers is this "
                        + "project’s own choice, not doctrine: another table of grades gives other odds.");
        html.endSection();
    }

    /** A reader need not share the study's odds: the reports multiply whatever odds there were. */
    private static void ownOdds(Html html, FinishedRun run) {
        if (run.findings().explanations().size() < 2) {
            return;
        }
        html.part("odds", "With your own odds");
        html.paragraph(
                "The study’s odds before the reports are its authors’ judgement. Yours may differ: what the reports do is to "
                        + "multiply the odds between two explanations, whatever these were.");
        if (!run.hasProbabilities()) {
            html.raw(Html.element(
                    "p",
                    "warning",
                    "The effective samples are too small: the arithmetic below is right and what it starts from is not. Do not use "
                            + "the probabilities."));
        }
        html.chart("odds");
    }
}
