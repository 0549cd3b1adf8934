package tollgate.economy.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.Country;
import tollgate.economy.Inland;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/** Known answers: the same sums person by person, in plain double arithmetic; what was paid and received. */
class ResidentsTest {
    private static final Country COUNTRY = Inland.country();
    private static final Parameters BASELINE = Parameters.baseline();

    /** High enough that some are above it and some below. */
    private static final double THRESHOLD = .03;

    private final Workers alone = new Workers(1);

    private static Residents residents(double scale) {
        return new Residents(COUNTRY, BASELINE, scale);
    }

    /** A made-up week: dear food, goods that are short at every third node, incomes about as high as the usual spending. */
    private static ResidentTerms randomTerms(Residents residents, int week) {
        var terms = new ResidentTerms(residents.nodes(), BASELINE);
        terms.threshold = THRESHOLD;
        for (int node = 0; node < residents.nodes(); node++) {
            UniformRandomProvider luck = Draws.of(7, "terms").luck(week, node);
            int cost = 1200 + luck.nextInt(2400);
            terms.subsistenceCost[node] = cost;
            terms.perceived[node] = luck.nextDouble();
            terms.allowAll(node);
            if (luck.nextInt(3) == 0) {
                terms.paidForSubsistence[node] = cost * luck.nextDouble();
                terms.paidAbove[node] = luck.nextDouble();
            }
            for (var role : Role.list()) {
                int cell = residents.cell(node, role);
                terms.income[cell] = 4000 * (0.5 + luck.nextDouble());
                terms.norm[cell] = 1.5 + luck.nextDouble();
            }
        }
        return terms;
    }

    private static Residents after(int weeks, Residents residents, Workers workers) {
        for (int week = 0; week < weeks; week++) {
            var terms = randomTerms(residents, week);
            residents.choose(workers, terms);
            residents.pay(workers, terms);
        }
        return residents;
    }

    private static int[] cash(Residents residents) {
        return IntStream.range(0, residents.rows()).map(residents::cashOfRow).toArray();
    }

    private static double[] grievance(Residents residents) {
        return IntStream.range(0, residents.rows())
                .mapToDouble(residents::grievanceOfRow)
                .toArray();
    }

    private static IntStream cells(Residents residents) {
        return IntStream.range(0, residents.cells());
    }

    private static IntStream rows(Residents residents, int cell) {
        return IntStream.range(residents.firstRow(cell), residents.firstRow(cell + 1));
    }

    // --- Who lives where ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 13, 999, 1_000_003, 26_000_000})
    void everybodyLivesInOneCell(long people) {
        var residents = new Residents(Inland.country(people), BASELINE, 20_000);
        assertThat(residents.people()).isEqualTo(people);
        assertThat(cells(residents).mapToLong(residents::people).sum()).isEqualTo(people);
        assertThat(cells(residents)
                        .mapToLong(cell -> rows(residents, cell)
                                .mapToLong(row -> residents.peopleOfRow(cell, row))
                                .sum())
                        .sum())
                .isEqualTo(people);
    }

    @Test
    void nodesShareThePeopleAsInTheCensus() {
        var residents = residents(20_000);
        double census = COUNTRY.nodes().stream().mapToLong(Country.Node::census).sum();
        for (int node = 0; node < residents.nodes(); node++) {
            int here = node;
            long people = Role.list().stream()
                    .mapToLong(role -> residents.people(residents.cell(here, role)))
                    .sum();
            assertThat((double) people)
                    .isCloseTo(26e6 * COUNTRY.nodes().get(node).census() / census, within(1.0));
            double dependent = residents.people(residents.cell(node, Role.DEPENDENT));
            assertThat(dependent / people)
                    .isCloseTo(COUNTRY.nodes().get(node).isBorderTown() ? .25 : .03, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 20_000})
    void aCellHasItsRowsAndTheyStandForEquallyManyOrOneMore(double scale) {
        var residents = new Residents(Inland.country(100_000), BASELINE, scale);
        cells(residents).forEach(cell -> {
            long people = residents.people(cell);
            long rows = Math.min(people, Math.max(8, Math.round(people / scale)));
            assertThat(rows(residents, cell).count()).isEqualTo(rows);
            rows(residents, cell)
                    .forEach(row -> assertThat((long) residents.peopleOfRow(cell, row))
                            .isBetween(people / rows, (people + rows - 1) / rows));
        });
    }

    @Test
    void whereNobodyLivesThereAreNoRows() {
        var residents = new Residents(Country.NONE, BASELINE, 1);
        assertThat(after(1, residents, alone).cash()).isZero();
        assertThat(residents.rows()).isZero();
    }

    @Test
    void aRowForLessThanOnePersonIsRefused() {
        assertThatThrownBy(() -> residents(0.5)).hasMessageContaining("0.5");
    }

    // --- What they earn
    // ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(doubles = {100, 20_000})
    void theMeanWeightOfACellIsThatOfItsRole(double scale) {
        var residents = residents(scale);
        var means = Map.of(
                Role.ORDINARY,
                1.0,
                Role.DEPENDENT,
                BASELINE.of(Parameter.DEPENDENT_OTHER_INCOME),
                Role.OFFICIAL,
                1.0,
                Role.DONJU,
                BASELINE.of(Parameter.DONJU_INCOME));
        cells(residents)
                .forEach(cell -> assertThat(residents.weight(cell) / residents.people(cell))
                        .isCloseTo(means.get(residents.role(cell)), Percentage.withPercentage(1e-5)));
    }

    @Test
    void coarseRowsEarnWhatTheFineRowsOfTheirBandEarn() {
        var one = new Residents(Inland.country(14 * 64 * 100), BASELINE, 100);
        var fine = new Residents(Inland.country(14 * 64 * 100), BASELINE, 1);
        int cell = one.cell(8, Role.ORDINARY);
        int next = fine.firstRow(cell);
        for (int row = one.firstRow(cell); row < one.firstRow(cell + 1); row++) {
            int people = one.peopleOfRow(cell, row);
            double mean = IntStream.range(next, next + people)
                    .mapToDouble(fine::weightOfRow)
                    .average()
                    .orElseThrow();
            assertThat((double) one.weightOfRow(row)).isCloseTo(mean, Percentage.withPercentage(1e-4));
            next += people;
        }
    }

    @Test
    void aRoleWithoutIncomeStillSharesByWeightWhatItEarnsTogether() {
        var residents = new Residents(COUNTRY, BASELINE.with(Parameter.DEPENDENT_OTHER_INCOME, 0), 20_000);
        var terms = randomTerms(residents, 0);
        int cell = residents.cell(0, Role.DEPENDENT);
        terms.income[cell] = 1000 * residents.people(cell) / residents.weight(cell);
        residents.pay(alone, terms);
        assertThat((double) residents.received(cell) / residents.people(cell)).isCloseTo(1000, within(1.0));
    }

    // --- What they choose
    // ----------------------------------------------------------------------------------------------

    /** K27: aggregation over people is exact, whatever the distribution of cash. */
    @Test
    void threeSumsByCellGiveTheDemandOfAllPeople() {
        var residents = after(30, residents(20_000), alone);
        var terms = randomTerms(residents, 30);
        residents.choose(alone, terms);
        double quantity = .7;
        double share = .06;
        double price = 320;
        cells(residents).forEach(cell -> {
            double cost = terms.subsistenceCost[residents.node(cell)];
            double demand = rows(residents, cell)
                    .mapToDouble(row -> {
                        double spending = Math.floor(residents.cashOfRow(row) * terms.cashSpent);
                        double ofOne = spending >= cost
                                ? quantity + share * (spending - cost) / price
                                : quantity * spending / cost;
                        return residents.peopleOfRow(cell, row) * ofOne;
                    })
                    .sum();
            assertThat(quantity * residents.above(cell)
                            + share * residents.supernumerary(cell) / price
                            + quantity * residents.below(cell) / cost)
                    .isCloseTo(demand, Percentage.withPercentage(1e-7));
            assertThat(residents.shareBelow(cell))
                    .isCloseTo(1 - (double) residents.above(cell) / residents.people(cell), within(1e-12));
        });
    }

    // --- What they pay and feel
    // ------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(doubles = {20_000, 300})
    void everyRowDoesWhatTheEquationsSay(double scale) {
        var residents = after(20, residents(scale), alone);
        for (int week = 20; week < 26; week++) {
            int[] cash = cash(residents);
            double[] grievance = grievance(residents);
            var terms = randomTerms(residents, week);
            residents.pay(alone, terms);
            cells(residents).forEach(cell -> {
                int node = residents.node(cell);
                double cost = terms.subsistenceCost[node];
                double sanction = terms.sanction * terms.perceived[node];
                double felt = 0;
                double active = 0;
                for (int row = residents.firstRow(cell); row < residents.firstRow(cell + 1); row++) {
                    double spending = Math.floor(cash[row] * terms.cashSpent);
                    double paid = spending >= cost
                            ? terms.paidForSubsistence[node] + terms.paidAbove[node] * (spending - cost)
                            : terms.paidForSubsistence[node] * spending / cost;
                    double received = Math.floor(terms.income[cell] * residents.weightOfRow(row));
                    assertThat((double) residents.cashOfRow(row))
                            .isCloseTo(cash[row] - paid + received, within(.5 + 1e-6));
                    double entitled = cost * terms.norm[cell] * residents.weightOfRow(row);
                    double hardship = Math.min(1, Math.max(0, 1 - paid / entitled));
                    double now =
                            grievance[row] + terms.speed * (hardship * (1 - terms.legitimacy[node]) - grievance[row]);
                    assertThat((double) residents.grievanceOfRow(row))
                            .isCloseTo(now, within(1e-7 + terms.speed * .5 / entitled));
                    int people = residents.peopleOfRow(cell, row);
                    felt += people * now;
                    active += people * shareActive(now, terms.threshold, sanction);
                }
                assertThat(residents.meanGrievance(cell)).isCloseTo(felt / residents.people(cell), within(1e-5));
                assertThat(residents.active(cell) / residents.people(cell))
                        .isCloseTo(active / residents.people(cell), within(1e-4 + 1e-5 / sanction));
            });
        }
    }

    /** The mean over v, by quadrature, of the share whose fear is less than (v g - threshold)/sanction. */
    private static double shareActive(double grievance, double threshold, double sanction) {
        int steps = 200;
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            double borne = grievance * (2 * step + 1) / steps;
            sum += Math.min(1, Math.max(0, (borne - threshold) / sanction));
        }
        return sum / steps;
    }

    @Test
    void withoutASanctionWhoeverIsAboveTheThresholdExpressesIt() {
        var residents = after(20, residents(20_000), alone);
        var terms = randomTerms(residents, 20);
        Arrays.fill(terms.perceived, 0);
        residents.pay(alone, terms);
        double above = cells(residents)
                .mapToDouble(cell -> rows(residents, cell)
                        .mapToDouble(row -> residents.peopleOfRow(cell, row)
                                * Math.max(0, 1 - terms.threshold / (2 * residents.grievanceOfRow(row))))
                        .sum())
                .sum();
        assertThat(above).isBetween(1e6, 25e6);
        assertThat(cells(residents).mapToDouble(residents::active).sum())
                .isCloseTo(above, Percentage.withPercentage(1e-3));
    }

    @Test
    void nobodyPaysMoreThanTheyMeantToOrLessThanNothing() {
        var residents = residents(20_000);
        for (int week = 0; week < 300; week++) {
            int[] before = cash(residents);
            var terms = randomTerms(residents, week);
            Arrays.fill(terms.income, 0);
            residents.pay(alone, terms);
            for (int row = 0; row < residents.rows(); row++) {
                assertThat(residents.cashOfRow(row))
                        .isBetween(before[row] - (int) (before[row] * terms.cashSpent), before[row]);
            }
        }
    }

    @Test
    void whereNothingIsShortEverybodyPaysWhatTheyMeantTo() {
        var residents = residents(20_000);
        var terms = randomTerms(residents, 0);
        for (int node = 0; node < residents.nodes(); node++) {
            terms.allowAll(node);
        }
        residents.choose(alone, terms);
        residents.pay(alone, terms);
        cells(residents)
                .forEach(cell -> assertThat(residents.paid(cell))
                        .isEqualTo(residents.above(cell) * terms.subsistenceCost[residents.node(cell)]
                                + residents.supernumerary(cell)
                                + residents.below(cell)));
    }

    // --- Money
    // ---------------------------------------------------------------------------------------------------------

    @Test
    void moneyIsNeverMadeOrLost() {
        var residents = residents(20_000);
        for (int week = 0; week < 300; week++) {
            long before = residents.countedCash();
            after(1, residents, alone);
            long gained = cells(residents)
                    .mapToLong(cell -> residents.received(cell) - residents.paid(cell))
                    .sum();
            assertThat(residents.countedCash()).isEqualTo(before + gained).isEqualTo(residents.cash());
        }
        assertThat(IntStream.of(cash(residents)).min().orElseThrow()).isNotNegative();
    }

    @Test
    void nobodyOwnsMoreThanARowCanHold() {
        var residents = residents(20_000);
        for (int week = 0; week < 20; week++) {
            var terms = randomTerms(residents, week);
            Arrays.fill(terms.income, 1e9);
            residents.pay(alone, terms);
            assertThat(residents.countedCash()).isEqualTo(residents.cash());
        }
        assertThat(IntStream.of(cash(residents)).min().orElseThrow()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(doubles = {40_000, 20_000, 5_000, 1_234, 100, 10})
    void otherRowsOwnTheSameToTheFenAndFeelTheSame(double scale) {
        var residents = after(60, residents(20_000), alone);
        var others = residents.expandedTo(scale);
        assertThat(others.countedCash()).isEqualTo(residents.cash()).isEqualTo(others.cash());
        cells(others).forEach(cell -> {
            assertThat((double) others.cash(cell))
                    .isCloseTo((double) residents.cash(cell), Percentage.withPercentage(.01));
            assertThat(others.meanGrievance(cell)).isEqualTo(residents.meanGrievance(cell));
        });
        assertThat(IntStream.of(cash(others)).min().orElseThrow()).isNotNegative();
    }

    @Test
    void whatNoRowCanHoldIsRefused() {
        var pair = new Country(
                16,
                List.of(COUNTRY.nodes().get(8)),
                COUNTRY.goods(),
                List.of(List.of(0.0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "");
        var residents = new Residents(pair, BASELINE.with(Map.of(Parameter.DEPENDENT_SHARE_INLAND, 0.0)), 1);
        while (residents.cash() % 2 == 0) {
            after(1, residents, alone);
        }
        assertThatThrownBy(() -> residents.expandedTo(2)).hasMessageContaining("1 fen");
    }

    // --- Threads and scales
    // ------------------------------------------------------------------------------------------------

    @Test
    void threadsChangeNoBit() {
        var expected = after(12, residents(150), alone);
        for (int threads : new int[] {2, 7}) {
            try (var workers = new Workers(threads)) {
                var residents = after(12, residents(150), workers);
                assertThat(cash(residents)).isEqualTo(cash(expected));
                assertThat(grievance(residents)).isEqualTo(grievance(expected));
                for (int cell = 0; cell < residents.cells(); cell++) {
                    assertThat(residents.above(cell)).isEqualTo(expected.above(cell));
                    assertThat(residents.supernumerary(cell)).isEqualTo(expected.supernumerary(cell));
                    assertThat(residents.below(cell)).isEqualTo(expected.below(cell));
                    assertThat(residents.paid(cell)).isEqualTo(expected.paid(cell));
                    assertThat(residents.received(cell)).isEqualTo(expected.received(cell));
                    assertThat(residents.grievance(cell)).isEqualTo(expected.grievance(cell));
                    assertThat(residents.active(cell)).isEqualTo(expected.active(cell));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {20_000, 5_000})
    void fewRowsAgreeWithMany(double scale) {
        var few = after(40, residents(scale), alone);
        var many = after(40, residents(100), alone);
        for (ToDoubleFunction<Residents> quantity : List.<ToDoubleFunction<Residents>>of(
                each -> cells(each).mapToDouble(each::supernumerary).sum(),
                each -> cells(each).mapToDouble(each::below).sum(),
                each -> cells(each).mapToDouble(each::paid).sum(),
                each -> cells(each).mapToDouble(each::grievance).sum(),
                each -> cells(each).mapToDouble(each::active).sum(),
                Residents::cash)) {
            assertThat(quantity.applyAsDouble(few))
                    .isCloseTo(quantity.applyAsDouble(many), Percentage.withPercentage(1));
        }
        assertThat(shareBelow(few)).isCloseTo(shareBelow(many), within(.005)).isBetween(.05, .6);
    }

    private static double shareBelow(Residents residents) {
        return 1 - (double) cells(residents).mapToLong(residents::above).sum() / residents.people();
    }
}
