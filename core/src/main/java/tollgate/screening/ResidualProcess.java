package tollgate.screening;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * What a trend leaves over, as a Gaussian process with a squared-exponential kernel (Rasmussen and Williams 2006,
 * http://gaussianprocess.org/gpml, algorithm 2.1). Length and height are those of a few that make the residuals most likely;
 * the noise is known from repeated runs.
 */
final class ResidualProcess {
    /** In units of the half range of a coordinate, times the root of the number of coordinates. */
    private static final double[] LENGTHS = {0.3, 0.6, 1.2};

    /** Relative to the mean square of the residuals. */
    private static final double[] HEIGHTS = {0, 0.1, 0.3, 1, 3};

    /** Relative to the same: noise that no repeated run shows, so that the matrix can be factored. */
    private static final double LEAST_NOISE = 1e-6;

    private final double[][] points;
    private final double length;
    private final double height;
    private final double[][] inverse;
    private final double[] weights;

    private ResidualProcess(double[][] points, double[] residuals, Shape shape) {
        this.points = points;
        this.length = shape.length;
        this.height = shape.height;
        this.inverse = points.length == 0 ? new double[0][] : Matrices.inverse(covariance(points, shape));
        this.weights =
                Arrays.stream(inverse).mapToDouble(row -> dot(row, residuals)).toArray();
    }

    /** The process behind residuals that are all 0. */
    static ResidualProcess nothing() {
        return new ResidualProcess(new double[0][], new double[0], new Shape(1, 0, 0));
    }

    private record Shape(double length, double height, double noise) {}

    /**
     * The process behind residuals that are not all 0.
     *
     * @param noise variance of each residual about the process
     */
    static ResidualProcess fit(double[][] points, double[] residuals, double noise) {
        double square = dot(residuals, residuals) / residuals.length;
        var best = new Shape(1, 0, noise + square);
        double most = Double.NEGATIVE_INFINITY;
        for (double length : LENGTHS) {
            for (double height : HEIGHTS) {
                var shape =
                        new Shape(length * Math.sqrt(points[0].length), height * square, noise + LEAST_NOISE * square);
                double likelihood = logLikelihood(points, residuals, shape);
                if (likelihood > most) {
                    most = likelihood;
                    best = shape;
                }
            }
        }
        return new ResidualProcess(points, residuals, best);
    }

    private static double logLikelihood(double[][] points, double[] residuals, Shape shape) {
        var cholesky = DecompositionFactory_DDRM.chol(points.length, true);
        if (!cholesky.decompose(covariance(points, shape))) {
            return Double.NEGATIVE_INFINITY;
        }
        var root = cholesky.getT(new DMatrixRMaj(points.length, points.length));
        double[] white = new double[points.length];
        double sum = 0;
        for (int i = 0; i < white.length; i++) {
            double left = residuals[i];
            for (int j = 0; j < i; j++) {
                left -= root.get(i, j) * white[j];
            }
            white[i] = left / root.get(i, i);
            sum -= white[i] * white[i] / 2 + StrictMath.log(root.get(i, i));
        }
        return sum;
    }

    private static DMatrixRMaj covariance(double[][] points, Shape shape) {
        var covariance = new DMatrixRMaj(points.length, points.length);
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = shape.height * likeness(points[i], points[j], shape.length);
                covariance.set(i, j, value);
                covariance.set(j, i, value);
            }
            covariance.add(i, i, shape.noise);
        }
        return covariance;
    }

    private static double likeness(double[] one, double[] other, double length) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return StrictMath.exp(-squares / (2 * length * length));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Mean and variance of the process itself, without noise. */
    Emulator.Prediction at(double[] point) {
        double[] covariances = new double[points.length];
        Arrays.setAll(covariances, i -> height * likeness(point, points[i], length));
        double explained = 0;
        for (int i = 0; i < covariances.length; i++) {
            explained += covariances[i] * dot(inverse[i], covariances);
        }
        return new Emulator.Prediction(dot(covariances, weights), Math.max(height - explained, 0));
    }
}
