package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResamplingTest {
    @Test
    void eachComesAsOftenAsItsWeightAsksFor() {
        assertThat(Resampling.systematic(new double[] {0.3, 0.1, 0.6}, 10, 0.5))
                .containsExactly(0, 0, 0, 1, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void whatHasNoWeightNeverComes() {
        double[] weights = {0, 0.5, 0, 0.5, 0};
        for (double uniform = 0; uniform < 1; uniform += 0.05) {
            assertThat(Resampling.systematic(weights, 7, uniform)).containsOnly(1, 3);
        }
    }

    @Test
    void howOftenItComesIsItsShareOverAllLuck() {
        double[] weights = {0.17, 0.23, 0.6};
        int[] counts = new int[3];
        int lucks = 1_000;
        for (int luck = 0; luck < lucks; luck++) {
            for (int thing : Resampling.systematic(weights, 5, (luck + 0.5) / lucks)) {
                counts[thing]++;
            }
        }
        assertThat(counts).containsExactly(850, 1150, 3000);
    }
}
