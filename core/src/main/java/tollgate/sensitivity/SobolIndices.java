package tollgate.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tollgate.engine.Draws;

/**
 * How the variance of a result is shared out among the parameters and luck.
 *
 * <p>First-order indices by the estimator of Saltelli et al. (2010, https://doi.org/10.1016/j.cpc.2009.09.018), total ones
 * by that of Jansen (1999, https://doi.org/10.1016/S0010-4655(98)00154-4). The runs of a row share their luck, so a
 * parameter's indices include what it does together with luck. Intervals resample whole rows. Scrambled points err less than
 * the independent draws that this supposes, so they are wide rather than narrow.
 *
 * @param inputs in the order of the design
 * @param luck share of the variance that is left when all parameters are known
 * @param variance of the result over parameters and luck, in its unit squared; where it is 0 so are all indices
 * @param rowsLeftOut rows with a run that gave no finite result; the rest of the prior is then all that is spoken of
 */
public record SobolIndices(List<Input> inputs, Estimate luck, double variance, int rowsLeftOut) {
    /**
     * One parameter's indices.
     *
     * @param first share of the variance that would go if this parameter alone were known
     * @param total share of the variance that would be left if all but this one were known
     */
    public record Input(String name, Estimate first, Estimate total) {}

    public SobolIndices {
        inputs = List.copyOf(inputs);
    }

    /**
     * The indices of one result, of which at least two rows must have a finite value in every run.
     *
     * @param results of every run of the design, in run order
     */
    public static SobolIndices of(SobolDesign design, double[] results) {
        return find(design, results)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Fewer than 2 of %s rows have a finite result in every run.".formatted(design.rows())));
    }

    /**
     * The indices of one result; empty where fewer than two rows have a finite one in every run.
     *
     * @param results of every run of the design, in run order
     */
    public static Optional<SobolIndices> find(SobolDesign design, double[] results) {
        if (results.length != design.runs()) {
            throw new IllegalArgumentException(
                    "There are %s results for %s runs.".formatted(results.length, design.runs()));
        }
        double[][] members = finiteRows(design, results);
        if (members.length < 2) {
            return Optional.empty();
        }
        var rows = new Rows(terms(members), design.names().size());
        double[] values = rows.all().indices();
        double[][] resamples = resamples(design.seed(), rows);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < design.names().size(); i++) {
            inputs.add(new Input(
                    design.names().get(i), estimate(values, resamples, 2 * i), estimate(values, resamples, 2 * i + 1)));
        }
        var luck = estimate(values, resamples, values.length - 1);
        return Optional.of(new SobolIndices(inputs, luck, rows.all().variance(), design.rows() - members.length));
    }

    private static double[][] finiteRows(SobolDesign design, double[] results) {
        int width = design.membersOfARow();
        List<double[]> finite = new ArrayList<>();
        for (int row = 0; row < design.rows(); row++) {
            double[] members = Arrays.copyOfRange(results, row * width, (row + 1) * width);
            if (Arrays.stream(members).allMatch(Double::isFinite)) {
                finite.add(members);
            }
        }
        return finite.toArray(double[][]::new);
    }

    /** What each row adds to the sums that the indices are made of. Centring makes them exact for a large mean. */
    private static double[][] terms(double[][] members) {
        double centre = 0;
        for (double[] row : members) {
            centre += (row[SobolDesign.A] + row[SobolDesign.B]) / 2 / members.length;
        }
        double[][] terms = new double[members.length][];
        for (int row = 0; row < members.length; row++) {
            terms[row] = terms(members[row], centre);
        }
        return terms;
    }

    private static double[] terms(double[] row, double centre) {
        double a = row[SobolDesign.A] - centre;
        double b = row[SobolDesign.B] - centre;
        int inputs = row.length - 3;
        double[] terms = new double[2 * inputs + 3];
        for (int i = 0; i < inputs; i++) {
            double difference = row[SobolDesign.FIRST_MIXED + i] - centre - a;
            terms[2 * i] = b * difference;
            terms[2 * i + 1] = difference * difference / 2;
        }
        double otherLuck = row[row.length - 1] - centre - a;
        terms[2 * inputs] = otherLuck * otherLuck / 2;
        terms[2 * inputs + 1] = (a + b) / 2;
        terms[2 * inputs + 2] = (a * a + b * b) / 2;
        return terms;
    }

    private static double[][] resamples(long seed, Rows rows) {
        var draws = Draws.of(seed, "Sobol' bootstrap");
        double[][] resamples = new double[Estimate.RESAMPLES][];
        for (int resample = 0; resample < Estimate.RESAMPLES; resample++) {
            var luck = draws.luck(0, resample);
            int[] chosen = new int[rows.count()];
            Arrays.setAll(chosen, any -> luck.nextInt(rows.count()));
            resamples[resample] = rows.chosen(chosen).indices();
        }
        return resamples;
    }

    private static Estimate estimate(double[] values, double[][] resamples, int index) {
        return Estimate.of(values[index], resamples, each -> each[index]);
    }

    /** The terms of all rows, and their sums over some of them. */
    private static final class Rows {
        private final double[][] terms;
        private final int inputs;

        Rows(double[][] terms, int inputs) {
            this.terms = terms;
            this.inputs = inputs;
        }

        int count() {
            return terms.length;
        }

        Sums all() {
            int[] every = new int[terms.length];
            Arrays.setAll(every, row -> row);
            return chosen(every);
        }

        Sums chosen(int[] rows) {
            double[] means = new double[terms[0].length];
            for (int row : rows) {
                double[] added = terms[row];
                for (int i = 0; i < means.length; i++) {
                    means[i] += added[i];
                }
            }
            for (int i = 0; i < means.length; i++) {
                means[i] /= rows.length;
            }
            return new Sums(means, 2 * inputs + 1);
        }
    }

    /** Mean terms: numerators of the indices first, then mean and mean square of the result. */
    private static final class Sums {
        private final double[] means;
        private final int indices;

        Sums(double[] means, int indices) {
            this.means = means;
            this.indices = indices;
        }

        double variance() {
            double mean = means[indices];
            return Math.max(means[indices + 1] - mean * mean, 0);
        }

        /** First and total index of each input in turn, then luck's. */
        double[] indices() {
            double variance = variance();
            double[] values = Arrays.copyOf(means, indices);
            for (int i = 0; i < indices; i++) {
                values[i] = variance > 0 ? values[i] / variance : 0;
            }
            return values;
        }
    }
}
