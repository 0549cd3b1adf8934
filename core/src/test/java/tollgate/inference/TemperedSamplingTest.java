package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/** Oracles: conjugate posteriors in closed form; Q3's data are observation 1 of sbibm's gaussian_linear task. */
class TemperedSamplingTest {
    private static final List<Double> SEEN = List.of(
            1.0471346,
            .5566712,
            -.23618454,
            .027879834,
            -1.0051446,
            -.007930746,
            .06117077,
            -.29286885,
            -.39539964,
            .2449614);

    /** The known means of independent normal likelihoods: Q1 has one dimension, Q3 ten. */
    private record Gaussian(double priorDeviation, double deviation, List<Double> seen, double noise)
            implements Target {
        @Override
        public int dimensions() {
            return seen.size();
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            var luck = Draws.of(seed, "noise").luck(0, 0);
            double rest = Math.sqrt(deviation * deviation - noise * noise);
            double log = 0;
            for (int i = 0; i < seen.size(); i++) {
                double made = priorDeviation * point[i] + noise * Draws.gaussian(luck);
                double standard = (seen.get(i) - made) / rest;
                log -= standard * standard / 2 + Math.log(rest) + Math.log(2 * Math.PI) / 2;
            }
            return Answer.of(log);
        }
    }

    private static Posterior sample(Target target, TemperedSampling.Settings settings, Journal journal, int threads) {
        var priors = new LinkedHashMap<String, Prior>();
        IntStream.range(0, target.dimensions()).forEach(i -> priors.put("x" + i, new Prior.Normal(0, 1)));
        double[][] points = Coordinates.of(priors).points(new LatinHypercube(settings.seed(), settings.first()));
        var sampling = new TemperedSampling(target, points, settings, journal);
        try (var workers = new Workers(threads)) {
            while (!sampling.isDone()) {
                sampling.step(workers);
            }
            return sampling.finish(workers);
        }
    }

    private static double mean(Posterior posterior, int dimension) {
        double sum = 0;
        for (int i = 0; i < posterior.particles().size(); i++) {
            sum += posterior.weight(i) * posterior.particles().get(i).coordinate(dimension);
        }
        return sum;
    }

    private static double deviation(Posterior posterior, int dimension) {
        double mean = mean(posterior, dimension);
        double sum = 0;
        for (int i = 0; i < posterior.particles().size(); i++) {
            double rest = posterior.particles().get(i).coordinate(dimension) - mean;
            sum += posterior.weight(i) * rest * rest;
        }
        return Math.sqrt(sum);
    }

    /** Q1: mu ~ N(0, 1), one observation 1 with deviation .5. */
    @Test
    void aGaussianMeanIsFoundAndItsEvidence() {
        var target = new Gaussian(1, .5, List.of(1.0), 0);
        double squares = 0;
        double bias = 0;
        long simulations = 0;
        for (int seed = 0; seed < 20; seed++) {
            var posterior = sample(target, TemperedSampling.Settings.of(1000, seed), Journal.NONE, 1);
            double error = mean(posterior, 0) - .8;
            assertThat(error).isCloseTo(0, within(.063));
            assertThat(deviation(posterior, 0) / .4472136).isCloseTo(1, within(.10));
            assertThat(posterior.logEvidence()).isCloseTo(-1.4305103, within(.15));
            squares += error * error / 20;
            bias += error / 20;
            simulations += posterior.simulations() / 20;
        }
        assertThat(Math.abs(bias)).isLessThan(.013);
        assertThat(.2 / squares).isGreaterThan(400);
        assertThat(.2 / squares / simulations * 1000).isGreaterThan(30);
    }

    /** Q3: ten dimensions. */
    @Test
    void tenGaussianMeansAreFoundAndTheirEvidence() {
        double sd = Math.sqrt(.1);
        var target = new Gaussian(sd, sd, SEEN, 0);
        double squares = 0;
        double ratio = 0;
        double evidence = 0;
        double evidenceSquares = 0;
        double stated = 0;
        long simulations = 0;
        int seeds = 20;
        for (int seed = 0; seed < seeds; seed++) {
            var posterior = sample(target, TemperedSampling.Settings.of(1000, seed), Journal.NONE, 2);
            for (int i = 0; i < 10; i++) {
                double error = sd * mean(posterior, i) - SEEN.get(i) / 2;
                squares += error * error / 10 / seeds;
                ratio += sd * deviation(posterior, i) / .2236068 / 10 / seeds;
            }
            double error = posterior.logEvidence() - -8.0901299;
            evidence += error / seeds;
            evidenceSquares += error * error / seeds;
            stated += posterior.logEvidenceError() / seeds;
            simulations += posterior.simulations() / seeds;
        }
        assertThat(Math.sqrt(squares)).isLessThan(.012);
        assertThat(ratio).isBetween(.98, 1.01);
        assertThat(Math.abs(evidence)).isLessThan(.1);
        assertThat(stated / Math.sqrt(evidenceSquares)).isBetween(.5, 2.0);
        assertThat(.05 / squares / simulations * 1000).isGreaterThan(10);
    }

    /** A fifth of the likelihood's variance is luck of the simulation: the answer is the same, for seeds are sampled with points. */
    @Test
    void luckOfTheSimulationDoesNotMoveTheAnswer() {
        double error = 0;
        double spread = 0;
        double evidence = 0;
        for (int seed = 0; seed < 10; seed++) {
            var posterior = sample(
                    new Gaussian(1, .5, List.of(1.0), .5 * Math.sqrt(.2)),
                    TemperedSampling.Settings.of(1000, seed),
                    Journal.NONE,
                    2);
            error += (mean(posterior, 0) - .8) / 10;
            spread += deviation(posterior, 0) / .4472136 / 10;
            evidence += (posterior.logEvidence() - -1.4305103) / 10;
        }
        assertThat(error).isCloseTo(0, within(.03));
        assertThat(spread).isCloseTo(1, within(.05));
        assertThat(evidence).isCloseTo(0, within(.05));
    }

    /** A screen that is somewhat wrong: too narrow, and beside the mark. */
    private record Screened(Gaussian exact, AtomicInteger asked) implements Target {
        @Override
        public int dimensions() {
            return exact.dimensions();
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            asked.incrementAndGet();
            return exact.simulate(point, seed, need);
        }

        @Override
        public Optional<Target> screen() {
            var beside = new ArrayList<>(exact.seen());
            beside.set(0, beside.get(0) + .3);
            return Optional.of(new Gaussian(exact.priorDeviation(), .9 * exact.deviation(), beside, 0));
        }
    }

    @Test
    void aScreenThatIsWrongDoesNotMoveTheAnswerAndSparesTheTarget() {
        double sd = Math.sqrt(.1);
        double squares = 0;
        double evidence = 0;
        long simulations = 0;
        var asked = new AtomicInteger();
        for (int seed = 0; seed < 30; seed++) {
            var target = new Screened(new Gaussian(sd, sd, SEEN, 0), asked);
            var posterior = sample(target, TemperedSampling.Settings.of(500, seed), Journal.NONE, 2);
            for (int i = 0; i < 10; i++) {
                double error = sd * mean(posterior, i) - SEEN.get(i) / 2;
                squares += error * error / 300;
            }
            evidence += (posterior.logEvidence() - -8.0901299) / 30;
            simulations += posterior.simulations();
        }
        assertThat(Math.sqrt(squares)).isLessThan(.02);
        assertThat(evidence).isCloseTo(0, within(.1));
        assertThat(asked.get()).isLessThan((int) (simulations / 3));
    }

    /** Tells bounds instead of values as soon as it is allowed to, and values below them never. */
    private record Hasty(Gaussian exact, AtomicInteger ended) implements Target {
        @Override
        public int dimensions() {
            return exact.dimensions();
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            var answer = exact.simulate(point, seed, need);
            double bound = answer.logLikelihood() + .5;
            if (bound <= need) {
                ended.incrementAndGet();
                return Answer.of(bound);
            }
            return answer;
        }
    }

    @Test
    void simulationsThatEndEarlyChangeNoBit() {
        var exact = new Gaussian(1, .5, List.of(1.0, 0.0, -1.0), .2);
        var ended = new AtomicInteger();
        var settings = TemperedSampling.Settings.of(200, 3);

        var posterior = sample(new Hasty(exact, ended), settings, Journal.NONE, 1);

        assertThat(bits(posterior)).isEqualTo(bits(sample(exact, settings, Journal.NONE, 1)));
        assertThat(ended.get()).isPositive();
    }

    private static List<Double> bits(Posterior posterior) {
        var numbers = new ArrayList<Double>();
        for (int i = 0; i < posterior.particles().size(); i++) {
            for (double coordinate : posterior.particles().get(i).point()) {
                numbers.add(coordinate);
            }
            numbers.add(posterior.weight(i));
            numbers.add((double) posterior.particles().get(i).seed());
            numbers.add(posterior.particles().get(i).logLikelihood());
        }
        numbers.add(posterior.logEvidence());
        numbers.add(posterior.logEvidenceError());
        numbers.add((double) posterior.simulations());
        return numbers;
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        var target = new Screened(new Gaussian(1, .5, List.of(1.0, 0.0, -1.0), .2), new AtomicInteger());
        var settings = TemperedSampling.Settings.of(200, 4);
        var one = bits(sample(target, settings, Journal.NONE, 1));

        assertThat(bits(sample(target, settings, Journal.NONE, 2))).isEqualTo(one);
        assertThat(bits(sample(target, settings, Journal.NONE, 8))).isEqualTo(one);
    }

    /** Forgets everything beyond a number of results, as an interrupted run would. */
    private static final class Kept implements Journal {
        private final Map<String, double[]> kept = new ConcurrentHashMap<>();
        private int most = Integer.MAX_VALUE;

        @Override
        public Optional<double[]> find(String address) {
            return Optional.ofNullable(kept.get(address));
        }

        @Override
        public synchronized void keep(String address, double[] results) {
            if (kept.size() < most) {
                assertThat(kept.put(address, results)).isNull();
            }
        }
    }

    @Test
    void repeatedFromAJournalItSimulatesNothingThatIsKeptAndEndsWithTheSameBits() {
        var asked = new AtomicInteger();
        var target = new Screened(new Gaussian(1, .5, List.of(1.0, 0.0, -1.0), .2), asked);
        var settings = TemperedSampling.Settings.of(200, 5);
        var whole = new Kept();
        var bits = bits(sample(target, settings, whole, 2));
        int all = asked.getAndSet(0);
        assertThat(bits(sample(target, settings, whole, 1))).isEqualTo(bits);
        assertThat(asked.get()).isZero();

        int results = whole.kept.size();
        for (int most : List.of(1, 150, 450, results - 1)) {
            var part = new Kept();
            part.most = most;
            sample(target, settings, part, 2);
            asked.set(0);
            assertThat(bits(sample(target, settings, part, 2))).isEqualTo(bits);
        }
        assertThat(asked.get()).isPositive().isLessThanOrEqualTo(settings.movesPerBlock());
        assertThat(all).isGreaterThan(100 * settings.movesPerBlock());
    }

    /** No number comes of simulations on one half of the line. */
    private record Failing(Gaussian exact) implements Target {
        @Override
        public int dimensions() {
            return exact.dimensions();
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            return point[0] < 0 ? Answer.of(Double.NaN) : exact.simulate(point, seed, need);
        }
    }

    /** What is left of N(.8, .2) above 0: its mass is Phi(.8/.4472136) = .9632. */
    @Test
    void simulationsThatFailAreCountedAndHaveNoLikelihood() {
        var posterior = sample(
                new Failing(new Gaussian(1, .5, List.of(1.0), 0)),
                TemperedSampling.Settings.of(1000, 6),
                Journal.NONE,
                1);
        assertThat(posterior.failures()).isGreaterThan(400);
        assertThat(posterior.firstFailures()).hasSize(3).allMatch(failure -> failure.point()[0] < 0);
        assertThat(posterior.particles()).allMatch(particle -> particle.point()[0] >= 0);
        assertThat(posterior.logEvidence()).isCloseTo(-1.4305103 + Math.log(.9632), within(.15));
    }

    /** One move with new luck at each temperature leaves copies for long, so that by grandparents alone they would be strangers. */
    @Test
    void copiesAreOfOneFamilyHoweverLongAgoTheyWereMade() {
        var settings = new TemperedSampling.Settings(200, .5, 1, 1, 1, 0, .5, 3);
        double sd = Math.sqrt(.1);
        var posterior = sample(new Gaussian(sd, sd, SEEN, .9 * sd), settings, Journal.NONE, 1);
        int[] families = posterior.families();
        int[] originals = posterior.originals();
        for (int i = 0; i < families.length; i++) {
            assertThat(families[i]).isEqualTo(families[originals[i]]);
        }
        assertThat(effectiveFamilies(posterior)).isBetween(2.0, posterior.effectiveSampleSize() - .1);
    }

    private static double effectiveFamilies(Posterior posterior) {
        double[] shares = new double[posterior.weights().length * 4];
        int[] families = posterior.families();
        IntStream.range(0, families.length).forEach(i -> shares[families[i]] += posterior.weight(i));
        return 1 / Arrays.stream(shares).map(share -> share * share).sum();
    }

    @Test
    void whereNoCopiesAreLeftTheEffectiveSampleCountsFamilies() {
        double sd = Math.sqrt(.1);
        var posterior = sample(new Gaussian(sd, sd, SEEN, 0), TemperedSampling.Settings.of(200, 3), Journal.NONE, 1);
        assertThat(posterior.distinct()).isEqualTo(200);
        assertThat(effectiveFamilies(posterior)).isCloseTo(posterior.effectiveSampleSize(), within(1e-9));
        assertThat(posterior.effectiveSampleSize()).isLessThan(190);
    }

    private record Impossible(int dimensions) implements Target {
        @Override
        public Answer simulate(double[] point, long seed, double need) {
            return Answer.of(Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void whereNothingIsPossibleThereIsNoEvidenceAndNoWeight() {
        var posterior = sample(new Impossible(2), TemperedSampling.Settings.of(50, 7), Journal.NONE, 1);
        assertThat(posterior.logEvidence()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(posterior.reached()).isFalse();
        assertThat(posterior.weights()).containsOnly(0);
        assertThat(posterior.families()).hasSameSizeAs(posterior.weights());
        assertThat(posterior.failures()).isEqualTo(200);
    }

    /** Ended after any step, weights make up for what is missing. */
    @Test
    void endedEarlyItStillEstimatesTheEvidence() {
        double sd = Math.sqrt(.1);
        for (int steps : List.of(0, 1, 2)) {
            double evidence = 0;
            for (int seed = 0; seed < 10; seed++) {
                var target = new Screened(new Gaussian(sd, sd, List.of(.5, -.2), 0), new AtomicInteger());
                var settings = TemperedSampling.Settings.of(500, seed);
                double[][] points = new double[500][2];
                var luck = Draws.of(seed, "points").luck(0, 0);
                for (double[] point : points) {
                    point[0] = Draws.gaussian(luck);
                    point[1] = Draws.gaussian(luck);
                }
                var sampling = new TemperedSampling(target, points, settings, Journal.NONE);
                try (var workers = new Workers(1)) {
                    for (int step = 0; step < steps; step++) {
                        sampling.step(workers);
                    }
                    var posterior = sampling.finish(workers);
                    assertThat(posterior.reached()).isFalse();
                    evidence += posterior.logEvidence() / 10;
                }
            }
            double exact = -.5 * (.25 + .04) / .2 - Math.log(2 * Math.PI * .2);
            assertThat(evidence).isCloseTo(exact, within(.05));
        }
    }

    /** Oracle: each coordinate is N(10/11 x, 1/11), of a prior N(0, 1) and one observation x with variance .1. */
    @Test
    void chainsWithoutTemperaturesFindTheSamePosterior() {
        var target = new Gaussian(1, Math.sqrt(0.1), SEEN, 0.1);
        var posterior = sample(target, TemperedSampling.Settings.of(500, 3), Journal.NONE, 2);
        List<AuditChains.Chain> chains;
        try (var workers = new Workers(2)) {
            chains = new AuditChains(target, posterior, new AuditChains.Settings(4, 6_000, 0.5, 9))
                    .run(workers, made -> {});
        }

        for (int i = 0; i < SEEN.size(); i++) {
            int coordinate = i;
            var states =
                    chains.stream().flatMap(chain -> chain.states().stream()).toList();
            double mean = states.stream()
                    .mapToDouble(state -> state.coordinate(coordinate))
                    .average()
                    .orElseThrow();
            double squares = states.stream()
                    .mapToDouble(state -> Math.pow(state.coordinate(coordinate) - mean, 2))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(SEEN.get(i) * 10 / 11, within(0.06));
            assertThat(squares).isCloseTo(1 / 11.0, within(0.02));
        }
        assertThat(chains).allSatisfy(chain -> {
            assertThat(chain.states()).hasSize(3_000);
            assertThat(chain.accepted()).isBetween(0.1, 0.9);
        });
    }

    /** Sixty unknowns of which data speak to four. */
    private record FewMatter(double deviation) implements Target {
        private static final int MATTER = 4;

        @Override
        public int dimensions() {
            return 60;
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            double log = 0;
            for (int i = 0; i < MATTER; i++) {
                double standard = (1 - point[i]) / deviation;
                log -= standard * standard / 2;
            }
            return Answer.of(log);
        }
    }

    /** Oracle: each of the four is N(1 / (1 + d^2), d^2 / (1 + d^2)) given an observation 1 with deviation d. */
    @Test
    void whereFewUnknownsMatterTheirFitAndTheEvidenceAreRight() {
        double d = 0.1;
        double variance = d * d / (1 + d * d);
        double miss = d * d / (1 + d * d);
        double expected = -FewMatter.MATTER * (miss * miss + variance) / d / d / 2;
        double evidence = -FewMatter.MATTER * (Math.log(1 + 1 / d / d) + 1 / (1 + d * d)) / 2;
        double sum = 0;
        double logEvidence = 0;
        int seeds = 10;
        for (int seed = 1; seed <= seeds; seed++) {
            var posterior = sample(new FewMatter(d), TemperedSampling.Settings.of(256, seed), Journal.NONE, 2);
            logEvidence += posterior.logEvidence() / seeds;
            for (int i = 0; i < posterior.particles().size(); i++) {
                sum += posterior.weight(i) * posterior.particles().get(i).logLikelihood() / seeds;
            }
        }

        assertThat(sum).isCloseTo(expected, within(0.25));
        assertThat(logEvidence).isCloseTo(evidence, within(0.25));
    }

    /** Sixty unknowns; data speak to the sum of twelve of them alone, and to none of these by itself. */
    private record ASumMatters(double seen, double deviation, boolean tells) implements Target {
        private static final int SUMMED = 12;

        @Override
        public int dimensions() {
            return 60;
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            double sum = IntStream.range(0, SUMMED).mapToDouble(i -> point[i]).sum() / Math.sqrt(SUMMED);
            double standard = (seen - sum) / deviation;
            double log = -standard * standard / 2;
            return tells ? Answer.of(log, new double[] {Math.exp(sum)}) : Answer.of(log);
        }
    }

    /** How a sampling of it went, over ten seeds. */
    private record Sums(double bias, double rootMeanSquare, double stated, double simulations) {
        static Sums of(boolean tells) {
            double seen = 2;
            double d = 0.05;
            double exact = -(Math.log(1 + 1 / d / d) + seen * seen / (1 + d * d)) / 2;
            double bias = 0;
            double squares = 0;
            double stated = 0;
            double simulations = 0;
            int seeds = 10;
            for (int seed = 1; seed <= seeds; seed++) {
                var settings = TemperedSampling.Settings.of(128, seed);
                var posterior = sample(new ASumMatters(seen, d, tells), settings, Journal.NONE, 2);
                double error = posterior.logEvidence() - exact;
                bias += error / seeds;
                squares += error * error / seeds;
                stated += posterior.logEvidenceError() / seeds;
                simulations += (double) posterior.simulations() / seeds;
            }
            return new Sums(bias, Math.sqrt(squares), stated, simulations);
        }
    }

    /** Oracle: the sum over the root of their number is a standard normal number of which one observation is given. */
    @Test
    void whatSimulationsSignalSparesSimulationsAndMakesTheEvidenceRight() {
        var told = Sums.of(true);
        var untold = Sums.of(false);

        assertThat(told.bias()).isCloseTo(0, within(0.15));
        assertThat(told.stated() / told.rootMeanSquare()).isBetween(0.5, 2.0);
        assertThat(told.rootMeanSquare()).isLessThan(untold.rootMeanSquare() / 2);
        assertThat(told.simulations()).isLessThan(untold.simulations());
    }

    @Test
    void piecesThatTravelAndAreMadeTwiceInAnyOrderGiveTheSamePosterior() {
        var target = new Screened(new Gaussian(1, .5, List.of(1.0, 0.0), .2), new AtomicInteger());
        var settings = TemperedSampling.Settings.of(60, 4);
        double[][] points = new double[60][2];
        var luck = Draws.of(4, "points").luck(0, 0);
        for (double[] point : points) {
            Arrays.setAll(point, i -> Draws.gaussian(luck));
        }
        PieceMaker far = (pieces, taker) -> {
            for (int piece = pieces.size() - 1; piece >= 0; piece--) {
                assertThat(travelled(pieces.get(piece)).make(target))
                        .isEqualTo(pieces.get(piece).make(target));
                taker.take(piece, travelled(pieces.get(piece)).make(target));
            }
        };
        try (var workers = new Workers(2)) {
            var here = new TemperedSampling(target, points, settings, Journal.NONE);
            var there = new TemperedSampling(target, points, settings, Journal.NONE);
            while (!here.isDone()) {
                here.step(workers);
                there.step(far);
            }
            assertThat(there.isDone()).isTrue();
            assertThat(there.simulations()).isEqualTo(here.simulations()).isGreaterThan(60);
            var one = here.finish(workers);
            var other = there.finish(far);
            assertThat(other.logEvidence()).isEqualTo(one.logEvidence());
            assertThat(other.particles().stream().map(Particle::point).toArray(double[][]::new))
                    .isDeepEqualTo(one.particles().stream().map(Particle::point).toArray(double[][]::new));
        }
    }

    private static Piece travelled(Piece piece) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(piece);
            out.flush();
            return (Piece) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }
}
