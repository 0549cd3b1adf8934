package tollgate.economy.markets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * K14. Oracle: the derivative of {@code M = D - Y}, {@code (eps_D D + eps_S Y) / M}, with eps_D = .4 and eps_S = .2;
 * tolerance 1e-9.
 */
class ResidualImportDemandTest {

    @ParameterizedTest(name = "K14: import share {0}")
    @CsvSource({".05, 11.8", ".1, 5.8", ".3, 1.8", ".8, .55", "1, .4"})
    void importsAreTheMoreElasticTheSmallerTheirShare(double share, double elasticity) {
        assertThat(ResidualImportDemand.elasticity(.4, .2, share)).isCloseTo(elasticity, within(1e-9));
    }

    @Test
    void theElasticityIsTheSlopeOfDemandLessHomeSupply() {
        double up = Math.pow(1 + 1e-6, -.4) - .7 * Math.pow(1 + 1e-6, .2);
        double down = Math.pow(1 - 1e-6, -.4) - .7 * Math.pow(1 - 1e-6, .2);
        assertThat(ResidualImportDemand.elasticity(.4, .2, .3))
                .isCloseTo((down - up) / (up + down) * 1e6, within(1e-6));
    }

    @Test
    void aGoodThatIsNotImportedHasNoSuchElasticity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidualImportDemand.elasticity(.4, .2, 0))
                .withMessageContaining("import share (0.0)");
    }
}
