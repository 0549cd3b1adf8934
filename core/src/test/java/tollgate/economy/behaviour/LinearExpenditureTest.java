package tollgate.economy.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * K13, K13' and K23, and laws on seeded random tastes. Oracle: closed forms of Geary (1950) and Stone (1954), worked out
 * apart from the program, tolerance 1e-6; the exact aggregation of Gorman (1961). The goods of K13 are rice (kg), flour (kg),
 * oil (kg) and all else.
 */
class LinearExpenditureTest {
    private static final Offset<Double> MILLIONTH = within(1e-6);

    private static final LinearExpenditure FOODS =
            new LinearExpenditure(new double[] {.8, .02, .01, 8}, new double[] {.10, .02, .03, .85});
    private static final double[] PRICES = {4.2, 4, 11, 1};
    private static final double SPENDING = 40;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** A random taste, two random price vectors and expenditures above and below subsistence at the first of them. */
    private static final class Household {
        final LinearExpenditure taste;
        final double[] subsistence;
        final double[] before;
        final double[] after;
        final double above;
        final double below;

        Household(long seed) {
            var luck = new SplitMix64(seed * 0x9E3779B97F4A7C15L);
            int goods = 1 + luck.nextInt(6);
            subsistence = random(luck, goods, 0, 3);
            double[] shares = random(luck, goods, .01, 1);
            double sum = Arrays.stream(shares).sum();
            for (int good = 0; good < goods; good++) {
                shares[good] /= sum;
                if (luck.nextInt(4) == 0) {
                    subsistence[good] = 0;
                }
            }
            taste = new LinearExpenditure(subsistence, shares);
            before = random(luck, goods, .1, 20);
            after = random(luck, goods, .1, 20);
            double most = Math.max(taste.costOfSubsistence(before), taste.costOfSubsistence(after));
            above = most + .1 + 50 * luck.nextDouble();
            below = luck.nextDouble() * taste.costOfSubsistence(before);
        }

        private static double[] random(UniformRandomProvider luck, int count, double least, double most) {
            return luck.doubles(count, least, most).toArray();
        }
    }

    // --- Known answers -----------------------------------------------------------------------------------------------

    @Test
    void theBundleIsTheTextbooks() { // K13
        assertThat(FOODS.bundle(PRICES, SPENDING))
                .containsExactly(new double[] {1.477381, .162250, .087591, 32.1825}, MILLIONTH);
        assertThat(Arrays.stream(FOODS.values(PRICES, SPENDING)).sum()).isCloseTo(40, MILLIONTH);
    }

    @Test
    void theOwnPriceElasticitiesAreTheTextbooks() { // K13
        assertThat(FOODS.ownPriceElasticities(PRICES, SPENDING))
                .containsExactly(new double[] {-.512651, -.879199, -.889258, -.962713}, MILLIONTH);
    }

    @Test
    void theClearingPricesAreTheTextbooks() { // K13': S = 23.733004
        double[] prices = FOODS.clearingPrices(new double[] {1.05, .05, .03}, SPENDING);
        assertThat(prices).containsExactly(new double[] {9.493201, 15.822002, 35.599506, 1}, MILLIONTH);
        assertThat(SPENDING - FOODS.costOfSubsistence(prices)).isCloseTo(23.733004, MILLIONTH);
    }

    @Test
    void theVariationsOfDearerFlourAndOilAreTheTextbooks() { // K23
        var taste = new LinearExpenditure(new double[] {.7, 0, .005, 18}, new double[] {.0565, .018, .019, .9065});
        double[] doubled = {4.2, 8, 22, 1};
        assertThat(taste.equivalentVariation(PRICES, doubled, SPENDING)).isCloseTo(-.534821, MILLIONTH);
        assertThat(taste.compensatingVariation(PRICES, doubled, SPENDING)).isCloseTo(.548715, MILLIONTH);
    }

    @Test
    void whoCannotAffordTheBasketBuysTheSamePartOfEachOfItsGoods() {
        double half = FOODS.costOfSubsistence(PRICES) / 2;
        assertThat(FOODS.bundle(PRICES, half)).containsExactly(new double[] {.4, .01, .005, 4}, within(1e-12));
        assertThat(FOODS.bundle(PRICES, 0)).containsOnly(0);
    }

    // --- Laws --------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSpentOnGoodsAddsUpToTheExpenditure(long seed) {
        var household = new Household(seed);
        for (double expenditure : new double[] {household.above, household.below}) {
            assertThat(Arrays.stream(household.taste.values(household.before, expenditure))
                            .sum())
                    .isCloseTo(expenditure, within(1e-12 * (1 + expenditure)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dearerMoneyAloneChangesNoDemand(long seed) {
        var household = new Household(seed);
        double factor = 1 + 9 * new SplitMix64(seed).nextDouble();
        double[] prices =
                Arrays.stream(household.before).map(price -> factor * price).toArray();
        for (double expenditure : new double[] {household.above, household.below}) {
            assertThat(household.taste.bundle(prices, factor * expenditure))
                    .containsExactly(household.taste.bundle(household.before, expenditure), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void demandDoesNotJumpAtSubsistence(long seed) {
        var household = new Household(seed);
        double basket = household.taste.costOfSubsistence(household.before);
        assertThat(household.taste.bundle(household.before, basket * (1 - 1e-12)))
                .containsExactly(household.subsistence, within(1e-9));
        assertThat(household.taste.bundle(household.before, basket * (1 + 1e-12)))
                .containsExactly(household.subsistence, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOwnPriceElasticityIsTheSlopeOfDemand(long seed) {
        var household = new Household(seed);
        for (double expenditure : new double[] {household.above, household.below}) {
            double[] elasticities = household.taste.ownPriceElasticities(household.before, expenditure);
            for (int good = 0; good < household.taste.goods(); good++) {
                double[] up = household.before.clone();
                double[] down = household.before.clone();
                up[good] *= 1 + 1e-6;
                down[good] *= 1 - 1e-6;
                double more = household.taste.bundle(down, expenditure)[good];
                double less = household.taste.bundle(up, expenditure)[good];
                if (more > 0) {
                    assertThat((less - more) / (less + more) * 1e6).isCloseTo(elasticities[good], within(1e-4));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEquivalentVariationHasTheSignOfTheChangeOfUtility(long seed) {
        var household = new Household(seed);
        var taste = household.taste;
        double change = taste.indirectUtility(household.after, household.above)
                - taste.indirectUtility(household.before, household.above);
        assertThat(Math.signum(taste.equivalentVariation(household.before, household.after, household.above)))
                .isEqualTo(Math.signum(change));
        assertThat(Math.signum(taste.compensatingVariation(household.before, household.after, household.above)))
                .isEqualTo(-Math.signum(change));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingTheEquivalentVariationBeforeDoesAsMuchGoodAsTheNewPrices(long seed) {
        var household = new Household(seed);
        var taste = household.taste;
        double variation = taste.equivalentVariation(household.before, household.after, household.above);
        assertThat(taste.indirectUtility(household.before, household.above + variation))
                .isCloseTo(taste.indirectUtility(household.after, household.above), withinPercentage(1e-7));
        double compensation = taste.compensatingVariation(household.before, household.after, household.above);
        assertThat(taste.indirectUtility(household.after, household.above + compensation))
                .isCloseTo(taste.indirectUtility(household.before, household.above), withinPercentage(1e-7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherBundleOfTheSameCostIsBetter(long seed) {
        var household = new Household(seed);
        var taste = household.taste;
        double[] best = taste.bundle(household.before, household.above);
        double utility = taste.utility(best);
        assertThat(utility).isCloseTo(taste.indirectUtility(household.before, household.above), withinPercentage(1e-7));
        double surplus = household.above - taste.costOfSubsistence(household.before);
        var luck = new SplitMix64(seed);
        double[] weights = luck.doubles(taste.goods()).toArray();
        double sum = Arrays.stream(weights).sum();
        double[] other = new double[best.length];
        for (int good = 0; good < other.length; good++) {
            other[good] = household.subsistence[good] + surplus * weights[good] / sum / household.before[good];
        }
        assertThat(taste.utility(other)).isLessThanOrEqualTo(utility * (1 + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void peopleAboveSubsistenceTogetherBuyWhatAsManyOfMeanExpenditureWould(long seed) {
        var household = new Household(seed);
        var taste = household.taste;
        double basket = taste.costOfSubsistence(household.before);
        int people = 50;
        double[] together = new double[taste.goods()];
        double spending = 0;
        for (double expenditure :
                new SplitMix64(seed).doubles(people, basket, basket + 90).toArray()) {
            double[] bundle = taste.bundle(household.before, expenditure);
            for (int good = 0; good < together.length; good++) {
                together[good] += bundle[good];
            }
            spending += expenditure;
        }
        double[] mean = taste.bundle(household.before, spending / people);
        for (int good = 0; good < together.length; good++) {
            assertThat(together[good]).isCloseTo(people * mean[good], withinPercentage(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atTheClearingPricesWhatThereIsIsBought(long seed) {
        var household = new Household(seed);
        int last = household.taste.goods() - 1;
        double[] supplies = new SplitMix64(seed).doubles(last, .01, 2).toArray();
        for (int good = 0; good < last; good++) {
            supplies[good] += household.subsistence[good];
        }
        double expenditure = household.subsistence[last] + household.above;
        double[] prices = household.taste.clearingPrices(supplies, expenditure);
        double[] bundle = household.taste.bundle(prices, expenditure);
        assertThat(prices[last]).isEqualTo(1);
        assertThat(Arrays.copyOf(bundle, last)).containsExactly(supplies, within(1e-9));
    }

    // --- What is refused ---------------------------------------------------------------------------------------------

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinearExpenditure(new double[] {1, 1}, new double[] {.5, .4}))
                .withMessageContaining("0.9");
    }

    @Test
    void utilityBelowSubsistenceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOODS.indirectUtility(PRICES, 5))
                .withMessageContaining("(5.0) must reach the cost of subsistence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOODS.utility(new double[] {.7, 1, 1, 9}))
                .withMessageContaining("Good 0 (0.7)");
    }

    @Test
    void aSupplyBelowSubsistenceHasNoClearingPrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FOODS.clearingPrices(new double[] {.8, .05, .03}, SPENDING))
                .withMessageContaining("good 0 (0.8)");
    }
}
