package tollgate.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import tollgate.engine.Draws;

/**
 * From where the next generation is proposed: a normal kernel around each particle, and now and then the prior itself. A
 * kernel has twice the weighted covariance (Beaumont et al. 2009, https://doi.org/10.1093/biomet/asp052) of the particle's
 * nearest quarter (Filippi et al. 2013, https://doi.org/10.1515/sagmb-2012-0069), so that it fits one of several modes. The
 * prior's part keeps every weight at most 10 (Hesterberg 1995, https://doi.org/10.1080/00401706.1995.10484303).
 *
 * <p>Coordinates are those in which the prior is standard normal.
 */
final class KernelMixture {
    private static final double PRIOR_SHARE = 0.1;
    private static final double WIDENING = 2;
    private static final double NEIGHBOURS = 0.25;

    /** Relative to the mean variance: lets a direction without spread be factored. */
    private static final double RIDGE = 1e-10;

    private final double[][] centres;
    private final Weights weights;
    private final double[] cumulative;
    private final Kernel[] kernels;

    KernelMixture(double[][] centres, Weights weights) {
        this.centres = centres;
        this.weights = weights;
        this.cumulative = new double[centres.length];
        this.kernels = new Kernel[centres.length];
        double sum = 0;
        for (int i = 0; i < centres.length; i++) {
            sum += weights.weight(i);
            cumulative[i] = sum;
            kernels[i] = Kernel.of(centres, weights, neighbours(i));
        }
    }

    /** The particles that are no farther away than the last of the nearest quarter. */
    private int[] neighbours(int particle) {
        double[] distances = new double[centres.length];
        Arrays.setAll(distances, i -> squaredDistance(centres[particle], centres[i]));
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double farthest = sorted[(int) (NEIGHBOURS * sorted.length)];
        return IntStream.range(0, distances.length)
                .filter(i -> distances[i] <= farthest)
                .toArray();
    }

    double[] propose(UniformRandomProvider luck) {
        int dimensions = centres[0].length;
        if (luck.nextDouble() < PRIOR_SHARE) {
            return standardNormal(dimensions, luck);
        }
        double place = luck.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, place);
        int chosen = Math.min(found < 0 ? -found - 1 : found + 1, centres.length - 1);
        return kernels[chosen].move(centres[chosen], standardNormal(dimensions, luck));
    }

    /** A draw from the prior. */
    static double[] standardNormal(int dimensions, UniformRandomProvider luck) {
        double[] normal = new double[dimensions];
        Arrays.setAll(normal, any -> Draws.gaussian(luck));
        return normal;
    }

    /** Logarithm of the prior's density over that of a proposal: at most the logarithm of 10. */
    double logWeight(double[] point) {
        double logPrior = -squaredDistance(point, new double[point.length]) / 2;
        double[] white = new double[point.length];
        double ratio = 0;
        for (int i = 0; i < centres.length; i++) {
            ratio += weights.weight(i) * StrictMath.exp(kernels[i].logDensity(point, centres[i], white) - logPrior);
        }
        return -StrictMath.log(PRIOR_SHARE + (1 - PRIOR_SHARE) * ratio);
    }

    private static double squaredDistance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return squares;
    }

    /** A normal kernel, by the lower triangular root of its covariance. */
    private static final class Kernel {
        private final double[][] root;
        private final double logDeterminant;

        private Kernel(double[][] root) {
            this.root = root;
            double log = 0;
            for (int i = 0; i < root.length; i++) {
                log += StrictMath.log(root[i][i]);
            }
            this.logDeterminant = log;
        }

        static Kernel of(double[][] points, Weights weights, int[] members) {
            int dimensions = points[0].length;
            double total = 0;
            double[] mean = new double[dimensions];
            for (int member : members) {
                total += weights.weight(member);
                for (int j = 0; j < dimensions; j++) {
                    mean[j] += weights.weight(member) * points[member][j];
                }
            }
            double[][] covariance = new double[dimensions][dimensions];
            for (int member : members) {
                double weight = WIDENING * weights.weight(member) / total;
                for (int j = 0; j < dimensions; j++) {
                    double away = points[member][j] - mean[j] / total;
                    for (int k = 0; k <= j; k++) {
                        covariance[j][k] += weight * away * (points[member][k] - mean[k] / total);
                        covariance[k][j] = covariance[j][k];
                    }
                }
            }
            return new Kernel(root(covariance));
        }

        private static double[][] root(double[][] covariance) {
            int dimensions = covariance.length;
            var matrix = new DMatrixRMaj(covariance);
            double trace = 0;
            for (int i = 0; i < dimensions; i++) {
                trace += covariance[i][i];
            }
            for (int i = 0; i < dimensions; i++) {
                matrix.add(i, i, RIDGE * trace / dimensions);
            }
            var cholesky = DecompositionFactory_DDRM.chol(dimensions, true);
            if (!cholesky.decompose(matrix)) {
                throw new IllegalStateException("The particles do not spread in every direction.");
            }
            var lower = cholesky.getT(new DMatrixRMaj(dimensions, dimensions));
            double[][] root = new double[dimensions][dimensions];
            for (int i = 0; i < dimensions; i++) {
                for (int j = 0; j <= i; j++) {
                    root[i][j] = lower.get(i, j);
                }
            }
            return root;
        }

        double[] move(double[] centre, double[] normal) {
            double[] point = centre.clone();
            for (int i = 0; i < point.length; i++) {
                for (int j = 0; j <= i; j++) {
                    point[i] += root[i][j] * normal[j];
                }
            }
            return point;
        }

        /**
         * Up to the constant that the prior's density has too.
         *
         * @param white is overwritten; one array for all kernels, because this is the innermost loop
         */
        double logDensity(double[] point, double[] centre, double[] white) {
            double squares = 0;
            for (int i = 0; i < point.length; i++) {
                double left = point[i] - centre[i];
                for (int j = 0; j < i; j++) {
                    left -= root[i][j] * white[j];
                }
                white[i] = left / root[i][i];
                squares += white[i] * white[i];
            }
            return -squares / 2 - logDeterminant;
        }
    }
}
