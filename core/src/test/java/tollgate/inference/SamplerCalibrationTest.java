package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.scores.RankCheck;

/**
 * Calibration by simulation (Talts, Betancourt, Simpson, Vehtari and Gelman 2018, https://arxiv.org/abs/1804.06788) of the sampler, not of a density.
 * Oracle: where truth and data are drawn by the model itself, the truth's rank among draws of its posterior is uniform.
 */
class SamplerCalibrationTest {
    private static final int UNKNOWN = 24;
    private static final int DATA_SETS = 200;

    /** Draws that a rank counts, far from one another in the sample so that few are copies of one. */
    private static final int COUNTED = 19;

    private static final int APART = 8;

    /** Three numbers of a simulation, one of a sum that no single unknown decides, one bent, both with luck; each seen with an error. */
    private record Bent(List<Double> seen, double error) implements Target {
        private static final double LUCK = 0.2;
        private static final double ERROR = 0.2;

        static double[] signals(double[] point, long seed) {
            var luck = Draws.of(seed, "luck").luck(0, 0);
            double sum = IntStream.range(0, 8).mapToDouble(i -> point[i]).sum() / Math.sqrt(8);
            double bent = Math.log(Math.exp(1.5 * point[8]) + Math.exp(1.5 * point[9]));
            double difference = point[10] - point[11] + 0.5 * point[0];
            return new double[] {sum + LUCK * Draws.gaussian(luck), bent + LUCK * Draws.gaussian(luck), difference};
        }

        @Override
        public int dimensions() {
            return UNKNOWN;
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            double[] signals = signals(point, seed);
            double log = 0;
            for (int i = 0; i < signals.length; i++) {
                double standard = (seen.get(i) - signals[i]) / error;
                log -= standard * standard / 2;
            }
            return Answer.of(log, signals);
        }
    }

    /** A quantity and the ranks of its true values. */
    private static final class Ranked {
        private final String name;
        private final ToDoubleFunction<Particle> quantity;
        private final int[] ranks = new int[DATA_SETS];

        Ranked(String name, ToDoubleFunction<Particle> quantity) {
            this.name = name;
            this.quantity = quantity;
        }

        void rank(int set, Particle truth, List<Particle> particles) {
            for (int draw = 0; draw < COUNTED; draw++) {
                double drawn = quantity.applyAsDouble(particles.get(APART * draw));
                ranks[set] += drawn < quantity.applyAsDouble(truth) ? 1 : 0;
            }
        }

        RankCheck check() {
            return RankCheck.of(name, ranks, COUNTED);
        }
    }

    private static List<Ranked> quantities() {
        var quantities = new ArrayList<Ranked>();
        for (int i : new int[] {0, 7, 8, 9, 10, 11, 12, 23}) {
            quantities.add(new Ranked("x" + i, particle -> particle.coordinate(i)));
        }
        quantities.add(new Ranked("sum", particle -> Bent.signals(particle.point(), particle.seed())[0]));
        quantities.add(new Ranked(
                "sum of all", particle -> Arrays.stream(particle.point()).sum()));
        quantities.add(new Ranked("log likelihood", Particle::logLikelihood));
        return quantities;
    }

    private static List<RankCheck> checks(double assumed) {
        var quantities = quantities();
        try (var workers = new Workers(2)) {
            for (int set = 0; set < DATA_SETS; set++) {
                rank(set, assumed, quantities, workers);
            }
        }
        return quantities.stream().map(Ranked::check).toList();
    }

    private static void rank(int set, double assumed, List<Ranked> quantities, Workers workers) {
        var luck = Draws.of(11, "truths").luck(set, 0);
        double[] truth = IntStream.range(0, UNKNOWN)
                .mapToDouble(i -> Draws.gaussian(luck))
                .toArray();
        long seed = luck.nextLong();
        var seen = Arrays.stream(Bent.signals(truth, seed))
                .map(signal -> signal + Bent.ERROR * Draws.gaussian(luck))
                .boxed()
                .toList();
        var target = new Bent(seen, assumed);
        var settings = new TemperedSampling.Settings(COUNTED * APART, 0.5, 4, 40, 1, 0.5, 0.5, set);
        var priors = new LinkedHashMap<String, Prior>();
        IntStream.range(0, UNKNOWN).forEach(i -> priors.put("x" + i, new Prior.Normal(0, 1)));
        double[][] points = Coordinates.of(priors).points(new LatinHypercube(set, settings.first()));
        var sampling = new TemperedSampling(target, points, settings, Journal.NONE);
        while (!sampling.isDone()) {
            sampling.step(workers);
        }
        var posterior = sampling.finish(workers);
        double fit = target.simulate(truth, seed, Double.NEGATIVE_INFINITY).logLikelihood();
        var real = new Particle(truth, seed, 0, fit);
        quantities.forEach(quantity -> quantity.rank(set, real, posterior.particles()));
    }

    @Test
    void ranksOfTheTruthAreUniform() {
        var checks = checks(Bent.ERROR);
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.p()).as(check.toString()).isGreaterThan(.001 / checks.size()));
    }

    /** A density that takes data for twice as sharp as they are: the test can fail. */
    @Test
    void whereDataAreTakenForSharperThanTheyAreTheyAreNot() {
        assertThat(checks(Bent.ERROR / 2).stream()
                        .mapToDouble(RankCheck::p)
                        .min()
                        .orElseThrow())
                .isLessThan(1e-6);
    }
}
