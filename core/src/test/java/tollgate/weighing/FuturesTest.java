package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.economy.Parameter;
import tollgate.economy.When;
import tollgate.experiment.Series;
import tollgate.scenario.Change;
import tollgate.scenario.Scenario;
import tollgate.scenario.Start;

/** Two explanations of the border and scenarios of which one changes nothing, one lets the bribe fall, and one fits no draw. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuturesTest {
    private static final int FUTURES = 4;
    private static final Start AT_THE_TAKEOVER = new Start.On(new When.Takeover());
    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("empty", "", AT_THE_TAKEOVER, List.of()),
            new Scenario("far-sighted", "", AT_THE_TAKEOVER, List.of(new Change.SetParameter(Parameter.HORIZON, 10))),
            new Scenario("too-much", "", AT_THE_TAKEOVER, List.of(new Change.ScaleParameter(Parameter.HORIZON, 1000))),
            against("far-sighted", "far-sighted-too", new Change.SetParameter(Parameter.HORIZON, 10)),
            against("far-sighted", "back-from-far"),
            against("too-much", "less-than-too-much"),
            against("too-much", "as-much", new Change.ScaleParameter(Parameter.HORIZON, 1000)));
    private static final Study STUDY = study();

    private final Kept whole = new Kept(Map.of(), Map.of());
    private final Findings findings = weigh(whole, 2);

    private static Scenario against(String other, String id, Change... changes) {
        return new Scenario(id, "", AT_THE_TAKEOVER, List.of(changes), "", "", other);
    }

    private static Study study() {
        var border = BorderStudy.study();
        return new Study(
                border.id(),
                border.question(),
                border.subject(),
                border.world(),
                border.baselines(),
                border.priors(),
                border.explanations().stream()
                        .filter(each ->
                                List.of("substitutes", "by-class-customs").contains(each.id()))
                        .toList(),
                border.readings(),
                border.discrepancy(),
                border.tuned(),
                SCENARIOS,
                border.reports(),
                border.outlets());
    }

    private static Findings weigh(Memory memory, int threads) {
        return weigh(memory, threads, simulations -> 0);
    }

    private static Findings weigh(Memory memory, int threads, Weighing.Budget budget) {
        return new Weighing(STUDY, WeighingTest.settings(1, threads), memory).run((share, simulations) -> {}, budget);
    }

    /** What a run keeps, in memory. */
    private static final class Kept implements Memory {
        private final Map<String, double[]> numbers = new ConcurrentHashMap<>();
        private final Map<String, Trial> trials = new ConcurrentHashMap<>();

        Kept(Map<String, double[]> numbers, Map<String, Trial> trials) {
            this.numbers.putAll(numbers);
            this.trials.putAll(trials);
        }

        @Override
        public Optional<double[]> find(String address) {
            return Optional.ofNullable(numbers.get(address));
        }

        @Override
        public void keep(String address, double[] results) {
            numbers.put(address, results);
        }

        @Override
        public Optional<Trial> findTrial(String address) {
            return Optional.ofNullable(trials.get(address));
        }

        @Override
        public void keepTrial(String address, Trial trial) {
            trials.put(address, trial);
        }
    }

    private WhatIf find(String scenario) {
        return findings.whatIfs().stream()
                .filter(whatIf -> whatIf.scenario().equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScenarioThatChangesNothingMakesNoDifferenceToTheBit() {
        var nothing = find("empty");
        assertThat(nothing.pairs()).isEqualTo(FUTURES);
        assertThat(nothing.failures()).isEmpty();
        assertThat(nothing.differences()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.q05()).isZero();
            assertThat(difference.q95()).isZero();
            assertThat(difference.probabilityHigher()).isZero();
            assertThat(difference.probabilityLower()).isZero();
        });
    }

    /** An office that looks far ahead leaves the golden goose alive. */
    @Test
    void longHorizonsLowerTheBribe() {
        var bribe = find("far-sighted").differences().stream()
                .filter(difference -> difference.outcome().equals("vehicle.bribe"))
                .findFirst()
                .orElseThrow();
        assertThat(bribe.q95()).isNegative();
        assertThat(bribe.probabilityLower()).isEqualTo(1);
        assertThat(bribe.baseline()).isPositive();
    }

    @Test
    void aScenarioIsComparedWithTheOneThatItNames() {
        assertThat(find("far-sighted-too").differences()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.q05()).isZero();
            assertThat(difference.q95()).isZero();
        });
        var lower = find("far-sighted").differences();
        var higher = find("back-from-far").differences();
        assertThat(find("back-from-far").against()).isEqualTo("far-sighted");
        assertThat(higher).hasSameSizeAs(lower).allSatisfy(there -> {
            var back = lower.get(higher.indexOf(there));
            assertThat(there.probabilityHigher()).isEqualTo(back.probabilityLower());
            assertThat(there.probabilityLower()).isEqualTo(back.probabilityHigher());
        });
    }

    @Test
    void whatIsComparedWithAFailureIsToldOnceADrawAndMakesNoDifference() {
        for (String id : List.of("less-than-too-much", "as-much")) {
            var lost = find(id);
            assertThat(lost.pairs()).isZero();
            assertThat(lost.differences()).isEmpty();
            assertThat(lost.failures()).hasSize(FUTURES).allMatch(failure -> failure.contains("too-much: "));
        }
    }

    @Test
    void nothingIsLostThatWasNotThere() {
        assertThat(findings.whatIfs())
                .flatExtracting(WhatIf::differences)
                .isNotEmpty()
                .allSatisfy(difference -> {
                    var relative = difference.relative();
                    assertThat(Double.isNaN(relative.q05()) || relative.q05() >= -1)
                            .as("%s", difference)
                            .isTrue();
                    assertThat(Double.isNaN(relative.q95()) || relative.q05() <= relative.q95())
                            .isTrue();
                });
    }

    @Test
    void aScenarioThatFitsNoDrawIsToldAndMakesNoDifference() {
        var tooMuch = find("too-much");
        assertThat(tooMuch.pairs()).isZero();
        assertThat(tooMuch.differences()).isEmpty();
        assertThat(tooMuch.failures()).hasSize(FUTURES).allMatch(failure -> failure.contains("gates.horizon"));
        assertThat(findings.failures())
                .filteredOn(failure -> failure.contains("too-much"))
                .hasSize(FUTURES);
    }

    @Test
    void itDepartsAtTheTakeoverWhichIsNotKnown() {
        assertThat(find("empty").firstFrom()).isBefore(find("empty").lastFrom());
    }

    @Test
    void everyFutureIsADrawFromTheSampleWithALuckOfItsOwn() {
        var ofTheSample =
                findings.particles().stream().map(StoredParticle::seed).toList();
        assertThat(findings.replicates()).hasSize(FUTURES).allSatisfy(replicate -> {
            assertThat(ofTheSample).doesNotContain(replicate.seed());
            assertThat(replicate.simulated()).hasSize(STUDY.reports().size());
            assertThat(findings.particles())
                    .anyMatch(particle -> particle.explanation().equals(replicate.explanation())
                            && particle.number() == replicate.particle()
                            && particle.weight() > 0);
        });
        assertThat(findings.replicates().stream().map(Replicate::seed)).doesNotHaveDuplicates();
    }

    @Test
    void threadsDoNotMoveABit() {
        assertThat(weigh(Memory.NONE, 1).whatIfs()).isEqualTo(findings.whatIfs());
    }

    @Test
    void goneOnWithFromAnyPartOfWhatWasDoneItFindsTheSame() {
        for (String lost : List.of("future/2", "posterior/substitutes/1", "future/0")) {
            var part = new Kept(whole.numbers, whole.trials);
            part.trials.remove(lost);
            assertThat(weigh(part, 2)).isEqualTo(findings);
            assertThat(part.trials).isEqualTo(whole.trials);
        }
    }

    @Test
    void whenSamplingHasEndedALargerBudgetDoesNotTakeItUpAgain() {
        var kept = new Kept(Map.of(), Map.of());
        var cut = weigh(kept, 2, simulations -> simulations);
        assertThat(cut.simulations()).isLessThan(findings.simulations());
        kept.trials.keySet().removeIf(address -> address.startsWith("future/") || address.startsWith("posterior/"));
        assertThat(weigh(kept, 2)).isEqualTo(cut);
    }

    @Test
    void everySeriesIsToldOfTheMixtureAndSomeByReadingAndByExplanation() {
        var bands = findings.series().bands();
        assertThat(bands)
                .filteredOn(band ->
                        band.explanation().equals("all") && band.reading().equals("all"))
                .hasSameSizeAs(Series.list(STUDY.world()));
        assertThat(bands)
                .allSatisfy(band ->
                        assertThat(band.q50()).hasSameSizeAs(findings.series().quarters()));
        assertThat(bands).extracting(QuarterlyBands.Band::explanation).contains("substitutes", "by-class-customs");
        assertThat(bands).extracting(QuarterlyBands.Band::reading).contains("per-ten", "mixed");
    }

    @Test
    void aBandOverAllReadingsRestsOnTheSampleOfItsExplanationAndNoOtherOnMore() {
        assertThat(findings.explanations())
                .allSatisfy(weighed -> assertThat(weighed.bands()).isNotEmpty().allSatisfy(band -> {
                    if (band.reading().equals("all")) {
                        assertThat(band.effectiveSampleSize()).isEqualTo(weighed.effectiveSampleSize());
                    }
                    assertThat(band.effectiveSampleSize()).isBetween(0.0, weighed.effectiveSampleSize());
                }));
    }

    @Test
    void meanFlowsBalanceAtEveryOrgan() {
        for (var organ : STUDY.world().organs()) {
            for (String period : List.of("2018-2019", "2024-2025")) {
                assertThat(sum(period, flow -> flow.to().equals(organ.id())))
                        .isCloseTo(sum(period, flow -> flow.from().equals(organ.id())), within(10.0));
            }
        }
        assertThat(sum("2018-2019", flow -> flow.from().equals("gates"))).isPositive();
    }

    private double sum(String period, Predicate<MoneyFlow> which) {
        return findings.flows().stream()
                .filter(flow -> flow.period().equals(period) && flow.reading().equals("all"))
                .filter(which)
                .mapToDouble(MoneyFlow::mean)
                .sum();
    }
}
