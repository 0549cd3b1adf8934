package tollgate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K4, K4' and K9' of docs/economics, section 4: games where crossings switch between paths. */
class SwitchingGamesTest {

    /** Oracles: the printed table, and the positive root of theta(n-1) m = n - m/(a - m) by halving. */
    @ParameterizedTest(name = "K4: {0} substitutes, theta {1}")
    @CsvSource({
        "2, .1, 16.27718677",
        "2, .5, 3.86239543",
        "2, 2, .99159783",
        "2, 10, .19966611",
        "2, 100, .01999667",
        "3, .1, 13.54248689",
        "3, .5, 2.94832191",
        "3, 2, .74684891",
        "3, 10, .14987479",
        "3, 100, .01499875"
    })
    void substitutesUndercutOneAnother(int organs, double theta, double bribe) throws NoEquilibrium {
        var system = PathSystem.anyOf(organs);
        var equilibrium =
                KnownGames.solve(system, KnownGames.SIXTY, Terms.plain(system).withTheta(theta));
        double halved = KnownGames.bisect(0, 60, m -> organs / (1 / (60 - m) + theta * (organs - 1)) - m);
        assertThat(equilibrium.bribes()).allSatisfy(posted -> {
            assertThat(posted).isCloseTo(bribe, within(1e-7));
            assertThat(posted).isCloseTo(halved, withinPercentage(1e-9));
        });
    }

    /**
     * Oracles: the printed table to 1e-4, and the first-order condition of the one organ by halving, written out here.
     */
    @ParameterizedTest(name = "K9': theta {0}")
    @CsvSource({"2, 9.9076, .0397", "5, 10.6536, .0143", "20, 11.2148, .0033"})
    void evasionCapsTheBribe(double theta, double bribe, double evasionShare) throws NoEquilibrium {
        var system = KnownGames.oneWithEvasion();
        var demand = new LinearDemand(55, 2);
        var terms = Terms.plain(system).withTheta(theta).withExtraCosts(List.of(0.0, 11.5));
        var equilibrium = KnownGames.solve(system, demand, terms);
        assertThat(equilibrium.bribes().get(0)).isCloseTo(bribe, within(1e-4));
        assertThat(equilibrium.shares().get(1)).isCloseTo(evasionShare, within(1e-4));
        double halved = KnownGames.bisect(0, 55, b -> oneOrgansMarkup(b, theta, 11.5, 55) - b);
        assertThat(equilibrium.bribes().get(0)).isCloseTo(halved, withinPercentage(1e-8));
    }

    private static double oneOrgansMarkup(double bribe, double theta, double evasion, double choke) {
        double sold = 1 / (1 + Math.exp(theta * (bribe - evasion)));
        double inclusiveValue = bribe + Math.log(2 * sold) / theta;
        return 1 / (sold / (choke - inclusiveValue) + theta * (1 - sold));
    }

    @Test
    void withoutEvasionTheOneOrganTakesHalfTheChoke() throws NoEquilibrium { // K9'
        var equilibrium = KnownGames.solveAllOf(1, new LinearDemand(55, 2));
        assertThat(equilibrium.bribes().get(0)).isCloseTo(27.5, withinPercentage(1e-7));
    }

    @Test
    void evasionDearerThanAnyoneWouldPayChangesNothing() throws NoEquilibrium {
        var system = KnownGames.oneWithEvasion();
        var terms = Terms.plain(system).withTheta(.1).withExtraCosts(List.of(0.0, 55.001));
        var equilibrium = KnownGames.solve(system, new LinearDemand(55, 2), terms);
        assertThat(equilibrium.bribes().get(0)).isCloseTo(27.5, withinPercentage(1e-7));
        assertThat(equilibrium.shares()).containsExactly(1.0, 0.0);
    }

    @ParameterizedTest(name = "theta {0}")
    @CsvSource({"1", "10", "100", "1000", "10000", "100000"})
    void theCheaperSubstituteChargesTheCostOfTheDearerAtMost(double theta) throws NoEquilibrium {
        var system = PathSystem.anyOf(2);
        var terms = Terms.plain(system).withTheta(theta).withCosts(List.of(0.0, 10.0));
        var equilibrium = KnownGames.solve(system, KnownGames.SIXTY, terms);
        double cheap = equilibrium.bribes().get(0);
        double dear = equilibrium.bribes().get(1);
        assertThat(dear).isGreaterThan(10).isLessThan(10 + 3 / theta);
        assertThat(cheap).isLessThan(dear).isGreaterThan(10 - 20 / theta);
    }

    @Test
    void aJointMonopolyOverSubstitutesTakesHalfTheChoke() throws NoEquilibrium {
        var system = PathSystem.anyOf(3);
        var terms = Terms.plain(system).withTheta(2).withCoordination(1);
        var equilibrium = KnownGames.solve(system, KnownGames.SIXTY, terms);
        assertThat(equilibrium.bribes()).allSatisfy(bribe -> assertThat(bribe).isCloseTo(30, withinPercentage(1e-7)));
    }

    @Test
    void anOrganWithARivalForItsPartOfAChainChargesLess() throws NoEquilibrium {
        var system = new PathSystem(3, List.of(Set.of(0, 1), Set.of(0, 2)));
        var equilibrium =
                KnownGames.solve(system, KnownGames.SIXTY, Terms.plain(system).withTheta(2));
        assertThat(equilibrium.bribes().get(1)).isLessThan(equilibrium.bribes().get(0));
        assertThat(equilibrium.bribes().get(1)).isCloseTo(equilibrium.bribes().get(2), withinPercentage(1e-7));
    }

    /** Found by search: two nearly joint monopolists share a path that one of them can also serve alone. */
    @Test
    void aGameWithoutEquilibriumSaysSo() {
        var system = new PathSystem(3, List.of(Set.of(2), Set.of(1, 2), Set.of(0, 1, 2), Set.of(1), Set.of(1, 2)));
        var terms = Terms.plain(system)
                .withTheta(8.344711614342303)
                .withCoordination(0.8833108082136426)
                .withCosts(List.of(0.5317334578360622, 0.0, 1.6366288210906288))
                .withHorizons(List.of(0.3477357319193657, 0.0, 0.0))
                .withExtraCosts(List.of(0.0, 23.14639668994701, 0.0, 0.0, 7.370668465203941));
        assertThatExceptionOfType(NoEquilibrium.class)
                .isThrownBy(() -> KnownGames.solve(system, KnownGames.SIXTY, terms))
                .satisfies(outcome -> assertThat(outcome.gap()).isPositive())
                .withMessageContaining("Maybe");
    }
}
