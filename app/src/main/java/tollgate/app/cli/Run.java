package tollgate.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.MemoryFile;
import tollgate.app.files.ResultFolder;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;
import tollgate.app.report.FinishedRun;
import tollgate.app.report.Results;
import tollgate.engine.Fingerprint;
import tollgate.inference.LatinHypercube;
import tollgate.inference.PriorWidth;
import tollgate.weighing.Variation;
import tollgate.weighing.Weighing;

/** The main job: weighs a study's explanations against its reports and writes what was found. */
@Command(
        name = "run",
        description =
                "Weighs the explanations of a study against its reports; writes report.html, summary.json and tables.",
        mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
    private static final int OF_EFFORT = 0;

    /** What a run has done so far; gone once its results are there. */
    private static final String UNFINISHED = "unfinished.log";

    @Parameters(index = "0", paramLabel = "STUDY", description = "The folder of the study.")
    private Path study = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write: a new folder, or results of Tollgate; default results/<study>.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            description =
                    "quick, standard or thorough: 128, 512 or 2000 particles for each explanation, beside 60, 400 or 1000"
                            + " draws from the priors, 10, 60 or 150 of them in other worlds too. Default quick, which ends its"
                            + " sampling within four minutes.")
    private Effort effort = Effort.QUICK;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same results on any number of threads; default 1.")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description = "Goes on with an interrupted run of the same study, seed and effort, to the same results.")
    private boolean resume;

    @Option(
            names = "--without",
            paramLabel = "OUTLET",
            split = ",",
            description =
                    "Weighs as if these outlets had published none of the fitted reports, which tollgate score can then ask about.")
    private List<String> without = List.of();

    @Option(
            names = "--priors",
            paramLabel = "WIDTH",
            description = "halved or doubled: weighs as if the priors of parameters were so much narrower or wider.")
    private PriorWidth width = PriorWidth.AS_GIVEN;

    @Option(names = "--draws", hidden = true, description = "Draws an explanation, whatever the effort.")
    private int draws = OF_EFFORT;

    @Option(names = "--json", description = "Prints the object of summary.json and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        Bounds.requireThreads(spec, threads);
        if (draws != OF_EFFORT) {
            Bounds.require(spec, "--draws", draws, 2, LatinHypercube.MOST_DRAWS);
        }
        var asItStands = StudyReader.read(study);
        var variation = new Variation(Outlets.fitted("--without", without, asItStands.study()), width);
        var files = asItStands.varied(variation);
        var folder = ResultFolder.at(
                out.orElseGet(() -> Path.of("results", files.study().id())));
        folder.begin(Results.NOTE);
        var run = weigh(files, folder.file(UNFINISHED));
        folder.write(Results.NOTE, Results.of(run));
        folder.remove(UNFINISHED);
        tell(run, folder);
        return run.isInDoubt() ? ExitCodes.CHECK_FAILED : ExitCodes.DONE;
    }

    private FinishedRun weigh(StudyFiles files, Path unfinished) throws InvalidInput {
        long start = System.nanoTime();
        var build = Build.read();
        var settings = draws == OF_EFFORT ? effort.settings(seed, threads) : Effort.trial(draws, seed, threads);
        try (var memory = remember(unfinished, fingerprint(files, settings, build))) {
            var findings = new Weighing(files.study(), settings, memory)
                    .run(
                            new ProgressLine(spec.commandLine().getErr(), ProgressLine.isWatched()),
                            () -> System.nanoTime() - start > effort.limit().toNanos());
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            return new FinishedRun(files, findings, effort.word(), build, seconds);
        }
    }

    private MemoryFile remember(Path unfinished, String fingerprint) throws InvalidInput {
        if (resume) {
            return MemoryFile.resumed(unfinished, fingerprint);
        }
        if (Files.exists(unfinished)) {
            spec.commandLine()
                    .getErr()
                    .println("An interrupted run begins anew; what it had done is kept as %s. With --resume it goes on."
                            .formatted(MemoryFile.before(unfinished)));
        }
        return MemoryFile.fresh(unfinished, fingerprint);
    }

    /** All that the results are a function of, in one word: any number of threads gives the same. */
    private static String fingerprint(StudyFiles files, Weighing.Settings settings, FinishedRun.Build build) {
        var fingerprint = new Fingerprint();
        files.checksums().forEach((file, sum) -> fingerprint.add(file).add(sum));
        return fingerprint
                .add(build.version())
                .add(build.commit())
                .add(files.variation().toString())
                .add(settings.onThreads(1).toString())
                .hex();
    }

    private void tell(FinishedRun run, ResultFolder folder) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Results.summary(run).inOneLine());
            return;
        }
        Results.inWords(run).forEach(out::println);
        out.println("Read " + folder.file(Results.REPORT));
    }
}
