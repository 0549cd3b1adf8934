package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tollgate.inference.ModelProbabilities.Evidence;

class ModelProbabilitiesTest {
    @Test
    void equalEvidenceReturnsThePrior() {
        var models = ModelProbabilities.of(List.of(
                        new Evidence("a", 35, -900, 0), new Evidence("b", 25, -900, 0), new Evidence("c", 40, -900, 0)))
                .models();
        assertThat(models.get(0).probability()).isCloseTo(0.35, within(1e-15));
        assertThat(models.get(1).probability()).isCloseTo(0.25, within(1e-15));
        assertThat(models.get(2).error()).isZero();
    }

    @Test
    void theOddsAreThePriorOddsTimesTheBayesFactor() {
        var models = ModelProbabilities.of(
                        List.of(new Evidence("a", 1, -10 + Math.log(3), 0.1), new Evidence("b", 2, -10, 0.2)))
                .models();
        assertThat(models.get(0).probability()).isCloseTo(0.6, within(1e-15));
        double error = 0.6 * 0.4 * Math.hypot(0.1, 0.2);
        assertThat(models.get(0).error()).isCloseTo(error, within(1e-15));
        assertThat(models.get(1).error()).isCloseTo(error, within(1e-15));
    }

    @Test
    void theErrorIsThatOfSmallChangesInTheEvidence() {
        double step = 1e-6;
        var evidences =
                List.of(new Evidence("a", 1, 0.3, 1), new Evidence("b", 1, -0.2, 0), new Evidence("c", 2, 0, 0));
        var moved = List.of(new Evidence("a", 1, 0.3 + step, 1), evidences.get(1), evidences.get(2));
        for (int i = 0; i < 3; i++) {
            var model = ModelProbabilities.of(evidences).models().get(i);
            double slope = (ModelProbabilities.of(moved).models().get(i).probability() - model.probability()) / step;
            assertThat(model.error()).isCloseTo(Math.abs(slope), within(1e-6));
        }
    }

    @Test
    void anImpossibleModelHasProbabilityZeroAndHarmsNoOther() {
        var impossible = new Evidence("b", 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        var models = ModelProbabilities.of(List.of(new Evidence("a", 1, -3, 0.1), impossible))
                .models();
        assertThat(models.get(1).probability()).isZero();
        assertThat(models.get(1).error()).isZero();
        assertThat(models.get(0).probability()).isEqualTo(1);
        assertThat(models.get(0).error()).isZero();
    }

    @Test
    void noPossibleModelIsRefused() {
        assertThatThrownBy(() -> ModelProbabilities.of(List.of(new Evidence("a", 1, Double.NEGATIVE_INFINITY, 0))))
                .hasMessageContaining("No model can have produced the reports");
        assertThatThrownBy(() -> new Evidence("a", 1, Double.NaN, 0)).hasMessageContaining("log evidence of a (NaN)");
        assertThatThrownBy(() -> new Evidence("a", 0, 0, 0)).hasMessageContaining("prior weight of a");
    }
}
