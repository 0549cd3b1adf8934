package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Risk;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Simulation;

/** Laws that hold in every week of every run, whoever holds the gates (docs/model.md, C). */
class BorderLawsTest {
    private static final List<List<String>> GATES = List.of(
            List.of("substitutes", "alone"),
            List.of("complements", "evasion", "alone"),
            List.of("by-class", "evasion", "customs"));

    static Stream<Arguments> runs() {
        var draws = BorderPriors.draws(5, 8);
        return Stream.iterate(0, draw -> draw + 1)
                .limit(8)
                .map(draw -> Arguments.of(draw, GATES.get(draw % GATES.size()), draws.get(draw)));
    }

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void noStepCreatesOrDestroysMoneyOrVehicles(int draw, List<String> sets, Parameters parameters) {
        run(
                sets,
                parameters,
                draw,
                (economy, title) ->
                        assertThat(economy.books.imbalance()).as(title).isZero());
    }

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void everyBribePaidIsReceivedAndPassedOnInTheSameWeek(int draw, List<String> sets, Parameters parameters) {
        run(sets, parameters, draw, (economy, title) -> {
            if (title.equals("offices settle accounts")) {
                var books = economy.books;
                for (int office = 0; office < economy.offices.count(); office++) {
                    assertThat(books.money.balance(books.office(office))).isZero();
                }
                assertThat(books.money.turnover(books.bribe))
                        .isEqualTo(books.money.turnover(books.remittance) + books.money.turnover(books.pocket));
            }
        });
    }

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void unroundedStocksNeverPartFromWholeVehicles(int draw, List<String> sets, Parameters parameters) {
        run(sets, parameters, draw, (economy, title) -> {
            for (int vehicleClass = 0; vehicleClass < economy.markets.count(); vehicleClass++) {
                long booked = economy.books.vehicles.get(vehicleClass).balance(Books.DEALERS);
                double unrounded = economy.markets.stock.get(vehicleClass);
                assertThat(unrounded).isNotNegative();
                assertThat((double) booked).isCloseTo(unrounded, within(40.0));
            }
        });
    }

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void bribesPricesAndSharesStayInTheirRanges(int draw, List<String> sets, Parameters parameters) {
        run(sets, parameters, draw, (economy, title) -> {
            for (int row = 0; row < economy.crossings.count(); row++) {
                var game = economy.crossings.game(row);
                for (double bribe : game.bribes) {
                    assertThat(bribe).isBetween(0.0, 1e6);
                }
                assertThat(economy.crossings.capacity.get(row)).isNotNegative();
                assertThat(economy.crossings.volume.get(row)).isBetween(0.0, 1e5);
            }
            for (int vehicleClass = 0; vehicleClass < economy.markets.count(); vehicleClass++) {
                assertThat(economy.markets.price.get(vehicleClass)).isPositive().isFinite();
            }
        });
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        var fingerprints = Stream.of(1, 2, 8)
                .map(threads -> {
                    try (var workers = new Workers(threads)) {
                        return Simulation.run(
                                        Border.explainedBy("substitutes", "evasion", "alone"),
                                        Parameters.baseline(),
                                        7,
                                        workers)
                                .fingerprint();
                    }
                })
                .distinct()
                .toList();
        assertThat(fingerprints).hasSize(1);
    }

    /** Gates that change hands over open traffic are where offices could see one another's bribes of the same week. */
    @Test
    void threadsMoveNothingEvenWhereGatesChangeHandsOverHalfOpenTraffic() {
        var halfOpen = new World.OpennessRow(
                World.EVERY, Channel.PRIVATE, World.EVERY, LocalDate.of(2017, 1, 1), LocalDate.of(2020, 1, 27), 0.7);
        var border = Border.explainedBy("substitutes", "evasion", "customs");
        var world = border.with(border.gates(), List.of(halfOpen), border.dates());
        var parameters = Parameters.baseline()
                .with(Parameter.TAKEOVER, (double) LocalDate.of(2018, 7, 1).toEpochDay());
        var fingerprints = Stream.of(1, 8, 8, 8)
                .map(threads -> {
                    try (var workers = new Workers(threads)) {
                        return Simulation.run(world, parameters, 7, workers).fingerprint();
                    }
                })
                .distinct()
                .toList();
        assertThat(fingerprints).hasSize(1);
    }

    /** After the sealing the private channel's traffic pays nobody: to a sole organ it is a rival, not its own. */
    @Test
    void unapprovedTrafficDisciplinesTheSoleOrgan() {
        var coordinated = Parameters.baseline()
                .with(Map.of(
                        Parameter.COORDINATION_CORRIDORS,
                        1.0,
                        Parameter.EVASION_COST,
                        600.0,
                        Parameter.EVASION_RISE,
                        10.0));
        var parameters = StandingWorld.quiet(coordinated, true);
        double alone = StandingWorld.run(StandingWorld.after("alone"), parameters)
                .payment
                .at(17, 519);
        var outputs = StandingWorld.run(StandingWorld.after("evasion", "alone"), parameters);
        assertThat(outputs.payment.at(17, 519)).isLessThan(6_000).isLessThan(alone / 3);
        assertThat(outputs.approved.total(519)).isGreaterThan(outputs.unapproved.total(519));
    }

    @Test
    void whenLandingsStopTheStockIsSoldOffRatherThanPricedOut() {
        var outputs = outputs(Parameters.baseline(), 7);
        int stop = outputs.calendar().firstWeekFrom(Border.SEALING);
        assertThat(outputs.price.at(1, stop + 1)).isLessThan(1.3 * outputs.price.at(1, stop - 1));
        assertThat(outputs.stock.total(stop + 52)).isLessThan(0.05 * outputs.stock.total(stop - 1));
    }

    @Test
    void noOfficeLosesItsHeadForAQuarterInWhichItsGatesWereShut() {
        try (var workers = new Workers(1)) {
            int sealed = Border.world().calendar().firstWeekFrom(Border.SEALING);
            Simulation.run(
                    Border.explainedBy("substitutes", "alone"),
                    Parameters.baseline().with(Parameter.REPLACEMENT, 1),
                    7,
                    workers,
                    (position, title, economy, week) -> {
                        if (week == sealed + 100 && title.equals("headquarters set quotas")) {
                            for (int office = 0; office < economy.offices.count(); office++) {
                                assertThat(economy.offices.shortfall.get(office))
                                        .isZero();
                                assertThat(economy.offices.newHeadUntil.get(office))
                                        .isLessThan(week);
                            }
                        }
                    });
        }
    }

    @Test
    void anotherSeedGivesOtherBits() {
        assertThat(outputs(Parameters.baseline(), 7).fingerprint())
                .isNotEqualTo(outputs(Parameters.baseline(), 8).fingerprint());
    }

    /** A revenue maximiser is already where a quota would push him: quotas bite through the horizon alone (docs/model.md, 7.2). */
    @Test
    void withoutAHorizonQuotasChangeNoBribe() {
        var shortSighted = Parameters.baseline().with(Parameter.HORIZON, 0);
        var without = outputs(shortSighted.with(Parameter.FIRST_QUOTA, 0), 7);
        var with = outputs(shortSighted.with(Parameter.FIRST_QUOTA, 3), 7);
        for (int week = 0; week < without.calendar().weeks(); week++) {
            assertThat(with.payment.total(week)).isEqualTo(without.payment.total(week));
        }
        assertThat(with.quota.total(100)).isPositive();
        assertThat(without.quota.total(100)).isZero();
    }

    @Test
    void withAHorizonQuotaPressureRaisesTheBribe() {
        var farSighted = Parameters.baseline().with(Parameter.HORIZON, 1.5);
        double without = meanPaymentOf2018(outputs(farSighted.with(Parameter.FIRST_QUOTA, 0), 7));
        double with = meanPaymentOf2018(outputs(farSighted.with(Parameter.FIRST_QUOTA, 3), 7));
        assertThat(with).isGreaterThan(without * 1.02);
    }

    @Test
    void nothingCrossesWhileTheBorderIsSealedAndNobodyEvades() {
        var outputs = outputs(Parameters.baseline(), 7);
        var calendar = outputs.calendar();
        for (int week = calendar.firstWeekFrom(Border.SEALING);
                week < calendar.firstWeekFrom(Border.REOPENING);
                week++) {
            assertThat(outputs.approved.total(week) + outputs.unapproved.total(week))
                    .isZero();
        }
        assertThat(outputs.approved.total(calendar.firstWeekFrom(Border.SEALING) - 1))
                .isPositive();
        assertThat(outputs.approved.total(calendar.firstWeekFrom(Border.REOPENING) + 26))
                .isPositive();
    }

    @Test
    void afterTheTakeoverOneOrganReceivesEverything() {
        var outputs = outputs(Parameters.baseline(), 7);
        int week = outputs.calendar().weekOf(Border.REOPENING) + 52;
        assertThat(outputs.receipts.at(0, week))
                .isEqualTo(outputs.receipts.total(week))
                .isPositive();
    }

    /** K20. Oracle: the beta-Bernoulli mean (1 + 3) / (2 + 12). */
    @Test
    void risk3Of12IsBelievedAsTheBetaMean() {
        var risk = new Risk();
        risk.learn(3, 9, 1);
        assertThat(risk.believed()).isCloseTo(4.0 / 14, within(1e-15));
    }

    @Test
    void everyParameterHasItsOwnPathAndABaselineInItsRange() {
        var paths = new HashMap<String, Parameter>();
        for (var parameter : Parameter.list()) {
            assertThat(paths.put(parameter.path(), parameter))
                    .as(parameter.path())
                    .isNull();
            assertThat(parameter.admits(parameter.baseline()))
                    .as(parameter.path())
                    .isTrue();
        }
        assertThatThrownBy(() -> Parameters.baseline().with(Map.of(Parameter.DEMAND_NOISE, 2.0)))
                .hasMessageContaining("vehicles.demand-noise (2.0) must lie between 0.0 and 0.5");
    }

    private static double meanPaymentOf2018(Outputs outputs) {
        double sum = 0;
        for (int week = 52; week < 104; week++) {
            sum += outputs.payment.total(week);
        }
        return sum / 52;
    }

    private static Outputs outputs(Parameters parameters, long seed) {
        try (var workers = new Workers(1)) {
            return Simulation.run(Border.explainedBy("substitutes", "alone"), parameters, seed, workers);
        }
    }

    private interface Law {
        void holds(Economy economy, String title);
    }

    private static void run(List<String> sets, Parameters parameters, long seed, Law law) {
        try (var workers = new Workers(1)) {
            Simulation.run(
                    Border.explainedBy(sets.toArray(String[]::new)),
                    parameters.with(Parameter.FIRST_QUOTA, 1.3),
                    seed,
                    workers,
                    (position, title, economy, week) -> law.holds(economy, title));
        }
    }
}
