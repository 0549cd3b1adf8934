package tollgate.inference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Informed directions: an orthonormal basis of the directions of the space of points along which simulations tell anything to the reports. Across
 * them the posterior is nearly the prior (likelihood-informed subspace; Cui, Martin, Marzouk, Solonen and Spantini 2014,
 * https://doi.org/10.1088/0266-5611/30/11/114015). Cannot be changed.
 */
final class Directions implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Length of a direction below which it is taken for chance, on the scale of signals of variance 1. */
    private static final double LEAST_LENGTH = 0.1;

    private final double[][] basis;

    private Directions(double[][] basis) {
        this.basis = basis;
    }

    /** All directions, where it is not known which matter. */
    static Directions all(int dimensions) {
        double[][] basis = new double[dimensions][dimensions];
        IntStream.range(0, dimensions).forEach(i -> basis[i][i] = 1);
        return new Directions(basis);
    }

    /** The directions that signals go along, of one rung or several; all where too little was signalled. */
    static Directions of(int dimensions, List<Sightings> sightings) {
        if (sightings.stream().noneMatch(each -> each.suffice(dimensions))) {
            return all(dimensions);
        }
        double[][] slopes = sightings.stream()
                .flatMap(each -> each.slopes().stream())
                .filter(slope -> Arrays.stream(slope).anyMatch(each -> each != 0))
                .toArray(double[][]::new);
        return new Directions(slopes.length == 0 ? slopes : orthonormal(slopes));
    }

    private static double[][] orthonormal(double[][] slopes) {
        var matrix = new DMatrixRMaj(slopes);
        var svd = DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, true, true);
        if (!svd.decompose(matrix)) {
            throw new ArithmeticException("Slopes of signals are not finite.");
        }
        double[] lengths = svd.getSingularValues();
        var right = svd.getV(null, true);
        SingularOps_DDRM.descendingOrder(null, false, lengths, svd.numberOfSingularValues(), right, true);
        var basis = new ArrayList<double[]>();
        for (int row = 0; row < svd.numberOfSingularValues() && lengths[row] > LEAST_LENGTH; row++) {
            double[] direction = new double[right.numCols];
            for (int k = 0; k < direction.length; k++) {
                direction[k] = right.get(row, k);
            }
            basis.add(direction);
        }
        return basis.toArray(double[][]::new);
    }

    /** Number of directions. */
    int count() {
        return basis.length;
    }

    /** How far a point lies along each. */
    double[] along(double[] point) {
        double[] along = new double[basis.length];
        for (int row = 0; row < along.length; row++) {
            for (int k = 0; k < point.length; k++) {
                along[row] += basis[row][k] * point[k];
            }
        }
        return along;
    }

    /** Moves a point so far along each. */
    void move(double[] point, double[] along) {
        for (int row = 0; row < along.length; row++) {
            for (int k = 0; k < point.length; k++) {
                point[k] += along[row] * basis[row][k];
            }
        }
    }
}
