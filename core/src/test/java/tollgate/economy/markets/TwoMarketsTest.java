package tollgate.economy.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.markets.TwoMarkets.Market;

/** K15, and laws on seeded random markets. Oracle: the closed form of Enke (1951) and Samuelson (1952); tolerance 1e-6. */
class TwoMarketsTest {
    private static final Market CHEAP = new Market(20, .1, 100);
    private static final Market DEAR = new Market(30, .2, 60);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    private static TwoMarkets random(long seed) {
        var luck = new SplitMix64(seed * 0x9E3779B97F4A7C15L);
        return new TwoMarkets(random(luck), random(luck), 20 * luck.nextDouble());
    }

    private static Market random(SplitMix64 luck) {
        double choke = 1 + 99 * luck.nextDouble();
        double slope = .05 + luck.nextDouble();
        return new Market(choke, slope, luck.nextDouble() * choke / slope * .999);
    }

    @Test
    void theFlowClosesTheGapToTheTransportCost() { // K15
        var trade = new TwoMarkets(CHEAP, DEAR, 1.5).trade();
        assertThat(trade.forth()).isCloseTo(21.666667, within(1e-6));
        assertThat(trade.back()).isZero();
        assertThat(trade.firstPrice()).isCloseTo(12.166667, within(1e-6));
        assertThat(trade.secondPrice()).isCloseTo(13.666667, within(1e-6));
    }

    @Test
    void nothingFlowsWhereTheGapIsUnderTheTransportCost() {
        var trade = new TwoMarkets(CHEAP, DEAR, 8.5).trade();
        assertThat(trade).isEqualTo(new TwoMarkets.Trade(0, 0, 10, 18));
    }

    @Test
    void anOriginThatGivesAwayAllSellsAtWhatItFetchesElsewhere() {
        var trade = new TwoMarkets(new Market(5, 1, 2), new Market(100, 1, 10), 10).trade();
        assertThat(trade).isEqualTo(new TwoMarkets.Trade(2, 0, 78, 88));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pricesDifferByNoMoreThanTheTransportCostAndByThatWhereGoodsFlow(long seed) {
        var markets = random(seed);
        var trade = markets.trade();
        double gap = trade.secondPrice() - trade.firstPrice();
        if (trade.forth() > 0) {
            assertThat(gap).isCloseTo(markets.transportCost(), within(1e-9));
        } else if (trade.back() > 0) {
            assertThat(gap).isCloseTo(-markets.transportCost(), within(1e-9));
        } else {
            assertThat(Math.abs(gap)).isLessThanOrEqualTo(markets.transportCost());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goodsFlowOneWayAtMostAndOnlyFromWhatThereIs(long seed) {
        var markets = random(seed);
        var trade = markets.trade();
        assertThat(trade.forth()).isBetween(0.0, markets.first().supply());
        assertThat(trade.back()).isBetween(0.0, markets.second().supply());
        assertThat(Math.min(trade.forth(), trade.back())).isZero();
        assertThat(trade.firstPrice()).isGreaterThanOrEqualTo(0);
        assertThat(trade.secondPrice()).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whichMarketIsNamedFirstDoesNotMatter(long seed) {
        var markets = random(seed);
        var trade = markets.trade();
        var mirrored = new TwoMarkets(markets.second(), markets.first(), markets.transportCost()).trade();
        assertThat(mirrored)
                .isEqualTo(new TwoMarkets.Trade(trade.back(), trade.forth(), trade.secondPrice(), trade.firstPrice()));
    }

    @Test
    void aSupplyThatNobodyWantsEvenForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Market(20, .1, 201))
                .withMessageContaining("(201.0) must lie between 0 and 200.0");
    }
}
