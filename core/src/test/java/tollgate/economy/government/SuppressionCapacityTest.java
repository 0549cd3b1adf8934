package tollgate.economy.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * K17: decay .02, of rents of 1,000 a week the share .3, cost 5, one head. Oracle: the geometric closed form; tolerance 1e-6.
 */
class SuppressionCapacityTest {
    private static final SuppressionCapacity STOCK = new SuppressionCapacity(.02, 5, 1);
    private static final double SPENDING = .3 * 1000;

    private static double afterWeeks(int weeks, double start) {
        double capacity = start;
        for (int week = 0; week < weeks; week++) {
            capacity = STOCK.next(capacity, SPENDING);
        }
        return capacity;
    }

    @Test
    void steadySpendingHoldsUpThreeThousand() {
        assertThat(STOCK.atRest(SPENDING)).isCloseTo(3000, within(1e-6));
        assertThat(afterWeeks(2000, 0)).isCloseTo(3000, within(1e-6));
        assertThat(afterWeeks(2000, 10_000)).isCloseTo(3000, within(1e-6));
    }

    @Test
    void halfTheDistanceIsCoveredInAboutThirtyFourWeeks() {
        assertThat(STOCK.halfLife()).isCloseTo(34.309618, within(1e-6));
        assertThat(afterWeeks(34, 0)).isLessThan(1500);
        assertThat(afterWeeks(35, 0)).isGreaterThan(1500);
    }

    @Test
    void theSameMoneyIsSpreadOverAllHeads() {
        assertThat(new SuppressionCapacity(.02, 5, 1000).atRest(SPENDING)).isCloseTo(3, within(1e-9));
    }

    @Test
    void negativeSpendingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STOCK.next(1, -1))
                .withMessageContaining("spending (-1.0)");
    }
}
