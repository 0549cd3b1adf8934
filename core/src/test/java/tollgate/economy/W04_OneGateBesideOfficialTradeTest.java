package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Simulation;

/**
 * FEATURE UNDER TEST: one gate with one holder, and official trade that pays duty instead, K22 with consumers who spend a given
 * sum. Oracle: the first-order condition of a dominant firm with a competitive fringe, by bisection.
 *
 * <p>Cloth costs 2 yuan across the river. Nobody needs it, so people spend the same sum B on it at any price and buy {@code B / P}. Capacity
 * does not move. Smugglers bring {@code Q = K (P - 2 - T) / s} at the bribe T and official organisations
 * {@code O = Ko (P - 2 - duty) / s}, where s is the spread of what traders want for their trouble. The holder of the gate faces
 * {@code Q(T) = B/P - O(P)}; from both, {@code dP/dT = (K/s) / (K/s + B/P^2 + Ko/s)}, and T Q is largest where
 * {@code T = Q (s/K + 1 / (B/P^2 + w Ko/s))}. With w = 1 this is K22 but for the shape of demand. An office cannot tell exactly
 * whether the fringe still answers where nearly all or nearly none of it trades: w is 1 where half of it does and falls to 0 at both ends.
 */
class W04_OneGateBesideOfficialTradeTest {
    private static final int CLOTH = 0;
    private static final double CHINA_PRICE = 2;
    private static final double SPREAD = 1;

    @ParameterizedTest
    @ValueSource(doubles = {.25, .5, 1})
    void bribePriceAndVolumesAreThoseOfADominantFirmWithAFringe(double duty) {
        var country = SmallCountry.town(
                List.of(), SmallCountry.good("cloth", 0, .3, 1, CHINA_PRICE, SPREAD, .5), SmallCountry.local(5, .7));
        var world = SmallCountry.world(
                country, List.of(SmallCountry.open(Channel.PRIVATE), SmallCountry.open(Channel.OFFICIAL)), "alone");
        var parameters = SmallCountry.parameters().with(Parameter.DUTY, duty).with(Parameter.TAKEOVER, 1_000);
        var seen = new Capacity();
        var outputs = seen.run(world, parameters);
        double price = SmallCountry.last(outputs.country.price, CLOTH);
        double smuggled = SmallCountry.last(outputs.country.smuggled, CLOTH);
        double official = SmallCountry.last(outputs.country.official, CLOTH);
        double spent = price * SmallCountry.last(outputs.country.consumed, CLOTH);
        double bribe = SmallCountry.last(outputs.country.goodsBribes) / smuggled;
        double expected = bribe(spent, seen.smugglers, seen.organisations, duty);
        assertThat(bribe).isCloseTo(expected, within(.005 * expected));
        double expectedPrice = price(spent, seen.smugglers, seen.organisations, duty, expected);
        assertThat(price).isCloseTo(expectedPrice, within(.002 * expectedPrice));
        assertThat(smuggled)
                .isCloseTo(seen.smugglers * (expectedPrice - CHINA_PRICE - expected) / SPREAD, within(.01 * smuggled));
        assertThat(official)
                .isCloseTo(
                        willing(expectedPrice - cost(duty)) * seen.organisations, within(.01 * (official + smuggled)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.5, 1})
    void theDearerTheFringeTheMoreTheGateTakes(double duty) {
        assertThat(bribe(1e7, 1e7, 1e7, duty)).isGreaterThan(bribe(1e7, 1e7, 1e7, .25));
    }

    /** The T at which the first-order condition holds. */
    private static double bribe(double spent, double smugglers, double organisations, double duty) {
        double low = 0;
        double high = 100;
        for (int step = 0; step < 200; step++) {
            double bribe = (low + high) / 2;
            double price = price(spent, smugglers, organisations, duty, bribe);
            double margin = price - cost(duty);
            double blurred = Math.min(1, Math.max(0, Math.min(margin, SPREAD - margin) / (SPREAD / 2)));
            double answer = spent / (price * price) + blurred * organisations / SPREAD;
            double quantity = smugglers * willing(price - CHINA_PRICE - bribe);
            if (quantity * (SPREAD / smugglers + 1 / answer) > bribe) {
                low = bribe;
            } else {
                high = bribe;
            }
        }
        return low;
    }

    /** The P at which people buy what comes, given T. */
    private static double price(double spent, double smugglers, double organisations, double duty, double bribe) {
        double low = 0;
        double high = 1000;
        for (int step = 0; step < 200; step++) {
            double price = (low + high) / 2;
            double comes =
                    smugglers * willing(price - CHINA_PRICE - bribe) + organisations * willing(price - cost(duty));
            if (comes < spent / price) {
                low = price;
            } else {
                high = price;
            }
        }
        return low;
    }

    private static double willing(double margin) {
        return Math.min(1, Math.max(0, margin / SPREAD));
    }

    private static double cost(double duty) {
        return CHINA_PRICE * (1 + duty);
    }

    /** Notes what traders could bring, kg a week. */
    private static final class Capacity {
        private double smugglers;
        private double organisations;

        Outputs run(World world, Parameters parameters) {
            try (var workers = new Workers(1)) {
                return Simulation.run(world, parameters, 7, workers, (position, title, economy, week) -> {
                    int row = economy.crossings.row(economy.cargoes.ofGood(CLOTH), Channel.PRIVATE, 0);
                    smugglers = economy.crossings.capacity.get(row);
                    organisations = economy.official.capacity.get(economy.official.row(CLOTH, 0));
                });
            }
        }
    }
}
