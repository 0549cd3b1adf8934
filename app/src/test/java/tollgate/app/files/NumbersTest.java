package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"1_000, 1000", "'0,5', 0.5", "50%, 0.5", "'1,0e-99999999999', 0", "twelve, ''"})
    void aGuessIsTheNumberThatWasMeant(String text, String meant) {
        assertThat(Numbers.guess(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999999", "1,5e999999999", "1,5e300", "1,5e-300"})
    void aGuessIsNoLongerThanAMessageShows(String text) {
        assertThat(Numbers.guess(text)).hasSizeLessThanOrEqualTo(Problem.MOST_SHOWN + 1);
    }

    @Test
    @Timeout(20)
    void aLongTextIsJudgedInOnePass() {
        String digits = "7".repeat(2_000_000);
        assertThat(Numbers.isNumber(digits + "x")).isFalse();
        assertThat(Numbers.isNumber(digits + "." + digits)).isTrue();
        assertThat(Numbers.guess(digits + ",5")).isEmpty();
    }
}
