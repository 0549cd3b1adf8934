package tollgate.screening;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/** Inverses of symmetric matrices that are positive definite. */
final class Matrices {
    private Matrices() {}

    static double[][] inverse(DMatrixRMaj matrix) {
        int size = matrix.getNumRows();
        var solver = LinearSolverFactory_DDRM.chol(size);
        var inverse = new DMatrixRMaj(size, size);
        if (!solver.setA(matrix.copy())) {
            throw new IllegalStateException("The points of the design do not tell the parameters apart.");
        }
        solver.invert(inverse);
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = inverse.get(i, j);
            }
        }
        return rows;
    }
}
