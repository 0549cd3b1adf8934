package tollgate.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.Effort;
import tollgate.app.jobs.WholeRun;
import tollgate.app.jobs.Workload;
import tollgate.app.report.FinishedRun;
import tollgate.app.report.Results;
import tollgate.inference.LatinHypercube;
import tollgate.inference.PriorWidth;
import tollgate.weighing.Variation;

/** The main job: weighs a study's explanations against its reports and writes what was found. */
@Command(
        name = "run",
        description =
                "Weighs the explanations of a study against its reports; writes report.html, summary.json and tables.",
        mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
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
            names = "--minutes",
            paramLabel = "N",
            description =
                    "Ends sampling so many minutes after the start, or after it is resumed, with what is done; reading its"
                            + " particles takes some more, and so does drawing from the priors where that alone takes longer."
                            + " Default: 3 2/3 for quick, six hours for standard, a week for thorough.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(
            names = "--simulations",
            paramLabel = "N",
            description =
                    "Ends sampling after so many simulations of its own, to the same results on any machine; a block of moves"
                            + " that has begun is ended. Time ends it only where --minutes is named too.")
    private Optional<Integer> simulations = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same results on any number of threads; default 1.")
    private long seed = 1;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Threads threads = new Threads();

    @Option(
            names = "--resume",
            description =
                    "Goes on with an interrupted run of the same study, seed and effort, to the same results; limits that are not"
                            + " named anew stay.")
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
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--json", description = "Prints the object of summary.json and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var machines = where.find(threads.count());
        if (machines.isEmpty()) {
            return where.askSpark();
        }
        var workload = workload();
        var asItStands = StudyReader.read(study);
        var variation = new Variation(Outlets.fitted("--without", without, asItStands.study()), width);
        var files = asItStands.varied(variation);
        var run = new WholeRun(files, out, workload, seed, threads.count(), resume)
                .carryOut(new OnTerminal(spec.commandLine().getErr()), machines.get());
        tell(run, out.orElseGet(() -> WholeRun.usualPlace(run.files())).resolve(Results.REPORT));
        return run.isInDoubt() ? ExitCodes.CHECK_FAILED : ExitCodes.DONE;
    }

    /** Tells stderr, and never stops a run: an interrupted process does. */
    private record OnTerminal(PrintWriter err, ProgressLine line) implements WholeRun.Watcher {
        OnTerminal(PrintWriter err) {
            this(err, new ProgressLine(err, ProgressLine.isWatched()));
        }

        @Override
        public void at(double share, long simulations) {
            line.at(share, simulations);
        }

        @Override
        public void beginsAnew(Path kept) {
            err.println("An interrupted run begins anew; what it had done is kept as %s. With --resume it goes on."
                    .formatted(kept));
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private Workload workload() {
        return new Workload(
                effort,
                bounded("--draws", draws, 2, LatinHypercube.MOST_DRAWS),
                bounded("--minutes", minutes, 1, Workload.MOST_MINUTES),
                bounded("--simulations", simulations, 1, Integer.MAX_VALUE));
    }

    private OptionalInt bounded(String option, Optional<Integer> value, int least, int most) {
        value.ifPresent(number -> Bounds.require(spec, option, number, least, most));
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private void tell(FinishedRun run, Path report) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Results.summary(run).inOneLine());
            return;
        }
        Results.inWords(run).forEach(out::println);
        out.println("Read " + report.toAbsolutePath().normalize());
    }
}
