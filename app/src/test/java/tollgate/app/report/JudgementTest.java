package tollgate.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tollgate.app.report.MadeUp.Rival;
import tollgate.experiment.Pattern;

/** The verdict's words, for findings made up to call for each of them. */
class JudgementTest {
    private static Judgement judgement(Rival... rivals) {
        return new Judgement(MadeUp.run(rivals));
    }

    @Test
    void oneThatIsClearlyAheadIsFavouredWithItsOdds() {
        var judgement = judgement(Rival.of("egg", 0, 300), Rival.of("hen", -Math.log(20), 300));
        assertThat(judgement.headline())
                .isEqualTo("The reports favour egg over hen, shifting the odds by 20:1 (Monte-Carlo error ×1.2).");
        assertThat(judgement.sample()).contains("most probable explanation is egg, at 95 %");
    }

    @Test
    void whatCannotBeToldFromTheBestIsNamed() {
        var judgement = judgement(Rival.of("egg", 0, 300), Rival.of("hen", -4, 300), Rival.of("cock", -.2, 300));
        assertThat(judgement.headline())
                .startsWith("The reports favour egg over hen,")
                .endsWith("They cannot tell it from cock.");
    }

    @Test
    void oddsBelowThreeToOneAreNotCalledFavouring() {
        assertThat(judgement(Rival.of("egg", 0, 300), Rival.of("hen", -1, 300)).headline())
                .startsWith("The reports cannot tell the explanations apart: the largest shift of odds is 2.7:1")
                .doesNotContain("favour egg");
    }

    @Test
    void aLeadWithinTwiceItsErrorIsNotCalledFavouring() {
        var unsure = new Rival("hen", -3, 2, 300, .5, 1.5);
        assertThat(judgement(Rival.of("egg", 0, 300), unsure).headline()).contains("cannot tell");
    }

    @Test
    void aSampleTooSmallIsSaidPlainlyAndNothingIsFavoured() {
        var judgement = judgement(Rival.of("egg", 0, 300), Rival.of("hen", -2, 7.9));
        assertThat(judgement.headline())
                .isEqualTo("Effective sample 7.9: do not use the probabilities; read the patterns.");
        assertThat(judgement.sample())
                .contains(
                        "effective sample of 7.9 (the smallest where the probability is above 1 %: that of hen; half of the")
                .contains("explanations have 300 or more)")
                .doesNotContain("most probable");
    }

    @Test
    void theLeanNamesBothEndsAndWhetherTheyStandApart() {
        assertThat(judgement(Rival.of("egg", 0, 300), Rival.of("hen", -4, 300)).lean())
                .startsWith("The reports point most to egg and least to hen: their log evidence differs by 4.0 ±")
                .endsWith("(Monte-Carlo).");
        assertThat(judgement(Rival.of("egg", 0, 300), Rival.of("hen", -2, 7.9)).lean())
                .endsWith("an error that samples so small understate.");
        var unsure = new Rival("hen", -3, 2, 300, .5, 1.5);
        assertThat(judgement(Rival.of("egg", 0, 300), unsure).lean())
                .endsWith("which is no difference that this sample can vouch for.");
    }

    @Test
    void theSampleOfAnExplanationWithoutSupportDoesNotMatter() {
        var judgement = judgement(Rival.of("egg", 0, 300), Rival.of("hen", -9, 2));
        assertThat(judgement.headline())
                .isEqualTo("The reports cannot tell: only egg has an effective sample large enough to compare.");
    }

    @Test
    void explanationsAreSortedByHowOftenTheyProduceThePattern() {
        var judgement = judgement(
                new Rival("egg", 0, .1, 300, .3, 2),
                new Rival("hen", 0, .1, 300, .05, 1.2),
                new Rival("cock", 0, .1, 300, 0, .8));
        assertThat(String.join(" ", judgement.produces(Pattern.P1)))
                .contains("at most 30 %")
                .contains("of draws or more, by egg.")
                .contains("seldom, in 2 % to 10 % of draws, under hen.")
                .contains("hardly comes at all, in under 2 % of draws, under cock.");
        assertThat(judgement.direction(Pattern.P1))
                .isEqualTo("In the median prior draw the bribe rises under egg and hen; it does not under cock.");
    }

    @Test
    void theMostThatReportsCouldDoIsSaid() {
        assertThat(judgement(Rival.of("egg", 0, 300)).most())
                .contains("2 fitted reports", "1,000:1 together", "20:1 to 30:1 each");
    }

    @Test
    void aRunIsInDoubtWhenMoreThanATwentiethFailed() {
        var run = MadeUp.run(Rival.of("egg", 0, 300));
        assertThat(MadeUp.failing(run, 5).isInDoubt()).isFalse();
        assertThat(MadeUp.failing(run, 6).isInDoubt()).isTrue();
        assertThat(MadeUp.failing(run, 6).warnings())
                .containsExactly("6 of 100 simulations failed; no report supports a failed one");
    }

    @Test
    void simulationsThatFailedWhileSamplingCountAsWell() {
        var run = MadeUp.run(Rival.of("egg", 0, 300), Rival.of("hen", 0, 300));
        assertThat(MadeUp.failingWhileSampling(run, 5).isInDoubt()).isFalse();
        var failing = MadeUp.failingWhileSampling(run, 6);
        assertThat(failing.isInDoubt()).isTrue();
        assertThat(failing.warnings()).containsExactly("12 of 200 simulations failed; no report supports a failed one");
        assertThat(failing.findings().whatWentWrong())
                .containsExactly("egg while sampling: it broke again", "hen while sampling: it broke again");
    }

    @Test
    void aLeadThatOneOutletCarriesIsSaidToRestOnIt() {
        var judgement = judgement(
                Rival.of("egg", 0, 300).without(-2), Rival.of("hen", -2, 300).without(0));
        assertThat(judgement.support())
                .isEqualTo("The lead of egg is lost without the reports of daily-nk, where it has 12 % and hen 88 %.");
        var few = judgement(
                Rival.of("egg", 0, 300).without(-2), Rival.of("hen", -2, 9).without(0));
        assertThat(few.support())
                .isEqualTo("Whether the reports of one outlet alone carry the lead, samples so small cannot tell.");
    }

    @Test
    void aLeadThatNoOutletCarriesIsSaidToo() {
        assertThat(judgement(Rival.of("egg", 0, 300).without(1), Rival.of("hen", -2, 300))
                        .support())
                .isEqualTo(
                        "No outlet alone carries this: without the reports of any one of 2, egg stays the most probable explanation, at"
                                + " 86 % or more.");
    }
}
