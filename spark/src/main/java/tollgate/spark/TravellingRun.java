package tollgate.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tollgate.economy.Parameter;
import tollgate.scenario.Scenario;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Study;

/** A row of a plan on its way to an executor, which has the study: what belongs to the study is named, not sent. */
record TravellingRun(
        int number,
        long seed,
        String explanation,
        String scenario,
        String reading,
        int weeks,
        double scale,
        Map<Parameter, Double> values)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NONE = "";

    /** What a run ended with, on its way back. */
    record Result(List<Double> outcomes, String failure) implements Serializable {
        private static final long serialVersionUID = 1L;

        static Result of(PlannedRun.Result made) {
            return new Result(new ArrayList<>(made.outcomes()), made.failure());
        }

        PlannedRun.Result arrived() {
            return new PlannedRun.Result(outcomes, failure);
        }
    }

    static TravellingRun of(PlannedRun run) {
        var values = new EnumMap<Parameter, Double>(Parameter.class);
        values.putAll(run.values());
        return new TravellingRun(
                run.number(),
                run.seed(),
                run.explanation().id(),
                run.scenario().map(Scenario::id).orElse(NONE),
                run.reading().id(),
                run.weeks(),
                run.scale(),
                values);
    }

    /** The row again, where the study is; where it was drawn from, no run needs to know. */
    PlannedRun in(Study study) {
        return new PlannedRun(
                number,
                seed,
                OptionalInt.empty(),
                study.findExplanation(explanation).orElseThrow(),
                study.scenarios().stream()
                        .filter(each -> each.id().equals(scenario))
                        .findFirst(),
                study.findReading(reading).orElseThrow(),
                weeks,
                scale,
                values);
    }
}
