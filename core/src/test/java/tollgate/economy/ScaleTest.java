package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.state.Role;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Panel;
import tollgate.experiment.Simulation;

/**
 * How few simulated residents are enough: coarse runs against 260,000 rows, as national means over a year before the sealing, one
 * during it and one after. A single run of 2025 differs by more between scales, since what the last digits decide about small flows has
 * grown by then; so means are over six seeds.
 */
class ScaleTest {
    private static final double FINE = 100;
    private static final int SEEDS = 6;
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final String SHARE_BELOW = "share below subsistence";
    private static final double HALF_A_POINT = .005;

    /** What ordinary people earn at the border while it is sealed hangs on a few crossings and scatters most. */
    private static final String CIVIL = "foreign currency, civil";

    private static final double MOST_CIVIL = .03;

    /** Home output meets nearly all demand for staples, so that small quantities move their prices. */
    private static final double MOST_OF_PRICES = .02;

    /** The first week of each year, and how far a coarse run may be off: after the reopening six seeds still scatter. */
    private static final Map<Integer, Double> YEARS = Map.of(104, .01, 209, .01, 417, .02);

    private static Map<Integer, Map<String, Double>> fine = Map.of();

    @BeforeAll
    static void runFine() {
        fine = means(FINE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20_000, 5_000})
    void coarseRunsAreOffByAPerCentAndHalfAPointAtMost(double scale) {
        var coarse = means(scale);
        YEARS.forEach((year, tolerance) -> fine.getOrDefault(year, Map.of()).forEach((what, exact) -> {
            double most = what.equals(SHARE_BELOW) ? HALF_A_POINT : exact * tolerance(what, tolerance);
            assertThat(coarse.getOrDefault(year, Map.of()).getOrDefault(what, Double.NaN))
                    .as("%s from week %d", what, year)
                    .isCloseTo(exact, within(most));
        }));
        assertThat(fine.getOrDefault(209, Map.of()).getOrDefault(SHARE_BELOW, Double.NaN))
                .as("hunger while sealed")
                .isGreaterThan(.05);
    }

    private static double tolerance(String what, double usual) {
        return what.equals(CIVIL) ? MOST_CIVIL : what.startsWith("price") ? MOST_OF_PRICES : usual;
    }

    /** By year and quantity. */
    private static Map<Integer, Map<String, Double>> means(double scale) {
        var all = IntStream.range(0, SEEDS)
                .parallel()
                .mapToObj(seed -> years(run(scale, seed)))
                .toList();
        var means = new LinkedHashMap<Integer, Map<String, Double>>();
        for (int year : YEARS.keySet()) {
            var sums = new LinkedHashMap<String, Double>();
            all.forEach(one -> one.getOrDefault(year, Map.of())
                    .forEach((what, value) -> sums.merge(what, value / SEEDS, Double::sum)));
            means.put(year, sums);
        }
        return means;
    }

    private static Outputs run(double scale, long seed) {
        var world = InhabitedBorder.explainedBy("substitutes", "evasion", "alone");
        try (var workers = new Workers(1)) {
            return Simulation.run(
                    Plan.unchanged(world, Parameters.baseline()),
                    scale,
                    seed,
                    workers,
                    (position, title, economy, week) -> {});
        }
    }

    private static Map<Integer, Map<String, Double>> years(Outputs outputs) {
        var years = new LinkedHashMap<Integer, Map<String, Double>>();
        YEARS.keySet().forEach(year -> years.put(year, national(outputs, year)));
        return years;
    }

    private static Map<String, Double> national(Outputs outputs, int year) {
        var country = outputs.country;
        var place = outputs.world().country();
        var values = new LinkedHashMap<String, Double>();
        double[] heads = new double[place.nodes().size()];
        double everybody = 0;
        double spent = 0;
        double below = 0;
        int roles = Role.list().size();
        for (int cell = 0; cell < country.people.rows().size(); cell++) {
            double here = country.people.at(cell, year);
            heads[cell / roles] += here;
            everybody += here;
            spent += here * mean(country.spending, cell, year);
            below += here * mean(country.shareBelow, cell, year);
        }
        values.put("spending", spent / everybody);
        values.put(SHARE_BELOW, below / everybody);
        for (int good = 0; good < place.goods().size(); good++) {
            String id = place.goods().get(good).id();
            values.put("use of " + id, mean(country.consumed, good, year));
            double price = 0;
            for (int node = 0; node < heads.length; node++) {
                price += heads[node] / everybody * mean(country.price, good * heads.length + node, year);
            }
            values.put("price of " + id, price);
        }
        List.of(0, 1)
                .forEach(row -> values.put(
                        "foreign currency, " + country.foreignCurrency.rows().get(row),
                        mean(country.foreignCurrency, row, year)));
        return values;
    }

    private static double mean(Panel panel, int row, int from) {
        return IntStream.range(from, from + WEEKS_OF_A_YEAR)
                .mapToDouble(week -> panel.at(row, week))
                .average()
                .orElseThrow();
    }
}
