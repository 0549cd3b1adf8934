package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.accounting.Ledger;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;
import tollgate.engine.Workers;
import tollgate.experiment.Audit;
import tollgate.experiment.Simulation;

/** Laws that hold in every week of every run with a country behind the border (docs/model.md, C and 7.10). */
class CountryLawsTest {
    private static final String LAST_STEP = "merchants price goods";

    /** People and soldiers whom the census of 2008 counted; the nodes leave out the soldiers. */
    private static final long CENSUS = 24_052_231;

    private static final long SOLDIERS = 702_372;

    static Stream<Arguments> runs() {
        var gates = List.of(
                List.of("substitutes", "alone"),
                List.of("complements", "evasion", "alone"),
                List.of("by-class", "evasion", "customs"));
        var draws = BorderPriors.drawsWithCountry(11, 6);
        return IntStream.range(0, draws.size())
                .mapToObj(draw -> Arguments.of(draw, gates.get(draw % gates.size()), draws.get(draw)));
    }

    // --- Money and goods ---------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void noStepCreatesOrDestroysMoneyOrGoods(int draw, List<String> sets, Parameters parameters) {
        var audit = Audit.everyStep();
        observe(helped(sets), parameters, draw, audit);
        assertThat(audit.imbalance()).as(audit.firstBreach()).isZero();
    }

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void residentsOwnWhatTheBooksSayAndNoGoodIsLost(int draw, List<String> sets, Parameters parameters) {
        observe(helped(sets), parameters, draw, atTheEndOfEveryWeek((economy, week) -> {
            assertThat(economy.books.money.balance(economy.books.residents))
                    .isEqualTo(economy.residents().cash())
                    .isEqualTo(economy.residents().countedCash());
            assertNoGoodIsLost(economy);
        }));
    }

    /** The fen by which a payment may miss are those of rounding subsistence costs, half a fen in some 1,500. */
    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void residentsPayForWhatTheyAreServed(int draw, List<String> sets, Parameters parameters) {
        observe(helped(sets), parameters, draw, (position, title, economy, week) -> {
            if (title.equals("residents pay, earn and judge")) {
                for (int node = 0; node < economy.nodes.count(); node++) {
                    double paid = 0;
                    for (int cell = economy.firstCell(node); cell < economy.firstCell(node + 1); cell++) {
                        paid += economy.residents().paid(cell) / 100.0;
                    }
                    double worth = 0;
                    for (int good = 0; good < economy.world.country().goods().size(); good++) {
                        int row = economy.nodeMarkets.row(good, node);
                        worth += economy.nodeMarkets.consumed.get(row) * economy.nodeMarkets.price.get(row);
                    }
                    assertThat(paid).isCloseTo(worth, within(2e-3 * worth));
                }
            }
        });
    }

    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void everyBribeForGoodsIsReceivedAndPassedOnInTheSameWeek(int draw, List<String> sets, Parameters parameters) {
        observe(helped(sets), parameters, draw, atTheEndOfEveryWeek((economy, week) -> {
            var money = economy.books.money;
            for (int office = 0; office < economy.offices.count(); office++) {
                assertThat(money.balance(economy.books.office(office))).isZero();
            }
            assertThat(money.turnover(economy.books.bribe)
                            + money.turnover(economy.books.goodsBribe)
                            + money.turnover(economy.books.holidayFee))
                    .isEqualTo(money.turnover(economy.books.remittance) + money.turnover(economy.books.pocket));
        }));
    }

    /** Journeys over relays starve whoever waits behind an empty store (docs/decisions/0012). */
    @ParameterizedTest(name = "draw {0}, {1}")
    @MethodSource("runs")
    void noPlaceSendsAGoodThatItGets(int draw, List<String> sets, Parameters parameters) {
        observe(helped(sets), parameters, draw, atTheEndOfEveryWeek((economy, week) -> {
            for (int good = 0; good < economy.books.goods.size(); good++) {
                for (int node = 0; node < economy.nodes.count(); node++) {
                    double gets = 0;
                    for (int from = 0; from < economy.nodes.count(); from++) {
                        gets += economy.carriage.flows[good][economy.carriage.way(from, node)];
                    }
                    assertThat(gets == 0 || economy.carriage.sent(good, node) == 0)
                            .as("good %d at node %d in week %d", good, node, week)
                            .isTrue();
                }
            }
        }));
    }

    /** What the border leaves alone: farms at two thirds in 2021, and 200,000 tonnes of rice a year for two years. */
    private static World helped(List<String> sets) {
        var country = InhabitedBorder.country();
        return InhabitedBorder.explainedBy(sets.toArray(String[]::new))
                .with(country.with(
                        country.prices(),
                        List.of(new Country.HarvestRow(
                                World.EVERY, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1), 2 / 3.0)),
                        country.inflows(),
                        List.of(new Country.AidRow(
                                "rice", LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1), 200_000))));
    }

    // --- K24 ---------------------------------------------------------------------------------------------------------

    /** K24. Where nothing crosses and nothing is earned abroad, the country keeps its money to the fen for ten years. */
    @Test
    void aClosedCountryKeepsItsMoneyToTheFenAndItsGoodsToTheGram() {
        var world = InhabitedBorder.standing(
                Border.explainedBy("complements", "alone"), Inland.country(), false, List.of());
        var parameters = Parameters.baseline()
                .with(Map.of(
                        Parameter.INFLOW_FACTOR, 0.0,
                        Parameter.REGIME_IMPORTS_SHARE, 0.0,
                        Parameter.TAKEOVER, 39_000.0));
        long[] owned = new long[1];
        observe(world, parameters, 7, atTheEndOfEveryWeek((economy, week) -> {
            long inAllAccounts = -economy.books.money.balance(economy.books.china);
            if (week == 0) {
                owned[0] = inAllAccounts;
            }
            if (week >= 0) {
                assertThat(inAllAccounts).isEqualTo(owned[0]).isPositive();
            }
            for (var ledger : economy.books.goods) {
                assertThat(ledger.turnover(Books.BROUGHT)).isZero();
            }
            assertNoGoodIsLost(economy);
        }));
    }

    private static void assertNoGoodIsLost(Economy economy) {
        for (var ledger : economy.books.goods) {
            long came = Stream.of(Books.STORED_AT_FIRST, Books.MADE, Books.GIVEN, Books.BROUGHT)
                    .mapToLong(ledger::turnover)
                    .sum();
            assertThat(ledger.turnover(Books.EATEN) + stored(economy, ledger) + ledger.balance(Books.ROAD))
                    .isEqualTo(came);
        }
    }

    private static long stored(Economy economy, Ledger ledger) {
        return IntStream.range(0, economy.nodes.count())
                .mapToLong(node -> ledger.balance(Books.store(node)))
                .sum();
    }

    // --- K25 ---------------------------------------------------------------------------------------------------------

    /**
     * K25. Oracle: the law of one price. Nobody takes anything on the way, so a kg costs everywhere what it costs in China. Half of
     * every good is imported: where home output nearly suffices it may be a glut, and nothing is sold abroad.
     */
    @Test
    void withoutGatesAndCostsEveryNodePaysTheChinaPrice() {
        var free = Inland.country().goods().stream()
                .map(good -> new Country.Good(
                        good.id(),
                        good.group(),
                        good.subsistence(),
                        good.marginalShare(),
                        good.isLocal() ? 0 : .5,
                        good.chinaPrice(),
                        1e-3 * good.chinaPrice(),
                        0,
                        good.smuggledShare(),
                        good.unitWeight(),
                        good.isNecessity(),
                        good.isLocal()))
                .toList();
        var flat = Inland.country().nodes().stream()
                .map(node -> Inland.country().nodes().stream().map(other -> 0.0).toList())
                .toList();
        var inland = Inland.country();
        var country = new Country(
                inland.people(),
                inland.nodes(),
                free,
                flat,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                World.Organ.NONE);
        var world = InhabitedBorder.standing(
                Border.explainedBy("substitutes", "alone"), country, false, List.of(Channel.PRIVATE, Channel.OFFICIAL));
        var parameters = InhabitedBorder.quiet(Parameters.baseline(), false)
                .with(Map.of(
                        Parameter.LICENSED_PRIVATE_TRADE, 1.0,
                        Parameter.DUTY, 0.0,
                        Parameter.RETAIL_MARGIN, 0.0));
        var outputs = InhabitedBorder.run(world, parameters);
        var traded = country.tradedGoods();
        int nodes = country.nodes().size();
        for (int week = 104; week < InhabitedBorder.TEN_YEARS; week++) {
            for (int row = 0; row < traded.size() * nodes; row++) {
                double chinaPrice = traded.get(row / nodes).chinaPrice();
                assertThat(outputs.country.price.at(row, week))
                        .as(outputs.country.price.rows().get(row) + " in week " + week)
                        .isCloseTo(chinaPrice, within(1e-3 * chinaPrice));
            }
            assertThat(outputs.receipts.total(week)).isZero();
        }
    }

    // --- K26, K28 ----------------------------------------------------------------------------------------------------

    /** K26. Oracle: the census of 2008. */
    @Test
    void nodesAndSoldiersAreThePeopleOfTheCensus() {
        long counted = Inland.country().nodes().stream()
                .mapToLong(Country.Node::census)
                .sum();
        assertThat(counted + SOLDIERS).isEqualTo(CENSUS);
    }

    /** K28. */
    @ParameterizedTest
    @ValueSource(doubles = {20_000, 200})
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads(double scale) {
        var world = InhabitedBorder.explainedBy("by-class", "evasion", "customs");
        var shorter = world.over(world.calendar().shortenedTo(scale < 1000 ? 60 : 477));
        var fingerprints = Stream.of(1, 2, 8)
                .map(threads -> {
                    try (var workers = new Workers(threads)) {
                        return Simulation.run(
                                        Plan.unchanged(shorter, Parameters.baseline()),
                                        scale,
                                        7,
                                        workers,
                                        (position, title, economy, week) -> {})
                                .fingerprint();
                    }
                })
                .distinct()
                .toList();
        assertThat(fingerprints).hasSize(1);
    }

    // --- Runs --------------------------------------------------------------------------------------------------------

    private interface Law {
        void holds(Economy economy, int week);
    }

    private static Schedule.Observer<Economy> atTheEndOfEveryWeek(Law law) {
        return (position, title, economy, week) -> {
            if (title.equals(LAST_STEP)) {
                law.holds(economy, week);
            }
        };
    }

    private static void observe(World world, Parameters parameters, long seed, Schedule.Observer<Economy> observer) {
        try (var workers = new Workers(1)) {
            Simulation.run(world, parameters, seed, workers, observer);
        }
    }
}
