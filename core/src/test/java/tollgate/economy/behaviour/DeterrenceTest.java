package tollgate.economy.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.behaviour.Deterrence.Grievances;

/**
 * K16 and K16'. Oracle: Epstein (2002), doi:10.1073/pnas.092080199, and his mean field with hardship and aversion uniform on
 * [0, 1], L = 0.8, T = 0.1, worked out apart from the program: {@code f = 0.025 / P} where P is at least 0.1, else
 * {@code f = 0.5 - 2.5 P}.
 */
class DeterrenceTest {
    private static final Deterrence EPSTEIN = new Deterrence(Deterrence.NINE_IN_TEN, 1, .1);

    /** Hardship uniform on [0, 1] under the legitimacy 0.8: grievances are uniform on [0, 0.2]. */
    private static final Grievances UNIFORM = level -> Math.min(1, Math.max(0, 1 - level / .2));

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Grievances of a few random groups, each of one mind or spread out. */
    private static Grievances random(SplitMix64 luck) {
        int groups = 1 + luck.nextInt(4);
        double[] lows = luck.doubles(groups).toArray();
        double[] widths = luck.doubles(groups, 0, .5).toArray();
        double[] weights = luck.doubles(groups).toArray();
        double sum = Arrays.stream(weights).sum();
        return level -> {
            double share = 0;
            for (int group = 0; group < groups; group++) {
                double above = (lows[group] + widths[group] - level) / Math.max(1e-3, widths[group]);
                share += weights[group] / sum * Math.min(1, Math.max(0, above));
            }
            return Math.min(1, share);
        };
    }

    private static double afterWeeks(
            int weeks, double start, double capacity, Deterrence deterrence, Grievances grievances) {
        double active = start;
        for (int week = 0; week < weeks; week++) {
            active = deterrence.activeUnder(deterrence.perceivedSanction(capacity, active), grievances);
        }
        return active;
    }

    @ParameterizedTest(name = "K16: C/A = {0}")
    @CsvSource({"0.25, .437659", "0.5, .683772", "1, .9", "2, .99"})
    void thePerceivedSanctionIsEpsteins(double ratio, double sanction) {
        assertThat(EPSTEIN.perceivedSanction(ratio * .4, .4)).isCloseTo(sanction, within(1e-6));
    }

    @Test
    void thePerceivedSanctionIsSureWhereNobodyIsActiveAndNoneWhereNobodySuppresses() {
        assertThat(EPSTEIN.perceivedSanction(.01, 0)).isEqualTo(1);
        assertThat(EPSTEIN.perceivedSanction(0, .5)).isZero();
        assertThat(EPSTEIN.perceivedSanction(0, 0)).isZero();
    }

    @ParameterizedTest(name = "sanction {0}")
    @CsvSource({"0, .5", "0.05, .375", "0.1, .25", "0.4, .0625", "1, .025"})
    void theShareActiveUnderASanctionIsTheMeanField(double sanction, double active) {
        assertThat(EPSTEIN.activeUnder(sanction, UNIFORM)).isCloseTo(active, within(1e-5));
    }

    /** Twice the severity at a sanction of .4 weighs what a sanction of .8 does: .025/.8. */
    @Test
    void severityMultipliesTheSanction() {
        var severe = new Deterrence(Deterrence.NINE_IN_TEN, 2, .1);
        assertThat(severe.activeUnder(.4, UNIFORM)).isCloseTo(.03125, within(1e-5));
    }

    @ParameterizedTest(name = "K16': {0} per head")
    @CsvSource({
        ".057, .025136",
        ".03, .027125",
        ".02, .033432",
        ".015, .050391",
        ".0125, .099692",
        ".011, .292890",
        ".01, .332950",
        ".005, .434650"
    })
    void theShareAtRestIsTheMeanFieldsFromBelowAndFromAbove(double capacity, double active) {
        assertThat(EPSTEIN.activeAtRest(capacity, UNIFORM)).isCloseTo(active, within(1e-4));
        assertThat(afterWeeks(400, 0, capacity, EPSTEIN, UNIFORM)).isCloseTo(active, within(1e-4));
        assertThat(afterWeeks(400, 1, capacity, EPSTEIN, UNIFORM)).isCloseTo(active, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noGrievancesGiveTheShareAtRestAMemory(long seed) {
        var luck = new SplitMix64(seed);
        var grievances = random(luck);
        var deterrence =
                new Deterrence(.5 + 5 * luck.nextDouble(), .5 + 1.5 * luck.nextDouble(), .1 * luck.nextDouble());
        double capacity = .01 + .3 * luck.nextDouble();
        double atRest = deterrence.activeAtRest(capacity, grievances);
        assertThat(afterWeeks(2000, 0, capacity, deterrence, grievances)).isCloseTo(atRest, within(2e-3));
        assertThat(afterWeeks(2000, 1, capacity, deterrence, grievances)).isCloseTo(atRest, within(2e-3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreCapacityNeverRaisesTheShareAtRest(long seed) {
        var luck = new SplitMix64(seed);
        var grievances = random(luck);
        double before = 1;
        for (double capacity = 0; capacity < .1; capacity += .01) {
            double active = EPSTEIN.activeAtRest(capacity, grievances);
            assertThat(active).isLessThanOrEqualTo(before + 1e-12);
            before = active;
        }
    }

    @ParameterizedTest
    @CsvSource({".0251", ".03", ".1", ".25", ".4", ".4999"})
    void aWantedShareIsAtRestAtItsCapacity(double active) {
        double capacity = EPSTEIN.capacityFor(active, UNIFORM);
        assertThat(EPSTEIN.activeAtRest(capacity, UNIFORM)).isCloseTo(active, withinPercentage(1e-6));
    }

    /** Solving {@code .05 = .025/P} by hand gives P = .5 and C = .05 ln 2 / ln 10. */
    @Test
    void theCapacityForAShareIsTheMeanFieldsInverse() {
        assertThat(EPSTEIN.capacityFor(.05, UNIFORM)).isCloseTo(.05 * Math.log(2) / Math.log(10), within(1e-6));
    }

    @Test
    void withoutCapacityEveryoneAboveTheThresholdIsActive() {
        assertThat(EPSTEIN.activeAtRest(0, UNIFORM)).isCloseTo(.5, within(1e-12));
        assertThat(EPSTEIN.capacityFor(EPSTEIN.activeUnder(0, UNIFORM), UNIFORM))
                .isZero();
    }

    /** Of Epstein's uniform grievances the surest sanction leaves 2.5 % active: no capacity brings the share to 2 %. */
    @Test
    void aShareThatNoSanctionReachesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EPSTEIN.capacityFor(.02, UNIFORM))
                .withMessageContaining("(0.02) must lie above 0.025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EPSTEIN.capacityFor(.6, UNIFORM))
                .withMessageContaining("(0.6)");
    }
}
