package tollgate.weighing;

import java.util.LinkedHashMap;
import java.util.Map;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.engine.Draws;
import tollgate.experiment.Reading;
import tollgate.inference.Design;
import tollgate.inference.LatinHypercube;
import tollgate.inference.Prior;

/** What a study believes before any report, drawn: for each draw a reading, parameters, and the luck that goes with them. */
final class PriorDraws {
    private static final String READING = "reading";

    private final Study study;
    private final LatinHypercube design;
    private final Design values;

    PriorDraws(Study study, long seed, int draws) {
        this.study = study;
        design = new LatinHypercube(seed, draws);
        var priors = new LinkedHashMap<String, Prior>();
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
        values = design.over(priors);
    }

    LatinHypercube design() {
        return design;
    }

    /** By parameter and draw; the reading is a number in the study's list. */
    Design values() {
        return values;
    }

    Reading reading(int draw) {
        return study.readings().get((int) values.value(draw, READING));
    }

    /** The drawn parameters, the others at the study's baselines, and the licence as the reading has it. */
    Parameters parameters(int draw) {
        var chosen = new LinkedHashMap<Parameter, Double>(study.baselines());
        study.priors().keySet().forEach(parameter -> chosen.put(parameter, values.value(draw, parameter.path())));
        chosen.put(Parameter.LICENCE_SEPARATE, reading(draw).separateLicence() ? 1.0 : 0.0);
        return Parameters.baseline().with(Map.copyOf(chosen));
    }

    /** The luck of a draw, the same for every run of it. */
    long seed(int draw) {
        return Draws.of(design.seed(), "runs").seedOfRun(draw);
    }

    /** Another luck for the same draw. */
    long otherSeed(int draw) {
        return Draws.of(design.seed(), "runs under another luck").seedOfRun(draw);
    }
}
