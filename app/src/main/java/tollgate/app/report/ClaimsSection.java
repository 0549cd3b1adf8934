package tollgate.app.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.experiment.Pattern;
import tollgate.weighing.Claim;
import tollgate.weighing.ClaimJudgement;
import tollgate.weighing.Findings;

/** The article, statement by statement: what each is to the model and what runs say of it. */
final class ClaimsSection {
    /** Verdicts as tables have them, and what each says of the model. */
    private static final Map<String, String> VERDICTS = verdicts();

    /** So many verdicts under each explanation are shown without asking. */
    private static final int MOST_UNFOLDED = 15;

    private final FinishedRun run;
    private final List<ClaimJudgement> judgements;

    private ClaimsSection(FinishedRun run) {
        this.run = run;
        judgements = run.claims();
    }

    private static Map<String, String> verdicts() {
        var words = new LinkedHashMap<String, String>();
        words.put(ClaimJudgement.SUPPORTED, "shown by the model");
        words.put(ClaimJudgement.NOT_SUPPORTED, "seldom shown by the model");
        words.put(ClaimJudgement.CANNOT_TELL, "cannot tell");
        return Collections.unmodifiableMap(words);
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
                "A statement is shown by the model where its weakest pattern is met in 80 % of prior draws or more, averaged over the "
                        + "explanations by their posterior probability; it is seldom shown up to 20 %; between them runs cannot tell (in claims.csv: "
                        + "supported, not supported, cannot tell). Seldom shown speaks of this model over all that its priors allow, before any report; it "
                        + "does not say that the statement is false. A statement may even repeat a report that is fitted: then the report is evidence for "
                        + "it, and its verdict tells how hard the model finds it to follow.");
        if (!run.hasProbabilities()) {
            html.raw(Html.element(
                    "p",
                    "warning",
                    "The effective samples are too small for the probabilities that average over explanations: read the "
                            + "verdicts under each explanation."));
        }
        html.raw(table());
        boolean isShort = judgements.stream().filter(ClaimsSection::isTold).count() <= MOST_UNFOLDED;
        html.raw(isShort ? "<details open>" : "<details>").raw("<summary>Verdicts under each explanation</summary>");
        html.raw(byExplanation()).raw("</details>");
    }

    private static boolean isTold(ClaimJudgement judgement) {
        return !judgement.claim().telling().isEmpty();
    }

    private String counts() {
        long told = judgements.stream().filter(ClaimsSection::isTold).count();
        return "Of %d statements, put in our own words, runs can speak to %d: %s. %s The other %d are taken as given, built in or beyond the model, and the table says why."
                .formatted(
                        judgements.size(),
                        told,
                        VERDICTS.entrySet().stream()
                                .map(verdict -> "%d %s".formatted(count(verdict.getKey()), verdict.getValue()))
                                .collect(Collectors.joining(", ")),
                        differing(),
                        judgements.size() - told);
    }

    private String differing() {
        long differing = judgements.stream()
                .filter(judgement ->
                        judgement.byExplanation().values().stream().distinct().count() > 1)
                .count();
        return differing == 0
                ? "Every explanation alone gives the same verdicts."
                : "By explanation %d of the verdicts differ.".formatted(differing);
    }

    private long count(String verdict) {
        return judgements.stream()
                .filter(judgement -> isTold(judgement) && judgement.verdict().equals(verdict))
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

    private String verdict(ClaimJudgement judgement) {
        var why = new ArrayList<String>();
        why.add(
                judgement.reason().isEmpty()
                        ? judgement.claim().patterns().stream().map(Pattern::id).collect(Collectors.joining(", "))
                        : judgement.reason());
        if (isTold(judgement) && judgement.claim().telling().stream().anyMatch(this::isFitted)) {
            why.add("reports on it are fitted");
        }
        return "<strong>%s</strong><br><small>%s</small>"
                .formatted(
                        VERDICTS.getOrDefault(judgement.verdict(), judgement.verdict()),
                        Html.escaped(String.join("; ", why)));
    }

    private boolean isFitted(Pattern pattern) {
        return Findings.kind(run.findings().study(), pattern).equals("fitted");
    }

    private String byExplanation() {
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("no.")));
        VERDICTS.values().forEach(words -> columns.add(HtmlTable.Column.text(words)));
        var table = new HtmlTable("Explanations by verdict", columns);
        for (var judgement : judgements) {
            if (isTold(judgement)) {
                table.row(Stream.concat(
                                Stream.of(String.valueOf(judgement.claim().id())),
                                VERDICTS.keySet().stream().map(verdict -> explanations(judgement, verdict)))
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
