package tollgate.weighing;

import java.util.List;
import tollgate.experiment.Quarter;

/**
 * Quantities through the quarters of the study, given the reports.
 *
 * @param quarters the same for every band
 */
public record QuarterlyBands(List<Quarter> quarters, List<Band> bands) {
    /** Nothing was read. */
    public static final QuarterlyBands NONE = new QuarterlyBands(List.of(), List.of());

    public QuarterlyBands {
        quarters = List.copyOf(quarters);
        bands = List.copyOf(bands);
    }

    /**
     * One quantity over particles, weighted by posterior probability of their explanations and their share of it.
     *
     * @param quantity as {@link tollgate.experiment.Series} names it, likewise item and unit
     * @param explanation its id, or {@code all} for the mixture of all explanations
     * @param reading a reading's id, or {@code all}
     * @param q05 quantile, one a quarter; q50 and q95 likewise; NaN where no particle has such a thing
     */
    public record Band(
            String quantity,
            String item,
            String unit,
            String explanation,
            String reading,
            List<Double> q05,
            List<Double> q50,
            List<Double> q95) {
        public Band {
            q05 = List.copyOf(q05);
            q50 = List.copyOf(q50);
            q95 = List.copyOf(q95);
        }
    }
}
