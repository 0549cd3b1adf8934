package tollgate.experiment;

import java.util.Map;

/**
 * One way to read the unit of figures whose source leaves it open (docs/model.md, F1). Only the reports are rescaled; every
 * reading scores the same reports.
 *
 * @param priorWeight plausibility before any report; weights of a study sum to 1
 * @param separateLicence whether the licence is paid to the treasury beside the bribe; otherwise the gate's price is the licence
 * @param vehiclesPerFigure by basis of a report, how many vehicles its figure pays for; 1 for a basis that is not named
 */
public record Reading(String id, double priorWeight, boolean separateLicence, Map<String, Double> vehiclesPerFigure) {
    public Reading {
        vehiclesPerFigure = Map.copyOf(vehiclesPerFigure);
        if (!(priorWeight >= 0 && priorWeight <= 1)) {
            throw new IllegalArgumentException(
                    "The prior weight of %s (%s) must lie between 0 and 1.".formatted(id, priorWeight));
        }
    }

    /** How many vehicles a figure stated in this basis pays for. */
    public double vehicles(String basis) {
        return vehiclesPerFigure.getOrDefault(basis, 1.0);
    }
}
