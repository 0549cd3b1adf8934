package tollgate.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * How steeply a signal goes with each coordinate: least squares on all coordinates, then on those alone whose slope is surely not 0, since of many
 * few matter to a signal. The signal is ranked first, so that only its order counts and no outlier rules. Where particles were chosen by the signal
 * itself slopes come out too small, but all alike: the direction stays.
 */
final class Slopes {
    /** Fewer tell too little of all coordinates at once. */
    static final int SIGHTINGS_PER_COORDINATE = 4;

    /** Standard errors of a slope above which it is not taken for 0: one in 400 by chance. */
    private static final double SURE = 3;

    private final List<Sighting> sightings;
    private final double[][] columns;
    private final DMatrixRMaj inverse;

    /** Prepares what slopes of all signals share that these sightings have. */
    Slopes(List<Sighting> sightings) {
        this.sightings = sightings;
        int dimensions = sightings.get(0).dimensions();
        columns = new double[dimensions][];
        for (int k = 0; k < dimensions; k++) {
            int coordinate = k;
            columns[k] = centred(sightings.stream()
                    .mapToDouble(sighting -> sighting.coordinate(coordinate))
                    .toArray());
        }
        inverse = inverse(all());
    }

    private List<Integer> all() {
        return IntStream.range(0, columns.length).boxed().toList();
    }

    /** Slopes of one signal, on a scale on which it has a variance of 1; all 0 where nothing surely explains it. */
    double[] of(int signal) {
        double[] explained = scores(sightings.stream()
                .mapToDouble(sighting -> sighting.signal(signal))
                .toArray());
        double[] fitted = fit(all(), inverse, explained);
        double variance = variance(fitted, explained);
        var sure = all().stream()
                .filter(k -> Math.abs(fitted[k]) > SURE * Math.sqrt(variance * inverse.get(k, k)))
                .toList();
        double[] slopes = new double[columns.length];
        if (!sure.isEmpty()) {
            double[] again = fit(sure, inverse(sure), explained);
            for (int place = 0; place < again.length; place++) {
                slopes[sure.get(place)] = again[place];
            }
        }
        return slopes;
    }

    /** Of the products of the chosen columns, with a ridge of one sighting so that coordinates that go together do not upset it. */
    private DMatrixRMaj inverse(List<Integer> chosen) {
        int count = chosen.size();
        var products = new DMatrixRMaj(count, count);
        for (int row = 0; row < count; row++) {
            double[] one = columns[chosen.get(row)];
            for (int column = 0; column <= row; column++) {
                double product = dot(one, columns[chosen.get(column)]) + (row == column ? 1 : 0);
                products.set(row, column, product);
                products.set(column, row, product);
            }
        }
        if (!CommonOps_DDRM.invert(products)) {
            throw new ArithmeticException("Points of sightings are not finite.");
        }
        return products;
    }

    private double[] fit(List<Integer> chosen, DMatrixRMaj inverted, double[] explained) {
        double[] right =
                chosen.stream().mapToDouble(k -> dot(columns[k], explained)).toArray();
        double[] fitted = new double[right.length];
        for (int row = 0; row < fitted.length; row++) {
            for (int column = 0; column < fitted.length; column++) {
                fitted[row] += inverted.get(row, column) * right[column];
            }
        }
        return fitted;
    }

    /** Of what the fit on all coordinates leaves unexplained. */
    private double variance(double[] fitted, double[] explained) {
        double[] rest = explained.clone();
        for (int k = 0; k < fitted.length; k++) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= fitted[k] * columns[k][i];
            }
        }
        return dot(rest, rest) / (rest.length - fitted.length);
    }

    /** What a normal number has at the rank of each; equal ones share the middle of their ranks. */
    private static double[] scores(double[] numbers) {
        var order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted((one, other) -> Double.compare(numbers[one], numbers[other]))
                .toList();
        double[] scores = new double[numbers.length];
        var normal = NormalDistribution.of(0, 1);
        int to;
        for (int from = 0; from < scores.length; from = to) {
            to = from + 1;
            while (to < scores.length && numbers[order.get(to)] == numbers[order.get(from)]) {
                to++;
            }
            double score = normal.inverseCumulativeProbability((from + to) / 2.0 / scores.length);
            for (int place = from; place < to; place++) {
                scores[order.get(place)] = score;
            }
        }
        return scores;
    }

    private static double[] centred(double[] numbers) {
        double mean = Arrays.stream(numbers).sum() / numbers.length;
        return Arrays.stream(numbers).map(number -> number - mean).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
