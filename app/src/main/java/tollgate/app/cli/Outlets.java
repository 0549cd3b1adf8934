package tollgate.app.cli;

import java.util.List;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Nearest;
import tollgate.app.files.Problem;
import tollgate.weighing.Study;

/** Outlets that an option names. */
final class Outlets {
    private Outlets() {}

    /** The ids, or a problem for each that the study does not have. */
    static List<String> known(String option, List<String> ids, Study study) throws InvalidInput {
        var known = study.outlets().keySet().stream().sorted().toList();
        var problems = ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> new Problem(
                        "%s %s".formatted(option, id),
                        0,
                        "the study has no such outlet",
                        Nearest.find(id, known).orElse("one of " + String.join(", ", known))))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return ids;
    }

    /** The same, and a problem for each of which no report is fitted. */
    static List<String> fitted(String option, List<String> ids, Study study) throws InvalidInput {
        known(option, ids, study);
        var fitted = study.fittedOutlets();
        var problems = ids.stream()
                .filter(id -> !fitted.contains(id))
                .map(id -> new Problem(
                        "%s %s".formatted(option, id),
                        0,
                        "no report of this outlet is fitted, so that nothing would change",
                        fitted.isEmpty() ? "" : "one of " + String.join(", ", fitted)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return ids;
    }
}
