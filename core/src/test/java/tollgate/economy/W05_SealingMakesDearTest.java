package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.experiment.Outputs;

/**
 * FEATURE UNDER TEST: the border shuts. Oracle: the linear expenditure system with nothing but home output left.
 *
 * <p>Flour comes from China but for a part h that is milled at home. Official traders bring the rest until the second year ends, then
 * nobody does, and nobody earns abroad either, so that people own the same sum ever after. What they buy,
 * {@code gamma N + beta S / p}, must fall to h, so that the price rises to {@code beta S / (h - gamma N)}, where S is what all spend
 * above subsistence at the new prices. While the border is open the price is the China price and at most the spread.
 */
class W05_SealingMakesDearTest {
    private static final int FLOUR = 0;
    private static final int SEALED = 104;
    private static final double CHINA_PRICE = 3;
    private static final double SPREAD = .05;
    private static final double SHARE = .2;

    private static Outputs run(double imported, double subsistence) {
        var town = SmallCountry.town(
                List.of(),
                SmallCountry.good("flour", subsistence, SHARE, imported, CHINA_PRICE, SPREAD, 0),
                SmallCountry.local(5, 1 - SHARE));
        var nothingEarned = new Country.InflowRow(SmallCountry.monday(SEALED), LocalDate.of(2100, 1, 1), 0);
        var country = town.with(town.prices(), town.harvests(), List.of(nothingEarned), town.aid());
        var world = SmallCountry.world(
                country, List.of(SmallCountry.open(Channel.OFFICIAL, SmallCountry.monday(SEALED))), "complements");
        return InhabitedBorder.run(world, SmallCountry.parameters().with(Parameter.INFLOW_BASE, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .3})
    void thePriceRisesToWhereHomeOutputIsEnough(double subsistence) {
        var outputs = run(.6, subsistence);
        double homeOutput = SmallCountry.last(outputs.country.consumed, FLOUR);
        double before = outputs.country.consumed.at(FLOUR, SEALED - 1);
        assertThat(homeOutput).as("what is milled").isBetween(.35 * before, .45 * before);
        double above = SmallCountry.last(outputs.country.supernumerary);
        double expected = SHARE * above / (homeOutput - subsistence * SmallCountry.people());
        assertThat(SmallCountry.last(outputs.country.price, FLOUR)).isCloseTo(expected, within(1e-3 * expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .3})
    void whileTheBorderIsOpenThePriceIsTheChinaPriceAndAMargin(double subsistence) {
        var outputs = run(.6, subsistence);
        for (int week = 52; week < SEALED; week++) {
            assertThat(outputs.country.price.at(FLOUR, week)).isBetween(CHINA_PRICE, CHINA_PRICE + SPREAD);
        }
        assertThat(SmallCountry.last(outputs.country.price, FLOUR)).isGreaterThan(2 * CHINA_PRICE);
        assertThat(outputs.country.official.at(FLOUR, SEALED)).isZero();
    }
}
