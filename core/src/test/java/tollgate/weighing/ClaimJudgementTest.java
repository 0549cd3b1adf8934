package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;

/** Oracle: averages by hand. */
class ClaimJudgementTest {
    private static final double NONE = Double.NaN;

    /** An explanation whose draws meet patterns in these shares, and no other pattern. */
    private static Findings.Weighed weighed(String id, double probability, Map<Pattern, Double> shares) {
        var patterns = new ArrayList<Findings.PatternSummary>();
        Pattern.list().forEach(pattern -> {
            double share = shares.getOrDefault(pattern, NONE);
            patterns.add(new Findings.PatternSummary(pattern, "program", 10, 1, 1, 1, share, share, "made up"));
        });
        return new Findings.Weighed(
                new Explanation(id, 0.5, List.of(), List.of()),
                0,
                0,
                probability,
                0,
                100,
                "",
                0,
                patterns,
                new Findings.Rise(0, 0),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Findings.Sampling(true, 100, 0, 0, List.of(), List.of()),
                Map.of(),
                Map.of(),
                new Findings.Otherwise(Map.of(), Map.of(), Map.of(), Map.of()),
                List.of(),
                List.of());
    }

    private static ClaimJudgement judge(Claim claim, Findings.Weighed... weighed) {
        var findings = new Findings(
                BorderStudy.study(),
                WeighingTest.settings(1, 1),
                20,
                List.of(weighed),
                Map.of(),
                0,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                QuarterlyBands.NONE,
                List.of(),
                List.of(),
                List.of(),
                PredictiveCheck.NONE,
                List.of());
        return ClaimJudgement.of(List.of(claim), findings).get(0);
    }

    private static Claim claim(Pattern... patterns) {
        return new Claim(
                7, "It is so.", List.of(Claim.Role.PATTERN), "somewhere", List.of(patterns), "met", "nobody can know");
    }

    @Test
    void sharesAreAveragedByPosteriorProbability() {
        var judgement = judge(
                claim(Pattern.P3),
                weighed("one", 0.75, Map.of(Pattern.P3, 1.0)),
                weighed("other", 0.25, Map.of(Pattern.P3, 0.4)));
        assertThat(judgement.value()).isCloseTo(0.85, within(1e-12));
        assertThat(judgement.verdict()).isEqualTo("supported");
        assertThat(judgement.byExplanation())
                .containsExactly(Map.entry("one", "supported"), Map.entry("other", "cannot tell"));
        assertThat(judgement.reason()).isEmpty();
    }

    @Test
    void aClaimIsAsStrongAsItsWeakestPattern() {
        var judgement =
                judge(claim(Pattern.P3, Pattern.P4), weighed("one", 1, Map.of(Pattern.P3, 1.0, Pattern.P4, 0.1)));
        assertThat(judgement.value()).isCloseTo(0.1, within(1e-12));
        assertThat(judgement.verdict()).isEqualTo("not supported");
    }

    @Test
    void anExplanationToWhichAPatternDoesNotApplyIsLeftOut() {
        var judgement = judge(
                claim(Pattern.P10), weighed("one", 0.9, Map.of()), weighed("other", 0.1, Map.of(Pattern.P10, 0.9)));
        assertThat(judgement.value()).isCloseTo(0.9, within(1e-12));
        assertThat(judgement.byExplanation()).containsEntry("one", "cannot tell");
    }

    /** What the gate table settles is no support; nor is a pattern without a criterion. */
    @Test
    void aClaimWithoutATellingPatternCannotBeTold() {
        for (var claim : List.of(claim(), claim(Pattern.P5), claim(Pattern.P19))) {
            var judgement = judge(claim, weighed("one", 1, Map.of(Pattern.P5, 1.0, Pattern.P19, 1.0)));
            assertThat(judgement.verdict()).isEqualTo("cannot tell");
            assertThat(judgement.value()).isNaN();
            assertThat(judgement.reason()).isEqualTo("nobody can know");
        }
    }

    /** The study of these tests was tuned to P2. */
    @Test
    void aPatternThatSettingsWereChosenByCanSpeakAgainstAClaimButNotForIt() {
        var met = judge(claim(Pattern.P2), weighed("a", 1, Map.of(Pattern.P2, 1.0)));
        var missed = judge(claim(Pattern.P2), weighed("a", 1, Map.of(Pattern.P2, 0.1)));

        assertThat(met.verdict()).isEqualTo(ClaimJudgement.CANNOT_TELL);
        assertThat(met.reason()).contains("P2");
        assertThat(missed.verdict()).isEqualTo(ClaimJudgement.NOT_SUPPORTED);
        assertThat(missed.reason()).isEmpty();
    }
}
