package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/** Q8: a distribution without a usable density, known by its quantiles (Rayner and MacGillivray 2002). */
class GAndKTest {
    private static final double[] TRUTH = {3, 1, 2, .5};
    private static final String[] NAMES = {"A", "B", "g", "k"};
    private static final int SAMPLE = 1000;
    private static final int OCTILES = 7;

    private static double quantile(double[] parameters, double share) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(share);
        double skew = 1 + .8 * Math.tanh(parameters[2] * z / 2);
        return parameters[0] + parameters[1] * skew * Math.pow(1 + z * z, parameters[3]) * z;
    }

    /** Oracle: the formula, evaluated apart. */
    @Test
    void theOctilesAreTheKnownOnes() {
        double[] octiles = {2.393840, 2.569082, 2.748052, 3, 3.416900, 4.196232, 5.900654};
        for (int i = 0; i < OCTILES; i++) {
            assertThat(quantile(TRUTH, (i + 1) / 8.0)).isCloseTo(octiles[i], within(1e-6));
        }
    }

    /** Octiles of 1,000 draws: their places among uniform draws are sums of gamma numbers of shape 125. */
    private static double[] octilesOfASample(double[] parameters, UniformRandomProvider luck) {
        double[] sums = new double[OCTILES + 1];
        double sum = 0;
        for (int i = 0; i <= OCTILES; i++) {
            sum += gamma(SAMPLE / 8.0, luck);
            sums[i] = sum;
        }
        double[] octiles = new double[OCTILES];
        Arrays.setAll(octiles, i -> quantile(parameters, sums[i] / sums[OCTILES]));
        return octiles;
    }

    /** Marsaglia and Tsang (2000, https://doi.org/10.1145/358407.358414). */
    private static double gamma(double shape, UniformRandomProvider luck) {
        double d = shape - 1 / 3.0;
        while (true) {
            double normal = Draws.gaussian(luck);
            double cube = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (Math.log(1 - luck.nextDouble()) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }

    /** Standard deviation of each octile over samples at the truth. */
    private static double[] scales() {
        int samples = 400;
        double[] squares = new double[OCTILES];
        for (int sample = 0; sample < samples; sample++) {
            double[] octiles = octilesOfASample(TRUTH, Draws.of(0, "scales").luck(0, sample));
            for (int i = 0; i < OCTILES; i++) {
                squares[i] += Math.pow(octiles[i] - quantile(TRUTH, (i + 1) / 8.0), 2) / samples;
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    private static DistanceSample fit(int dataSet, double[] scales, Workers workers) {
        Map<String, Prior> priors = new LinkedHashMap<>();
        for (String name : NAMES) {
            priors.put(name, new Prior.Uniform(0, 10));
        }
        double[] seen = octilesOfASample(TRUTH, Draws.of(dataSet, "data").luck(0, 0));
        return new DistanceSampling(dataSet, 200, 0, 25_000)
                .sample(
                        priors,
                        (x, seed) -> {
                            double[] octiles =
                                    octilesOfASample(x, Draws.of(seed, "sample").luck(0, 0));
                            double squares = 0;
                            for (int i = 0; i < OCTILES; i++) {
                                squares += Math.pow((octiles[i] - seen[i]) / scales[i], 2);
                            }
                            return Math.sqrt(squares);
                        },
                        workers);
    }

    /** Wide intervals would hold the truth too, hence the bounds on their widths; those of the prior are 9 wide. */
    @Test
    void ninetyPercentIntervalsHoldTheTruthInFifteenOfTwentyDataSets() {
        double[] scales = scales();
        int[] held = new int[NAMES.length];
        double[] widths = new double[NAMES.length];
        try (var workers = new Workers(1)) {
            for (int dataSet = 1; dataSet <= 20; dataSet++) {
                var sample = fit(dataSet, scales, workers);
                for (int i = 0; i < NAMES.length; i++) {
                    double[] values = sample.design().column(NAMES[i]);
                    double low = sample.weights().quantile(values, .05);
                    double high = sample.weights().quantile(values, .95);
                    held[i] += low <= TRUTH[i] && TRUTH[i] <= high ? 1 : 0;
                    widths[i] += (high - low) / 20;
                }
            }
        }
        assertThat(Arrays.stream(held)).allMatch(count -> count >= 15);
        assertThat(widths[0]).isLessThan(.5);
        assertThat(widths[1]).isLessThan(1);
    }
}
