package tollgate.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: an autoregression of the first order has an integrated time of (1 + c) / (1 - c). */
class ChainCheckTest {
    private static double[] autoregression(double c, int length, double shift, long seed) {
        var luck = new SplittableRandom(seed);
        double[] chain = new double[length];
        double state = luck.nextGaussian();
        for (int i = 0; i < length; i++) {
            state = c * state + Math.sqrt(1 - c * c) * luck.nextGaussian();
            chain[i] = shift + state;
        }
        return chain;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9})
    void theEffectiveSampleIsThatOfTheAutoregression(double c) {
        var chains = IntStream.range(0, 4)
                .mapToObj(chain -> autoregression(c, 20_000, 3, chain))
                .toList();

        var check = ChainCheck.of(chains);

        double expected = 80_000 * (1 - c) / (1 + c);
        assertThat(check.effectiveSampleSize()).isCloseTo(expected, within(0.15 * expected));
        assertThat(check.scaleReduction()).isBetween(0.999, 1.01);
        assertThat(check.mean()).isCloseTo(3, within(5 / Math.sqrt(expected)));
        assertThat(check.deviation()).isCloseTo(1, within(0.05));
    }

    @Test
    void independentDrawsTellTheTailsAsWellAsTheMean() {
        var chains = IntStream.range(0, 4)
                .mapToObj(chain -> autoregression(0, 20_000, 3, chain))
                .toList();
        assertThat(ChainCheck.tailEffectiveSampleSize(chains)).isCloseTo(80_000, within(12_000.0));
    }

    /** Each chain is independent but for one stay of a tenth of its length in the upper tail. */
    @Test
    void aTailThatIsVisitedOnceIsHardlyKnown() {
        var chains = IntStream.range(0, 4)
                .mapToObj(chain -> {
                    double[] numbers = autoregression(0, 1000, 0, chain);
                    int from = 100 * (1 + chain);
                    return IntStream.range(0, numbers.length)
                            .mapToDouble(i -> i >= from && i < from + 100 ? 5 + numbers[i] : numbers[i])
                            .toArray();
                })
                .toList();
        assertThat(ChainCheck.tailEffectiveSampleSize(chains)).isLessThan(200);
    }

    @Test
    void chainsThatStayApartAreFoundOut() {
        var check = ChainCheck.of(List.of(autoregression(0, 1000, 0, 1), autoregression(0, 1000, 2, 2)));

        assertThat(check.scaleReduction()).isGreaterThan(1.3);
        assertThat(check.effectiveSampleSize()).isLessThan(20);
    }

    @Test
    void aChainThatDriftsIsFoundOut() {
        double[] drifting = IntStream.range(0, 1000).mapToDouble(i -> i / 300.0).toArray();

        assertThat(ChainCheck.of(List.of(drifting)).scaleReduction()).isGreaterThan(1.3);
    }

    @Test
    void aChainThatNeverMovesHasNoSpread() {
        var check = ChainCheck.of(List.of(new double[10], new double[10]));

        assertThat(check.deviation()).isZero();
        assertThat(check.scaleReduction()).isEqualTo(1);
    }

    @Test
    void chainsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> ChainCheck.of(List.of(new double[10], new double[11])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
