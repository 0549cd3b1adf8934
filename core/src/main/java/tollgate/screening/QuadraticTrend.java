package tollgate.screening;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Ridge regression on all products of at most two coordinates. The intercept is not penalised; the penalty is the one of a
 * few that predicts best what it has not seen (leave one out, in closed form: Allen 1974,
 * https://doi.org/10.1080/00401706.1974.10489157).
 */
final class QuadraticTrend {
    private static final double[] PENALTIES = {1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1};

    /** Below this a value decides its own prediction, and leaving it out says nothing. */
    private static final double LEAST_FREEDOM = 1e-8;

    private final Ridge ridge;
    private final double[] coefficients;

    private QuadraticTrend(Ridge ridge, double[] coefficients) {
        this.ridge = ridge;
        this.coefficients = coefficients;
    }

    /** Trends at the same points share what does not depend on the values. */
    static Ridge[] ridges(double[][] points) {
        double[][] features =
                Arrays.stream(points).map(QuadraticTrend::features).toArray(double[][]::new);
        return Arrays.stream(PENALTIES)
                .mapToObj(penalty -> new Ridge(features, penalty * points.length))
                .toArray(Ridge[]::new);
    }

    /** The trend of values at the points of the ridges. */
    static QuadraticTrend fit(Ridge[] ridges, double[] values) {
        double least = Double.POSITIVE_INFINITY;
        var best = new QuadraticTrend(ridges[ridges.length - 1], ridges[ridges.length - 1].coefficients(values));
        for (var ridge : ridges) {
            double[] coefficients = ridge.coefficients(values);
            double error = ridge.errorOfTheUnseen(coefficients, values);
            if (error < least) {
                least = error;
                best = new QuadraticTrend(ridge, coefficients);
            }
        }
        return best;
    }

    double at(double[] point) {
        return dot(features(point), coefficients);
    }

    /** Variance of the trend for values of variance 1. */
    double relativeVariance(double[] point) {
        return ridge.leverage(features(point));
    }

    private static double[] features(double[] point) {
        int d = point.length;
        double[] features = new double[1 + d + d * (d + 1) / 2];
        features[0] = 1;
        System.arraycopy(point, 0, features, 1, d);
        int next = 1 + d;
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                features[next++] = point[i] * point[j];
            }
        }
        return features;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The normal equations under one penalty, solved for any values. */
    static final class Ridge {
        private final double[][] features;
        private final double[][] inverse;

        Ridge(double[][] features, double penalty) {
            this.features = features;
            var rows = new DMatrixRMaj(features);
            int terms = rows.getNumCols();
            var normal = new DMatrixRMaj(terms, terms);
            CommonOps_DDRM.multTransA(rows, rows, normal);
            for (int i = 1; i < terms; i++) {
                normal.add(i, i, penalty);
            }
            this.inverse = Matrices.inverse(normal);
        }

        double[] coefficients(double[] values) {
            double[] moments = new double[inverse.length];
            for (int row = 0; row < features.length; row++) {
                for (int i = 0; i < moments.length; i++) {
                    moments[i] += features[row][i] * values[row];
                }
            }
            return Arrays.stream(inverse)
                    .mapToDouble(each -> dot(each, moments))
                    .toArray();
        }

        double leverage(double[] row) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * dot(inverse[i], row);
            }
            return sum;
        }

        double errorOfTheUnseen(double[] coefficients, double[] values) {
            double sum = 0;
            for (int row = 0; row < values.length; row++) {
                double freedom = 1 - leverage(features[row]);
                if (freedom < LEAST_FREEDOM) {
                    return Double.POSITIVE_INFINITY;
                }
                double error = (values[row] - dot(features[row], coefficients)) / freedom;
                sum += error * error;
            }
            return sum;
        }
    }
}
