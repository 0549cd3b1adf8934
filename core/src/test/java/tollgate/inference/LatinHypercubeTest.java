package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinHypercubeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 100_003})
    void everyStratumIsHitExactlyOnce(int draws) {
        double[] column = new LatinHypercube(42, draws).column("a_v");
        long[] strata = Arrays.stream(column)
                .mapToLong(value -> (long) Math.floor(value * draws))
                .sorted()
                .toArray();
        for (int i = 0; i < draws; i++) {
            assertThat(strata[i]).isEqualTo(i);
        }
        assertThat(Arrays.stream(column)).allMatch(value -> value > 0 && value < 1);
    }

    @Test
    void theSameSeedGivesTheSameDesignAndAnotherSeedAnother() {
        assertThat(new LatinHypercube(1, 50).column("mu")).isEqualTo(new LatinHypercube(1, 50).column("mu"));
        assertThat(new LatinHypercube(1, 50).column("mu")).isNotEqualTo(new LatinHypercube(2, 50).column("mu"));
        assertThat(new LatinHypercube(1, 50).column("mu")).isNotEqualTo(new LatinHypercube(1, 50).column("rho"));
    }

    @Test
    void aNewParameterMovesNoOther() {
        var hypercube = new LatinHypercube(9, 100);
        Map<String, Prior> few = new LinkedHashMap<>();
        few.put("mu", new Prior.Uniform(0.03, 0.2));
        few.put("rho", new Prior.Uniform(0, 1));
        Map<String, Prior> more = new LinkedHashMap<>();
        more.put("a_v", new Prior.LogUniform(33, 90));
        more.putAll(few);
        assertThat(hypercube.over(more).column("mu"))
                .isEqualTo(hypercube.over(few).column("mu"));
        assertThat(hypercube.over(more).column("rho"))
                .isEqualTo(hypercube.over(few).column("rho"));
    }

    @Test
    void dimensionsAreUncorrelated() {
        int draws = 10_000;
        double[] one = new LatinHypercube(3, draws).column("xi");
        double[] other = new LatinHypercube(3, draws).column("xj");
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += (one[i] - 0.5) * (other[i] - 0.5);
        }
        assertThat(12 * sum / draws).isCloseTo(0, within(4 / Math.sqrt(draws)));
    }

    @Test
    void drawsAreInNoOrder() {
        int draws = 10_000;
        double[] column = new LatinHypercube(3, draws).column("xi");
        double sum = 0;
        for (int i = 1; i < draws; i++) {
            sum += (column[i] - 0.5) * (column[i - 1] - 0.5);
        }
        assertThat(12 * sum / draws).isCloseTo(0, within(4 / Math.sqrt(draws)));
    }

    @Test
    void aDesignReadsByRowAndByColumn() {
        Map<String, Prior> priors = new LinkedHashMap<>();
        priors.put("b", new Prior.Uniform(0, 2));
        priors.put("a", new Prior.Fixed(5));
        var design = new LatinHypercube(1, 4).over(priors);
        assertThat(design.names()).containsExactly("b", "a");
        assertThat(design.draws()).isEqualTo(4);
        assertThat(design.draw(2)).containsEntry("a", 5.0).containsEntry("b", design.value(2, "b"));
        assertThat(design.column("b")[2]).isEqualTo(design.value(2, "b"));
        assertThatThrownBy(() -> design.value(0, "c")).hasMessageContaining("no parameter c");
    }

    /** Places inside the strata computed by an independent Philox4x64-10 in Python, counters 1 and 2. */
    @Test
    void theNumbersOfADimensionAreThoseOfThisVersion() {
        assertThat(new LatinHypercube(1, 4).column("a_v"))
                .containsExactly(0.7153767318231985, 0.13349527481477708, 0.8761336269089952, 0.26319512759801);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, LatinHypercube.MOST_DRAWS + 1})
    void aDesignOfAnImpossibleSizeIsRefused(int draws) {
        assertThatThrownBy(() -> new LatinHypercube(1, draws)).hasMessageContaining("(" + draws + ")");
    }
}
