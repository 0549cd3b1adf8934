package tollgate.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.inference.Prior;

class HistoryMatchingTest {
    private static final LogTargets LINES = (x, seed) -> new double[] {x[0] + x[1], x[0] - x[1], 2 * x[0]};

    private static Map<String, Prior> square() {
        Map<String, Prior> priors = new LinkedHashMap<>();
        priors.put("a", new Prior.Uniform(0, 1));
        priors.put("b", new Prior.Uniform(0, 1));
        return priors;
    }

    private static Observation seen(String name, double logValue, double deviation) {
        return new Observation(name, logValue, deviation, 0, 0, 0, true);
    }

    private static Screening screen(long seed, List<Observation> observations, LogTargets simulator) {
        try (var workers = new Workers(1)) {
            return new HistoryMatching(seed, 4).screen(square(), observations, simulator, workers);
        }
    }

    private static double value(Map<String, Double> point, String name) {
        return point.getOrDefault(name, Double.NaN);
    }

    /** Share of a fine grid where the second of three distances from the middle is at most three deviations. */
    private static double shareOfLines(double deviation) {
        int cells = 1000;
        int kept = 0;
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                double a = (i + .5) / cells;
                double b = (j + .5) / cells;
                kept += secondDistance(a, b) <= 3 * deviation ? 1 : 0;
            }
        }
        return kept / (double) cells / cells;
    }

    private static double secondDistance(double a, double b) {
        double[] away = {Math.abs(a + b - 1), Math.abs(a - b), Math.abs(2 * a - 1)};
        Arrays.sort(away);
        return away[1];
    }

    /** Oracle: the grid. Lines are emulated exactly, so that the variances are the observations' own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsKeptIsWhatIsNotImplausible(long seed) {
        var observations = List.of(seen("sum", 1, .05), seen("difference", 0, .05), seen("twice", 1, .05));
        var screening = screen(seed, observations, LINES);
        double share = shareOfLines(.05);
        assertThat(screening.shareKept()).isCloseTo(share, within(4 * Math.sqrt(share / 4096)));
        assertThat(screening.unreachable()).isEmpty();
        assertThat(screening.opposed()).isEmpty();
        assertThat(value(screening.nearest(), "a")).isCloseTo(.5, within(.1));
        for (var point : screening.kept()) {
            assertThat(secondDistance(value(point, "a"), value(point, "b"))).isLessThan(.15 + 1e-6);
        }
    }

    /** Luck of deviation 0.1 adds its variance; that is estimated from 8 runs at 20 points, to a tenth. */
    @Test
    void luckWidensWhatIsKeptByItsVariance() {
        var observations = List.of(seen("sum", 1, .05), seen("difference", 0, .05), seen("twice", 1, .05));
        var screening = screen(1, observations, (x, seed) -> {
            var luck = Draws.of(seed, "test").luck(0, 0);
            return Arrays.stream(LINES.of(x, seed))
                    .map(each -> each + .1 * Draws.gaussian(luck))
                    .toArray();
        });
        double share = shareOfLines(Math.sqrt(.05 * .05 + .1 * .1));
        assertThat(screening.shareKept()).isCloseTo(share, within(.15 * share));
    }

    private static double[] curves(double[] x) {
        return new double[] {Math.sin(4 * x[0]) + x[1], Math.exp(x[0] * x[1]), x[0] - x[1] * x[1]};
    }

    /** The observations are made at known parameters, in twenty worlds, so that nothing is wrong with them. */
    @Test
    void theParametersBehindTheObservationsAreHardlyEverRuledOut() {
        int lost = 0;
        double shares = 0;
        for (int world = 0; world < 20; world++) {
            var luck = Draws.of(world, "truth").luck(0, 0);
            double[] truth = {luck.nextDouble(), luck.nextDouble()};
            double[] seen = curves(truth);
            var observations =
                    List.of(seen("one", seen[0], .02), seen("two", seen[1], .02), seen("three", seen[2], .02));
            var screening = screen(world, observations, (x, seed) -> curves(x));
            shares += screening.shareKept() / 20;
            boolean isNear = screening.kept().stream()
                    .anyMatch(point -> Math.hypot(value(point, "a") - truth[0], value(point, "b") - truth[1]) < .03);
            lost += isNear ? 0 : 1;
        }
        assertThat(lost).isLessThanOrEqualTo(1);
        assertThat(shares).isLessThan(.05);
    }

    @Test
    void laterWavesRuleOutMore() {
        double[] seen = curves(new double[] {.3, .6});
        var observations = List.of(seen("one", seen[0], .01), seen("two", seen[1], .01), seen("three", seen[2], .01));
        var waves = screen(2, observations, (x, seed) -> curves(x)).waves();
        assertThat(waves).hasSizeBetween(2, 4);
        assertThat(waves.get(waves.size() - 1).shareKept())
                .isLessThan(waves.get(0).shareKept() / 2);
    }

    @Test
    void oneObservationThatCannotBeMetIsNamedAndEmptiesNothing() {
        var observations =
                List.of(seen("sum", 1, .05), seen("difference", 0, .05), seen("twice", 1, .05), seen("far", 9, .1));
        var screening = screen(1, observations, (x, seed) -> new double[] {x[0] + x[1], x[0] - x[1], 2 * x[0], x[1]});
        assertThat(screening.kept()).isNotEmpty();
        assertThat(screening.unreachable()).hasSize(1);
        assertThat(screening.unreachable().get(0).observation()).isEqualTo("far");
        assertThat(screening.unreachable().get(0).implausibility()).isCloseTo(80, within(1.0));
        assertThat(screening.finding()).contains("No parameters come near far by 80");
    }

    @Test
    void observationsThatExcludeOneAnotherAreNamed() {
        var observations =
                List.of(seen("low", .2, .02), seen("middle", .5, .02), seen("high", .8, .02), seen("other", .5, .02));
        var screening = screen(1, observations, (x, seed) -> new double[] {x[0], x[0], x[0], x[1]});
        assertThat(screening.kept()).isEmpty();
        assertThat(screening.shareKept()).isZero();
        assertThat(screening.unreachable()).isEmpty();
        assertThat(screening.opposed()).extracting(Screening.Miss::observation).doesNotContain("other");
        assertThat(screening.opposed()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(screening.finding()).startsWith("Nothing of the prior is left. In conflict");
    }

    @Test
    void anObservationThatIsNotTrustedRulesNothingOut() {
        var observations = List.of(
                seen("sum", 1, .05), seen("difference", 0, .05), new Observation("twice", 9, .05, 0, 0, 0, false));
        var screening = screen(1, observations, LINES);
        assertThat(screening.unreachable())
                .extracting(Screening.Miss::observation)
                .containsExactly("twice");
        assertThat(screening.shareKept()).isGreaterThan(shareOfLines(.05));
        var none = List.of(new Observation("twice", 9, .05, 0, 0, 0, false));
        assertThatThrownBy(() -> screen(1, none, LINES)).hasMessageContaining("must be trusted");
    }

    @Test
    void runsThatEndNowhereAreCounted() {
        var observations = List.of(seen("sum", 1, .05), seen("difference", 0, .05), seen("twice", 1, .05));
        var screening =
                screen(1, observations, (x, seed) -> x[0] > .9 ? new double[] {Double.NaN, 0, 0} : LINES.of(x, seed));
        assertThat(screening.waves().get(0).failedRuns()).isEqualTo(2 * 8);
        assertThat(screening.waves().get(0).runs()).isEqualTo(20 * 8);
        assertThatThrownBy(() -> screen(1, observations, (x, seed) -> new double[] {Double.NaN, 0, 0}))
                .hasMessageContaining("Only 0 of 20 points");
    }

    @Test
    void everyThreadCountGivesTheSameBits() {
        var observations = List.of(seen("one", .4, .05), seen("two", 1.2, .05), seen("three", 0, .05));
        LogTargets simulator = (x, seed) -> {
            double luck = .05 * Draws.gaussian(Draws.of(seed, "test").luck(0, 0));
            return Arrays.stream(curves(x)).map(each -> each + luck).toArray();
        };
        var first = screen(3, observations, simulator);
        for (int threads : new int[] {2, 8}) {
            try (var workers = new Workers(threads)) {
                assertThat(new HistoryMatching(3, 4).screen(square(), observations, simulator, workers))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void theVariancesOfAnObservationAddUp() {
        assertThat(new Observation("a", 0, .2, .3, .15, .1, true).variance())
                .isCloseTo(.04 + .03 + .0225 + .01, within(1e-15));
        assertThatThrownBy(() -> new Observation("a", 0, -1, 0, 0, 0, true)).hasMessageContaining("(-1.0)");
        assertThatThrownBy(() -> new Observation("a", Double.NaN, 1, 0, 0, 0, true))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Observation("a", 0, 0, 0, 0, 0, true)).hasMessageContaining("some doubt");
        assertThatThrownBy(() -> new HistoryMatching(1, 5)).hasMessageContaining("(5)");
    }
}
