package tollgate.app.files;

import java.nio.file.Path;
import java.util.List;

/** The table that says of each column of a sweep's results what it is. */
public final class SweepColumns {
    /** Its own columns. */
    public static final List<String> HEADER = List.of("name", "part", "id", "period", "unit", "meaning");

    private static final int MOST_BYTES = 10_000_000;

    private SweepColumns() {}

    /** The names of the columns of results, in their order; refused where the file is gone or broken. */
    public static List<String> names(Path file) throws InvalidInput {
        var problems = new Problems();
        var names = TextFile.read(file, file.toString(), MOST_BYTES, problems)
                .map(text -> CsvTable.rows(text, HEADER, List.of(), problems))
                .orElse(List.of())
                .stream()
                .map(row -> row.require("name"))
                .toList();
        if (names.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(file.toString(), 0, "the table has no row", "tollgate sweep --resume"));
        }
        problems.throwIfAny();
        return names;
    }
}
