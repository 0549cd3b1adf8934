package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.economy.InhabitedBorder;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.engine.Calendar;
import tollgate.engine.Workers;

/** One run of the border read by quarter: what is paid, taken and passed on adds up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesTest {
    private static final World WORLD = InhabitedBorder.explainedBy("state-before", "by-class", "customs", "evasion");
    private static final List<Series> ALL = Series.list(WORLD);
    private static final List<Quarter> QUARTERS = Quarter.list(WORLD.calendar());

    private final Readout run = run(Parameters.baseline().with(Parameter.LICENCE_SEPARATE, 1));
    private final QuarterlyTable table = QuarterlyTable.of(run);

    private static Readout run(Parameters parameters) {
        try (var workers = new Workers(1)) {
            return new Readout(Simulation.run(WORLD, parameters, 3, workers), parameters, 0);
        }
    }

    private double value(String quantity, String item, int quarter) {
        for (int number = 0; number < ALL.size(); number++) {
            if (ALL.get(number).quantity().equals(quantity)
                    && ALL.get(number).item().equals(item)) {
                return table.at(number, quarter, QUARTERS.size());
            }
        }
        throw new IllegalArgumentException(quantity + " " + item);
    }

    /** What flows to a node in a quarter less what flows from it. */
    private double balance(String node, int quarter) {
        return into(node, quarter) - outOf(node, quarter);
    }

    private double into(String node, int quarter) {
        double sum = 0;
        for (int number = 0; number < ALL.size(); number++) {
            boolean isMeant = ALL.get(number)
                    .link()
                    .filter(link -> link.to().equals(node))
                    .isPresent();
            sum += isMeant ? table.at(number, quarter, QUARTERS.size()) : 0;
        }
        return sum;
    }

    private double outOf(String node, int quarter) {
        double sum = 0;
        for (int number = 0; number < ALL.size(); number++) {
            boolean isMeant = ALL.get(number)
                    .link()
                    .filter(link -> link.from().equals(node))
                    .isPresent();
            sum += isMeant ? table.at(number, quarter, QUARTERS.size()) : 0;
        }
        return sum;
    }

    @Test
    void everyWeekOfTheRunBelongsToOneQuarter() {
        assertThat(QUARTERS.stream().mapToInt(Quarter::weeks).sum())
                .isEqualTo(WORLD.calendar().weeks());
        assertThat(QUARTERS.get(0).label()).isEqualTo("2017-Q1");
        var short2018 = Quarter.list(new Calendar(LocalDate.of(2018, 12, 17), 4));
        assertThat(short2018).extracting(Quarter::label).containsExactly("2018-Q4", "2019-Q1");
        assertThat(short2018).extracting(Quarter::weeks).containsExactly(3, 1);
    }

    @Test
    void noSeriesIsNamedTwice() {
        assertThat(ALL.stream().map(series -> series.quantity() + "|" + series.item()))
                .doesNotHaveDuplicates();
    }

    /** Whole vehicles are paid for while flows are unrounded, so that payments and receipts differ by fractions of vehicles. */
    @Test
    void whatIsPaidAtTheGatesIsWhatOrgansReceive() {
        double paid = 0;
        double received = 0;
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            paid += into("gates", quarter);
            received += outOf("gates", quarter);
        }
        assertThat(received).isPositive().isCloseTo(paid, within(.01 * paid));
    }

    /** Offices hold nothing after they have settled. */
    @Test
    void organsPassOnAllThatTheyReceive() {
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            for (var organ : WORLD.organs()) {
                assertThat(balance(organ.id(), quarter)).isCloseTo(0, within(1e-5 * (1 + into(organ.id(), quarter))));
            }
        }
    }

    /** Auctions are not among the flows: seizures are told nowhere. */
    @Test
    void theRentIsTheSumOfItsParts() {
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            double parts = 0;
            for (String part : List.of("headquarters", "treasury", "officials", "companies", "small-traders")) {
                parts += value("rent", part, quarter);
            }
            assertThat(value("rent", "all", quarter)).isCloseTo(parts, within(1e-5 * Math.abs(parts) + 1));
            assertThat(value("rent", "state", quarter) + value("rent", "traders", quarter))
                    .isCloseTo(parts, within(1e-5 * Math.abs(parts) + 1));
        }
    }

    @Test
    void sharesOfReceiptsAndWhatOrgansTakeOfAVehicleAddUp() {
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            double shares = 0;
            double taken = 0;
            for (var organ : WORLD.organs()) {
                shares += value("share-of-receipts", organ.id(), quarter);
                taken += value("bribe", organ.id(), quarter);
            }
            if (Double.isFinite(shares)) {
                assertThat(shares).isCloseTo(1, within(1e-6));
            }
            if (value("vehicles", "all", quarter) > 100) {
                double bribe = value("bribe", "all", quarter);
                assertThat(taken).isCloseTo(bribe, within(.03 * bribe));
            }
        }
    }

    @Test
    void corridorsAddUpAndStandForConsentAlone() {
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            double vehicles = 0;
            for (var corridor : WORLD.corridors()) {
                vehicles += value("vehicles", corridor.id(), quarter);
            }
            assertThat(vehicles).isCloseTo(value("vehicles", "all", quarter), within(1e-5 * vehicles + 1e-9));
        }
        assertThat(ALL)
                .filteredOn(series -> series.quantity().equals("vehicles-unapproved"))
                .extracting(Series::item)
                .containsExactly(Series.ALL);
    }

    @Test
    void whatAVehicleYieldsIsAllThatOrgansTreasuryAndTradersHaveOfIt() {
        boolean hasBoth = false;
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            if (value("vehicles", "all", quarter) > 0) {
                double traders =
                        value("vehicle-rent", "companies", quarter) + value("vehicle-rent", "small-traders", quarter);
                double taken = value("bribe", "all", quarter) + value("vehicle-rent", "treasury", quarter);
                assertThat(value("vehicle-rent", "all", quarter)).isCloseTo(taken + traders, within(.01));
                hasBoth |= value("vehicle-rent", "treasury", quarter) > 0;
            }
        }
        assertThat(hasBoth).isTrue();
    }

    @Test
    void aLicenceIsToldOfTheQuartersInWhichOneIsPaidAndOfNoOther() {
        int without = 0;
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            boolean isPaid = value("licences", "companies.vehicles", quarter) > 0;
            without += isPaid ? 0 : 1;
            assertThat(Double.isFinite(value("licence", "all", quarter))).isEqualTo(isPaid);
            assertThat(value("vehicle-rent", "treasury", quarter) > 0).isEqualTo(isPaid);
        }
        assertThat(without).isBetween(1, QUARTERS.size() - 1);
    }

    /** Without bribes nothing is paid at the gates; the price that falls then is what passes through. */
    @Test
    void whereNobodyTakesABribeNothingIsPaidAndPassThroughComparesTheTwo() {
        var without =
                run(Parameters.baseline().with(Parameter.EFFICIENCY_WAGES, 1).with(Parameter.DETECTION, 1));
        var from = LocalDate.of(2018, 1, 1);
        var to = LocalDate.of(2019, 12, 31);
        assertThat(without.receipts(0, from, to)).isZero();
        var flour = new PassThrough("flour");
        assertThat(flour.of(run, run, from, to)).isZero();
        assertThat(flour.of(run, without, from, to)).isBetween(0.0, 5.0);
        assertThat(flour.of(without, run, from, to)).isNaN();
        assertThat(new PassThrough("silk").of(run, without, from, to)).isNaN();
    }
}
