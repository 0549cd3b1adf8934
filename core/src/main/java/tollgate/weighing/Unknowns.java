package tollgate.weighing;

import java.util.LinkedHashMap;
import java.util.Map;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;
import tollgate.inference.Coordinates;
import tollgate.inference.Prior;

/** All that a study does not know, as coordinates of one space: parameters with priors, the reading, and how far the model may miss. */
final class Unknowns {
    static final String READING = "reading";
    static final String DISCREPANCY = "discrepancy.";

    private final Study study;
    private final Coordinates coordinates;
    private final Map<String, Prior> priors;

    Unknowns(Study study) {
        this.study = study;
        priors = new LinkedHashMap<>();
        Parameter.list().forEach(parameter -> {
            var prior = study.priors().get(parameter);
            if (prior != null) {
                priors.put(parameter.path(), prior);
            }
        });
        priors.put(
                READING,
                new Prior.Choice(study.readings().stream()
                        .map(reading -> new Prior.Choice.Option(reading.id(), reading.priorWeight()))
                        .toList()));
        for (var quantityClass : QuantityClass.values()) {
            double deviation = study.discrepancy().getOrDefault(quantityClass, 0.0);
            if (deviation > 0) {
                priors.put(DISCREPANCY + quantityClass.id(), new Prior.Normal(0, deviation));
            }
        }
        coordinates = Coordinates.of(priors);
    }

    Coordinates coordinates() {
        return coordinates;
    }

    /** By name, in the order of the coordinates. */
    Map<String, Prior> priors() {
        return priors;
    }

    /** What a point stands for. */
    Draw at(double[] point) {
        return of(coordinates.values(point));
    }

    /** What values by name stand for; what is not named is 0, the first reading among it. The licence is as the reading has it. */
    Draw of(Map<String, Double> values) {
        var chosen = new LinkedHashMap<Parameter, Double>(study.baselines());
        study.priors().keySet().forEach(parameter -> chosen.put(parameter, values.getOrDefault(parameter.path(), 0.0)));
        Reading reading = study.readings().get((int) (double) values.getOrDefault(READING, 0.0));
        chosen.put(Parameter.LICENCE_SEPARATE, reading.separateLicence() ? 1.0 : 0.0);
        return new Draw(values, reading, Parameters.baseline().with(Map.copyOf(chosen)));
    }
}
