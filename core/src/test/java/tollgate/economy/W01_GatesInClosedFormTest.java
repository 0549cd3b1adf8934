package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.experiment.Outputs;

/**
 * FEATURE UNDER TEST: the weekly economy comes to rest where the theory of the gate says, when every organ runs its corridors as
 * one (coordination-corridors 1) and looks to itself alone. Oracle: the linear closed forms of Shleifer and Vishny (1993) and
 * Cournot complements, with a = 55,000 yuan: {@code T = n a / (n + 1 + d)}.
 */
class W01_GatesInClosedFormTest {
    private static final int LAST = 519;
    private static final double WILLINGNESS = 55_000;
    private static final int HYESAN_PRIVATE_COMMON = 12;
    private static final int HYESAN_STATE_COMMON = 17;
    private static final int COMMON = 1;

    private static Parameters alike(double horizon) {
        return Parameters.baseline()
                .with(Map.of(
                        Parameter.WILLINGNESS_TO_PAY,
                        WILLINGNESS,
                        Parameter.COORDINATION_CORRIDORS,
                        1.0,
                        Parameter.COORDINATION_ACROSS,
                        0.0,
                        Parameter.HORIZON,
                        horizon));
    }

    static Stream<Arguments> gates() {
        return Stream.of(
                Arguments.of("alone", 1, 0.0),
                Arguments.of("alone", 1, 1.0),
                Arguments.of("customs", 2, 0.0),
                Arguments.of("customs", 2, 1.0),
                Arguments.of("complements", 3, 0.0),
                Arguments.of("complements", 3, 0.5));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void chainedOrgansStandAtTheirClosedForm(String set, int organs, double horizon) {
        boolean after = !set.equals("complements");
        var world = after ? StandingWorld.after(set) : StandingWorld.before(set);
        var outputs = StandingWorld.run(world, StandingWorld.quiet(alike(horizon), after));
        double expected = organs * WILLINGNESS / (organs + 1 + horizon);
        assertThat(bribe(outputs, after)).isCloseTo(expected, within(expected * 1e-4));
    }

    @Test
    void theBuyerPaysChinaPriceMovingTheGateAndHalfTheReservationSpread() {
        var outputs = StandingWorld.run(StandingWorld.after("alone"), StandingWorld.quiet(alike(0), true));
        assertThat(outputs.price.at(COMMON, LAST)).isCloseTo(45_000 + 2_500 + 27_500 + 2_500, within(5.0));
    }

    @Test
    void mergingComplementsLowersTheBribeByAThird() {
        double chained = bribe(
                StandingWorld.run(StandingWorld.before("complements"), StandingWorld.quiet(alike(0), false)), false);
        double alone =
                bribe(StandingWorld.run(StandingWorld.after("alone"), StandingWorld.quiet(alike(0), true)), true);
        assertThat(alone / chained).isCloseTo(2.0 / 3, within(1e-3));
    }

    /** Oracle: the fixed point of m = n/(h + theta(n-1)) with h = 1/(a - T), by bisection. */
    @Test
    void substitutesStandWhereTheirNearnessPutsThem() {
        var outputs = StandingWorld.run(StandingWorld.before("substitutes"), StandingWorld.quiet(alike(0), false));
        double theta = 0.15e-3;
        double low = 0;
        double high = WILLINGNESS;
        for (int step = 0; step < 200; step++) {
            double bribe = (low + high) / 2;
            if (3 / (1 / (WILLINGNESS - bribe) + theta * 2) > bribe) {
                low = bribe;
            } else {
                high = bribe;
            }
        }
        assertThat(bribe(outputs, false)).isCloseTo(low, within(low * 1e-3));
    }

    @Test
    void corridorsThatDoNotCoordinateUndercutOneAnother() {
        var apart = alike(0).with(Parameter.COORDINATION_CORRIDORS, 0);
        double bribe = bribe(StandingWorld.run(StandingWorld.after("alone"), StandingWorld.quiet(apart, true)), true);
        assertThat(bribe).isBetween(1_000.0, 27_500.0 / 4);
    }

    @Test
    void aSeparateLicenceComesOffWhatTheGateCanTake() {
        var licensed = alike(0).with(Map.of(Parameter.LICENCE_SEPARATE, 1.0, Parameter.LICENCE_TO_2024, 30_000.0));
        double bribe =
                bribe(StandingWorld.run(StandingWorld.after("alone"), StandingWorld.quiet(licensed, true)), true);
        assertThat(bribe).isCloseTo((WILLINGNESS - 30_000) / 2, within(5.0));
    }

    private static double bribe(Outputs outputs, boolean after) {
        return outputs.payment.at(after ? HYESAN_STATE_COMMON : HYESAN_PRIVATE_COMMON, LAST);
    }
}
