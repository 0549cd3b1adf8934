package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.markets.TwoMarkets;
import tollgate.experiment.Outputs;

/**
 * FEATURE UNDER TEST: two places, one border town, one good to carry. Oracle: the two markets of Enke (1951), Samuelson (1952) and
 * Takayama and Judge (1971), K15.
 *
 * <p>Grain costs 4 yuan across the river; official traders bring it to the town without duty or cost, with margins between 0 and .02.
 * So it costs 4 to 4.02 in the town. Nine tenths of the people live inland and grow half of what is eaten. Where carrying costs tau and
 * something is carried, an inland kg costs exactly tau more than one in town. Where tau is more than what people would pay for
 * the first kg beyond their own, nothing is carried, and the inland price is that at which they eat their harvest: with N people who spend S
 * yuan above subsistence, {@code gamma N + beta S / p = harvest}, so {@code p = beta S / (harvest - gamma N)}.
 */
class W02_CarriageBetweenTwoPlacesTest {
    private static final int GRAIN = 0;
    private static final double CHINA_PRICE = 4;
    private static final double SPREAD = .02;
    private static final double SUBSISTENCE = .5;
    private static final double SHARE = .3;
    private static final int NODES = 2;

    private static Outputs run(double carriage) {
        var country = SmallCountry.townAndInland(
                carriage,
                SmallCountry.good("grain", SUBSISTENCE, SHARE, .5, CHINA_PRICE, SPREAD, 0),
                SmallCountry.local(5, 1 - SHARE));
        var world = SmallCountry.world(country, List.of(SmallCountry.open(Channel.OFFICIAL)), "complements");
        return InhabitedBorder.run(world, SmallCountry.parameters());
    }

    @ParameterizedTest
    @ValueSource(doubles = {.1, .5, 1.5})
    void whereGrainIsCarriedAnInlandKgCostsWhatCarryingCostsOnTop(double carriage) {
        var outputs = run(carriage);
        double town = SmallCountry.last(outputs.country.price, GRAIN * NODES + SmallCountry.TOWN);
        double inland = SmallCountry.last(outputs.country.price, GRAIN * NODES + SmallCountry.INLAND);
        assertThat(town).isBetween(CHINA_PRICE, CHINA_PRICE + SPREAD);
        assertThat(inland - town).isCloseTo(carriage, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 40})
    void whereCarryingCostsMoreThanTheGapTheInlandPriceIsThatOfItsOwnHarvest(double carriage) {
        var outputs = run(carriage);
        double inland = SmallCountry.last(outputs.country.price, GRAIN * NODES + SmallCountry.INLAND);
        double town = SmallCountry.last(outputs.country.price, GRAIN * NODES + SmallCountry.TOWN);
        double people = SmallCountry.people() * .9;
        double harvest = SmallCountry.last(outputs.country.consumed, GRAIN) - eatenInTown(outputs, town);
        double autarky = SHARE * supernumerary(outputs, SmallCountry.INLAND) / (harvest - SUBSISTENCE * people);
        assertThat(autarky - town).as("the gap").isLessThan(carriage);
        assertThat(inland).isCloseTo(autarky, within(1e-3 * autarky));
    }

    /** K15 says when anything is carried: with straight lines through today's prices the flow is 0 on one side and not on the other. */
    @ParameterizedTest
    @ValueSource(doubles = {.5, 40})
    void whetherGrainIsCarriedIsWhatTwoMarketsSay(double carriage) {
        var apart = run(40);
        double town = SmallCountry.last(apart.country.price, GRAIN * NODES + SmallCountry.TOWN);
        double inland = SmallCountry.last(apart.country.price, GRAIN * NODES + SmallCountry.INLAND);
        double flow = new TwoMarkets(
                        new TwoMarkets.Market(town + 1, 1e-9, 1e9),
                        new TwoMarkets.Market(inland + 1, 1e-9, 1e9),
                        carriage)
                .trade()
                .forth();
        var outputs = run(carriage);
        double gap = SmallCountry.last(outputs.country.price, GRAIN * NODES + SmallCountry.INLAND)
                - SmallCountry.last(outputs.country.price, GRAIN * NODES + SmallCountry.TOWN);
        assertThat(gap < inland - town - .01).as("carrying closes the gap").isEqualTo(flow > 0);
    }

    private static double eatenInTown(Outputs outputs, double price) {
        return SUBSISTENCE * SmallCountry.people() * .1 + SHARE * supernumerary(outputs, SmallCountry.TOWN) / price;
    }

    /** CNY a week. */
    private static double supernumerary(Outputs outputs, int node) {
        double sum = 0;
        for (int cell = node * 4; cell < node * 4 + 4; cell++) {
            sum += SmallCountry.last(outputs.country.supernumerary, cell);
        }
        return sum;
    }
}
