package tollgate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * K11 and K12. Oracle: the reports' own sums, exact in whole units of money; a ratio of these is the double nearest to it.
 */
class ReportedChainTest {

    /** 25 kg of rice, June 2008, won: nkeconwatch.com/2008/06/16/border-guards-and-north-koreas-food-shortage/. */
    private static final ReportedChain RICE = new ReportedChain(37_600, 0, 10_000, List.of(3_750L, 3_750L));

    private static final long KILOGRAMS = 25;

    /** A used car, June 2024, CNY: dailynk.com/english/north-korea-halts-import-of-used-cars-from-china/. */
    private static final ReportedChain VEHICLE = ReportedChain.ofSale(45_000, 2_500, 30_000, 83_000);

    /**
     * The same with the licence of early 2025:
     * dailynk.com/english/smuggling-used-vehicles-hyesan-leads-government-crackdown/.
     */
    private static final ReportedChain CHEAPER_LICENCE = ReportedChain.ofSale(45_000, 2_500, 25_000, 83_000);

    private static long thousandthsOfPercent(double share) {
        return Math.round(share * 100_000);
    }

    @Test
    void theRiceChainAddsUp() { // K11
        assertThat(RICE.priceAfter(1)).isEqualTo(51_350).isEqualTo(2_054 * KILOGRAMS);
        assertThat(RICE.price()).isEqualTo(55_100).isEqualTo(2_204 * KILOGRAMS);
        assertThat(RICE.margin()).isEqualTo(17_500);
    }

    @Test
    void theGuardTookMoreThanHalfTheMarginOnRice() { // K11
        assertThat(RICE.gateShareOfPrice()).isEqualTo(100.0 / 551);
        assertThat(RICE.gateShareOfMargin()).isEqualTo(4.0 / 7);
        assertThat(thousandthsOfPercent(RICE.gateShareOfPrice())).isEqualTo(18_149);
        assertThat(thousandthsOfPercent(RICE.gateShareOfMargin())).isEqualTo(57_143);
    }

    @Test
    void theVehicleChainAddsUp() { // K12
        assertThat(VEHICLE.cost()).isEqualTo(77_500);
        assertThat(VEHICLE.traders()).containsExactly(5_500L);
        assertThat(CHEAPER_LICENCE.cost()).isEqualTo(72_500);
        assertThat(CHEAPER_LICENCE.traders()).containsExactly(10_500L);
    }

    @Test
    void theLicenceTookMostOfTheMarginOnVehicles() { // K12
        assertThat(VEHICLE.gateShareOfMargin()).isEqualTo(60.0 / 71);
        assertThat(CHEAPER_LICENCE.gateShareOfMargin()).isEqualTo(50.0 / 71);
        assertThat(thousandthsOfPercent(VEHICLE.gateShareOfMargin())).isEqualTo(84_507);
        assertThat(thousandthsOfPercent(CHEAPER_LICENCE.gateShareOfMargin())).isEqualTo(70_423);
    }

    @Test
    void aSaleUnderItsCostIsALossOfTheTrader() {
        assertThat(ReportedChain.ofSale(45_000, 2_500, 30_000, 70_000).traders())
                .containsExactly(-7_500L);
    }

    @Test
    void aSumTooLargeToBeExactIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ReportedChain.ofSale(Long.MAX_VALUE, 1, 0, 0));
    }

    @Test
    void aNegativeTakeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportedChain(1, 0, -1, List.of()))
                .withMessageContaining("gate's take (-1)");
    }
}
