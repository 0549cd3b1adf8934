package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Oracle: two samples of one normal distribution, and samples that are another's. */
class SamplerAuditTest {
    private static final int PARTICLES = 200;

    private static double[] normal(int count, double mean, double deviation, long seed) {
        var luck = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToDouble(each -> mean + deviation * luck.nextGaussian())
                .toArray();
    }

    private static SamplerAudit.Line line(double mean, double deviation) {
        double[] weights = new double[PARTICLES];
        Arrays.fill(weights, 1.0 / PARTICLES);
        return SamplerAudit.Line.of(
                "unknown",
                normal(PARTICLES, mean, deviation, 1),
                weights,
                PARTICLES,
                List.of(normal(2000, 0, 1, 2), normal(2000, 0, 1, 3)));
    }

    @Test
    void twoSamplesOfOneDistributionAgree() {
        var line = line(0, 1);
        assertThat(line.furthestApart()).isLessThan(3);
        assertThat(line.error()).isCloseTo(Math.sqrt(1.0 / PARTICLES + 1.0 / 4000), within(0.01));
        assertThat(line.errorOfDeviation()).isCloseTo(Math.sqrt(0.5 / PARTICLES + 0.5 / 4000), within(0.01));
    }

    @Test
    void aShiftedSampleIsFoundOutByItsMean() {
        assertThat(line(0.5, 1).errorsApart()).isGreaterThan(4);
        assertThat(line(0.5, 1).deviationErrorsApart()).isLessThan(3);
    }

    @Test
    void samplesThatAreTooNarrowOrTooWideAreFoundOutByTheirSpread() {
        for (double deviation : new double[] {0.7, 1.4}) {
            assertThat(line(0, deviation).errorsApart()).isLessThan(3);
            assertThat(line(0, deviation).deviationErrorsApart()).isGreaterThan(4);
        }
    }

    @Test
    void chainsThatNeverMovedAgreeWithNothing() {
        var line = SamplerAudit.Line.of(
                "unknown", new double[] {-1, 1}, new double[] {0.5, 0.5}, 2, List.of(new double[10], new double[10]));
        assertThat(line.furthestApart()).isInfinite();
    }
}
