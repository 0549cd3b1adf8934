package tollgate.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.StoredRun;
import tollgate.app.files.StudyReader;
import tollgate.app.files.UnseenReports;
import tollgate.weighing.HeldOut;

/** How well a finished run foretells reports that it has not seen. */
@Command(
        name = "score",
        description =
                "Scores a finished run against reports that it has not seen, beside forecasts that need no run: the priors, the"
                        + " mean of the study's other reports of the same, and the last earlier one.",
        mixinStandardHelpOptions = true)
final class Score implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of results, written by tollgate run.")
    private Path results = Path.of("");

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            required = true,
            description = "Reports in the columns of a study's observations.csv; sources and outlets are the study's.")
    private Path observations = Path.of("");

    @Option(
            names = "--study",
            paramLabel = "STUDY",
            description =
                    "Folder of the study that was run; default: where it was then. Its files must not have changed.")
    private Optional<Path> study = Optional.empty();

    @Option(
            names = "--outlets",
            paramLabel = "ID",
            split = ",",
            description =
                    "Scores the reports of these outlets only, and forecasts that need no run do not know their other reports"
                            + " either; default: of all.")
    private List<String> outlets = List.of();

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var stored = StoredRun.read(results);
        var asItStands = StudyReader.read(study.orElse(stored.study()));
        stored.requireUnchanged(asItStands);
        var files = asItStands.varied(stored.variation());
        var unseen = UnseenReports.read(files, observations, Outlets.known("--outlets", outlets, files.study()));
        var question = new HeldOut.Question(
                unseen.toScore(),
                stored.particles(files),
                stored.probabilities(),
                stored.effectiveSamples(),
                outlets,
                stored.seed());
        var err = spec.commandLine().getErr();
        var answer = new HeldOut(files.study(), question, threads.count())
                .run(new ProgressLine(err, ProgressLine.isWatched()));
        var told = new ScoreTables(files.study().id(), unseen, answer);
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(told.json().inOneLine());
        } else {
            told.lines().forEach(out::println);
        }
        answer.failures().stream()
                .findFirst()
                .ifPresent(first -> err.println("%d runs failed and foretell nothing; the first: %s"
                        .formatted(answer.failures().size(), first)));
        if (answer.different() > 0) {
            err.println("%d particles no longer run as they did: this is another version of the program."
                    .formatted(answer.different()));
        }
        return answer.different() > 0 ? ExitCodes.CHECK_FAILED : ExitCodes.DONE;
    }
}
