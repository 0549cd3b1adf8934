package tollgate.weighing;

import java.util.Map;
import tollgate.economy.Parameters;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;

/**
 * One way that all a study does not know might be.
 *
 * @param values by name: the drawn parameters by path, the reading's number in the study's list, and discrepancies
 * @param parameters the drawn ones, the others at the study's baselines
 */
record Draw(Map<String, Double> values, Reading reading, Parameters parameters) {
    Draw {
        values = Map.copyOf(values);
    }

    /** By how much the logarithm of a class of quantities misses what the model says. */
    double discrepancy(QuantityClass quantityClass) {
        return values.getOrDefault(Unknowns.DISCREPANCY + quantityClass.id(), 0.0);
    }
}
