package tollgate.inference;

import org.apache.commons.rng.UniformRandomProvider;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import tollgate.engine.Draws;

/**
 * Proposes points around a normal reference that resembles the posterior (generalised preconditioned Crank-Nicolson; Rudolf and
 * Sprungk 2018, https://doi.org/10.1007/s10208-016-9340-x): {@code m + sqrt(1 - step^2) (z - m) + step L n}. It is reversible with
 * respect to the reference, so that coordinates on which no report bears are renewed freely however many there are.
 *
 * <p>The correlations of few particles in many dimensions are drawn towards none (oracle approximating shrinkage; Chen, Wiesel, Eldar and
 * Hero 2010, https://doi.org/10.1109/TSP.2010.2053029, eq. 23, of the correlation matrix). Were the covariance itself drawn towards a
 * multiple of the identity, the few coordinates that reports narrow would be proposed far too widely.
 */
final class Proposal {
    private static final double LEAST_VARIANCE = 1e-6;

    private final double[] mean;
    private final double[] lower;
    private final int dimensions;

    private Proposal(double[] mean, double[] lower) {
        this.mean = mean;
        this.lower = lower;
        this.dimensions = mean.length;
    }

    /** The reference of weighted points. */
    static Proposal of(double[][] points, double[] weights) {
        int dimensions = points[0].length;
        double[] mean = new double[dimensions];
        for (int i = 0; i < points.length; i++) {
            for (int row = 0; row < dimensions; row++) {
                mean[row] += weights[i] * points[i][row];
            }
        }
        var covariance = new DMatrixRMaj(dimensions, dimensions);
        for (int i = 0; i < points.length; i++) {
            for (int row = 0; row < dimensions; row++) {
                for (int column = 0; column <= row; column++) {
                    covariance.add(
                            row,
                            column,
                            weights[i] * (points[i][row] - mean[row]) * (points[i][column] - mean[column]));
                }
            }
        }
        for (int row = 0; row < dimensions; row++) {
            for (int column = 0; column < row; column++) {
                covariance.set(column, row, covariance.get(row, column));
            }
        }
        shrink(covariance, effective(weights));
        return new Proposal(mean, cholesky(covariance));
    }

    private static double effective(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }

    /** Correlations are drawn towards none; variances, which few particles tell well enough, stay. */
    private static void shrink(DMatrixRMaj covariance, double sample) {
        int p = covariance.getNumRows();
        double[] deviations = new double[p];
        for (int row = 0; row < p; row++) {
            deviations[row] = Math.sqrt(covariance.get(row, row) + LEAST_VARIANCE);
        }
        double squares = 0;
        for (int row = 0; row < p; row++) {
            for (int column = 0; column < p; column++) {
                double correlation =
                        row == column ? 1 : covariance.get(row, column) / deviations[row] / deviations[column];
                covariance.set(row, column, correlation);
                squares += correlation * correlation;
            }
        }
        double above = (1 - 2.0 / p) * squares + (double) p * p;
        double below = (sample + 1 - 2.0 / p) * (squares - p);
        double intensity = below > 0 ? Math.min(1, above / below) : 1;
        for (int row = 0; row < p; row++) {
            for (int column = 0; column < p; column++) {
                double kept = row == column ? 1 : (1 - intensity) * covariance.get(row, column);
                covariance.set(row, column, kept * deviations[row] * deviations[column]);
            }
        }
    }

    private static double[] cholesky(DMatrixRMaj covariance) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(covariance.getNumRows(), true);
        if (!cholesky.decompose(covariance.copy())) {
            throw new ArithmeticException("The particles have no covariance.");
        }
        return cholesky.getT(null).getData();
    }

    /**
     * A point near another.
     *
     * @param step above 0, to 1, which draws from the reference itself
     */
    double[] propose(double[] point, double step, UniformRandomProvider luck) {
        double kept = Math.sqrt(1 - step * step);
        double[] normal = new double[dimensions];
        double[] proposed = new double[dimensions];
        for (int row = 0; row < dimensions; row++) {
            normal[row] = Draws.gaussian(luck);
            double sum = 0;
            for (int column = 0; column <= row; column++) {
                sum += lower[row * dimensions + column] * normal[column];
            }
            proposed[row] = mean[row] + kept * (point[row] - mean[row]) + step * sum;
        }
        return proposed;
    }

    /** Logarithm of the prior over the reference at a point, up to a constant: what acceptance needs beside the likelihood. */
    double logPriorOverReference(double[] point) {
        double[] standard = new double[dimensions];
        double log = 0;
        for (int row = 0; row < dimensions; row++) {
            double rest = point[row] - mean[row];
            for (int column = 0; column < row; column++) {
                rest -= lower[row * dimensions + column] * standard[column];
            }
            standard[row] = rest / lower[row * dimensions + row];
            log += (standard[row] * standard[row] - point[row] * point[row]) / 2;
        }
        return log;
    }
}
