package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.hups.LMScrambleShift;
import umontreal.ssj.hups.SobolSequence;
import umontreal.ssj.rng.MRG32k3a;

/** The oracle is SSJ 3.3.2, which reads the direction numbers of Joe and Kuo from their own file. */
class ScrambledSobolTest {
    private static final int DIMENSIONS = 6;
    private static final int DIGITS_OF_ORACLE = 31;

    @TempDir
    static Path folder;

    private static Path directionNumbers;

    @BeforeAll
    static void layOutTheDirectionNumbers() throws IOException {
        directionNumbers = folder.resolve("direction-numbers");
        var name = "/assets/org/hipparchus/random/new-joe-kuo-6.21201";
        try (var stream = Objects.requireNonNull(SobolSequenceGenerator.class.getResourceAsStream(name))) {
            Files.copy(stream, directionNumbers);
        }
    }

    private static SobolSequence oracle(int logOfPoints, int dimensions) {
        return new SobolSequence(directionNumbers.toString(), logOfPoints, DIGITS_OF_ORACLE, dimensions);
    }

    private static double[][] unscrambled(int logOfPoints, int dimensions) {
        var oracle = oracle(logOfPoints, dimensions);
        double[][] rows = new double[1 << logOfPoints][dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < dimensions; j++) {
                rows[i][j] = oracle.getCoordinate(i, j);
            }
        }
        return rows;
    }

    @Test
    void thePointsBeforeTheScrambleAreThoseOfTheOracle() {
        int dimensions = 200;
        double[][] expected = unscrambled(10, dimensions);
        var generator = new SobolSequenceGenerator(dimensions);
        for (double[] row : expected) {
            assertThat(generator.nextVector()).isEqualTo(row);
        }
    }

    /** Of any two points, scrambled and not, the first binary digit at which they part is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aScrambleMovesNoDigitAtWhichPointsPart(long seed) {
        double[][] before = unscrambled(7, DIMENSIONS);
        double[][] after = new ScrambledSobol(seed, before.length).rows(DIMENSIONS);
        for (int i = 0; i < before.length; i++) {
            for (int k = 0; k < i; k++) {
                for (int j = 0; j < DIMENSIONS; j++) {
                    assertThat(parting(after[i][j], after[k][j])).isEqualTo(parting(before[i][j], before[k][j]));
                }
            }
        }
    }

    private static int parting(double one, double other) {
        return Long.numberOfLeadingZeros((long) (one * 0x1p52) ^ (long) (other * 0x1p52));
    }

    /** The first two dimensions are a (0, 2)-sequence (Sobol' 1967). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyElementaryIntervalOfTwoDimensionsHoldsOnePoint(long seed) {
        int logOfPoints = 10;
        double[][] rows = new ScrambledSobol(seed, 1 << logOfPoints).rows(2);
        for (int cuts = 0; cuts <= logOfPoints; cuts++) {
            assertThat(counts(rows, new int[] {cuts, logOfPoints - cuts}))
                    .as("2^-%s times 2^-%s", cuts, logOfPoints - cuts)
                    .containsOnly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void elementaryIntervalsOfMoreDimensionsHoldWhatTheyHoldBeforeTheScramble(long seed) {
        int logOfPoints = 6;
        double[][] before = unscrambled(logOfPoints, 4);
        double[][] after = new ScrambledSobol(seed, before.length).rows(4);
        for (int shape = 0; shape < 4 * 4 * 4 * 4; shape++) {
            int[] cuts = {shape & 3, (shape >> 2) & 3, (shape >> 4) & 3, shape >> 6};
            assertThat(sorted(counts(after, cuts))).isEqualTo(sorted(counts(before, cuts)));
        }
    }

    private static int[] sorted(int[] counts) {
        int[] copy = counts.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Points in each interval when dimension j is cut into 2^cuts[j] equal parts. */
    private static int[] counts(double[][] rows, int[] cuts) {
        int[] counts = new int[1 << Arrays.stream(cuts).sum()];
        for (double[] row : rows) {
            int cell = 0;
            for (int j = 0; j < cuts.length; j++) {
                cell = (cell << cuts[j]) | (int) (row[j] * (1 << cuts[j]));
            }
            counts[cell]++;
        }
        return counts;
    }

    /** The mean of the product of 1/2 + x_j is 1. */
    private static double meanOfProduct(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            double product = 1;
            for (double each : row) {
                product *= 0.5 + each;
            }
            sum += product;
        }
        return sum / rows.length;
    }

    @Test
    void anIntegralErrsAsUnderTheScrambleOfTheOracleAndFarLessThanUnderIndependentDraws() {
        int logOfPoints = 9;
        int repeats = 300;
        var oracle = oracle(logOfPoints, DIMENSIONS);
        var scramble = new LMScrambleShift(new MRG32k3a());
        double ours = 0;
        double theirs = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double error = meanOfProduct(new ScrambledSobol(repeat, 1 << logOfPoints).rows(DIMENSIONS)) - 1;
            ours += error * error / repeats;
            oracle.randomize(scramble);
            double[][] rows = new double[1 << logOfPoints][DIMENSIONS];
            var points = oracle.iterator();
            for (double[] row : rows) {
                points.nextPoint(row, DIMENSIONS);
            }
            theirs += (meanOfProduct(rows) - 1) * (meanOfProduct(rows) - 1) / repeats;
        }
        double independent = (Math.pow(13 / 12.0, DIMENSIONS) - 1) / (1 << logOfPoints);
        assertThat(Math.sqrt(ours / theirs)).isBetween(0.8, 1.25);
        assertThat(Math.sqrt(ours)).isLessThan(Math.sqrt(independent) / 10);
    }

    @Test
    void anotherSeedGivesOtherPointsAndANewParameterAtTheEndMovesNoOther() {
        double[][] rows = new ScrambledSobol(1, 64).rows(3);
        assertThat(new ScrambledSobol(1, 64).rows(3)).isDeepEqualTo(rows);
        assertThat(new ScrambledSobol(2, 64).rows(3)[0]).isNotEqualTo(rows[0]);
        double[][] longer = new ScrambledSobol(1, 128).rows(4);
        for (int i = 0; i < rows.length; i++) {
            assertThat(Arrays.copyOf(longer[i], 3)).isEqualTo(rows[i]);
        }
    }

    @Test
    void aDesignTakesEachParameterFromItsPrior() {
        Map<String, Prior> priors = new LinkedHashMap<>();
        priors.put("b", new Prior.Uniform(0, 2));
        priors.put("a", new Prior.LogUniform(1, 10));
        var sobol = new ScrambledSobol(7, 16);
        var design = sobol.over(priors);
        assertThat(design.names()).containsExactly("b", "a");
        assertThat(design.value(5, "b")).isEqualTo(2 * sobol.rows(2)[5][0]);
        assertThat(design.value(5, "a")).isEqualTo(new Prior.LogUniform(1, 10).quantile(sobol.rows(2)[5][1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, ScrambledSobol.MOST_DRAWS + 1})
    void aDesignOfAnImpossibleSizeIsRefused(int draws) {
        assertThatThrownBy(() -> new ScrambledSobol(1, draws)).hasMessageContaining("(" + draws + ")");
    }
}
