package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.experiment.Pattern;
import tollgate.weighing.Claim;
import tollgate.weighing.ClaimJudgement;

/** The article, statement by statement: what each is to the model and what runs say of it. */
final class ClaimsSection {
    private static final List<String> VERDICTS =
            List.of(ClaimJudgement.SUPPORTED, ClaimJudgement.NOT_SUPPORTED, ClaimJudgement.CANNOT_TELL);

    private final FinishedRun run;
    private final List<ClaimJudgement> judgements;

    private ClaimsSection(FinishedRun run) {
        this.run = run;
        judgements = run.claims();
    }

    /** A study that asks about no statements has its patterns alone. */
    static void write(Html html, FinishedRun run) {
        var section = new ClaimsSection(run);
        boolean isAsked = !section.judgements.isEmpty();
        html.section("claims", isAsked ? "The article, statement by statement" : "What runs are checked for");
        if (isAsked) {
            section.statements(html);
        }
        PatternsSection.write(html, run);
        html.endSection();
    }

    private void statements(Html html) {
        html.paragraph(counts());
        html.paragraph(
                "A statement counts as supported where its weakest pattern is met in 80 % of prior draws or more, averaged over the "
                        + "explanations by their posterior probability; as not supported up to 20 %; between them runs cannot tell. "
                        + "Not supported means that this model, over what its priors allow, seldom shows it; it does not mean that the "
                        + "statement is false.");
        if (!run.hasProbabilities()) {
            html.raw(Html.element(
                    "p",
                    "warning",
                    "The effective samples are too small for the probabilities that average over explanations: read the "
                            + "verdicts under each explanation."));
        }
        html.raw(table());
        html.raw("<details><summary>Verdicts under each explanation</summary>");
        html.raw(byExplanation()).raw("</details>");
    }

    private String counts() {
        long told = judgements.stream()
                .filter(judgement -> !judgement.claim().telling().isEmpty())
                .count();
        return "Of %d statements, put in our own words, runs can speak to %d: %s. The other %d are taken as given, built in or beyond the model, and the table says why."
                .formatted(
                        judgements.size(),
                        told,
                        VERDICTS.stream()
                                .map(verdict -> "%d %s".formatted(count(verdict), verdict))
                                .collect(Collectors.joining(", ")),
                        judgements.size() - told);
    }

    private long count(String verdict) {
        return judgements.stream()
                .filter(judgement -> !judgement.claim().telling().isEmpty()
                        && judgement.verdict().equals(verdict))
                .count();
    }

    private String table() {
        var table = new HtmlTable(
                "What runs say of each statement",
                HtmlTable.Column.text("no."),
                HtmlTable.Column.text("statement"),
                HtmlTable.Column.text("in the model"),
                HtmlTable.Column.text("verdict"),
                HtmlTable.Column.number("weakest pattern met in"));
        for (var judgement : judgements) {
            var claim = judgement.claim();
            table.row(
                    String.valueOf(claim.id()),
                    Html.escaped(claim.statement()),
                    Html.escaped(words(claim) + ": " + claim.model()),
                    verdict(judgement),
                    Double.isNaN(judgement.value()) ? "" : Figures.percent(judgement.value()));
        }
        return table.toString();
    }

    private static String words(Claim claim) {
        return claim.roles().stream().map(Claim.Role::word).collect(Collectors.joining(", "));
    }

    private static String verdict(ClaimJudgement judgement) {
        String why = judgement.reason().isEmpty()
                ? judgement.claim().patterns().stream().map(Pattern::id).collect(Collectors.joining(", "))
                : judgement.reason();
        return "<strong>" + judgement.verdict() + "</strong><br><small>" + Html.escaped(why) + "</small>";
    }

    private String byExplanation() {
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("no.")));
        VERDICTS.forEach(verdict -> columns.add(HtmlTable.Column.text(verdict)));
        var table = new HtmlTable("Explanations by verdict", columns);
        for (var judgement : judgements) {
            if (!judgement.claim().telling().isEmpty()) {
                table.row(Stream.concat(
                                Stream.of(String.valueOf(judgement.claim().id())),
                                VERDICTS.stream().map(verdict -> explanations(judgement, verdict)))
                        .toList());
            }
        }
        return table.toString();
    }

    private String explanations(ClaimJudgement judgement, String verdict) {
        var ids = judgement.byExplanation().entrySet().stream()
                .filter(entry -> entry.getValue().equals(verdict))
                .map(entry -> entry.getKey())
                .toList();
        return ids.size() == run.findings().explanations().size()
                ? "all %d".formatted(ids.size())
                : Html.escaped(String.join(", ", ids));
    }
}
