package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.inference.DistanceSample.Ending;

class DistanceSamplingTest {
    private static final Map<String, Prior> GAUSSIAN_PRIOR = Map.of("mu", new Prior.Normal(0, 1));

    /** One observation 1 of a normal mean, with standard deviation 1/2. */
    private static double gaussianDistance(double[] parameters, long seed) {
        return Math.abs(
                parameters[0] + 0.5 * Draws.gaussian(Draws.of(seed, "test").luck(0, 0)) - 1);
    }

    private static DistanceSample sample(DistanceSampling sampling, Map<String, Prior> priors, Distance distance) {
        try (var workers = new Workers(1)) {
            return sampling.sample(priors, distance, workers);
        }
    }

    /** Mean and standard deviation of one parameter. */
    private record Moments(double mean, double deviation) {
        static Moments of(DistanceSample sample, String name) {
            double[] values = sample.design().column(name);
            double mean = sample.weights().mean(values);
            double[] squares = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                squares[i] = (values[i] - mean) * (values[i] - mean);
            }
            return new Moments(mean, Math.sqrt(sample.weights().mean(squares)));
        }
    }

    /**
     * Q2. A threshold is no excuse: the target under a uniform kernel is exact, by quadrature of the prior times the chance
     * of ending within it. The tolerance is four standard errors over twenty seeds.
     */
    @ParameterizedTest
    @CsvSource({".05, .799467, .447809", ".1, .797870, .449587", ".5, .748594, .500382", "1, .614842, .610827"})
    void theSampleIsThatOfThePriorGivenTheThreshold(double threshold, double mean, double deviation) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            var sample = sample(
                    new DistanceSampling(seed, 400, threshold, 1_000_000),
                    GAUSSIAN_PRIOR,
                    DistanceSamplingTest::gaussianDistance);
            assertThat(sample.ending()).isEqualTo(Ending.REACHED);
            assertThat(sample.threshold()).isEqualTo(threshold);
            var moments = Moments.of(sample, "mu");
            means.add(moments.mean());
            deviations.add(moments.deviation());
        }
        closeWithinFourErrors(means, mean);
        closeWithinFourErrors(deviations, deviation);
    }

    private static void closeWithinFourErrors(List<Double> estimates, double truth) {
        double mean =
                estimates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = estimates.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        double error = Math.sqrt(squares / (estimates.size() - 1) / estimates.size());
        assertThat(error).as("standard error").isLessThan(.011);
        assertThat(mean).isCloseTo(truth, within(4 * error));
    }

    @Test
    void everyThreadCountGivesTheSameBits() {
        var sampling = new DistanceSampling(4, 200, 0.05, 50_000);
        var first = sample(sampling, TwoMoonsTest.priors(), TwoMoonsTest::distance);
        for (int threads : new int[] {2, 8}) {
            try (var workers = new Workers(threads)) {
                var again = sampling.sample(TwoMoonsTest.priors(), TwoMoonsTest::distance, workers);
                assertThat(again.generations()).isEqualTo(first.generations());
                assertThat(again.distances()).isEqualTo(first.distances());
                for (String name : List.of("one", "two")) {
                    assertThat(again.design().column(name))
                            .isEqualTo(first.design().column(name));
                }
                for (int i = 0; i < 200; i++) {
                    assertThat(again.weights().weight(i))
                            .isEqualTo(first.weights().weight(i));
                }
            }
        }
    }

    /** Runs that end nowhere are as if the prior had no belief where they happen: here below 0. */
    @Test
    void aRunThatEndsNowhereIsCountedAndNeverAccepted() {
        var sample = sample(
                new DistanceSampling(1, 500, .5, 100_000),
                GAUSSIAN_PRIOR,
                (x, seed) -> x[0] < 0 ? Double.NaN : gaussianDistance(x, seed));
        assertThat(Arrays.stream(sample.design().column("mu"))).allMatch(value -> value >= 0);
        var first = sample.generations().get(0);
        assertThat(first.failed()).isCloseTo(500, within(4 * 32));
        assertThat(first.proposals()).isEqualTo(500 + first.failed());
    }

    @Test
    void samplingSaysWhyItEnded() {
        assertThat(sample(new DistanceSampling(1, 50, 0, 5_000), GAUSSIAN_PRIOR, DistanceSamplingTest::gaussianDistance)
                        .ending())
                .isEqualTo(Ending.BUDGET);
        var rare = sample(
                new DistanceSampling(1, 50, 0, 1_000_000), GAUSSIAN_PRIOR, DistanceSamplingTest::gaussianDistance);
        assertThat(rare.ending()).hasToString("fewer than 1 % of the proposals were accepted");
        assertThat(rare.generations().get(rare.generations().size() - 1).acceptance())
                .isLessThan(.01);
        var stuck = sample(new DistanceSampling(1, 50, 0, 100_000), GAUSSIAN_PRIOR, (x, seed) -> x[0] > 0 ? 1 : 2);
        assertThat(stuck.ending()).isEqualTo(Ending.STUCK);
        assertThat(stuck.threshold()).isEqualTo(1);
    }

    @Test
    void theBudgetIsKept() {
        for (int budget : new int[] {1_000, 3_000, 9_999}) {
            int[] runs = {0};
            sample(new DistanceSampling(1, 100, 0, budget), GAUSSIAN_PRIOR, (x, seed) -> {
                runs[0]++;
                return gaussianDistance(x, seed);
            });
            assertThat(runs[0]).isLessThanOrEqualTo(budget);
        }
        var sampling = new DistanceSampling(1, 1000, 0, 600);
        assertThatThrownBy(() -> sample(sampling, GAUSSIAN_PRIOR, DistanceSamplingTest::gaussianDistance))
                .hasMessageContaining("512 simulations did not give 1000");
    }

    @Test
    void whatCannotBeSampledIsRefused() {
        assertThatThrownBy(() -> new DistanceSampling(1, 10, 0, 1000)).hasMessageContaining("(10)");
        assertThatThrownBy(() -> new DistanceSampling(1, 100, -1, 1000)).hasMessageContaining("(-1.0)");
        assertThatThrownBy(() -> new DistanceSampling(1, 100, 0, 0)).hasMessageContaining("(0.0)");
    }
}
