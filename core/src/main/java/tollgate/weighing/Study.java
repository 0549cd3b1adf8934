package tollgate.weighing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tollgate.economy.Parameter;
import tollgate.economy.World;
import tollgate.evidence.Outlet;
import tollgate.evidence.Report;
import tollgate.experiment.Explanation;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;
import tollgate.inference.Prior;

/**
 * A question put to a place: the facts, the rival explanations, what is unknown, and the reports that speak to it.
 *
 * @param subject number in the world's list of the organ in question
 * @param world every gate row; an explanation chooses sets
 * @param baselines the study's value of each parameter that it sets; others keep their own
 * @param priors what is believed of a parameter before any report; a parameter without one is held at its baseline
 * @param discrepancy by class, the standard deviation of the log by which the model itself may miss
 * @param reports reports that speak to a quantity of the model, in its unit, fitted or set aside
 */
public record Study(
        String id,
        String question,
        int subject,
        World world,
        Map<Parameter, Double> baselines,
        Map<Parameter, Prior> priors,
        List<Explanation> explanations,
        List<Reading> readings,
        Map<QuantityClass, Double> discrepancy,
        List<Report> reports,
        Map<String, Outlet> outlets) {
    public Study {
        baselines = Map.copyOf(baselines);
        priors = Map.copyOf(priors);
        explanations = List.copyOf(explanations);
        readings = List.copyOf(readings);
        discrepancy = Map.copyOf(discrepancy);
        reports = List.copyOf(reports);
        outlets = Map.copyOf(outlets);
    }

    /** The explanation with this id. */
    public Optional<Explanation> findExplanation(String explanationId) {
        return explanations.stream()
                .filter(explanation -> explanation.id().equals(explanationId))
                .findFirst();
    }

    /** The explanation of highest prior weight, the first of equals. */
    public Explanation favourite() {
        return explanations.stream()
                .reduce((one, other) -> other.priorWeight() > one.priorWeight() ? other : one)
                .orElseThrow();
    }
}
