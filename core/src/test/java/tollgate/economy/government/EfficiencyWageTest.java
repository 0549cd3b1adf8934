package tollgate.economy.government;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K19. Oracle: Becker and Stigler (1974), a bribe of 1: {@code (1 - q) / q}; exact but for the last digit of a double. */
class EfficiencyWageTest {

    @ParameterizedTest(name = "K19: detection {0}")
    @CsvSource({".05, 19", ".1, 9", ".3, 2.3333333333333335", ".5, 1", "1, 0"})
    void thePremiumIsTheTextbooks(double detection, double bribes) {
        assertThat(EfficiencyWage.premium(1, detection)).isCloseTo(bribes, within(1e-14));
        assertThat(EfficiencyWage.premium(200, detection)).isCloseTo(200 * bribes, within(1e-11));
    }

    @Test
    void anOfficialWhoIsNeverCaughtHasNoSuchWage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EfficiencyWage.premium(1, 0))
                .withMessageContaining("caught (0.0)");
    }
}
