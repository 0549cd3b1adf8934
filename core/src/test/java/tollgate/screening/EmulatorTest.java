package tollgate.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.engine.Draws;
import tollgate.inference.ScrambledSobol;

class EmulatorTest {
    private static double[][] points(long seed, int count, int dimensions) {
        double[][] points = new ScrambledSobol(seed, count).rows(dimensions);
        for (double[] point : points) {
            Arrays.setAll(point, i -> 2 * point[i] - 1);
        }
        return points;
    }

    private static Emulator emulator(double[][] points, ToDoubleFunction<double[]> function, double noise) {
        double[] values = Arrays.stream(points).mapToDouble(function).toArray();
        return Emulator.fit(points, List.of(values), new double[] {noise}).get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void aQuadraticIsReproducedExactly(int dimensions) {
        ToDoubleFunction<double[]> quadratic = x -> {
            double sum = 7;
            for (int i = 0; i < x.length; i++) {
                sum += (i + 1) * x[i] - 2 * x[i] * x[x.length - 1 - i] + x[0] * x[i];
            }
            return sum;
        };
        var emulator = emulator(points(1, 10 * dimensions, dimensions), quadratic, 0);
        for (double[] fresh : points(2, 100, dimensions)) {
            var prediction = emulator.at(fresh);
            assertThat(prediction.mean()).isCloseTo(quadratic.applyAsDouble(fresh), within(1e-6));
            assertThat(Math.sqrt(prediction.variance())).isLessThan(1e-6);
        }
    }

    private static double wave(double[] x) {
        return Math.sin(3 * x[0]) + x[1] * x[1];
    }

    /** The best quadratic misses the wave by .41 at root mean square: sin 3x has .523 - 3 (.346)^2 about its line. */
    @Test
    void theProcessTakesUpWhatTheTrendLeaves() {
        var emulator = emulator(points(1, 40, 2), EmulatorTest::wave, 0);
        double squares = 0;
        double standardised = 0;
        double[][] fresh = points(2, 256, 2);
        for (double[] point : fresh) {
            var prediction = emulator.at(point);
            double error = prediction.mean() - wave(point);
            squares += error * error / fresh.length;
            standardised += error * error / prediction.variance() / fresh.length;
        }
        assertThat(Math.sqrt(squares)).isLessThan(.03);
        assertThat(Math.sqrt(standardised)).isLessThan(1.2);
    }

    /** Of standardised errors, 95 % are below 2 if the variances are right; here they may be too wide, not too narrow. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void underNoiseTheVarianceIsNotTooSmall(long seed) {
        double[][] points = points(seed, 60, 3);
        var luck = Draws.of(seed, "noise").luck(0, 0);
        var emulator = emulator(points, x -> wave(x) + .1 * Draws.gaussian(luck), .01);
        long inside = Arrays.stream(points(seed + 100, 256, 3))
                .filter(point -> {
                    var prediction = emulator.at(point);
                    double error = Math.abs(prediction.mean() - wave(point));
                    return error < 2 * Math.sqrt(prediction.variance());
                })
                .count();
        assertThat(inside).isGreaterThan(256 * 9 / 10);
    }

    @Test
    void aConstantIsEmulatedAsItself() {
        var prediction = emulator(points(1, 20, 2), x -> 5, 0).at(new double[] {.3, -.9});
        assertThat(prediction.mean()).isCloseTo(5, within(1e-9));
        assertThat(prediction.variance()).isLessThan(1e-12);
    }

    @Test
    void pointsWithoutValuesAreRefused() {
        double[][] points = points(1, 4, 1);
        assertThatThrownBy(() -> Emulator.fit(points, List.of(new double[3]), new double[1]))
                .hasMessageContaining("a value at each");
    }
}
