package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Panel;
import tollgate.experiment.Simulation;

/** Two runs of the country under the same luck that differ in one thing, or in nothing. */
class CountryTwinsTest {
    private static final World WORLD = InhabitedBorder.explainedBy("substitutes", "evasion", "alone");
    private static final Parameters BASELINE = Parameters.baseline();
    private static final int SEALED = WORLD.firstWeekFrom(Border.SEALING);
    private static final int REOPENED = WORLD.firstWeekFrom(Border.REOPENING);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private static Outputs run(Plan plan, double scale) {
        try (var workers = new Workers(1)) {
            return Simulation.run(plan, scale, 7, workers, (position, title, economy, week) -> {});
        }
    }

    private static Outputs run(World world, Parameters parameters) {
        return run(Plan.unchanged(world, parameters), Simulation.COARSE);
    }

    // --- Scenarios ---------------------------------------------------------------------------------------------------

    /**
     * Week 0, where rows multiply; a holiday of 2017; the first sealed week and a later one; the weeks in which state security takes
     * the gates over and the border opens; a holiday under its control; the last week.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 20000",
        "0, 1000",
        "54, 20000",
        "160, 20000",
        "230, 1000",
        "344, 20000",
        "347, 20000",
        "420, 20000",
        "476, 20000"
    })
    void aPlanThatTurnsToItsOwnBaselineTurnsToNothing(int week, double scale) {
        var unchanged = run(Plan.unchanged(WORLD, BASELINE), scale);
        var turned = run(new Plan(WORLD, BASELINE, week, copyOf(WORLD), BASELINE), scale);
        assertThat(turned.fingerprint()).isEqualTo(unchanged.fingerprint());
    }

    /** Equal facts in other objects. */
    private static World copyOf(World world) {
        return world.with(List.copyOf(world.gates()), List.copyOf(world.openness()), world.dates())
                .with(InhabitedBorder.country());
    }

    @Test
    void weeksBeforeAPlanTurnsAreThoseOfItsBaselineToTheBit() {
        int turn = SEALED + 70;
        var unchanged = run(WORLD, BASELINE);
        var country = WORLD.country();
        var changed = List.of(
                new Plan(WORLD, BASELINE, turn, WORLD, BASELINE.with(Parameter.GOODS_EVASION_COST, .01)),
                new Plan(WORLD, BASELINE, turn, WORLD, BASELINE.with(Parameter.RESIDENTS_CASH_SPENT, .4)),
                new Plan(WORLD, BASELINE, turn, WORLD, BASELINE.with(Parameter.TRANSPORT_FACTOR, 2)),
                new Plan(WORLD, BASELINE, turn, WORLD, BASELINE.with(Parameter.LEGITIMACY, .1)),
                new Plan(WORLD, BASELINE, turn, InhabitedBorder.explainedBy("complements", "alone"), BASELINE),
                new Plan(WORLD, BASELINE, turn, withHarvest(country, 0, .8), BASELINE),
                new Plan(WORLD, BASELINE, turn, withAid(country), BASELINE),
                new Plan(WORLD, BASELINE, turn, withInflow(country, 0, 2), BASELINE));
        for (var plan : changed) {
            assertThat(firstDifference(unchanged, run(plan, Simulation.COARSE)))
                    .as("plan %d", changed.indexOf(plan))
                    .isBetween(turn, turn + 30);
        }
    }

    private static int firstDifference(Outputs one, Outputs other) {
        for (int week = 0; week < WORLD.calendar().weeks(); week++) {
            for (int panel = 0; panel < one.panels().size(); panel++) {
                var here = one.panels().get(panel);
                var there = other.panels().get(panel);
                for (int row = 0; row < here.rows().size(); row++) {
                    if (Double.compare(here.at(row, week), there.at(row, week)) != 0) {
                        return week;
                    }
                }
            }
        }
        return WORLD.calendar().weeks();
    }

    private static World withHarvest(Country country, int fromWeek, double factor) {
        return WORLD.with(country.with(
                country.prices(),
                List.of(new Country.HarvestRow(World.EVERY, monday(fromWeek), END, factor)),
                country.inflows(),
                country.aid()));
    }

    private static World withAid(Country country) {
        return WORLD.with(country.with(
                country.prices(),
                country.harvests(),
                country.inflows(),
                List.of(new Country.AidRow("rice", monday(0), END, 500_000))));
    }

    private static World withInflow(Country country, int fromWeek, double index) {
        return WORLD.with(country.with(
                country.prices(),
                country.harvests(),
                List.of(new Country.InflowRow(monday(fromWeek), END, index)),
                country.aid()));
    }

    private static LocalDate monday(int week) {
        return WORLD.calendar().monday(week);
    }

    // --- Mechanisms --------------------------------------------------------------------------------------------------

    /**
     * A revenue maximiser is already where a quota would push him (docs/model.md, 7.2). All receipts are remitted whatever the
     * quota, and fees ask for no more under pressure, so that quotas move no money either.
     */
    @Test
    void withoutAHorizonAndAHolidayNormQuotasChangeNoBribeAndNoPrice() {
        var shortSighted = BASELINE.with(Map.of(
                Parameter.HORIZON, 0.0,
                Parameter.HOLIDAY_NORM, 0.5,
                Parameter.NORM_PRESSURE, 0.0,
                Parameter.EXCESS_REMITTED, 1.0));
        var without = run(WORLD, shortSighted.with(Parameter.FIRST_QUOTA, 0));
        var with = run(WORLD, shortSighted.with(Parameter.FIRST_QUOTA, 3));
        for (int week = 0; week < WORLD.calendar().weeks(); week++) {
            assertThat(with.country.goodsBribes.total(week)).isEqualTo(without.country.goodsBribes.total(week));
            assertThat(with.country.price.total(week)).isEqualTo(without.country.price.total(week));
            assertThat(with.payment.total(week)).isEqualTo(without.payment.total(week));
        }
        assertThat(with.quota.total(100)).isPositive();
    }

    @Test
    void withAHorizonQuotaPressureRaisesWhatGatesTakeForGoods() {
        var farSighted = BASELINE.with(Map.of(
                Parameter.HORIZON,
                1.5,
                Parameter.HOLIDAY_NORM,
                0.5,
                Parameter.NORM_PRESSURE,
                0.0,
                Parameter.EXCESS_REMITTED,
                1.0));
        double without = mean(run(WORLD, farSighted.with(Parameter.FIRST_QUOTA, 0)).country.goodsBribes, 52, SEALED);
        double with = mean(run(WORLD, farSighted.with(Parameter.FIRST_QUOTA, 3)).country.goodsBribes, 52, SEALED);
        assertThat(with).isGreaterThan(without * 1.01);
    }

    @Test
    void twiceTheForeignEarningsBringMoreOfEveryImport() {
        var usual = run(WORLD, BASELINE);
        var rich = run(withInflow(WORLD.country(), 0, 2), BASELINE);
        for (int good = 0; good < usual.country.official.rows().size(); good++) {
            double before = imports(usual, good);
            assertThat(imports(rich, good))
                    .as(usual.country.official.rows().get(good))
                    .isGreaterThan(before * 1.05);
        }
        assertThat(mean(rich.country.spending, 52, SEALED))
                .isGreaterThan(1.2 * mean(usual.country.spending, 52, SEALED));
    }

    private static double imports(Outputs outputs, int good) {
        return IntStream.range(52, SEALED)
                .mapToDouble(week -> outputs.country.official.at(good, week)
                        + outputs.country.smuggled.at(good, week)
                        + outputs.country.unapproved.at(good, week))
                .sum();
    }

    @Test
    void aPoorHarvestMakesFoodDearAndPeopleHungry() {
        var usual = run(WORLD, BASELINE);
        var poor = run(withHarvest(WORLD.country(), SEALED, .8), BASELINE);
        for (int good : new int[] {0, 1}) {
            assertThat(price(poor, good)).isGreaterThan(1.1 * price(usual, good));
        }
        assertThat(mean(poor.country.shareBelow, SEALED + 52, REOPENED))
                .isGreaterThan(mean(usual.country.shareBelow, SEALED + 52, REOPENED));
    }

    @Test
    void riceThatIsGivenMakesRiceCheap() {
        assertThat(price(run(withAid(WORLD.country()), BASELINE), 0)).isLessThan(.9 * price(run(WORLD, BASELINE), 0));
    }

    /** In the sealed time, mean of all places. */
    private static double price(Outputs outputs, int good) {
        int nodes = WORLD.country().nodes().size();
        return IntStream.range(SEALED + 52, REOPENED)
                .mapToDouble(week -> IntStream.range(good * nodes, (good + 1) * nodes)
                        .mapToDouble(row -> outputs.country.price.at(row, week))
                        .sum())
                .average()
                .orElseThrow();
    }

    @Test
    void nothingIsSmuggledWhileTheBorderIsSealedAndNobodyEvades() {
        var outputs = run(InhabitedBorder.explainedBy("substitutes", "alone"), BASELINE);
        int control = WORLD.firstWeekFrom(LocalDate.of(2023, 7, 15));
        for (int week = SEALED; week < control; week++) {
            assertThat(outputs.country.smuggled.total(week) + outputs.country.unapproved.total(week))
                    .isZero();
        }
        assertThat(outputs.country.official.total(SEALED + 52)).isPositive();
        assertThat(outputs.country.smuggled.total(control + 26)).isPositive();
    }

    /** Where the norm holds necessities pass unpaid in the six weeks before a holiday, and other goods do not. */
    @Test
    void whileTheHolidayNormHoldsNecessitiesPassUnpaidBeforeHolidays() {
        int holiday = WORLD.calendar().weekOf(LocalDate.of(2018, 7, 27));
        var kept = BASELINE.with(Map.of(Parameter.HOLIDAY_NORM, 5.0));
        try (var workers = new Workers(1)) {
            Simulation.run(WORLD, kept, 7, workers, (position, title, economy, week) -> {
                if (title.equals("offices post bribes") && (week == holiday - 2 || week == holiday - 9)) {
                    for (int row = economy.crossings.vehicleRows(); row < economy.crossings.count(); row++) {
                        var good = WORLD.country().goods().get(economy.cargoes.good(economy.crossings.cargo(row)));
                        for (double bribe : economy.crossings.game(row).bribes) {
                            if (economy.crossings.openness.get(row) > 0) {
                                assertThat(bribe == 0)
                                        .as(good.id() + " in week " + week)
                                        .isEqualTo(good.isNecessity() && week == holiday - 2);
                            }
                        }
                    }
                }
            });
        }
    }

    private static double mean(Panel panel, int from, int until) {
        return IntStream.range(from, until).mapToDouble(panel::total).average().orElseThrow();
    }
}
