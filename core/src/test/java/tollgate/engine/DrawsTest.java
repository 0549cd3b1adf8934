package tollgate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;

class DrawsTest {

    /** Q13. Oracle: the published words of Philox4x64-10 for key and counter 0, as NumPy gives them (it increments first). */
    @Test
    void theGeneratorGivesThePublishedWords() {
        var philox = new Philox4x64(new long[6]);
        assertThat(philox.nextLong()).isEqualTo(0x02f4ba6408e4d89bL);
        assertThat(philox.nextLong()).isEqualTo(0x3dd62b0b9ca8c5b2L);
        assertThat(philox.nextLong()).isEqualTo(0x1c8667a55d902e79L);
        assertThat(philox.nextLong()).isEqualTo(0x907d7a052fd5b4dcL);
    }

    @Test
    void anAddressAlwaysGivesTheSameNumbers() {
        var draws = Draws.of(7, "a step");
        double first = draws.luck(3, 5).nextDouble();
        draws.luck(4, 5).nextDouble();
        assertThat(draws.luck(3, 5).nextDouble()).isEqualTo(first);
        assertThat(Draws.of(7, "a step").luck(3, 5).nextDouble()).isEqualTo(first);
    }

    @Test
    void differentAddressesGiveDifferentNumbers() {
        var seen = new HashSet<Long>();
        for (int week = -10; week < 10; week++) {
            for (int agent = 0; agent < 10; agent++) {
                seen.add(Draws.of(1, "one").luck(week, agent).nextLong());
                seen.add(Draws.of(1, "two").luck(week, agent).nextLong());
                seen.add(Draws.of(2, "one").luck(week, agent).nextLong());
            }
        }
        assertThat(seen).hasSize(20 * 10 * 3);
    }

    @Test
    void gaussianNumbersHaveMeanZeroAndDeviationOne() {
        int count = 100_000;
        double sum = 0;
        double squares = 0;
        for (int agent = 0; agent < count; agent++) {
            double number = Draws.gaussian(Draws.of(11, "normal").luck(0, agent));
            sum += number;
            squares += number * number;
        }
        assertThat(sum / count).isCloseTo(0, within(4 / Math.sqrt(count)));
        assertThat(squares / count).isCloseTo(1, within(4 * Math.sqrt(2.0 / count)));
    }
}
