package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tollgate.experiment.Pattern;
import tollgate.weighing.Claim;

/** The statements that the shipped study asks about. */
class ClaimsTest {
    private static final StudyFiles FILES = Shipped.study();

    @Test
    void allTwentySixStatementsAreThereInOrder() {
        assertThat(FILES.claims().stream().map(Claim::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 25).boxed().toList());
    }

    @Test
    void whatRunsCannotTellHasAReasonAndNothingElseHas() {
        assertThat(FILES.claims())
                .allSatisfy(claim -> assertThat(claim.reason().isEmpty())
                        .isNotEqualTo(claim.telling().isEmpty()));
    }

    @Test
    void everyPatternOfTheArticleIsAskedFor() {
        assertThat(FILES.claims().stream().flatMap(claim -> claim.patterns().stream()))
                .contains(
                        Pattern.P1,
                        Pattern.P2,
                        Pattern.P3,
                        Pattern.P4,
                        Pattern.P5,
                        Pattern.P6,
                        Pattern.P7,
                        Pattern.P9,
                        Pattern.P10,
                        Pattern.P11,
                        Pattern.P13,
                        Pattern.P16,
                        Pattern.P17,
                        Pattern.P18,
                        Pattern.P19);
    }
}
