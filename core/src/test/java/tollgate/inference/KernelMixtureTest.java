package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;

class KernelMixtureTest {
    private static double[][] points(int count, int dimensions) {
        double[][] points = new double[count][];
        Arrays.setAll(points, i -> {
            double[] point = KernelMixture.standardNormal(
                    dimensions, Draws.of(1, "points").luck(0, i));
            point[0] = 2 + point[0] / 4;
            return point;
        });
        return points;
    }

    private static KernelMixture mixture(int dimensions) {
        double[] logWeights = new double[40];
        Arrays.setAll(logWeights, i -> -i / 20.0);
        return new KernelMixture(points(logWeights.length, dimensions), Weights.of(logWeights));
    }

    /** The prior's density divided by the weight is the proposal's, which the trapezoid rule finds to sum to 1. */
    @Test
    void theDensityOfProposalsSumsToOne() {
        var mixture = mixture(1);
        double step = 1e-3;
        double sum = 0;
        for (double x = -12; x <= 12; x += step) {
            double logPrior = -x * x / 2 - Math.log(2 * Math.PI) / 2;
            sum += step * Math.exp(logPrior - mixture.logWeight(new double[] {x}));
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    /** The mean weight of proposals is 1 if they have the density that the weights suppose; and none is above 10. */
    @Test
    void proposalsHaveTheDensityThatTheirWeightsSuppose() {
        var mixture = mixture(3);
        int proposals = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < proposals; i++) {
            double weight = Math.exp(
                    mixture.logWeight(mixture.propose(Draws.of(2, "proposals").luck(0, i))));
            assertThat(weight).isLessThanOrEqualTo(10 + 1e-12);
            sum += weight / proposals;
            squares += weight * weight / proposals;
        }
        assertThat(sum).isCloseTo(1, within(4 * Math.sqrt((squares - sum * sum) / proposals)));
    }
}
