package tollgate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * K1 to K3, K7 to K9, K21 and K22 of docs/economics, section 4. Oracle: closed forms of Cournot complements and of Shleifer and
 * Vishny (1993), table of section 1.1; tolerance relative 1e-9 unless said.
 */
class ShleiferVishnyTest {
    private static final double PERCENT = 1e-7;

    @ParameterizedTest(name = "K1: {0} organs")
    @CsvSource({
        "1, 30, 15, 450, 225, 225",
        "2, 40, 10, 400, 100, 400",
        "3, 45, 7.5, 337.5, 56.25, 506.25",
        "4, 48, 6, 288, 36, 576",
        "6, 51.42857142857143, 4.285714285714286, 220.40816326530611, 18.367346938775512, 661.22448979591837"
    })
    void complementsPostTheTextbookTotal(
            int organs, double total, double quantity, double receipts, double surplus, double loss)
            throws NoEquilibrium {
        var equilibrium = KnownGames.solveAllOf(organs, KnownGames.SIXTY);
        var incidence = KnownGames.incidence(KnownGames.SIXTY, equilibrium);
        assertThat(equilibrium.expectedPayment()).isCloseTo(total, withinPercentage(PERCENT));
        assertThat(incidence.quantity()).isCloseTo(quantity, withinPercentage(PERCENT));
        assertThat(incidence.receipts()).isCloseTo(receipts, withinPercentage(PERCENT));
        assertThat(incidence.privateSurplus()).isCloseTo(surplus, withinPercentage(PERCENT));
        assertThat(incidence.deadweightLoss()).isCloseTo(loss, withinPercentage(PERCENT));
    }

    @Test
    void eachComplementAddsTheSameMarkupToItsOwnCost() throws NoEquilibrium { // K2
        var system = PathSystem.allOf(2);
        var equilibrium =
                KnownGames.solve(system, KnownGames.SIXTY, Terms.plain(system).withCosts(List.of(3.0, 6.0)));
        assertThat(equilibrium.bribes().get(0)).isCloseTo(20, withinPercentage(PERCENT));
        assertThat(equilibrium.bribes().get(1)).isCloseTo(23, withinPercentage(PERCENT));
        assertThat(equilibrium.inclusiveValue()).isCloseTo(43, withinPercentage(PERCENT));
        assertThat(KnownGames.SIXTY.quantity(equilibrium.inclusiveValue())).isCloseTo(8.5, withinPercentage(PERCENT));
    }

    @ParameterizedTest(name = "K3: coordination {0}")
    @CsvSource({"0, 45", "0.25, 40", "0.5, 36", "0.75, 32.72727272727273", "1, 30"})
    void coordinationTakesThreeComplementsToTheJointMonopoly(double coordination, double total) throws NoEquilibrium {
        var system = PathSystem.allOf(3);
        var equilibrium =
                KnownGames.solve(system, KnownGames.SIXTY, Terms.plain(system).withCoordination(coordination));
        assertThat(equilibrium.inclusiveValue()).isCloseTo(total, withinPercentage(PERCENT));
        assertThat(equilibrium.bribes())
                .allSatisfy(bribe -> assertThat(bribe).isCloseTo(total / 3, withinPercentage(PERCENT)));
    }

    @ParameterizedTest(name = "K7: {0} organs, horizon {1}")
    @CsvSource({"1, 0, 30", "1, 0.5, 24", "1, 1, 20", "2, 1, 30", "3, 1, 36"})
    void aLongerHorizonLowersTheTotal(int organs, double horizon, double total) throws NoEquilibrium {
        var system = PathSystem.allOf(organs);
        var equilibrium =
                KnownGames.solve(system, KnownGames.SIXTY, Terms.plain(system).withHorizon(horizon));
        assertThat(equilibrium.inclusiveValue()).isCloseTo(total, withinPercentage(PERCENT));
    }

    @ParameterizedTest(name = "K8: {0} complements")
    @CsvSource({"1, 0.5", "2, 0.3333333333333333", "3, 0.25"})
    void aCostShockPassesThroughLessTheMoreComplementsThereAre(int organs, double passThrough) throws NoEquilibrium {
        double before = KnownGames.solveAllOf(organs, KnownGames.SIXTY).inclusiveValue();
        double after = KnownGames.solveAllOf(organs, new LinearDemand(59, 2)).inclusiveValue();
        assertThat(1 + after - before).isCloseTo(passThrough, within(1e-6));
    }

    @ParameterizedTest(name = "K8: {0} substitutes")
    @CsvSource({"2", "3"})
    void aCostShockPassesThroughWhollyWhereOrgansCompete(int organs) throws NoEquilibrium {
        var system = PathSystem.anyOf(organs);
        var terms = Terms.plain(system).withTheta(1e4);
        double before = KnownGames.solve(system, KnownGames.SIXTY, terms).inclusiveValue();
        double after = KnownGames.solve(system, new LinearDemand(59, 2), terms).inclusiveValue();
        assertThat(1 + after - before).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest(name = "K9: {0} complements merge")
    @CsvSource({"2, 0.75", "3, 0.6666666666666667"})
    void mergingComplementsLowersTheTotal(int organs, double ratio) throws NoEquilibrium {
        double apart = KnownGames.solveAllOf(organs, KnownGames.SIXTY).inclusiveValue();
        double merged = KnownGames.solveAllOf(1, KnownGames.SIXTY).inclusiveValue();
        assertThat(merged / apart).isCloseTo(ratio, withinPercentage(PERCENT));
    }

    @Test
    void sortingOfTradersEntersAsSlope() throws NoEquilibrium { // K21
        double marketSlope = 0.5;
        double traderSlope = 0.15;
        double choke = 112.5 - 47.5;
        var demand = new LinearDemand(choke, marketSlope + traderSlope);
        var equilibrium = KnownGames.solveAllOf(1, demand);
        var incidence = KnownGames.incidence(demand, equilibrium);
        double quantity = incidence.quantity();
        double price = 112.5 - marketSlope * quantity;
        assertThat(equilibrium.inclusiveValue()).isCloseTo(32.5, withinPercentage(PERCENT));
        assertThat(quantity).isCloseTo(50, withinPercentage(PERCENT));
        assertThat(price).isCloseTo(87.5, withinPercentage(PERCENT));
        assertThat(price - 47.5 - equilibrium.inclusiveValue()).isCloseTo(7.5, withinPercentage(PERCENT));
        assertThat(incidence.receipts()).isCloseTo(1625, withinPercentage(PERCENT));
        assertThat(marketSlope * quantity * quantity / 2).isCloseTo(625, withinPercentage(PERCENT));
        assertThat(incidence.privateSurplus()).isCloseTo(625 + 187.5, withinPercentage(PERCENT));
        assertThat(incidence.deadweightLoss()).isCloseTo(812.5, withinPercentage(PERCENT));
    }

    @Test
    void anOfficialFringeLimitsTheGate() throws NoEquilibrium { // K22: D = 100 - P, fringe P - 20, smuggled cost 15
        var withFringe = new LinearDemand(60 - 15, 1.0 / (1 + 1)); // residual demand 120 - 2P
        double toll = KnownGames.solveAllOf(1, withFringe).inclusiveValue();
        double price = 15 + toll;
        assertThat(toll).isCloseTo(22.5, withinPercentage(PERCENT));
        assertThat(price).isCloseTo(37.5, withinPercentage(PERCENT));
        assertThat(withFringe.quantity(toll)).isCloseTo(45, withinPercentage(PERCENT));
        assertThat(100 - price - withFringe.quantity(toll)).isCloseTo(17.5, withinPercentage(PERCENT));
        var withoutFringe = new LinearDemand(100 - 15, 1);
        assertThat(KnownGames.solveAllOf(1, withoutFringe).inclusiveValue()).isCloseTo(42.5, withinPercentage(PERCENT));
    }
}
