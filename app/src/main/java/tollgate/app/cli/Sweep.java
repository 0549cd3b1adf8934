package tollgate.app.cli;

import java.nio.file.Path;
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
import tollgate.app.files.ResultFolder;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.PlanFile;
import tollgate.app.jobs.Shard;
import tollgate.app.jobs.WholeRun;
import tollgate.app.jobs.WholeSweep;

/** A table of runs in, a table of results out. */
@Command(
        name = "sweep",
        description =
                "Makes every run of a table and writes a table of results: Parquet files, and a database to ask them in SQL.",
        mixinStandardHelpOptions = true)
final class Sweep implements Callable<Integer> {
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "PLAN",
            description =
                    "CSV or Parquet file, one row a run; columns scenario, explanation, reading, seed, particle, weeks, scale and"
                            + " paths of parameters, each of which may be missing or empty.")
    private Path planFile = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Default: results/<study>/sweeps/<name of the plan>.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Of the order of the runs, and of the luck of rows without a seed; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin
    private Threads threads = new Threads();

    @Option(names = "--resume", description = "Goes on with a sweep: makes the parts that are missing.")
    private boolean resume;

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description = "Makes the i-th of n shares, each in a folder of its own; merge puts them together.")
    private String shard = "";

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var machines = where.find(threads.count());
        if (machines.isEmpty()) {
            return where.askSpark();
        }
        var share = shard.isEmpty() ? Shard.WHOLE : Shard.parse(shard);
        var files = StudyReader.read(folder);
        var plan = PlanFile.read(planFile, files.study(), seed);
        var place = out.orElseGet(() -> usualPlace(files));
        long start = System.nanoTime();
        var err = spec.commandLine().getErr();
        var done = new WholeSweep(files, plan, place, seed, machines.get(), share, resume)
                .carryOut(new ProgressLine(err, ProgressLine.isWatched()));
        return tell(spec, asJson.isAsked(), done, (System.nanoTime() - start) / NANOSECONDS_PER_SECOND);
    }

    private Path usualPlace(StudyFiles files) {
        String name = String.valueOf(planFile.getFileName()).replaceFirst("\\.[^.]*$", "");
        return WholeRun.usualPlace(files).resolve(ResultFolder.SWEEPS).resolve(name);
    }

    /** Says what is in a folder of results now. */
    static int tell(CommandSpec spec, boolean json, WholeSweep.Done done, double seconds) {
        var terminal = spec.commandLine().getOut();
        if (json) {
            terminal.println(Json.object()
                    .put("folder", done.folder().toString())
                    .put("parts", done.parts())
                    .put("parts_present", done.present())
                    .put("parts_made", done.made())
                    .put("runs_made", done.runs())
                    .put("failed_runs", done.failures())
                    .put("wall_seconds", seconds)
                    .inOneLine());
        } else {
            terminal.println(String.format(
                    Locale.ROOT,
                    "%,d runs made in %.1f seconds; %d of %d parts are in %s",
                    done.runs(),
                    seconds,
                    done.present(),
                    done.parts(),
                    done.folder()));
        }
        if (done.failures() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("%d runs failed: the column failure says why.".formatted(done.failures()));
            return ExitCodes.CHECK_FAILED;
        }
        return ExitCodes.DONE;
    }
}
