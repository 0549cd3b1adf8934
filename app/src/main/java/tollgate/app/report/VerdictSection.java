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
        html.raw("<h3>What the patterns say</h3>");
        judgement.produces(Pattern.P1).forEach(html::paragraph);
        html.paragraph(judgement.ratio());
        html.paragraph(judgement.direction(Pattern.P1));
        html.note("A pattern is a check beside the verdict, over draws that no report has weighted.");
        html.raw("<h3>How far to trust it</h3>");
        html.paragraph(judgement.most());
        html.note(
                "What a grade means in numbers is this project’s own choice, not doctrine: another table of grades gives "
                        + "other odds.");
        for (String warning : run.warningsOfSimulations()) {
            html.raw(Html.element("p", "warning", "Warning: " + warning + "."));
        }
        html.endSection();
    }
}
