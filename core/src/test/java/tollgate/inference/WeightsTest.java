package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
    /** Weights 1/10, 2/10, 3/10, 4/10. */
    private static final Weights FOUR = Weights.of(new double[] {Math.log(1), Math.log(2), Math.log(3), Math.log(4)});

    private static final double[] VALUES = {30, 10, 40, 20};

    private static double[] gaussianLogLikelihoods(double[] means) {
        double[] logs = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            double standard = (1 - means[i]) / 0.5;
            logs[i] = -standard * standard / 2 - Math.log(0.5) - 0.5 * Math.log(2 * Math.PI);
        }
        return logs;
    }

    private static double[] priorDraws(long seed, int draws) {
        var prior = new Prior.Normal(0, 1);
        double[] means = new LatinHypercube(seed, draws).column("mean");
        for (int i = 0; i < means.length; i++) {
            means[i] = prior.quantile(means[i]);
        }
        return means;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theGaussianMeanHasItsKnownPosterior(long seed) {
        double[] means = priorDraws(seed, 4000);
        var weights = Weights.of(gaussianLogLikelihoods(means));
        double error = weights.logEvidenceError();
        assertThat(error).isBetween(0.005, 0.03);
        assertThat(weights.logEvidence()).isCloseTo(-1.4305103, within(4 * error));
        double standardError = 0.4472136 / Math.sqrt(weights.effectiveSampleSize());
        assertThat(weights.mean(means)).isCloseTo(0.8, within(4 * standardError));
        assertThat(weights.quantile(means, 0.05)).isCloseTo(0.0643991, within(0.1));
        assertThat(weights.quantile(means, 0.95)).isCloseTo(1.5356009, within(0.1));
        assertThat(weights.share(i -> means[i] < 0.8)).isCloseTo(0.5, within(2 / Math.sqrt(4000 / 4.0)));
    }

    @Test
    void theErrorOfTheEvidenceIsTheSpreadOfItsEstimatesAtMost() {
        int repeats = 200;
        double sum = 0;
        double squares = 0;
        double claimed = 0;
        for (int seed = 0; seed < repeats; seed++) {
            var weights = Weights.of(gaussianLogLikelihoods(priorDraws(seed, 500)));
            sum += weights.logEvidence();
            squares += weights.logEvidence() * weights.logEvidence();
            claimed += weights.logEvidenceError() / repeats;
        }
        double spread = Math.sqrt(squares / repeats - sum * sum / repeats / repeats);
        assertThat(spread).isLessThan(claimed);
    }

    @Test
    void evidenceAndWeightsAreTheHandComputedOnes() {
        assertThat(FOUR.weight(3)).isCloseTo(0.4, within(1e-15));
        assertThat(FOUR.logEvidence()).isCloseTo(Math.log(2.5), within(1e-15));
        assertThat(FOUR.effectiveSampleSize()).isCloseTo(100 / 30.0, within(1e-12));
        assertThat(FOUR.mean(VALUES)).isCloseTo(25, within(1e-12));
        assertThat(FOUR.share(i -> VALUES[i] >= 30)).isCloseTo(0.4, within(1e-15));
        double deltaMethod = Math.sqrt((0.36 + 0.04 + 0.04 + 0.36) / 3 / 4);
        assertThat(FOUR.logEvidenceError()).isCloseTo(deltaMethod, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 10", "0.2, 10", "0.21, 20", "0.6, 20", "0.61, 30", "0.7, 30", "0.71, 40", "1, 40"})
    void aQuantileIsTheFirstValueThatCarriesItsShare(double share, double value) {
        assertThat(FOUR.quantile(VALUES, share)).isEqualTo(value);
    }

    @Test
    void aDrawWithoutWeightIsNeverAQuantile() {
        var weights = Weights.of(new double[] {Double.NEGATIVE_INFINITY, 0, 0, Double.NEGATIVE_INFINITY});
        double[] values = {1, 2, 3, Double.NaN};
        assertThat(weights.quantile(values, 1e-9)).isEqualTo(2);
        assertThat(weights.quantile(values, 1)).isEqualTo(3);
        assertThat(weights.mean(values)).isEqualTo(2.5);
        assertThat(weights.logEvidence()).isCloseTo(Math.log(0.5), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e6, -800, 800, 1e6})
    void aCommonFactorMovesTheEvidenceAndNothingElse(double shift) {
        double[] logs = {shift, shift + Math.log(2), shift + Math.log(3), shift + Math.log(4)};
        var shifted = Weights.of(logs);
        assertThat(shifted.logEvidence()).isCloseTo(shift + Math.log(2.5), within(1e-9));
        assertThat(shifted.weight(1)).isCloseTo(0.2, within(1e-9));
        assertThat(shifted.logEvidenceError()).isCloseTo(FOUR.logEvidenceError(), within(1e-9));
    }

    @Test
    void equalDrawsCountFullyAndOneDominantDrawCountsAsOne() {
        assertThat(Weights.of(new double[50]).effectiveSampleSize()).isCloseTo(50, within(1e-9));
        assertThat(Weights.of(new double[50]).logEvidenceError()).isCloseTo(0, within(1e-12));
        assertThat(Weights.of(new double[] {0, -900, -900}).effectiveSampleSize())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void impossibleReportsLeaveNoPosterior() {
        var none = Weights.of(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY});
        assertThat(none.logEvidence()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(none.effectiveSampleSize()).isZero();
        assertThat(none.verdict()).hasToString("effective sample 0.0: do not use");
        assertThatThrownBy(() -> none.mean(new double[2])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLogLikelihoodThatIsNoNumberIsRefusedByItsDraw() {
        assertThatThrownBy(() -> Weights.of(new double[] {0, Double.NaN})).hasMessageContaining("draw 1 (NaN)");
        assertThatThrownBy(() -> Weights.of(new double[0])).hasMessageContaining("at least one draw");
        assertThatThrownBy(() -> FOUR.mean(new double[3])).hasMessageContaining("3 values for 4 draws");
        assertThatThrownBy(() -> FOUR.quantile(VALUES, 0)).hasMessageContaining("share (0.0)");
    }

    @ParameterizedTest
    @CsvSource({"5.9, NOTHING", "20, MEANS", "199, MEANS", "200, EVERYTHING"})
    void aSmallEffectiveSampleIsNotToBeUsed(double size, Verdict.Use use) {
        assertThat(Verdict.of(size).use()).isEqualTo(use);
    }

    @Test
    void aVerdictIsInPlainWords() {
        assertThat(Verdict.of(5.96)).hasToString("effective sample 5.9: do not use");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "1.79, 1.7", "19.99, 19.9", "20, 20", "32.6, 32", "'1234.5', '1,234'"})
    void anEffectiveSampleIsNeverRoundedUp(double size, String words) {
        assertThat(Verdict.inWords(size)).isEqualTo(words);
    }
}
