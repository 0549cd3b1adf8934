package tollgate.economy.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * K17'. Oracle: the geometric closed form {@code H (1 - L) (1 - (1 - d)^weeks)} from 0, for H = .5, L = .6, d = 1/52;
 * tolerance 1e-3.
 */
class LatentGrievanceTest {

    private static double afterWeeks(int weeks) {
        double latent = 0;
        for (int week = 0; week < weeks; week++) {
            latent = LatentGrievance.next(latent, LatentGrievance.felt(.5, .6), 1.0 / 52);
        }
        return latent;
    }

    @ParameterizedTest(name = "K17: {0} weeks")
    @CsvSource({"26, .0793", "104, .1735", "5200, .2"})
    void grievanceBuildsSlowlyToWhatIsFelt(int weeks, double latent) {
        assertThat(afterWeeks(weeks)).isCloseTo(latent, within(1e-3));
    }

    @Test
    void grievanceStandsStillAtWhatIsFelt() {
        assertThat(LatentGrievance.next(.3, .3, .5)).isEqualTo(.3);
    }

    @Test
    void aHardshipAboveOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatentGrievance.felt(1.2, .5))
                .withMessageContaining("hardship (1.2)");
    }
}
