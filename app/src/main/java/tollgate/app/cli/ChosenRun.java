package tollgate.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Nearest;
import tollgate.app.files.Problem;
import tollgate.app.files.Setting;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.experiment.Explanation;
import tollgate.experiment.Reading;
import tollgate.weighing.Study;

/**
 * One run of a study, as the options of the command line choose it.
 *
 * @param world the explanation's gates over the weeks that are run
 */
record ChosenRun(Study study, Explanation explanation, Reading reading, Parameters parameters, World world) {

    /**
     * The run, or all that is wrong with the options.
     *
     * @param explanationId empty for the explanation of highest prior weight
     * @param readingId empty for the reading of highest weight that agrees with the study's licence.separate
     * @param settings each {@code path=value}
     * @param weeks the most weeks that are run
     */
    static ChosenRun of(Study study, String explanationId, String readingId, List<String> settings, int weeks)
            throws InvalidInput {
        var problems = new ArrayList<Problem>();
        var explanation =
                explanationId.isEmpty() ? Optional.of(study.favourite()) : study.findExplanation(explanationId);
        if (explanation.isEmpty()) {
            var known = study.explanations().stream().map(Explanation::id).toList();
            problems.add(unknown("explanation", explanationId, known));
        }
        var reading = reading(study, readingId);
        if (reading.isEmpty()) {
            var known = study.readings().stream().map(Reading::id).toList();
            problems.add(unknown("reading", readingId, known));
        }
        var values = new TreeMap<>(study.baselines());
        try {
            values.putAll(Setting.parse("--set", settings));
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
        }
        if (weeks < 1) {
            problems.add(new Problem("--weeks " + weeks, 0, "it must be at least 1", ""));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        values.put(Parameter.LICENCE_SEPARATE, reading.orElseThrow().separateLicence() ? 1.0 : 0.0);
        var gates = study.world().withGates(explanation.orElseThrow().gateSets());
        return new ChosenRun(
                study,
                explanation.orElseThrow(),
                reading.orElseThrow(),
                Parameters.baseline().with(values),
                gates.over(gates.calendar().shortenedTo(weeks)));
    }

    private static Optional<Reading> reading(Study study, String id) {
        if (!id.isEmpty()) {
            return study.readings().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
        }
        boolean separate = Parameters.baseline().with(study.baselines()).has(Parameter.LICENCE_SEPARATE);
        var agreeing = study.readings().stream()
                .filter(each -> each.separateLicence() == separate)
                .toList();
        return (agreeing.isEmpty() ? study.readings() : agreeing)
                .stream().reduce((one, other) -> other.priorWeight() > one.priorWeight() ? other : one);
    }

    private static Problem unknown(String whatItIs, String id, List<String> known) {
        return new Problem(
                "--%s %s".formatted(whatItIs, id),
                0,
                "the study has no such " + whatItIs,
                Nearest.find(id, known).orElse("one of " + String.join(", ", known)));
    }
}
