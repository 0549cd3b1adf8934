package tollgate.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tollgate.sensitivity.KnownFunctions.alike;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tollgate.engine.Workers;
import tollgate.inference.Prior;

class ElementaryEffectsTest {
    private static final double[] MEAN = {7.704054, 0, 0};
    private static final double[] MEAN_SIZE = {7.704054, 7.875000, 6.248796};
    private static final double[] SPREAD = {6.248796, 7.875000, 8.837132};

    private static ElementaryEffects effects(MorrisDesign design, Response response) {
        try (var workers = new Workers(1)) {
            return ElementaryEffects.of(design, design.results(workers, response));
        }
    }

    /** Q11: 64 runs. Oracle: the three functions of the levels by hand, exact to rounding. */
    @Test
    void everyStepOfIshigamiGivesItsKnownEffects() {
        var design = MorrisDesign.grid(1, 0, KnownFunctions.ishigamiPriors());
        var effects = effects(design, KnownFunctions::ishigami);
        assertThat(design.runs()).isEqualTo(64);
        double sine = Math.sin(Math.PI / 3);
        double fourth = Math.pow(Math.PI, 4);
        double one = 1.5 * sine * (1 + 0.1 * fourth * (1 + 1 / 81.0) / 2);
        double oneSpread = 1.5 * sine * 0.1 * fourth * (1 - 1 / 81.0) / 2;
        double three = 1.5 * sine * 0.1 * fourth * (1 - 1 / 81.0);
        check(effects.inputs().get(0), one, one, oneSpread);
        check(effects.inputs().get(1), 0, 1.5 * 7 * 0.75, 1.5 * 7 * 0.75);
        check(effects.inputs().get(2), 0, three / 2, three / Math.sqrt(2));
        for (int i = 0; i < 3; i++) {
            assertThat(effects.inputs().get(i).steps()).isEqualTo(32);
            assertThat(effects.inputs().get(i).meanSize().value()).isCloseTo(MEAN_SIZE[i], within(5e-7));
            assertThat(effects.inputs().get(i).spread()).isCloseTo(SPREAD[i], within(5e-7));
        }
    }

    private static void check(ElementaryEffects.Input input, double mean, double meanSize, double spread) {
        assertThat(input.mean().value()).isCloseTo(mean, within(1e-9));
        assertThat(input.meanSize().value()).isCloseTo(meanSize, within(1e-9));
        assertThat(input.spread()).isCloseTo(spread, within(1e-9));
    }

    /**
     * Q11 with 1,000 paths. The effects of the first input take two sizes, those of the second two signs, so that the
     * errors follow from the table: for the spread from the fourth moments 1, 1 and 2 of the standardised effects.
     */
    @Test
    void aThousandPathsComeWithinFourStandardErrors() {
        int paths = 1000;
        var effects =
                effects(MorrisDesign.paths(1, paths, 0, KnownFunctions.ishigamiPriors()), KnownFunctions::ishigami);
        double[] fourthMoment = {1, 1, 2};
        for (int i = 0; i < 3; i++) {
            var input = effects.inputs().get(i);
            double error = SPREAD[i] / Math.sqrt(paths);
            double sizes = SPREAD[i] * SPREAD[i] + MEAN[i] * MEAN[i] - MEAN_SIZE[i] * MEAN_SIZE[i];
            double sizeError = Math.sqrt(Math.max(sizes, 0) / paths);
            double spreadError = SPREAD[i] * Math.sqrt((fourthMoment[i] - 1) / paths) / 2;
            assertThat(input.mean().value()).as(input.name()).isCloseTo(MEAN[i], within(4 * error));
            assertThat(input.meanSize().value()).as(input.name()).isCloseTo(MEAN_SIZE[i], within(4 * sizeError + 1e-6));
            assertThat(input.spread())
                    .as(input.name())
                    .isCloseTo(SPREAD[i], within(4 * spreadError + 0.01 * SPREAD[i]));
            assertThat(input.steps()).isEqualTo(paths);
        }
    }

    @Test
    void onALineAllEffectsOfAParameterAreItsSlopeTimesItsRange() {
        var design = MorrisDesign.paths(3, 10, 0, alike(4, 0, 2));
        var effects = effects(design, (x, seed) -> 3 * x[0] - 5 * x[2]);
        assertThat(design.runs()).isEqualTo(50);
        assertThat(effects.inputs().get(0).mean().value()).isCloseTo(6, within(1e-12));
        assertThat(effects.inputs().get(0).spread()).isCloseTo(0, within(1e-12));
        assertThat(effects.inputs().get(2).mean().value()).isCloseTo(-10, within(1e-12));
        assertThat(effects.inputs().get(2).meanSize().value()).isCloseTo(10, within(1e-12));
        assertThat(effects.inputs().get(1).meanSize().value()).isZero();
    }

    /** Oracle: Student's interval of the effects, which are 0 or 1 by the level of the other input. */
    @Test
    void intervalsOfAPathsMeansAreAsWideAsTheirErrors() {
        int paths = 400;
        var effects = effects(MorrisDesign.paths(5, paths, 0, alike(2, 0, 1)), (x, seed) -> x[1] > 0.5 ? x[0] : 0);
        var size = effects.inputs().get(0).meanSize();
        double error = effects.inputs().get(0).spread() / Math.sqrt(paths);
        assertThat(size.value() - size.low()).isCloseTo(1.96 * error, within(0.2 * error));
        assertThat(size.high() - size.value()).isCloseTo(1.96 * error, within(0.2 * error));
        assertThat(effects.inputs().get(0).mean().hasNoSign()).isFalse();
    }

    @Test
    void whatMovesNothingIsIndistinguishableFromZeroAndWhatMovesBothWaysHasNoSign() {
        var design = MorrisDesign.paths(3, 20, 0, alike(3, -1, 1));
        var inputs = effects(design, (x, seed) -> x[0] * x[2]).inputs();
        assertThat(inputs.get(1).meanSize()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(inputs.get(1).meanSize().isIndistinguishableFromZero()).isTrue();
        assertThat(inputs.get(0).meanSize().isIndistinguishableFromZero()).isFalse();
        assertThat(inputs.get(0).mean().hasNoSign()).isTrue();
    }

    @Test
    void theRunsOfAPathShareTheirLuckAndOnePathDiffersFromTheNext() {
        var design = MorrisDesign.paths(3, 2, 0, alike(4, 0, 1));
        for (int run = 1; run < 5; run++) {
            assertThat(design.seed(run)).isEqualTo(design.seed(0));
        }
        assertThat(design.seed(5)).isNotEqualTo(design.seed(0));
    }

    @Test
    void aStepThatEndsNowhereIsCountedAndLeftOut() {
        var design = MorrisDesign.grid(1, 0, alike(2, 0, 1));
        var effects = effects(design, (x, seed) -> x[0] == 1 && x[1] == 0 ? Double.NaN : x[0]);
        assertThat(effects.inputs().get(0).stepsLeftOut()).isEqualTo(1);
        assertThat(effects.inputs().get(0).steps()).isEqualTo(7);
        assertThat(effects.inputs().get(0).mean().value()).isCloseTo(1, within(1e-12));
        var none = effects(design, (x, seed) -> Double.NaN).inputs().get(0);
        assertThat(none.steps()).isZero();
        assertThat(none.meanSize().value()).isNaN();
        assertThat(none.meanSize().isIndistinguishableFromZero()).isFalse();
    }

    @Test
    void aPriorWithoutEndsNeedsATail() {
        Map<String, Prior> priors = Map.of("a", new Prior.Normal(0, 1));
        assertThatThrownBy(() -> MorrisDesign.paths(1, 5, 0, priors)).hasMessageContaining("prior of a");
        double low = new Prior.Normal(0, 1).quantile(0.05);
        assertThat(MorrisDesign.grid(1, 0.05, priors).parameters(0)).containsExactly(low);
        assertThatThrownBy(() -> MorrisDesign.grid(1, 0.5, priors)).hasMessageContaining("(0.5)");
        assertThatThrownBy(() -> MorrisDesign.grid(1, 0, alike(7, 0, 1))).hasMessageContaining("not 7");
    }
}
