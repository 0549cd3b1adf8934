package tollgate.app.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.MemoryFile;
import tollgate.app.files.ResultFolder;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.Unfinished;
import tollgate.app.report.FinishedRun;
import tollgate.app.report.Results;
import tollgate.engine.Fingerprint;
import tollgate.weighing.Weighing;

/**
 * The main job: weighs a study's explanations against its reports and writes what was found. The same options give the same bytes,
 * whoever asks and on any number of threads.
 *
 * @param files the study as it is to be weighed
 * @param out where results go; {@link #usualPlace} unless named
 * @param resume whether to go on with what an interrupted run had done
 */
public record WholeRun(
        StudyFiles files, Optional<Path> out, Workload workload, long seed, int threads, boolean resume) {
    /** What a run has done so far; gone once its results are there. */
    public static final String DONE_SO_FAR = "unfinished.log";

    /** Who is told of a run, and may end it. */
    public interface Watcher extends Weighing.Progress {
        /** Told, before anything is done, that what an interrupted run had done is kept there and not used. */
        void beginsAnew(Path kept);

        /** Whether the run is to stop; what it has done stays, and another may go on with it. */
        boolean isCancelled();
    }

    /** The run was told to stop. What it had done is in its folder. */
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Where results of a study go unless another place is named. */
    public static Path usualPlace(StudyFiles files) {
        return Path.of("results", files.study().id());
    }

    /** Does it all on threads of this process. Nothing is written for wrong input. */
    public FinishedRun carryOut(Watcher watcher) throws InvalidInput {
        return carryOut(watcher, Place.threads(threads));
    }

    /** The same, with samplings at some place; all else is made on threads of this process. */
    public FinishedRun carryOut(Watcher watcher, Place place) throws InvalidInput {
        var there = out.orElseGet(() -> usualPlace(files));
        var found = ResultFolder.at(there, Results.NOTE);
        try (var machines = place.open(files);
                var folder = found.hold()) {
            folder.begin(Results.NOTE);
            var run = within(resume ? Unfinished.find(there) : Optional.empty()).weigh(folder, watcher, machines);
            folder.write(Results.NOTE, Results.of(run));
            folder.remove(Unfinished.FILE);
            folder.remove(DONE_SO_FAR);
            return run;
        }
    }

    /** The same with the limits that the interrupted run was given, unless others are named. */
    private WholeRun within(Optional<Unfinished> interrupted) {
        return interrupted
                .map(asked -> new WholeRun(
                        files, out, workload.within(asked.minutes(), asked.simulations()), seed, threads, resume))
                .orElse(this);
    }

    private FinishedRun weigh(ResultFolder folder, Watcher watcher, Machines machines) throws InvalidInput {
        long start = System.nanoTime();
        var build = Build.read();
        var settings = workload.settings(seed, threads);
        try (var memory = remember(folder.file(DONE_SO_FAR), fingerprint(settings, build), watcher)) {
            folder.write(Results.NOTE, Map.of(Unfinished.FILE, asked().text()));
            var findings = new Weighing(
                            files.study(), settings, new CancellableMemory(memory, watcher), machines.samplers())
                    .run(watcher, workload.from(start));
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            return new FinishedRun(files, findings, workload.effort().word(), workload.limits(), build, seconds);
        }
    }

    private Unfinished asked() {
        return new Unfinished(
                files.folder().toString(),
                files.variation(),
                workload.effort().word(),
                seed,
                workload.draws(),
                workload.minutes(),
                workload.simulations());
    }

    private MemoryFile remember(Path doneSoFar, String fingerprint, Watcher watcher) throws InvalidInput {
        if (resume) {
            return MemoryFile.resumed(doneSoFar, fingerprint);
        }
        if (Files.exists(doneSoFar)) {
            watcher.beginsAnew(MemoryFile.before(doneSoFar));
        }
        return MemoryFile.fresh(doneSoFar, fingerprint);
    }

    /** All that the results are a function of, in one word: any number of threads gives the same. */
    private String fingerprint(Weighing.Settings settings, FinishedRun.Build build) {
        var fingerprint = new Fingerprint();
        files.checksums().forEach((file, sum) -> fingerprint.add(file).add(sum));
        return fingerprint
                .add(build.version())
                .add(build.commit())
                .add(files.variation().toString())
                .add(settings.onThreads(1).toString())
                .hex();
    }
}
