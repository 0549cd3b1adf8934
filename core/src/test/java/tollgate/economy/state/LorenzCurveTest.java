package tollgate.economy.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: the closed form, by the quantile function of Commons Statistics. */
class LorenzCurveTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static double closedForm(double people, double spread) {
        return NORMAL.cumulativeProbability(NORMAL.inverseCumulativeProbability(people) - spread);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.05, .6, 2})
    void theTableIsTheCurve(double spread) {
        var curve = new LorenzCurve(spread);
        for (double people : new double[] {1e-12, 1e-9, 1e-6, .01, .25, .5, .75, .99, 1 - 1e-6, 1 - 1e-9, 1 - 1e-12}) {
            assertThat(curve.at(people)).isCloseTo(closedForm(people, spread), within(4e-9));
        }
        assertThat(curve.at(0)).isZero();
        assertThat(curve.at(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {.05, .6, 2})
    void itDoesNotMatterWhatWasAskedBefore(double spread) {
        var rising = new LorenzCurve(spread);
        var falling = new LorenzCurve(spread);
        for (int percent = 0; percent <= 100; percent++) {
            falling.at((100 - percent) / 100.0);
        }
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(falling.at(percent / 100.0)).isEqualTo(rising.at(percent / 100.0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 1000, 1_000_000})
    void noBandIsPoorerThanTheOneBefore(int bands) {
        var curve = new LorenzCurve(.6);
        double before = 0;
        double previous = 0;
        for (int band = 1; band <= bands; band++) {
            double here = curve.at((double) band / bands);
            assertThat(here - before).isGreaterThanOrEqualTo(previous * (1 - 1e-6));
            previous = here - before;
            before = here;
        }
    }
}
