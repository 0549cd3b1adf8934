package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.behaviour.LinearExpenditure;

/**
 * FEATURE UNDER TEST: one place, a closed border, given harvests. Oracle: K13', the prices at which people buy exactly what there is.
 *
 * <p>Rice and maize are grown at home, and the town makes a fixed amount of everything else. In the second year the rice harvest changes
 * for good. Who spends e a head buys {@code gamma + beta (e - Psub) / p} of each good; there are X a head. So
 * {@code p_g = beta_g S / (X_g - gamma_g)}, in units of the price of everything else, whose subsistence quantity stands for gamma_0 in
 * {@code S = (e - gamma_0) / (1 + sum beta_g gamma_g / (X_g - gamma_g))}. The price of everything else is what makes its own market
 * clear: it falls where the dearer rice takes more of what people spend.
 */
class W03_WhatClearsOneMarketTest {
    private static final int RICE = 0;
    private static final int MAIZE = 1;
    private static final int OTHER = 2;
    private static final double[] SUBSISTENCE = {.6, .8, 6};
    private static final double[] SHARES = {.3, .1, .6};

    @ParameterizedTest
    @ValueSource(doubles = {1, .8, 1.3})
    void pricesAreThoseAtWhichAllIsEaten(double riceHarvest) {
        var country = SmallCountry.town(
                List.of(SmallCountry.harvest("rice", 52, riceHarvest)),
                SmallCountry.good("rice", SUBSISTENCE[RICE], SHARES[RICE], 0, 4, .1, 0),
                SmallCountry.good("maize", SUBSISTENCE[MAIZE], SHARES[MAIZE], 0, 2, .1, 0),
                SmallCountry.local(SUBSISTENCE[OTHER], SHARES[OTHER]));
        var world = SmallCountry.world(country, List.of(), "complements");
        var outputs = InhabitedBorder.run(world, SmallCountry.parameters());
        double[] prices = new double[SHARES.length];
        double[] supplies = new double[SHARES.length];
        double spending = 0;
        for (int good = 0; good < prices.length; good++) {
            prices[good] = SmallCountry.last(outputs.country.price, good);
            supplies[good] = SmallCountry.last(outputs.country.consumed, good) / SmallCountry.people();
            spending += prices[good] * supplies[good];
        }
        double[] clearing = new LinearExpenditure(SUBSISTENCE, SHARES)
                .clearingPrices(new double[] {supplies[RICE], supplies[MAIZE]}, spending / prices[OTHER]);
        assertThat(prices[RICE] / prices[OTHER]).isCloseTo(clearing[RICE], within(2e-3 * clearing[RICE]));
        assertThat(prices[MAIZE] / prices[OTHER]).isCloseTo(clearing[MAIZE], within(2e-3 * clearing[MAIZE]));
        double usual = eatenBefore(outputs.country.consumed.at(RICE, 51));
        assertThat(supplies[RICE]).isCloseTo(usual * riceHarvest, within(3e-3 * usual));
    }

    private static double eatenBefore(double kg) {
        return kg / SmallCountry.people();
    }
}
