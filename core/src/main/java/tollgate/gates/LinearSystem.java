package tollgate.gates;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * Small square systems with right-hand side 1: elimination with pivoting, and the least-norm least-squares solution where rows
 * coincide. Rows are first scaled to a largest element of 1.
 */
final class LinearSystem {
    /** Relative to the largest element: far above rounding, far below any coordination short of full. */
    private static final double SINGULAR = 1e-11;

    private final double[] work;
    private final double[] right;
    private final double[] solution;
    private final DMatrixRMaj matrix = new DMatrixRMaj(1, 1);
    private final DMatrixRMaj left = new DMatrixRMaj(1, 1);
    private final DMatrixRMaj rightVectors = new DMatrixRMaj(1, 1);
    private final int mostUnknowns;
    private @Nullable SingularValueDecomposition_F64<DMatrixRMaj> decomposition;

    LinearSystem(int mostUnknowns) {
        work = new double[mostUnknowns * mostUnknowns];
        right = new double[mostUnknowns];
        solution = new double[mostUnknowns];
        this.mostUnknowns = mostUnknowns;
    }

    /** Solves {@code rows x = 1}, rows row-major of the given size; the rows are left scaled. */
    void solve(double[] rows, int size) {
        for (int row = 0; row < size; row++) {
            right[row] = scale(rows, row, size);
        }
        System.arraycopy(rows, 0, work, 0, size * size);
        System.arraycopy(right, 0, solution, 0, size);
        if (!eliminate(work, solution, size)) {
            solveLeastNorm(rows, size);
        }
        for (int row = 0; row < size; row++) {
            if (!Double.isFinite(solution[row])) {
                throw new ArithmeticException(
                        "The markups have no finite solution (%s). Maybe a hazard is 0 or not a number."
                                .formatted(solution[row]));
            }
        }
    }

    private static double scale(double[] rows, int row, int size) {
        double largest = 0;
        for (int column = 0; column < size; column++) {
            largest = Math.max(largest, Math.abs(rows[row * size + column]));
        }
        if (largest == 0) {
            return 1;
        }
        for (int column = 0; column < size; column++) {
            rows[row * size + column] /= largest;
        }
        return 1 / largest;
    }

    double solution(int row) {
        return solution[row];
    }

    /** The row of the most negative unknown, or -1 when none is negative. */
    int mostNegative(int size) {
        int worst = -1;
        for (int row = 0; row < size; row++) {
            if (solution[row] < 0 && (worst < 0 || solution[row] < solution[worst])) {
                worst = row;
            }
        }
        return worst;
    }

    /** Gaussian elimination in place, {@code vector} becoming the solution; false when a pivot vanishes. */
    static boolean eliminate(double[] rows, double[] vector, int size) {
        for (int step = 0; step < size; step++) {
            int pivot = largestBelow(rows, step, size);
            if (!(Math.abs(rows[pivot * size + step]) > SINGULAR)) {
                return false;
            }
            swap(rows, vector, step, pivot, size);
            for (int row = step + 1; row < size; row++) {
                double factor = rows[row * size + step] / rows[step * size + step];
                for (int column = step; column < size; column++) {
                    rows[row * size + column] -= factor * rows[step * size + column];
                }
                vector[row] -= factor * vector[step];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                vector[row] -= rows[row * size + column] * vector[column];
            }
            vector[row] /= rows[row * size + row];
        }
        return true;
    }

    private static int largestBelow(double[] rows, int step, int size) {
        int pivot = step;
        for (int row = step + 1; row < size; row++) {
            if (Math.abs(rows[row * size + step]) > Math.abs(rows[pivot * size + step])) {
                pivot = row;
            }
        }
        return pivot;
    }

    private static void swap(double[] rows, double[] vector, int one, int other, int size) {
        if (one != other) {
            for (int column = 0; column < size; column++) {
                double kept = rows[one * size + column];
                rows[one * size + column] = rows[other * size + column];
                rows[other * size + column] = kept;
            }
            double kept = vector[one];
            vector[one] = vector[other];
            vector[other] = kept;
        }
    }

    /** Made when first needed, which is rarely. */
    private SingularValueDecomposition_F64<DMatrixRMaj> decomposition() {
        var made = decomposition;
        if (made == null) {
            made = DecompositionFactory_DDRM.svd(mostUnknowns, mostUnknowns, true, true, false);
            decomposition = made;
        }
        return made;
    }

    private void solveLeastNorm(double[] rows, int size) {
        var singularValueDecomposition = decomposition();
        matrix.reshape(size, size);
        System.arraycopy(rows, 0, matrix.data, 0, size * size);
        if (!singularValueDecomposition.decompose(matrix)) {
            throw new ArithmeticException(
                    "The markups' conditions could not be decomposed. Maybe one is not a number.");
        }
        left.reshape(size, size);
        rightVectors.reshape(size, size);
        singularValueDecomposition.getU(left, false);
        singularValueDecomposition.getV(rightVectors, false);
        double[] singularValues = singularValueDecomposition.getSingularValues();
        double largest = 0;
        for (int value = 0; value < size; value++) {
            largest = Math.max(largest, singularValues[value]);
        }
        Arrays.fill(solution, 0, size, 0);
        for (int value = 0; value < size; value++) {
            if (singularValues[value] > 10 * SINGULAR * largest) {
                addComponent(value, singularValues[value], size);
            }
        }
    }

    private void addComponent(int value, double singularValue, int size) {
        double amount = 0;
        for (int row = 0; row < size; row++) {
            amount += left.get(row, value) * right[row];
        }
        for (int row = 0; row < size; row++) {
            solution[row] += amount / singularValue * rightVectors.get(row, value);
        }
    }
}
