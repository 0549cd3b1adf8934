package tollgate.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tollgate.engine.Draws;

class ForecastTest {
    private static final double Z95 = 1.6448536;

    /** Mean of a function of a standard normal number, by the trapezoid rule between the points where it has kinks. */
    private static double meanUnderNormal(DoubleUnaryOperator function, double... kinks) {
        var normal = NormalDistribution.of(0, 1);
        double[] ends = new double[kinks.length + 2];
        System.arraycopy(kinks, 0, ends, 1, kinks.length);
        ends[0] = -12;
        ends[ends.length - 1] = 12;
        double sum = 0;
        int steps = 20_000;
        for (int piece = 1; piece < ends.length; piece++) {
            double step = (ends[piece] - ends[piece - 1]) / steps;
            for (int i = 0; i <= steps; i++) {
                double x = ends[piece - 1] + i * step;
                sum += (i == 0 || i == steps ? 0.5 : 1) * step * function.applyAsDouble(x) * normal.density(x);
            }
        }
        return sum;
    }

    /** Q12. Oracle: the closed form, evaluated apart. */
    @ParameterizedTest
    @CsvSource({"0, .23369498", "1, .60244136", "-1, .60244136", "2, 1.45279182"})
    void aNormalForecastHasItsKnownScore(double observed, double score) {
        assertThat(new Forecast.Normal(0, 1).rankedProbabilityScore(observed)).isCloseTo(score, within(1e-7));
        assertThat(new Forecast.Normal(5, 3).rankedProbabilityScore(5 + 3 * observed))
                .isCloseTo(3 * score, within(3e-7));
    }

    /** Q12: 1 / sqrt(pi); and no other normal forecast does better. */
    @Test
    void aCalibratedNormalForecastHasTheLeastMeanScore() {
        double calibrated = meanUnderNormal(new Forecast.Normal(0, 1)::rankedProbabilityScore);
        assertThat(calibrated).isCloseTo(.56418958, within(1e-7));
        for (double deviation : new double[] {.5, .9, 1.1, 2}) {
            assertThat(meanUnderNormal(new Forecast.Normal(0, deviation)::rankedProbabilityScore))
                    .isGreaterThan(calibrated);
        }
        assertThat(meanUnderNormal(new Forecast.Normal(.1, 1)::rankedProbabilityScore))
                .isGreaterThan(calibrated);
    }

    /** Q12, by hand: (2 + 1 + 1) / 3 less 6 / 9 or 6 / 6. */
    @Test
    void anEnsembleHasItsHandComputedScores() {
        var ensemble = Forecast.Ensemble.of(new double[] {3, 0, 1});
        assertThat(ensemble.rankedProbabilityScore(2)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(ensemble.fairScore(2)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(Forecast.Ensemble.of(new double[] {4}).rankedProbabilityScore(1))
                .isEqualTo(3);
    }

    @Test
    void aLargeEnsembleScoresAsTheDistributionItIsDrawnFromAndASmallOneDoesSoFairly() {
        var normal = NormalDistribution.of(0, 1);
        double[] quantiles = new double[4000];
        Arrays.setAll(quantiles, i -> normal.inverseCumulativeProbability((i + .5) / quantiles.length));
        assertThat(Forecast.Ensemble.of(quantiles).rankedProbabilityScore(1)).isCloseTo(.60244136, within(1e-4));
        int repeats = 20_000;
        double sum = 0;
        double squares = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            var luck = Draws.of(1, "ensemble").luck(0, repeat);
            double[] draws = {Draws.gaussian(luck), Draws.gaussian(luck), Draws.gaussian(luck)};
            double score = Forecast.Ensemble.of(draws).fairScore(1);
            sum += score / repeats;
            squares += score * score / repeats;
        }
        assertThat(sum).isCloseTo(.60244136, within(4 * Math.sqrt((squares - sum * sum) / repeats)));
    }

    /** Q12. */
    @Test
    void anIntervalHasItsKnownScores() {
        var interval = new Interval(-Z95, Z95, .9);
        assertThat(interval.score(0)).isCloseTo(3.2897072, within(1e-7));
        assertThat(interval.score(2)).isCloseTo(10.3926352, within(1e-7));
        assertThat(interval.score(-2)).isCloseTo(10.3926352, within(1e-7));
        double expected = meanUnderNormal(interval::score, -Z95, Z95);
        assertThat(expected).isCloseTo(4.1254256, within(1e-7));
        assertThat(meanUnderNormal(new Interval(-1.5, 1.5, .9)::score, -1.5, 1.5))
                .isGreaterThan(expected);
        assertThat(meanUnderNormal(new Interval(-1.8, 1.8, .9)::score, -1.8, 1.8))
                .isGreaterThan(expected);
        assertThat(interval.contains(Z95)).isTrue();
        assertThat(interval.contains(1.7)).isFalse();
    }

    @Test
    void theTransformOfAnIntervalLiesBetweenItsEndsAndTiesAreSharedOut() {
        var ensemble = Forecast.Ensemble.of(new double[] {1, 2, 2, 3});
        assertThat(ensemble.randomisedTransform(2, 0)).isEqualTo(.25);
        assertThat(ensemble.randomisedTransform(2, 1)).isEqualTo(.75);
        assertThat(ensemble.randomisedTransform(2.5, .3)).isEqualTo(.75);
        assertThat(ensemble.randomisedTransform(1.5, 2.5, .5)).isEqualTo(.5);
        assertThat(ensemble.randomisedTransform(0, 5, .3)).isEqualTo(.3);
    }

    @Test
    void theTransformsOfACalibratedCountAreUniform() {
        int repeats = 4000;
        double[] counts = {0, 1, 1, 1, 2, 2, 3, 3, 3, 3};
        var ensemble = Forecast.Ensemble.of(counts);
        int[] ranks = new int[repeats];
        for (int repeat = 0; repeat < repeats; repeat++) {
            var luck = Draws.of(3, "counts").luck(0, repeat);
            double observed = counts[luck.nextInt(counts.length)];
            ranks[repeat] = (int) (20 * ensemble.randomisedTransform(observed, luck.nextDouble()));
        }
        assertThat(RankCheck.of("transform", ranks, 19).chiSquareP()).isGreaterThan(1e-3);
    }

    @Test
    void whatIsNoForecastIsRefused() {
        assertThatThrownBy(() -> new Forecast.Normal(0, 0)).hasMessageContaining("(0.0)");
        assertThatThrownBy(() -> Forecast.Ensemble.of(new double[] {1, Double.NaN}))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Forecast.Ensemble.of(new double[] {1}).fairScore(0))
                .hasMessageContaining("two draws");
        assertThatThrownBy(() -> new Interval(2, 1, .5)).hasMessageContaining("(2.0)");
        assertThatThrownBy(() -> new Interval(1, 2, 1)).hasMessageContaining("(1.0)");
        var ensemble = Forecast.Ensemble.of(new double[] {1});
        assertThatThrownBy(() -> ensemble.randomisedTransform(1, 2, 2)).hasMessageContaining("(2.0)");
    }
}
