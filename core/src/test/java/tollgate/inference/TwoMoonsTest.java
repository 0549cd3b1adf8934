package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/** Q7: a posterior of two crescents, by distance. */
class TwoMoonsTest {
    private static final double[] SEEN = {-.6396706, .16234657};

    /** The simulator of sbibm (Lueckmann et al. 2021, https://arxiv.org/abs/2101.04653, appendix T.8). */
    static double distance(double[] theta, long seed) {
        var luck = Draws.of(seed, "moons").luck(0, 0);
        double angle = Math.PI * (luck.nextDouble() - 0.5);
        double radius = 0.1 + 0.01 * Draws.gaussian(luck);
        double x = radius * Math.cos(angle) + 0.25 - Math.abs(theta[0] + theta[1]) / Math.sqrt(2);
        double y = radius * Math.sin(angle) + (theta[1] - theta[0]) / Math.sqrt(2);
        return Math.hypot(x - SEEN[0], y - SEEN[1]);
    }

    static Map<String, Prior> priors() {
        Map<String, Prior> priors = new LinkedHashMap<>();
        priors.put("one", new Prior.Uniform(-1, 1));
        priors.put("two", new Prior.Uniform(-1, 1));
        return priors;
    }

    /** Q7. Oracle: quadrature of the posterior; 100,000 simulations. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void bothMoonsAreFoundAndHaveTheirShape(long seed) {
        var sample = sample(seed);
        double[] one = sample.design().column("one");
        double[] two = sample.design().column("two");
        var weights = sample.weights();
        double share = weights.share(i -> one[i] + two[i] > 0);
        double meanOne = mean(weights, i -> one[i] + two[i] > 0 ? one[i] : 0) / share;
        double meanTwo = mean(weights, i -> one[i] + two[i] > 0 ? two[i] : 0) / share;
        double varianceOne = mean(weights, i -> one[i] + two[i] > 0 ? Math.pow(one[i] - meanOne, 2) : 0) / share;
        double varianceTwo = mean(weights, i -> one[i] + two[i] > 0 ? Math.pow(two[i] - meanTwo, 2) : 0) / share;
        double covariance =
                mean(weights, i -> one[i] + two[i] > 0 ? (one[i] - meanOne) * (two[i] - meanTwo) : 0) / share;
        assertThat(share).isCloseTo(.5, within(.09));
        assertThat(meanOne).isCloseTo(.5593, within(.02));
        assertThat(meanTwo).isCloseTo(.7889, within(.02));
        assertThat(Math.sqrt(varianceOne)).isCloseTo(.0550, within(.15 * .0550));
        assertThat(Math.sqrt(varianceTwo)).isCloseTo(.0550, within(.15 * .0550));
        assertThat(covariance / Math.sqrt(varianceOne * varianceTwo)).isCloseTo(-.670, within(.1));
    }

    private static double mean(Weights weights, IntToDoubleFunction value) {
        double[] values = new double[weights.draws()];
        Arrays.setAll(values, value);
        return weights.mean(values);
    }

    private static DistanceSample sample(long seed) {
        try (var workers = new Workers(1)) {
            return new DistanceSampling(seed, 1000, 0, 100_000).sample(priors(), TwoMoonsTest::distance, workers);
        }
    }

    /** A point, the chance of its sample that it stands for, and which of two samples it is of. */
    private record Point(double one, double two, double weight, boolean isOfFirst) {
        double squareTo(Point other) {
            return Math.pow(one - other.one, 2) + Math.pow(two - other.two, 2);
        }
    }

    /** Exact draws: the simulator solved for the parameters, which has the same Jacobian everywhere, and the flat prior's box. */
    private static List<Point> exact(long seed, double shift, boolean isFirst) {
        var luck = Draws.of(seed, "exact").luck(0, 0);
        int count = 1000;
        var points = new ArrayList<Point>();
        while (points.size() < count) {
            double angle = Math.PI * (luck.nextDouble() - 0.5);
            double radius = 0.1 + 0.01 * Draws.gaussian(luck);
            double sum = Math.sqrt(2) * (radius * Math.cos(angle) + 0.25 - SEEN[0]);
            double signed = luck.nextDouble() < 0.5 ? sum : -sum;
            double difference = Math.sqrt(2) * (SEEN[1] - radius * Math.sin(angle));
            double one = (signed - difference) / 2;
            double two = (signed + difference) / 2;
            if (sum >= 0 && Math.max(Math.abs(one), Math.abs(two)) <= 1) {
                points.add(new Point(one + shift, two + shift, 1.0 / count, isFirst));
            }
        }
        return points;
    }

    /**
     * How often the 31 nearest of four fifths of both samples say rightly of which a point of the last fifth is, by weight (Lopez-Paz and
     * Oquab 2017, https://arxiv.org/abs/1610.06545): one half where the samples are of one distribution.
     */
    private static double accuracy(List<Point> first, List<Point> other) {
        int folds = 5;
        int nearest = 31;
        double right = 0;
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            var known = new ArrayList<Point>();
            for (var sample : List.of(first, other)) {
                IntStream.range(0, sample.size()).filter(i -> i % folds != held).forEach(i -> known.add(sample.get(i)));
            }
            for (var sample : List.of(first, other)) {
                for (int i = held; i < sample.size(); i += folds) {
                    var point = sample.get(i);
                    double votes = known.stream()
                            .sorted(Comparator.comparingDouble(point::squareTo))
                            .limit(nearest)
                            .mapToDouble(near -> near.isOfFirst() ? near.weight() : -near.weight())
                            .sum();
                    right += votes > 0 == point.isOfFirst() ? point.weight() / 2 : 0;
                }
            }
        }
        return right;
    }

    @Test
    void theClassifierTellsSamplesApartThatDifferAndNoOthers() {
        assertThat(accuracy(exact(1, 0, true), exact(2, 0, false))).isCloseTo(.5, within(.035));
        assertThat(accuracy(exact(1, 0, true), exact(2, .05, false))).isGreaterThan(.66);
    }

    /** Oracle: exact draws; sbibm's sampler of this kind reaches .663 by a classifier that is a neural network. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aClassifierHardlyTellsTheSampleFromExactDraws(long seed) {
        var sample = sample(seed);
        double[] one = sample.design().column("one");
        double[] two = sample.design().column("two");
        var points = IntStream.range(0, one.length)
                .mapToObj(i -> new Point(one[i], two[i], sample.weights().weight(i), true))
                .toList();
        assertThat(accuracy(points, exact(seed, 0, false))).isLessThanOrEqualTo(.66);
    }
}
