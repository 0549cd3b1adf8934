package tollgate.scenario;

import java.util.List;

/**
 * One thing that is wrong with a scenario.
 *
 * @param change number of the change in the scenario, from 1; {@link #WHOLE} when it is the scenario as a whole
 * @param what a statement whose subject is the change, without its full stop
 * @param given the word that is not known; empty when none is
 * @param known the words that would have been
 */
public record Problem(int change, String what, String given, List<String> known) {
    /** Not one change but all of them. */
    public static final int WHOLE = 0;

    public Problem {
        known = List.copyOf(known);
    }

    /** Where and what, as one sentence without its full stop. */
    @Override
    public String toString() {
        return change == WHOLE ? "the scenario " + what : "changes[%d] %s".formatted(change, what);
    }
}
