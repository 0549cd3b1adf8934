package tollgate.weighing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A report that nobody has, and what it could be expected to tell: the number stated by reporters of the outlet's own, graded
 * {@link #GRADE}, per vehicle where it is about vehicles.
 *
 * @param unit the model's
 * @param place as the model names places; empty for what has none
 * @param low 5 % quantile of the quantity given the reports; median and high (95 %) likewise
 * @param missing share of the posterior in which there is no such quantity
 * @param explanation what it is expected to tell about which explanation holds
 * @param reading what it is expected to tell about which reading of the article's unit holds
 */
public record NextReport(
        String quantity,
        String unit,
        String place,
        LocalDate from,
        LocalDate to,
        double low,
        double median,
        double high,
        double missing,
        Gain explanation,
        Gain reading) {
    /** How the report would be graded: a usually reliable outlet, a probably true content. */
    public static final String GRADE = "B2";

    /**
     * Expected information, in bits: how many doublings of the probability of what is true.
     *
     * @param error its Monte-Carlo standard error; NaN where all truths are of one family
     */
    public record Gain(double bits, double error) {
        private static final double ERRORS = 2;

        /** Whether it is more than luck of the sample. */
        public boolean isClear() {
            return bits > ERRORS * error;
        }

        /**
         * The mean, and its error from how families differ, since the truths of one family gain nearly alike (Liang and Zeger 1986,
         * https://doi.org/10.1093/biomet/73.1.13, with the usual factor for few families).
         *
         * @param families of the truths, in the order of their gains
         */
        static Gain of(List<Double> gains, List<Integer> families) {
            double mean =
                    gains.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            var deviations = new LinkedHashMap<Integer, Double>();
            for (int truth = 0; truth < gains.size(); truth++) {
                deviations.merge(families.get(truth), gains.get(truth) - mean, Double::sum);
            }
            double squares = deviations.values().stream()
                    .mapToDouble(deviation -> deviation * deviation)
                    .sum();
            double count = deviations.size();
            double error = count < 2 ? Double.NaN : Math.sqrt(squares * count / (count - 1)) / gains.size();
            return new Gain(mean, error);
        }
    }
}
