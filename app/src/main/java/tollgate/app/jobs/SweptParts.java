package tollgate.app.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;
import tollgate.app.files.SweepColumns;
import tollgate.app.files.SweepManifest;
import tollgate.app.store.Catalog;
import tollgate.app.store.Column;
import tollgate.app.store.Field;
import tollgate.app.store.PartReader;
import tollgate.app.store.Parts;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Study;

/** What stands where parts of a sweep belong, looked into: a name makes no part. */
record SweptParts(SweepManifest manifest) {
    private static final String DAMAGED = "is no Parquet file, or a damaged one";
    private static final String RESUME = "remove it, and tollgate sweep --resume";

    /** Rows of each part that a sweep has. */
    List<List<PlannedRun>> portions(List<PlannedRun> runs) {
        int most = manifest.rowsPerPart();
        return IntStream.range(0, manifest.parts())
                .mapToObj(part -> runs.subList(part * most, Math.min(runs.size(), (part + 1) * most)))
                .toList();
    }

    /**
     * The parts in a folder that need not be made. A damaged one of the share is to be made, as if it were not there; whatever else is not as
     * it would be made is refused.
     */
    List<Integer> ready(Path folder, Study study, List<List<PlannedRun>> portions, Shard shard) throws InvalidInput {
        var problems = strays(folder);
        var ready = new ArrayList<Integer>();
        var names = SweepTable.columns(study).stream().map(Column::name).toList();
        var known = SweepTable.knownColumns(study);
        try (var reader = new PartReader()) {
            for (int part : Parts.present(folder, manifest.parts())) {
                var file = Parts.file(folder, part);
                var columns = reader.columns(file);
                if (!Files.isRegularFile(file)) {
                    problems.add(problem(file, "is not a file", "remove it"));
                } else if (columns.isEmpty()) {
                    if (!shard.has(part)) {
                        problems.add(problem(file, DAMAGED, RESUME));
                    }
                } else if (columns.get().equals(names)
                        && reader.holds(file, known, known(study, part, portions.get(part)))) {
                    ready.add(part);
                } else {
                    problems.add(problem(file, "does not hold the rows that this part has", RESUME));
                }
            }
        }
        requireNone(problems);
        return ready;
    }

    private List<List<Field>> known(Study study, int part, List<PlannedRun> runs) {
        int before = part * manifest.rowsPerPart();
        return IntStream.range(0, runs.size())
                .mapToObj(row -> SweepTable.known(study, before + row + 1, runs.get(row)))
                .toList();
    }

    /**
     * Refuses files by which a sweep would be wrong: by a part's number, the folder it is taken from. Without the plan, parts are held to the
     * number of their rows, and to one row for each run.
     */
    void require(Map<Integer, Path> folders) throws InvalidInput {
        var problems = new ArrayList<Problem>();
        var names = new HashMap<Path, List<String>>();
        for (var folder : folders.values().stream().distinct().toList()) {
            problems.addAll(strays(folder));
            names.put(folder, SweepColumns.names(folder.resolve(Catalog.COLUMNS)));
        }
        var seen = new BitSet();
        try (var reader = new PartReader()) {
            for (var each : folders.entrySet()) {
                var file = Parts.file(each.getValue(), each.getKey());
                var runs = reader.numbers(file, SweepTable.RUN);
                if (!Files.isRegularFile(file)) {
                    problems.add(problem(file, "is not a file", RESUME));
                } else if (runs.isEmpty()) {
                    problems.add(problem(file, DAMAGED, RESUME));
                } else if (!reader.columns(file).equals(Optional.ofNullable(names.get(each.getValue())))) {
                    problems.add(problem(file, "has other columns than %s says".formatted(Catalog.COLUMNS), RESUME));
                } else if (!areNew(runs.get(), each.getKey(), seen)) {
                    problems.add(problem(file, "does not hold the rows that this part has", RESUME));
                }
            }
        }
        requireNone(problems);
    }

    /** Whether they are as many as the part has, of the plan, and none was seen before. */
    private boolean areNew(List<Long> runs, int part, BitSet seen) {
        int before = seen.cardinality();
        runs.stream().filter(run -> run >= 1 && run <= manifest.rows()).forEach(run -> seen.set(run.intValue()));
        int most = manifest.rowsPerPart();
        int rows = Math.min(most, manifest.rows() - part * most);
        return runs.size() == rows && seen.cardinality() - before == rows;
    }

    private List<Problem> strays(Path folder) {
        var problems = new ArrayList<Problem>();
        if (Files.isDirectory(folder)) {
            Parts.strays(folder, manifest.parts())
                    .forEach(file -> problems.add(problem(
                            file, "is no part of this sweep, which has %d".formatted(manifest.parts()), "remove it")));
        }
        return problems;
    }

    private static Problem problem(Path file, String what, String maybe) {
        return new Problem(file.toString(), 0, what, maybe);
    }

    private static void requireNone(List<Problem> problems) throws InvalidInput {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
