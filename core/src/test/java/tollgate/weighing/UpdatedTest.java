package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UpdatedTest {
    @Test
    void twoExplanationsAreUpdatedByBayesRule() {
        var updated = Updated.of(
                Map.of("a", 0.25, "b", 0.75),
                Map.of("a", 50.0, "b", 50.0),
                List.of(
                        new Updated.Particle("a", 0.25, Math.log(0.9)),
                        new Updated.Particle("b", 0.375, Math.log(0.2)),
                        new Updated.Particle("b", 0.375, Math.log(0.4))));

        assertThat(updated.get(0).after()).isCloseTo(0.5, within(1e-12));
        assertThat(updated.get(1).after()).isCloseTo(0.5, within(1e-12));
        assertThat(updated.get(1).logFactor()).isCloseTo(Math.log(0.3), within(1e-12));
        assertThat(updated.get(1).effectiveShare()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void aReportThatSaysTheSameUnderAllChangesNothing() {
        var updated = Updated.of(
                Map.of("a", 0.25, "b", 0.75),
                Map.of("a", 50.0, "b", 50.0),
                List.of(
                        new Updated.Particle("a", 0.25, -1000),
                        new Updated.Particle("b", 0.5, -1000),
                        new Updated.Particle("b", 0.25, -1000)));

        assertThat(updated).allSatisfy(each -> {
            assertThat(each.after()).isCloseTo(each.before(), within(1e-12));
            assertThat(each.logFactor()).isEqualTo(-1000);
            assertThat(each.effectiveSampleSize()).isCloseTo(50, within(1e-9));
            assertThat(each.effectiveShare()).isCloseTo(1, within(1e-12));
            assertThat(each.isEnough()).isTrue();
        });
    }

    /** Oracle: theta ~ N(0, 1), a first report 0.5 and a second 1.1, both N(theta, 1): the second given the first is N(0.25, 1.5). */
    @Test
    void whatAReportAddsIsItsDensityGivenTheOthers() {
        var luck = new SplittableRandom(7);
        var particles = new ArrayList<Updated.Particle>();
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            double theta = 0.25 + Math.sqrt(0.5) * luck.nextGaussian();
            double logFactor = -0.5 * Math.log(2 * Math.PI) - (1.1 - theta) * (1.1 - theta) / 2;
            particles.add(new Updated.Particle("a", 1.0 / count, logFactor));
        }

        var updated = Updated.of(Map.of("a", 1.0), Map.of("a", (double) count), particles)
                .get(0);

        double expected = -0.5 * Math.log(2 * Math.PI * 1.5) - 0.85 * 0.85 / 3;
        assertThat(updated.logFactorError()).isBetween(0.0005, 0.002);
        assertThat(updated.logFactor()).isCloseTo(expected, within(4 * updated.logFactorError()));
    }

    @Test
    void whereNothingIsPossibleNothingIsSaid() {
        assertThat(Updated.of(
                        Map.of("a", 1.0),
                        Map.of("a", 30.0),
                        List.of(new Updated.Particle("a", 1, Double.NEGATIVE_INFINITY))))
                .isEmpty();
    }

    @Test
    void oneParticleHasNoErrorAndIsNeverEnough() {
        var updated = Updated.of(
                        Map.of("a", 1.0), Map.of("a", 1.0), List.of(new Updated.Particle("a", 1, Math.log(0.5))))
                .get(0);

        assertThat(updated.logFactorError()).isNaN();
        assertThat(updated.effectiveShare()).isEqualTo(1);
        assertThat(updated.isEnough()).isFalse();
    }

    @Test
    void fewFamiliesMakeTheErrorWider() {
        var particles = new ArrayList<Updated.Particle>();
        for (int i = 0; i < 100; i++) {
            particles.add(new Updated.Particle("a", 0.01, Math.log(i % 2 == 0 ? 0.4 : 0.6)));
        }

        var alone = Updated.of(Map.of("a", 1.0), Map.of("a", 100.0), particles).get(0);
        var related = Updated.of(Map.of("a", 1.0), Map.of("a", 25.0), particles).get(0);

        assertThat(alone.logFactorError()).isCloseTo(0.2 / Math.sqrt(100), within(1e-12));
        assertThat(related.logFactorError()).isCloseTo(2 * alone.logFactorError(), within(1e-12));
        assertThat(alone.isEnough()).isTrue();
        assertThat(related.effectiveSampleSize()).isCloseTo(25 / 1.04, within(1e-9));
    }
}
