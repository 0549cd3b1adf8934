package tollgate.weighing;

import java.util.Map;
import tollgate.evidence.Simulated;

/**
 * A world as it might have been, given the reports: a draw from the whole posterior that met another luck. All are equally probable.
 *
 * @param explanation id of the one that it was run under
 * @param particle number among the explanation's particles
 * @param seed of its luck
 * @param simulated by id of each fitted report, what the run says of it in the report's own unit
 */
public record Replicate(String explanation, int particle, long seed, Map<String, Simulated> simulated) {
    public Replicate {
        simulated = Map.copyOf(simulated);
    }
}
