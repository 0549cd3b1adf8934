package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.engine.Workers;
import tollgate.experiment.Pattern;
import tollgate.inference.Answer;
import tollgate.inference.PieceMaker;
import tollgate.inference.Target;
import tollgate.inference.TemperedSampling;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeighingTest {
    private static final int DRAWS = 8;

    private final Findings findings = weigh(1, 2);

    private static Findings weigh(long seed, int threads) {
        return new Weighing(BorderStudy.study(), settings(seed, threads), Memory.NONE)
                .run((share, simulations) -> {}, simulations -> 0);
    }

    static Weighing.Settings settings(long seed, int threads) {
        var sampling = new TemperedSampling.Settings(DRAWS, .15, 1, 1, 1, .5, .5, seed);
        return new Weighing.Settings(DRAWS, 0, sampling, 4, seed, threads);
    }

    @Test
    void aSpentBudgetEndsSamplingWithWhatEachExplanationHasOfIt() {
        var cut = new Weighing(BorderStudy.study(), settings(1, 2), Memory.NONE)
                .run((share, simulations) -> {}, simulations -> simulations);
        assertThat(findings.endedEarly()).isFalse();
        assertThat(cut.endedEarly()).isTrue();
        assertThat(cut.simulations()).isLessThan(findings.simulations());
        assertThat(cut.explanations())
                .allSatisfy(each -> assertThat(each.sampling().simulations()).isGreaterThan(4 * DRAWS - 1));
    }

    private Findings.Weighed find(String id) {
        return findings.explanations().stream()
                .filter(each -> each.explanation().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Findings.PatternSummary pattern(String id, Pattern pattern) {
        return find(id).patterns().stream()
                .filter(summary -> summary.pattern() == pattern)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void probabilitiesOfExplanationsAndReadingsSumToOne() {
        assertThat(findings.explanations()).hasSize(12);
        assertThat(findings.explanations().stream()
                        .mapToDouble(Findings.Weighed::probability)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(findings.readings().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void threadsDoNotMoveABit() {
        var alone = weigh(1, 1);
        assertThat(alone.explanations().equals(findings.explanations())).isTrue();
    }

    @Test
    void anotherSeedMovesTheEvidence() {
        assertThat(weigh(2, 2).explanations().get(0).logEvidence())
                .isNotEqualTo(findings.explanations().get(0).logEvidence());
    }

    @Test
    void noRunFails() {
        assertThat(findings.failures()).isEmpty();
    }

    @Test
    void noEvidenceExceedsWhatTheReportsCouldEverSay() {
        double spread = findings.explanations().stream()
                        .mapToDouble(Findings.Weighed::logEvidence)
                        .max()
                        .orElseThrow()
                - findings.explanations().stream()
                        .mapToDouble(Findings.Weighed::logEvidence)
                        .min()
                        .orElseThrow();
        assertThat(spread).isPositive().isLessThan(findings.mostLogOdds());
    }

    /** The textbook's order: any one of several organs is cheaper to pass than all of them. */
    @Test
    void substitutesRiseMoreThanComplements() {
        assertThat(pattern("substitutes", Pattern.P1).value())
                .isGreaterThan(pattern("complements", Pattern.P1).value());
    }

    /** Vehicles meet the same number of chained organs under both; only their names differ, and all pay alike but for who commands. */
    @Test
    void forVehiclesByClassAndComplementsCanHardlyBeToldApart() {
        assertThat(find("by-class").logEvidence()).isCloseTo(find("complements").logEvidence(), within(1.0));
    }

    @Test
    void patternsThatMakeNoSenseAreNotApplied() {
        assertThat(pattern("substitutes-customs", Pattern.P5).verdict()).isEqualTo("not applicable");
        assertThat(pattern("substitutes", Pattern.P5).verdict()).isEqualTo("met");
        assertThat(pattern("substitutes", Pattern.P5).kind()).isEqualTo("program");
        assertThat(pattern("substitutes", Pattern.P1).kind()).isEqualTo("fitted");
    }

    @Test
    void coordinationOfCorridorsIsAmongWhatMovesTheRise() {
        var strongest = find("substitutes").drivers().subList(0, 6).stream()
                .map(Findings.Driver::parameter)
                .toList();
        assertThat(strongest).contains("gates.coordination-corridors");
    }

    /** Oracle: by hand; ties share the mean of their ranks. */
    @Test
    void ranksOfEqualValuesAreShared() {
        assertThat(Drivers.ranks(List.of(3.0, 1.0, 3.0, 2.0))).containsExactly(3.5, 1, 3.5, 2);
    }

    /** The target, but that simulations at half of the points fail. */
    private record Failing(Target target) implements Target {
        @Override
        public int dimensions() {
            return target.dimensions();
        }

        @Override
        public Answer simulate(double[] point, long seed, double need) {
            return point[0] < 0 ? Answer.of(Double.NaN) : target.simulate(point, seed, need);
        }
    }

    @Test
    void whatFailsWhileSamplingIsCountedAndSaysWhatWentWrong() {
        var study = BorderStudy.study();
        try (var workers = new Workers(2)) {
            Samplers failing = id -> PieceMaker.onThreads(workers, new Failing(Samplers.target(study, id)));
            var some = new Weighing(study, settings(1, 2), Memory.NONE, Optional.of(failing))
                    .run((share, simulations) -> {}, simulations -> 0);

            assertThat(some.failures()).isEmpty();
            assertThat(some.failed()).isGreaterThan(12 * DRAWS);
            assertThat(some.explanations())
                    .allSatisfy(each -> assertThat(each.sampling().failures()).hasSize(3));
            assertThat(some.whatWentWrong())
                    .hasSize(3 * 12)
                    .anyMatch(message -> message.startsWith("substitutes while sampling: no density"));
        }
    }
}
