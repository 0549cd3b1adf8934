package tollgate.economy.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.Country;
import tollgate.economy.Inland;
import tollgate.economy.Parameters;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/** Known answers: sums person by person over the same rows; the lognormal distribution; what was paid and received. */
class ResidentsTest {
    private static final Country COUNTRY = Inland.country();
    private static final Parameters BASELINE = Parameters.baseline();

    private static Residents residents(double scale) {
        return new Residents(COUNTRY, BASELINE, scale);
    }

    private static int nodes(Residents residents) {
        return residents.cells() / Role.list().size();
    }

    /** Terms of a made-up week: dear food, scarce goods at every third node, incomes near the usual spending. */
    private static ResidentTerms randomTerms(Residents residents, int week) {
        int nodes = nodes(residents);
        var terms = new ResidentTerms(nodes, BASELINE);
        for (int node = 0; node < nodes; node++) {
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

    private static void live(Residents residents, Workers workers, int weeks) {
        for (int week = 0; week < weeks; week++) {
            var terms = randomTerms(residents, week);
            residents.choose(workers, terms);
            residents.pay(workers, terms);
        }
    }

    // --- Who lives where ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 999, 26_000_000})
    void cellsHoldEverybody(long people) {
        var residents = new Residents(Inland.country(people), BASELINE, 20_000);
        assertThat(IntStream.range(0, residents.cells())
                        .mapToLong(residents::people)
                        .sum())
                .isEqualTo(people);
        assertThat(residents.people()).isEqualTo(people);
    }

    @Test
    void moneyIsNeverMadeOrLost() {
        var residents = residents(20_000);
        try (var workers = new Workers(1)) {
            for (int week = 0; week < 200; week++) {
                long before = residents.countedCash();
                var terms = randomTerms(residents, week);
                residents.choose(workers, terms);
                residents.pay(workers, terms);
                long gained = IntStream.range(0, residents.cells())
                        .mapToLong(cell -> residents.received(cell) - residents.paid(cell))
                        .sum();
                assertThat(residents.countedCash()).isEqualTo(before + gained).isEqualTo(residents.cash());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {20_000, 5_000, 1_234, 100, 10})
    void moreRowsOwnTheSameToTheFen(double scale) {
        var residents = residents(20_000);
        try (var workers = new Workers(1)) {
            live(residents, workers, 60);
        }
        var expanded = residents.expandedTo(scale);
        assertThat(expanded.countedCash()).isEqualTo(residents.cash()).isEqualTo(expanded.cash());
    }
}
