package tollgate.inference;

import java.io.Serializable;
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
final class Proposal implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double LEAST_VARIANCE = 1e-6;

    private final Directions directions;
    private final double[] mean;
    private final double[] lower;

    private Proposal(Directions directions, double[] mean, double[] lower) {
        this.directions = directions;
        this.mean = mean;
        this.lower = lower;
    }

    /**
     * The reference of weighted points: along directions that reports speak of it has their mean and covariance, across them those of the
     * prior.
     */
    static Proposal of(double[][] points, double[] weights, Directions directions) {
        int count = directions.count();
        double[][] along = new double[points.length][];
        double[] mean = new double[count];
        for (int i = 0; i < points.length; i++) {
            along[i] = directions.along(points[i]);
            for (int row = 0; row < count; row++) {
                mean[row] += weights[i] * along[i][row];
            }
        }
        if (count == 0) {
            return new Proposal(directions, mean, new double[0]);
        }
        var covariance = new DMatrixRMaj(count, count);
        for (int i = 0; i < points.length; i++) {
            for (int row = 0; row < count; row++) {
                for (int column = 0; column <= row; column++) {
                    covariance.add(
                            row, column, weights[i] * (along[i][row] - mean[row]) * (along[i][column] - mean[column]));
                }
            }
        }
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < row; column++) {
                covariance.set(column, row, covariance.get(row, column));
            }
        }
        shrink(covariance, effective(weights));
        return new Proposal(directions, mean, cholesky(covariance));
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
        double intensity = p > 1 && below > 0 ? Math.min(1, above / below) : 1;
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
        double[] proposed = new double[point.length];
        double[] normal = new double[point.length];
        for (int k = 0; k < point.length; k++) {
            normal[k] = Draws.gaussian(luck);
            proposed[k] = kept * point[k] + step * normal[k];
        }
        double[] along = directions.along(normal);
        double[] moved = new double[along.length];
        for (int row = 0; row < along.length; row++) {
            double sum = 0;
            for (int column = 0; column <= row; column++) {
                sum += lower[row * along.length + column] * along[column];
            }
            moved[row] = (1 - kept) * mean[row] + step * (sum - along[row]);
        }
        directions.move(proposed, moved);
        return proposed;
    }

    /** Logarithm of the prior over the reference at a point, up to a constant: what acceptance needs beside the likelihood. */
    double logPriorOverReference(double[] point) {
        double[] along = directions.along(point);
        double[] standard = new double[along.length];
        double log = 0;
        for (int row = 0; row < along.length; row++) {
            double rest = along[row] - mean[row];
            for (int column = 0; column < row; column++) {
                rest -= lower[row * along.length + column] * standard[column];
            }
            standard[row] = rest / lower[row * along.length + row];
            log += (standard[row] * standard[row] - along[row] * along[row]) / 2;
        }
        return log;
    }
}
