package tollgate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Nearest;
import tollgate.app.files.Problem;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.ChosenRun;
import tollgate.experiment.Closure;
import tollgate.experiment.Comparison;
import tollgate.experiment.Explanation;
import tollgate.experiment.TwinOutcomes;
import tollgate.experiment.Window;
import tollgate.inference.LatinHypercube;
import tollgate.scenario.Scenario;
import tollgate.weighing.Study;
import tollgate.weighing.TwinRuns;

/** Twin runs: what would be otherwise, under the same luck. */
@Command(
        name = "compare",
        description =
                "Runs a study with a scenario and without it, with the same draws from the priors and the same luck;"
                        + " reports paired differences.",
        mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Option(names = "--scenario", paramLabel = "ID", required = true, description = "What is otherwise.")
    private String scenarioId = "";

    @Option(
            names = "--baseline",
            paramLabel = "ID",
            description =
                    "Another scenario to compare with, or baseline for the world as it was; default: what the scenario names, or else"
                            + " the world as it was.")
    private String baselineId = "";

    @Option(names = "--explanation", paramLabel = "ID", description = "Default: the one of highest prior weight.")
    private String explanationId = "";

    @Option(
            names = "--outcome",
            paramLabel = "PREFIX",
            split = ",",
            description = "Tells only of outcomes whose ids begin so, such as vehicle. or price.rice; default: of all.")
    private List<String> prefixes = List.of();

    @Option(names = "--draws", paramLabel = "N", description = "Draws from the priors; default: ${DEFAULT-VALUE}.")
    private int draws = 200;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same results on any number of threads; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        Bounds.require(spec, "--draws", draws, 2, LatinHypercube.MOST_DRAWS);
        var files = StudyReader.read(folder);
        var question = question(files);
        requireOutcomes(files.study());
        var settings = new TwinRuns.Settings(draws, seed, threads.count());
        var err = spec.commandLine().getErr();
        var answer =
                new TwinRuns(files.study(), question, settings).run(new ProgressLine(err, ProgressLine.isWatched()));
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(json(question, answer).inOneLine());
        } else {
            table(files, question, answer).forEach(out::println);
        }
        answer.failures().stream()
                .findFirst()
                .ifPresent(first -> err.println("%d runs failed and their draws are left out; the first: %s"
                        .formatted(answer.failures().size(), first)));
        return answer.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.CHECK_FAILED;
    }

    private TwinRuns.Question question(StudyFiles files) throws InvalidInput {
        var problems = new ArrayList<Problem>();
        var scenario = ChosenRun.scenario(files, "scenario", scenarioId, problems);
        String against = baselineId.isEmpty() ? scenario.map(Scenario::against).orElse("") : baselineId;
        var baseline = ChosenRun.scenario(files, "baseline", against, problems);
        if (scenario.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("--scenario " + scenarioId, 0, "it must be a scenario of the study", ""));
        }
        if (scenario.isPresent() && scenarioId.equals(baselineId)) {
            problems.add(new Problem("--baseline " + baselineId, 0, "it is the scenario itself", ""));
        }
        var study = files.study();
        var explanation =
                explanationId.isEmpty() ? Optional.of(study.favourite()) : study.findExplanation(explanationId);
        if (explanation.isEmpty()) {
            var known = study.explanations().stream().map(Explanation::id).toList();
            problems.add(ChosenRun.unknown("explanation", explanationId, known));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new TwinRuns.Question(explanation.orElseThrow(), baseline, scenario.orElseThrow());
    }

    private void requireOutcomes(Study study) throws InvalidInput {
        var known = new TwinOutcomes(study.world())
                .labels().stream().map(TwinOutcomes.Label::id).toList();
        var problems = prefixes.stream()
                .filter(prefix -> known.stream().noneMatch(id -> id.startsWith(prefix)))
                .map(prefix -> new Problem(
                        "--outcome " + prefix,
                        0,
                        "no outcome of the study begins so",
                        Nearest.find(prefix, known).orElse("")))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private boolean isAsked(TwinOutcomes.Label outcome) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(outcome.id()::startsWith);
    }

    private static String baseline(TwinRuns.Question question) {
        return question.baseline().map(Scenario::id).orElse(ChosenRun.BASELINE);
    }

    private Json json(TwinRuns.Question question, TwinRuns.Answer answer) {
        return Json.object()
                .put("scenario", question.scenario().id())
                .put("baseline", baseline(question))
                .put("explanation", question.explanation().id())
                .put("draws", draws)
                .put("seed", seed)
                .put("failed_simulations", answer.failures().size())
                .putObjects(
                        "quantities",
                        answer.comparisons().stream()
                                .filter(found -> isAsked(found.outcome()))
                                .map(Compare::json)
                                .toList())
                .putObjects(
                        "closures",
                        answer.owed().stream()
                                .filter(figure -> isAsked(figure.outcome()))
                                .map(Compare::json)
                                .toList());
    }

    private static Json json(Closure.Owed figure) {
        return Json.object()
                .put("closure", figure.closure().id())
                .put("parameter", figure.closure().parameter().path())
                .put("parameter_value", figure.closure().value())
                .put("id", figure.outcome().id())
                .put("unit", figure.outcome().unit())
                .put("window", figure.window().id())
                .put("pairs", figure.pairs())
                .put("mean_difference_as_assumed", figure.asAssumed())
                .put("mean_difference", figure.meanDifference())
                .put("owed", figure.owed());
    }

    private static Json json(Comparison found) {
        return Json.object()
                .put("id", found.outcome().id())
                .put("unit", found.outcome().unit())
                .put("window", found.window().id())
                .put("pairs", found.pairs())
                .put("mean_baseline", found.meanBaseline())
                .put("mean_difference", found.meanDifference())
                .put("standard_error", found.standardError())
                .put("q05", found.q05())
                .put("q50", found.q50())
                .put("q95", found.q95())
                .put("probability_positive", found.probabilityPositive())
                .put("variance_reduction", found.varianceReduction());
    }

    private List<String> table(StudyFiles files, TwinRuns.Question question, TwinRuns.Answer answer) {
        var lines = new ArrayList<String>();
        lines.add("%s under %s, %s against %s, %d draws, seed %d"
                .formatted(
                        files.study().id(),
                        question.explanation().id(),
                        question.scenario().id(),
                        baseline(question),
                        draws,
                        seed));
        lines.add(question.scenario().question());
        if (!question.scenario().about().isEmpty()) {
            lines.add("Look at: " + question.scenario().about());
        }
        for (var window : Window.list()) {
            lines.add("");
            lines.add("%s, difference of the means and of draws 5 to 95 %%".formatted(words(window)));
            lines.add(row("", "without", "difference", "+-", "5 %", "95 %", "above 0", "luck cut", ""));
            answer.comparisons().stream()
                    .filter(found -> found.window() == window && isAsked(found.outcome()))
                    .map(Compare::row)
                    .forEach(lines::add);
        }
        lines.addAll(closures(answer));
        lines.add("");
        lines.add(
                "+- is the standard error of the mean; above 0 is the share of draws. Luck cut says how many times as much luck");
        lines.add(
                "would scatter the difference if the two worlds did not share it. Every number is simulated, from priors alone.");
        return lines;
    }

    /** What national welfare figures owe to how the flow of money is closed. */
    private List<String> closures(TwinRuns.Answer answer) {
        var lines = new ArrayList<String>();
        for (var closure : Closure.list()) {
            var national = answer.owed().stream()
                    .filter(figure -> figure.closure() == closure
                            && isAsked(figure.outcome())
                            && figure.window() == Window.TO_THE_END
                            && !figure.outcome().id().contains("@"))
                    .toList();
            if (!national.isEmpty()) {
                lines.add("");
                lines.add("To the end of the run with %s = %s"
                        .formatted(closure.parameter().path(), closure.value()));
                lines.add(row("", "as assumed", "then", "owed", ""));
            }
            for (var figure : national) {
                lines.add(row(
                        figure.outcome().id(),
                        decimals(figure.asAssumed()),
                        decimals(figure.meanDifference()),
                        decimals(figure.owed()),
                        figure.outcome().unit()));
            }
        }
        return lines;
    }

    private static String decimals(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String words(Window window) {
        return window == Window.TO_THE_END
                ? "From the scenario's start to the end of the run"
                : "The first %s of the scenario".formatted(window.id().replace('-', ' '));
    }

    private static String row(Comparison found) {
        return row(
                found.outcome().id(),
                number(found, found.meanBaseline()),
                number(found, found.meanDifference()),
                number(found, found.standardError()),
                number(found, found.q05()),
                number(found, found.q95()),
                found.pairs() == 0 ? "none" : String.format(Locale.ROOT, "%.0f %%", 100 * found.probabilityPositive()),
                reduction(found.varianceReduction()),
                found.outcome().unit());
    }

    private static String row(String id, String... cells) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-30s", id));
        for (int i = 0; i < cells.length - 1; i++) {
            line.append(String.format(Locale.ROOT, " %13s", cells[i]));
        }
        return line.append(' ').append(cells[cells.length - 1]).toString().stripTrailing();
    }

    private static String number(Comparison found, double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        boolean isLarge = found.outcome().unit().equals("CNY/year") || Math.abs(found.meanBaseline()) >= 1000;
        String shown = String.format(Locale.ROOT, isLarge ? "%,.0f" : "%.3f", value);
        return shown.matches("-[0.]+") ? shown.substring(1) : shown;
    }

    private static String reduction(double ratio) {
        if (Double.isNaN(ratio)) {
            return "none";
        }
        return Double.isInfinite(ratio) ? "all" : String.format(Locale.ROOT, "x%.1f", ratio);
    }
}
