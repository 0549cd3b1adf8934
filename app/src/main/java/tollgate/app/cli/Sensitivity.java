package tollgate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Nearest;
import tollgate.app.files.Problem;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.ChosenRun;
import tollgate.experiment.Explanation;
import tollgate.weighing.InfluenceRuns;
import tollgate.weighing.InfluenceRuns.Method;
import tollgate.weighing.Influenced;
import tollgate.weighing.Study;

/** Which unknown of a study moves what a run ends with. */
@Command(
        name = "sensitivity",
        description =
                "Tells which unknowns of a study move what a run ends with: by steps of each over its prior (morris), and by"
                        + " sharing out the variance among those that matter most (sobol).",
        mixinStandardHelpOptions = true)
final class Sensitivity implements Callable<Integer> {
    private static final int MOST_PATHS = 10_000;
    private static final int MOST_ROWS = 1 << 20;
    private static final int FEWEST_ROWS = 16;

    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            split = ",",
            description = "morris, sobol or both with a comma between them; default: morris, which is far cheaper.")
    private List<String> methodWords = List.of("morris");

    @Option(
            names = "--outcome",
            paramLabel = "ID",
            description =
                    "What is to be explained, in the years 2024 and 2025; may be repeated. Default: bribe.rise (the log of the"
                            + " bribe over that of 2018-19), subject.receipts, rent.total and, where people live, price.rice, price.flour and"
                            + " currency.civil.")
    private List<String> outcomeIds = List.of();

    @Option(names = "--explanation", paramLabel = "ID", description = "Default: the one of highest prior weight.")
    private String explanationId = "";

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "Paths of morris; each has one run more than there are unknowns; default: ${DEFAULT-VALUE}.")
    private int paths = 20;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "Rows of sobol, a power of two; each has three runs more than unknowns that it varies; default:"
                            + " ${DEFAULT-VALUE}.")
    private int rows = 128;

    @Option(
            names = "--most",
            paramLabel = "N",
            description =
                    "Unknowns that sobol varies, those that morris finds strongest; the others are held at their prior medians."
                            + " Default: ${DEFAULT-VALUE}.")
    private int most = 8;

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
        Bounds.require(spec, "--paths", paths, 2, MOST_PATHS);
        Bounds.require(spec, "--rows", rows, FEWEST_ROWS, MOST_ROWS);
        Bounds.require(spec, "--most", most, 1, Integer.MAX_VALUE);
        if (Integer.bitCount(rows) != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--rows (%d) must be a power of two, such as 128.".formatted(rows));
        }
        var study = StudyReader.read(folder).study();
        var question = question(study);
        var settings = new InfluenceRuns.Settings(paths, rows, most, seed, threads.count());
        var err = spec.commandLine().getErr();
        var answer = new InfluenceRuns(study, question, settings).run(new ProgressLine(err, ProgressLine.isWatched()));
        var told = new Influences(study, question, settings, answer);
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(told.json().inOneLine());
        } else {
            told.lines().forEach(out::println);
        }
        answer.failures().stream()
                .findFirst()
                .ifPresent(first -> err.println("%d runs failed and are left out; the first: %s"
                        .formatted(answer.failures().size(), first)));
        return answer.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.CHECK_FAILED;
    }

    private InfluenceRuns.Question question(Study study) throws InvalidInput {
        var problems = new ArrayList<Problem>();
        var explanation =
                explanationId.isEmpty() ? Optional.of(study.favourite()) : study.findExplanation(explanationId);
        if (explanation.isEmpty()) {
            var known = study.explanations().stream().map(Explanation::id).toList();
            problems.add(ChosenRun.unknown("explanation", explanationId, known));
        }
        var methods = methods(problems);
        var outcomes = outcomes(study, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new InfluenceRuns.Question(explanation.orElseThrow(), outcomes, methods);
    }

    private Set<Method> methods(List<Problem> problems) {
        var known = Stream.of(Method.values()).map(Influences::word).toList();
        var methods = EnumSet.noneOf(Method.class);
        for (String typed : methodWords) {
            String word = typed.strip().toLowerCase(Locale.ROOT);
            Stream.of(Method.values())
                    .filter(method -> Influences.word(method).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            methods::add,
                            () -> problems.add(new Problem(
                                    "--method " + typed, 0, "there is no such method", nearest(typed, known))));
        }
        return methods;
    }

    private List<Influenced> outcomes(Study study, List<Problem> problems) {
        var known = Influenced.list().stream().map(Influenced::id).toList();
        var outcomes = new ArrayList<Influenced>();
        for (String id : outcomeIds.stream().distinct().toList()) {
            Influenced.find(id)
                    .ifPresentOrElse(
                            outcomes::add,
                            () -> problems.add(
                                    new Problem("--outcome " + id, 0, "there is no such outcome", nearest(id, known))));
        }
        return outcomeIds.isEmpty() ? Influenced.usual(study.world()) : outcomes;
    }

    private static String nearest(String typed, List<String> known) {
        return Nearest.find(typed, known).orElse("one of " + String.join(", ", known));
    }
}
