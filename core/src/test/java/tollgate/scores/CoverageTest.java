package tollgate.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    /** The ends are where 2.5 % of binomials reach so far: the definition, by commons-statistics. */
    @ParameterizedTest
    @CsvSource({"88, 100", "360, 400", "1, 7", "15, 20"})
    void theIntervalEndsWhereTheNumberHeldWouldBeTooFarOut(int held, int trials) {
        var interval = new Coverage(held, trials).interval(.95);
        assertThat(1 - BinomialDistribution.of(trials, interval.low()).cumulativeProbability(held - 1))
                .isCloseTo(.025, within(1e-9));
        assertThat(BinomialDistribution.of(trials, interval.high()).cumulativeProbability(held))
                .isCloseTo(.025, within(1e-9));
        assertThat(interval.contains(new Coverage(held, trials).share())).isTrue();
    }

    /** The rule of three: 1 - .025^(1/n). */
    @Test
    void nothingOrEverythingHeldHasOneOpenEnd() {
        var none = new Coverage(0, 20).interval(.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - Math.pow(.025, 1 / 20.0), within(1e-12));
        var all = new Coverage(20, 20).interval(.95);
        assertThat(all.low()).isCloseTo(Math.pow(.025, 1 / 20.0), within(1e-12));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void moreHeldThanTriedIsRefused() {
        assertThatThrownBy(() -> new Coverage(3, 2)).hasMessageContaining("(3)");
        assertThatThrownBy(() -> new Coverage(0, 0)).hasMessageContaining("(0, at least 1)");
    }
}
