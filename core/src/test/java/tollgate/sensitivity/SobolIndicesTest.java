package tollgate.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tollgate.sensitivity.KnownFunctions.alike;

import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.inference.Prior;

class SobolIndicesTest {
    private static SobolIndices indices(long seed, int rows, Map<String, Prior> priors, Response response) {
        var design = new SobolDesign(seed, rows, priors);
        try (var workers = new Workers(1)) {
            return SobolIndices.of(design, design.results(workers, response));
        }
    }

    private static UniformRandomProvider luck(long seed) {
        return Draws.of(seed, "test").luck(0, 0);
    }

    /** Q9. Oracle: the closed form of Ishigami and Homma. */
    @ParameterizedTest
    @CsvSource({"1, 8192, .005, .005", "2, 8192, .005, .005", "3, 8192, .005, .005", "1, 1024, .03, .015"})
    void ishigamiHasItsKnownIndices(long seed, int rows, double firstError, double totalError) {
        var indices = indices(seed, rows, KnownFunctions.ishigamiPriors(), KnownFunctions::ishigami);
        double[] first = {.313905, .442411, 0};
        double[] total = {.557589, .442411, .243684};
        for (int i = 0; i < first.length; i++) {
            var input = indices.inputs().get(i);
            assertThat(input.first().value()).as("%s first", input).isCloseTo(first[i], within(firstError));
            assertThat(input.total().value()).as("%s total", input).isCloseTo(total[i], within(totalError));
            assertThat(first[i]).isBetween(input.first().low(), input.first().high());
            assertThat(total[i]).isBetween(input.total().low(), input.total().high());
        }
        assertThat(indices.variance()).isCloseTo(13.844588, within(20 * firstError));
        assertThat(indices.inputs().get(2).first().isIndistinguishableFromZero())
                .isTrue();
        assertThat(indices.inputs().get(2).total().isIndistinguishableFromZero())
                .isFalse();
        assertThat(indices.luck().value()).isZero();
    }

    /**
     * Q10. Oracle: the closed form of Saltelli and Sobol'. Not every scramble comes as near: of 300, 87 % did with these
     * points and 84 % with those of scipy 1.17 under the same estimator.
     */
    @Test
    void theGFunctionHasItsKnownIndicesUnderMostScrambles() {
        double[] first = {.716192, .179048, .023676, .007162, .000072, .000072, .000072, .000072};
        double[] total = {.787144, .242198, .034317, .010460, .000105, .000105, .000105, .000105};
        assertThat(LongStream.rangeClosed(1, 6)
                        .filter(seed -> worstError(seed, first, total) <= .001)
                        .count())
                .isGreaterThanOrEqualTo(4);
    }

    private static double worstError(long seed, double[] first, double[] total) {
        var indices = indices(seed, 8192, KnownFunctions.sobolGPriors(), KnownFunctions::sobolG);
        double worst = 0;
        for (int i = 0; i < first.length; i++) {
            var input = indices.inputs().get(i);
            worst = Math.max(worst, Math.abs(input.first().value() - first[i]));
            worst = Math.max(worst, Math.abs(input.total().value() - total[i]));
        }
        return worst;
    }

    /** A parameter with variance 1/12, luck with 1/4, and luck that acts through the parameter: x n has 1/3 in all. */
    @Test
    void luckHasItsShareAndWhatAParameterDoesWithLuckIsThatParameters() {
        var added = indices(1, 8192, alike(2, 0, 1), (x, seed) -> x[0] + 0.5 * Draws.gaussian(luck(seed)));
        assertThat(added.luck().value()).isCloseTo(.75, within(.02));
        assertThat(added.luck().low()).isLessThan(.75);
        assertThat(added.luck().high()).isGreaterThan(.75);
        assertThat(added.inputs().get(0).first().value()).isCloseTo(.25, within(.02));
        assertThat(added.inputs().get(0).total().value()).isCloseTo(.25, within(.02));
        var multiplied = indices(1, 8192, alike(1, 0, 1), (x, seed) -> x[0] * Draws.gaussian(luck(seed)));
        assertThat(multiplied.luck().value()).isCloseTo(1, within(.04));
        assertThat(multiplied.inputs().get(0).total().value()).isCloseTo(.25, within(.02));
    }

    @Test
    void aParameterThatDoesNothingHasNoIndexHoweverLoudTheLuck() {
        var indices = indices(3, 64, alike(2, 0, 1), (x, seed) -> x[0] + 100 * Draws.gaussian(luck(seed)));
        assertThat(indices.inputs().get(1).first()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(indices.inputs().get(1).total()).isEqualTo(new Estimate(0, 0, 0));
    }

    /** The truth, 3/4, lies in 95 % intervals at least as often as 95 % less four standard errors of 100 trials. */
    @Test
    void theIntervalOfLuckHoldsTheTruthAsOftenAsItSays() {
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            var luck = indices(seed, 128, alike(1, 0, 1), (x, run) -> x[0] + 0.5 * Draws.gaussian(luck(run)))
                    .luck();
            held += luck.low() <= .75 && .75 <= luck.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(95 - 9);
    }

    @Test
    void aLargeMeanMovesNoIndex() {
        var near = indices(1, 256, KnownFunctions.ishigamiPriors(), KnownFunctions::ishigami);
        var far = indices(1, 256, KnownFunctions.ishigamiPriors(), (x, s) -> 1e6 + KnownFunctions.ishigami(x, s));
        for (int i = 0; i < 3; i++) {
            assertThat(far.inputs().get(i).first().value())
                    .isCloseTo(near.inputs().get(i).first().value(), within(1e-8));
        }
    }

    @Test
    void aResultThatNeverVariesIsMovedByNothing() {
        var indices = indices(1, 16, alike(1, 0, 1), (x, seed) -> 5);
        assertThat(indices.variance()).isZero();
        assertThat(indices.inputs().get(0).total()).isEqualTo(new Estimate(0, 0, 0));
    }

    @Test
    void aRunWithoutAResultTakesItsRowWithItAndIsCounted() {
        var design = new SobolDesign(1, 64, alike(2, 0, 1));
        double[] results = new double[design.runs()];
        for (int run = 0; run < results.length; run++) {
            results[run] = design.parameters(run)[0];
        }
        results[3] = Double.NaN;
        results[11] = Double.POSITIVE_INFINITY;
        var indices = SobolIndices.of(design, results);
        assertThat(indices.rowsLeftOut()).isEqualTo(2);
        assertThat(indices.inputs().get(0).total().value()).isCloseTo(1, within(.2));
    }

    @Test
    void everyThreadCountGivesTheSameBits() {
        var design = new SobolDesign(5, 64, KnownFunctions.ishigamiPriors());
        Response response =
                (x, seed) -> KnownFunctions.ishigami(x, seed) + luck(seed).nextDouble();
        try (var one = new Workers(1);
                var eight = new Workers(8)) {
            assertThat(SobolIndices.of(design, design.results(eight, response)))
                    .isEqualTo(SobolIndices.of(design, design.results(one, response)));
        }
    }

    @Test
    void aRowIsTwoDrawsTheirMixturesAndOneRunOfOtherLuck() {
        var design = new SobolDesign(1, 16, alike(2, 0, 1));
        assertThat(design.runs()).isEqualTo(16 * 5);
        double[] a = design.parameters(5);
        double[] b = design.parameters(6);
        assertThat(design.parameters(7)).containsExactly(b[0], a[1]);
        assertThat(design.parameters(8)).containsExactly(a[0], b[1]);
        assertThat(design.parameters(9)).containsExactly(a[0], a[1]);
        assertThat(design.seed(8)).isEqualTo(design.seed(5)).isNotEqualTo(design.seed(9));
        assertThat(design.seed(5)).isNotEqualTo(design.seed(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 100})
    void aNumberOfRowsThatIsNoPowerOfTwoIsRefused(int rows) {
        assertThatThrownBy(() -> new SobolDesign(1, rows, alike(1, 0, 1))).hasMessageContaining("(" + rows + ")");
    }
}
