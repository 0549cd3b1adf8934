package tollgate.app.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Nearest;
import tollgate.app.files.Problem;
import tollgate.app.files.Setting;
import tollgate.app.files.StudyFiles;
import tollgate.economy.Plan;
import tollgate.experiment.Explanation;
import tollgate.experiment.Reading;
import tollgate.experiment.Simulation;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Study;

/**
 * One run of a study, as the options of the command line choose it.
 *
 * @param scenario its id, or {@link #BASELINE}
 * @param plan the explanation's gates over the weeks that are run, and what the scenario makes of them
 */
public record ChosenRun(Study study, Explanation explanation, Reading reading, String scenario, Plan plan) {
    /** Stands for no scenario. */
    public static final String BASELINE = "baseline";

    /**
     * The run, or all that is wrong with the options.
     *
     * @param scenarioId empty for none
     * @param explanationId empty for the explanation of highest prior weight
     * @param readingId empty for the reading of highest weight that agrees with the study's licence.separate
     * @param settings each {@code path=value}
     * @param weeks the most weeks that are run
     */
    public static ChosenRun of(
            StudyFiles files,
            String scenarioId,
            String explanationId,
            String readingId,
            List<String> settings,
            int weeks)
            throws InvalidInput {
        var study = files.study();
        var problems = new ArrayList<Problem>();
        var explanation =
                explanationId.isEmpty() ? Optional.of(study.favourite()) : study.findExplanation(explanationId);
        if (explanation.isEmpty()) {
            var known = study.explanations().stream().map(Explanation::id).toList();
            problems.add(unknown("explanation", explanationId, known));
        }
        var reading = readingId.isEmpty() ? Optional.of(study.usualReading()) : study.findReading(readingId);
        if (reading.isEmpty()) {
            var known = study.readings().stream().map(Reading::id).toList();
            problems.add(unknown("reading", readingId, known));
        }
        var scenario = scenario(files, "scenario", scenarioId, problems);
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
        var run = new PlannedRun(
                1,
                1,
                OptionalInt.empty(),
                explanation.orElseThrow(),
                scenario,
                reading.orElseThrow(),
                weeks,
                Simulation.COARSE,
                values);
        return new ChosenRun(
                study,
                run.explanation(),
                run.reading(),
                scenario.map(Scenario::id).orElse(BASELINE),
                plan(run, study));
    }

    private static Plan plan(PlannedRun run, Study study) throws InvalidInput {
        try {
            return run.plan(study);
        } catch (Unresolved wrong) {
            String option = "--scenario " + run.scenario().map(Scenario::id).orElse(BASELINE);
            throw new InvalidInput(wrong.problems().stream()
                    .map(problem -> new Problem(option, 0, problem.toString(), "--set is to blame"))
                    .toList());
        }
    }

    /** The scenario of an option; none, and a problem, where the study has none of this id. */
    public static Optional<Scenario> scenario(StudyFiles files, String option, String id, List<Problem> problems) {
        var found =
                files.scenarios().stream().filter(each -> each.id().equals(id)).findFirst();
        if (found.isEmpty() && !id.isEmpty() && !id.equals(BASELINE)) {
            var known = files.scenarios().stream().map(Scenario::id).toList();
            String others = known.isEmpty() ? "the folder scenarios is missing" : "one of " + String.join(", ", known);
            String maybe = Nearest.find(
                            id,
                            Stream.concat(known.stream(), Stream.of(BASELINE)).toList())
                    .orElse(others);
            problems.add(new Problem("--%s %s".formatted(option, id), 0, "the study has no such scenario", maybe));
        }
        return found;
    }

    public static Problem unknown(String whatItIs, String id, List<String> known) {
        return new Problem(
                "--%s %s".formatted(whatItIs, id),
                0,
                "the study has no such " + whatItIs,
                Nearest.find(id, known).orElse("one of " + String.join(", ", known)));
    }
}
