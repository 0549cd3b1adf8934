package tollgate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K5 and K6 of docs/economics, section 4. Oracle: the closed forms of sections 1.1 and 1.2. */
class RouteTest {

    @ParameterizedTest(name = "K5: {0} organs")
    @CsvSource({"1, 30", "2, 45", "3, 52.5"})
    void postingInTurnHalvesWhatIsLeft(int organs, double total) {
        var bribes = SequentialPosting.bribes(60, organs);
        assertThat(bribes.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(total, withinPercentage(1e-7));
        assertThat(bribes.get(0)).isEqualTo(30);
    }

    @Test
    void holdUpRisesTowardsTheDestination() { // K6, tolerance relative 1e-12
        double[] expected = {8.192, 10.24, 12.8, 16, 20};
        var bribes = HoldUp.bribes(.2, 100, 5);
        double total = 0;
        for (int gate = 0; gate < expected.length; gate++) {
            assertThat(bribes.get(gate)).isCloseTo(expected[gate], withinPercentage(1e-10));
            total += bribes.get(gate);
        }
        assertThat(total).isCloseTo(67.232, withinPercentage(1e-10));
    }

    @Test
    void aRouteWithoutGatesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HoldUp.bribes(.2, 100, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SequentialPosting.bribes(60, 0));
    }
}
