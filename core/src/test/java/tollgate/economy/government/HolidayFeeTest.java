package tollgate.economy.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * K18: a list worth USD 300,000 with a margin of 8 %, chi = .7, D = .5, rho = .96, a weekly profit of USD 1,000. Oracle:
 * bargaining over what a refusal would cost, by hand: 24,000 + 12,000 = 36,000, of which .7 are 25,200; exact to the cent.
 */
class HolidayFeeTest {
    private static final HolidayFee NO_NORM = new HolidayFee(.7, 1, 0, .5, .96);
    private static final double PROFIT = .08 * 300_000;

    private static long cents(double money) {
        return Math.round(100 * money);
    }

    @Test
    void theFeeIsPaidAtALossForTheSakeOfTheRelationship() {
        double fee = NO_NORM.fee(PROFIT, 1000, 0);
        assertThat(cents(NO_NORM.relationshipValue(1000))).isEqualTo(1_200_000);
        assertThat(cents(fee)).isEqualTo(2_520_000);
        assertThat(cents(PROFIT - fee)).isEqualTo(-120_000);
    }

    @Test
    void theRelationshipIsWorthTheSumOfItsWeeks() {
        double sum = 0;
        double alive = 1;
        for (int week = 0; week < 2000; week++) {
            alive *= .96;
            sum += .5 * alive * 1000;
        }
        assertThat(NO_NORM.relationshipValue(1000)).isCloseTo(sum, within(1e-6));
    }

    @Test
    void theShareTakenRisesWithTheShortfallUpToAll() {
        assertThat(NO_NORM.shareTaken(0)).isEqualTo(.7);
        assertThat(NO_NORM.shareTaken(.2)).isCloseTo(.84, within(1e-12));
        assertThat(NO_NORM.shareTaken(1)).isEqualTo(1);
    }

    @Test
    void nothingIsTakenWhileTheNormHolds() {
        var fee = new HolidayFee(.7, 1, 1.25, .5, .96);
        assertThat(fee.fee(PROFIT, 1000, .25)).isZero();
        assertThat(fee.shareTaken(.26)).isCloseTo(.7 * 1.26, within(1e-12));
    }

    @Test
    void nothingIsTakenFromACompanyThatWouldLoseNothing() {
        assertThat(NO_NORM.fee(-20_000, 1000, 1)).isZero();
    }

    @Test
    void aRelationshipForEverIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayFee(.7, 1, 0, .5, 1))
                .withMessageContaining("weekly survival (1.0)");
    }
}
