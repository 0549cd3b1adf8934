package tollgate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly adaptation of docs/model.md, 7.3, and K10: with n = 3 complements the multiplier of b + mu(c + m - b) is 1 - 4 mu. */
class BeliefsTest {
    private static final double[] NO_COST = new double[3];
    private static final double[] ALL = {1, 1, 1};
    private static final double[] ALL_PAIRS = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    private static final double[] OWN_ONLY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    @Test
    void aQuarterStepIsExactAtOnce() {
        assertThat(distances(.25, 10)).containsExactly(new double[10], within(1e-9));
    }

    @Test
    void aHalfStepIsATwoCycle() {
        double[] distances = distances(.5, 20);
        for (int week = 0; week < distances.length; week++) {
            assertThat(distances[week]).isCloseTo(week % 2 == 0 ? -1 : 1, within(1e-6));
        }
    }

    @Test
    void aStepOfJustOverAHalfDiverges() {
        double[] distances = distances(.51, 20);
        for (int week = 1; week < distances.length; week++) {
            assertThat(Math.abs(distances[week])).isGreaterThan(Math.abs(distances[week - 1]));
        }
    }

    /** Signed distance of the first bribe from 15 over the weeks, as a multiple of the starting distance of 1. */
    private static double[] distances(double adjustment, int weeks) {
        var demand = KnownGames.SIXTY;
        double[] bribes = {16, 16, 16};
        var beliefs = new Beliefs(3);
        beliefs.startAt(inverseHazard(demand, bribes, 16), ALL, ALL_PAIRS, NO_COST, bribes);
        double[] distances = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            beliefs.update(inverseHazard(demand, bribes, 0), ALL, ALL_PAIRS, adjustment, .5);
            beliefs.post(NO_COST, NO_COST, .5, OWN_ONLY, Pace.UNLIMITED, bribes);
            distances[week] = bribes[0] - 15;
        }
        return distances;
    }

    /** The true inverse hazard at the bribes, or a given one. */
    private static double[] inverseHazard(LinearDemand demand, double[] bribes, double given) {
        double[] inverse = new double[bribes.length];
        Arrays.fill(
                inverse,
                given > 0 ? given : demand.choke() - Arrays.stream(bribes).sum());
        return inverse;
    }

    /** Oracle: StaticGame. With evasion and high theta the undamped map would cycle; the pace mu_i does not. */
    @ParameterizedTest(name = "theta {0}")
    @CsvSource({".5", "2", "5", "20"})
    void adaptationSettlesAtTheEquilibriumThatEvasionCaps(double theta) throws NoEquilibrium {
        var system = KnownGames.oneWithEvasion();
        var demand = new LinearDemand(55, 2);
        var terms = Terms.plain(system).withTheta(theta).withExtraCosts(List.of(0.0, 11.5));
        double expected = KnownGames.solve(system, demand, terms).bribes().get(0);
        double[] bribes = {expected * .7};
        adapt(system, demand, theta, bribes, 3000);
        assertThat(bribes[0]).isCloseTo(expected, withinPercentage(1e-4));
    }

    private static void adapt(PathSystem system, LinearDemand demand, double theta, double[] bribes, int weeks) {
        var switching = new Switching(system);
        var beliefs = new Beliefs(1);
        double[] hazard = new double[1];
        double[] consent = new double[1];
        double[] joint = new double[1];
        double[] none = new double[1];
        for (int week = 0; week < weeks; week++) {
            switching.choose(bribes, new double[] {0, 11.5}, new double[] {1, 1}, theta);
            switching.consents(consent, joint);
            demand.at(switching.inclusiveValue(), hazard);
            double[] inverse = {1 / hazard[0]};
            if (week == 0) {
                beliefs.startAt(inverse, consent, joint, none, bribes);
            }
            beliefs.update(inverse, consent, joint, .1, theta);
            beliefs.post(none, none, theta, new double[] {1}, new Pace(.08, .05), bribes);
        }
    }

    @Test
    void aBribeMovesByNoMoreThanItsPace() {
        double[] bribes = {10, 10, 10};
        var beliefs = new Beliefs(3);
        beliefs.startAt(new double[] {60, 60, 60}, ALL, ALL_PAIRS, NO_COST, bribes);
        beliefs.post(NO_COST, NO_COST, .5, OWN_ONLY, new Pace(.08, .25), bribes);
        assertThat(bribes).containsOnly(11.05);
    }

    @Test
    void whoseConsentNobodyBuysKeepsItsBribe() {
        double[] bribes = {10, 20, 30};
        var beliefs = new Beliefs(3);
        beliefs.startAt(new double[] {60, 60, 60}, new double[3], new double[9], NO_COST, bribes);
        beliefs.post(NO_COST, NO_COST, .5, OWN_ONLY, Pace.UNLIMITED, bribes);
        assertThat(bribes).containsExactly(10, 20, 30);
    }

    @Test
    void withoutDemandTheOrgansFallToTheirCost() {
        double[] bribes = {10, 20, 30};
        double[] costs = {1, 2, 3};
        var beliefs = new Beliefs(3);
        beliefs.startAt(new double[3], ALL, ALL_PAIRS, costs, bribes);
        beliefs.post(costs, NO_COST, .5, OWN_ONLY, Pace.UNLIMITED, bribes);
        assertThat(bribes).containsExactly(1, 2, 3);
    }
}
