package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogUniformDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PriorTest {
    private static final Prior.Choice READINGS = new Prior.Choice(List.of(
            new Prior.Choice.Option("per-ten", 0.4),
            new Prior.Choice.Option("per-car-licence", 0.4),
            new Prior.Choice.Option("mixed", 0.2)));

    static Stream<Arguments> continuous() {
        return Stream.of(
                Arguments.of(new Prior.Uniform(0.5, 3), UniformContinuousDistribution.of(0.5, 3)),
                Arguments.of(new Prior.LogUniform(33, 90), LogUniformDistribution.of(33, 90)),
                Arguments.of(new Prior.AroundFactor(0.15, 2), LogUniformDistribution.of(0.075, 0.3)),
                Arguments.of(new Prior.Normal(-1, 2), NormalDistribution.of(-1, 2)),
                Arguments.of(new Prior.LogNormal(1, 0.3), LogNormalDistribution.of(1, 0.3)),
                Arguments.of(new Prior.Beta(1, 19), BetaDistribution.of(1, 19)),
                Arguments.of(new Prior.Beta(0.4, 19.6), BetaDistribution.of(0.4, 19.6)));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void aQuantileInvertsTheDistributionFunction(Prior prior, ContinuousDistribution oracle) {
        for (double share = 0.001; share < 1; share += 0.037) {
            assertThat(oracle.cumulativeProbability(prior.quantile(share))).isCloseTo(share, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void meanAndSupportAreTheDistributions(Prior prior, ContinuousDistribution oracle) {
        assertThat(prior.mean()).isCloseTo(oracle.getMean(), within(1e-12));
        assertThat(prior.low()).isEqualTo(oracle.getSupportLowerBound());
        assertThat(prior.high()).isEqualTo(oracle.getSupportUpperBound());
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void noDrawLeavesTheSupport(Prior prior, ContinuousDistribution oracle) {
        for (double share : new double[] {0, 1e-300, 1e-12, 0.5, 1 - 1e-16, 1}) {
            assertThat(prior.quantile(share)).isBetween(prior.low(), prior.high());
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void aShareOutsideTheUnitIntervalIsRefused(Prior prior, ContinuousDistribution oracle) {
        assertThatThrownBy(() -> prior.quantile(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prior.quantile(-0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFixedPriorHasOneValue() {
        var prior = new Prior.Fixed(0.05);
        assertThat(prior.quantile(0.9)).isEqualTo(0.05);
        assertThat(prior.mean()).isEqualTo(0.05);
    }

    @Test
    void zeroOrExponentialHasAnAtomAndThenAnExponential() {
        var prior = new Prior.ZeroOrExponential(0.5, 3);
        assertThat(prior.quantile(0.2)).isZero();
        assertThat(prior.quantile(0.5)).isZero();
        assertThat(prior.quantile(0.75)).isCloseTo(3 * Math.log(2), within(1e-14));
        assertThat(prior.mean()).isEqualTo(1.5);
        assertThat(prior.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void halfTheDesignSitsOnTheAtomAndItsMeanIsThePriors() {
        var prior = new Prior.ZeroOrExponential(0.5, 3);
        double[] column = new LatinHypercube(7, 4000).column("c_after");
        double zeros = 0;
        double sum = 0;
        for (double share : column) {
            double value = prior.quantile(share);
            zeros += value == 0 ? 1 : 0;
            sum += value;
        }
        assertThat(zeros).isEqualTo(2000);
        assertThat(sum / 4000).isCloseTo(prior.mean(), within(0.01));
    }

    @Test
    void aChoiceIsDrawnInExactProportion() {
        int[] counts = new int[3];
        for (double share : new LatinHypercube(1, 200).column("reading")) {
            counts[(int) READINGS.quantile(share)]++;
        }
        assertThat(counts).containsExactly(80, 80, 40);
    }

    @Test
    void aChoiceSpeaksOfItsOptions() {
        assertThat(READINGS.option(READINGS.quantile(0.5)).name()).isEqualTo("per-car-licence");
        assertThat(READINGS.probability(2)).isCloseTo(0.2, within(1e-15));
        assertThat(READINGS.describe()).isEqualTo("one of per-ten (0.4), per-car-licence (0.4), mixed (0.2)");
        assertThat(READINGS.mean()).isCloseTo(0.8, within(1e-15));
        assertThat(READINGS.high()).isEqualTo(2);
    }

    @Test
    void anImpossiblePriorIsRefused() {
        assertThatThrownBy(() -> new Prior.Uniform(1, 1)).hasMessageContaining("must lie below");
        assertThatThrownBy(() -> new Prior.LogUniform(0, 1)).hasMessageContaining("low end (0.0)");
        assertThatThrownBy(() -> new Prior.AroundFactor(1, 0.5)).hasMessageContaining("must lie below");
        assertThatThrownBy(() -> new Prior.ZeroOrExponential(1.4, 3))
                .hasMessage("The probabilityOfZero (1.4) must lie between 0 and 1.");
        assertThatThrownBy(() -> new Prior.Choice(List.of())).hasMessageContaining("at least one option");
        var option = new Prior.Choice.Option("army", 0.5);
        assertThatThrownBy(() -> new Prior.Choice(List.of(option, option))).hasMessageContaining("different names");
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void aBeliefIsWidenedAroundItsMiddle(Prior prior, ContinuousDistribution oracle) {
        double deviation = Math.sqrt(oracle.getVariance());

        var wide = prior.widened(2);
        var narrow = prior.widened(0.5);

        assertThat(deviationOf(wide)).isGreaterThan(1.3 * deviation);
        assertThat(deviationOf(narrow)).isLessThan(0.7 * deviation);
        boolean isShare = prior instanceof Prior.Beta;
        double middle = isShare ? prior.mean() : prior.quantile(0.5);
        assertThat(isShare ? wide.mean() : wide.quantile(0.5)).isCloseTo(middle, within(1e-12 * Math.abs(middle)));
        assertThat(isShare ? narrow.mean() : narrow.quantile(0.5)).isCloseTo(middle, within(1e-12 * Math.abs(middle)));
    }

    private static double deviationOf(Prior prior) {
        int cells = 10_000;
        double sum = 0;
        double squares = 0;
        for (int cell = 0; cell < cells; cell++) {
            double value = prior.quantile((cell + 0.5) / cells);
            sum += value / cells;
            squares += value * value / cells;
        }
        return Math.sqrt(squares - sum * sum);
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void aBeliefThatIsCutOffIsTheBeliefGivenThatItLiesBetweenTheCuts(Prior prior, ContinuousDistribution oracle) {
        double low = prior.quantile(0.2);
        double high = prior.quantile(0.7);

        var cut = Prior.Within.between(prior, low, high);

        for (double share = 0; share <= 1; share += 0.1) {
            double expected = oracle.inverseCumulativeProbability(0.2 + share * 0.5);
            assertThat(cut.quantile(share)).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            assertThat(cut.quantile(share)).isBetween(low, high);
        }
        assertThat(Prior.Within.between(prior, prior.low(), prior.high())).isSameAs(prior);
    }

    @Test
    void noWidthLeavesTheValuesThatMakeSense() {
        var share = new Prior.Uniform(0.1, 0.8);

        assertThat(PriorWidth.DOUBLED.of(share, 0, 1).low()).isBetween(0.0, 1e-12);
        assertThat(PriorWidth.DOUBLED.of(share, 0, 1).high()).isBetween(1 - 1e-12, 1.0);
        assertThat(PriorWidth.HALVED.of(share, 0, 1)).isEqualTo(new Prior.Uniform(0.275, 0.625));
        assertThat(PriorWidth.AS_GIVEN.of(share, 0.2, 0.3)).isSameAs(share);
    }
}
