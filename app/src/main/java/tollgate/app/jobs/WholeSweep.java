package tollgate.app.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tollgate.app.files.CsvText;
import tollgate.app.files.ExistingFolder;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.PlanTable;
import tollgate.app.files.Problem;
import tollgate.app.files.ResultFolder;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.SweepColumns;
import tollgate.app.files.SweepManifest;
import tollgate.app.store.Catalog;
import tollgate.app.store.Column;
import tollgate.app.store.Field;
import tollgate.app.store.Parts;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Weighing;

/**
 * A table of runs in, a table of results out, part by part: what is not yet written is at most one part, and memory does not grow with the
 * table of results. Runs are shuffled, so that the first parts speak for all. The same plan gives the same parts to the byte on any machines,
 * killed and resumed, or in shares that are merged.
 *
 * @param seed of the order of the runs
 * @param place where runs are made; parts are written here, wherever it is
 * @param shard which parts are made here
 * @param resume whether to go on with what is in the folder
 */
public record WholeSweep(
        StudyFiles files, PlanTable plan, Path out, long seed, Place place, Shard shard, boolean resume) {
    private static final int PARTS = 64;
    private static final int FEWEST_ROWS = 16;
    private static final int MOST_ROWS = 2048;

    private static final String NOTE = """
            Written by tollgate sweep. Every number is simulated: none is an observation.
            part-*.parquet  the results, one row a run; the table is all of them together
            columns.csv     what each column is, and its unit
            catalog.duckdb  the same to be asked in SQL: views results and outcomes, table columns
            manifest.json   what the results are a function of
            """;

    /**
     * What was done.
     *
     * @param parts that the whole sweep has
     * @param made parts that were made now
     * @param present parts that are in the folder
     * @param runs that were made now
     * @param failures rows of the folder whose run failed
     */
    public record Done(Path folder, int parts, int made, int present, int runs, long failures) {}

    /** Does it all. Nothing is written for wrong input. */
    public Done carryOut(Weighing.Progress progress) throws InvalidInput {
        var manifest = manifest();
        var found = ResultFolder.at(out, NOTE);
        requireRoom(manifest);
        try (var machines = place.open(files);
                var folder = found.hold()) {
            // Another process may have been here since.
            requireRoom(manifest);
            return carryOut(folder, manifest, machines, progress);
        }
    }

    private Done carryOut(ResultFolder folder, SweepManifest manifest, Machines machines, Weighing.Progress progress)
            throws InvalidInput {
        var study = files.study();
        var swept = new SweptParts(manifest);
        var all = swept.portions(PlannedRun.shuffled(plan.runs(), seed));
        var ready = swept.ready(out, study, all, shard);
        folder.begin(NOTE);
        folder.write(
                NOTE,
                Map.of(SweepManifest.FILE, manifest.text(), Catalog.COLUMNS, described(SweepTable.columns(study))));
        var parts = new Parts(out, SweepTable.columns(study));
        var missing = IntStream.range(0, manifest.parts())
                .filter(part -> shard.has(part) && !ready.contains(part))
                .boxed()
                .toList();
        var portions = missing.stream().map(all::get).toList();
        int runs = portions.stream().mapToInt(List::size).sum();
        if (runs > 0) {
            var done = new AtomicInteger();
            machines.make(
                    portions,
                    made -> {
                        int count = done.addAndGet(made);
                        progress.at(count / (double) runs, count);
                    },
                    (portion, results) -> {
                        int part = missing.get(portion);
                        parts.write(part, table(part * manifest.rowsPerPart(), portions.get(portion), results));
                    });
        }
        return finished(out, manifest, missing.size(), runs);
    }

    /** Puts shares of one sweep together. */
    public static Done merge(List<Path> from, Path out) throws InvalidInput {
        for (var folder : from) {
            ExistingFolder.require(folder, "a folder");
        }
        var manifest = SweepManifest.read(from.get(0));
        var problems = new ArrayList<Problem>();
        for (var folder : from) {
            if (!SweepManifest.read(folder).equals(manifest)) {
                problems.add(new Problem(
                        folder.toString(),
                        0,
                        "is of another sweep than %s: plan, study, seed or version differ".formatted(from.get(0)),
                        ""));
            }
        }
        var missing = IntStream.range(0, manifest.parts())
                .filter(part -> from.stream().noneMatch(folder -> Files.exists(Parts.file(folder, part))))
                .count();
        if (missing > 0) {
            problems.add(new Problem(
                    out.toString(),
                    0,
                    "%d of %d parts are in none of the folders".formatted(missing, manifest.parts()),
                    "a shard has not ended"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var whence = new TreeMap<Integer, Path>();
        for (var folder : from) {
            Parts.present(folder, manifest.parts()).forEach(part -> whence.putIfAbsent(part, folder));
        }
        new SweptParts(manifest).require(whence);
        String columns = read(from.get(0).resolve(Catalog.COLUMNS));
        try (var folder = ResultFolder.fresh(out).hold()) {
            folder.write(NOTE, Map.of(SweepManifest.FILE, manifest.text(), Catalog.COLUMNS, columns));
            whence.forEach((part, share) -> Parts.copy(share, out, part));
            return finished(out, manifest, 0, 0);
        }
    }

    private static Done finished(Path out, SweepManifest manifest, int made, int runs) {
        int present = Parts.present(out, manifest.parts()).size();
        long failures = present == 0 ? 0 : Catalog.write(out, SweepTable.FAILURE.name());
        return new Done(out, manifest.parts(), made, present, runs, failures);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        }
    }

    private SweepManifest manifest() {
        var build = Build.read();
        int rows = plan.runs().size();
        return new SweepManifest(
                files.study().id(),
                build.version(),
                build.commit(),
                plan.sha256(),
                seed,
                rows,
                Math.max(FEWEST_ROWS, Math.min(rows / PARTS, MOST_ROWS)),
                files.checksums());
    }

    private void requireRoom(SweepManifest manifest) throws InvalidInput {
        if (!Files.exists(out.resolve(SweepManifest.FILE))) {
            if (Files.isDirectory(out) && !Parts.strays(out, 0).isEmpty()) {
                throw refused(
                        "holds parts of a sweep, and no %s that says of which".formatted(SweepManifest.FILE),
                        "another --out");
            }
            return;
        }
        if (!resume) {
            throw refused("holds a sweep already", "--resume is meant, or another --out");
        }
        if (!SweepManifest.read(out).equals(manifest)) {
            throw refused(
                    "is of a sweep with another plan, study, seed or version, which cannot be resumed",
                    "another --out");
        }
    }

    private InvalidInput refused(String what, String maybe) {
        return new InvalidInput(List.of(new Problem(out.toString(), 0, what, maybe)));
    }

    /** The table of a part; so many rows come before it in the order of the sweep. */
    private List<List<Field>> table(int before, List<PlannedRun> runs, List<PlannedRun.Result> results) {
        return IntStream.range(0, runs.size())
                .mapToObj(row -> SweepTable.row(files.study(), before + row + 1, runs.get(row), results.get(row)))
                .toList();
    }

    private static String described(List<Column> columns) {
        var text = new CsvText(SweepColumns.HEADER);
        columns.forEach(column -> text.row(
                List.of(column.name(), column.part(), column.id(), column.period(), column.unit(), column.meaning())));
        return text.toString();
    }
}
