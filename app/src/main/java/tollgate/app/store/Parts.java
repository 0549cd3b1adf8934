package tollgate.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A long table in a folder, in numbered parts, each a Parquet file. A part is written aside and then moved into place, so that one that
 * is there is whole; the same rows give the same bytes.
 */
public final class Parts {
    /** Of a file; it is fixed, since it shows in the bytes. */
    private static final int ROWS_PER_GROUP = 2048;

    static final String PATTERN = "part-*.parquet";

    private final Path folder;
    private final List<Column> columns;

    /** The parts of a folder that exists. */
    public Parts(Path folder, List<Column> columns) {
        this.folder = folder;
        this.columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("Two columns have one name.");
        }
    }

    /** The file of a part, there or not. */
    public static Path file(Path folder, int part) {
        return folder.resolve(String.format(Locale.ROOT, "part-%05d.parquet", part));
    }

    /** Which of so many parts are there. */
    public static List<Integer> present(Path folder, int parts) {
        return IntStream.range(0, parts)
                .filter(part -> Files.exists(file(folder, part)))
                .boxed()
                .toList();
    }

    /** Files of a folder that are called like parts, and are none of so many. */
    public static List<Path> strays(Path folder, int parts) {
        var own = IntStream.range(0, parts).mapToObj(part -> file(folder, part)).collect(Collectors.toSet());
        try (var files = Files.newDirectoryStream(folder, PATTERN)) {
            return StreamSupport.stream(files.spliterator(), false)
                    .filter(file -> !own.contains(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(folder), unreadable);
        }
    }

    /** Writes a part; each row has one field a column. */
    public void write(int part, List<List<Field>> rows) {
        Aside.write(file(folder, part), draft -> {
            try (var database = Database.inMemory()) {
                database.createTable("part", columns);
                database.append("part", rows);
                database.execute("COPY part TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)"
                        .formatted(Database.quoted(draft), ROWS_PER_GROUP));
            }
        });
    }

    /** Copies a part from another folder. */
    public static void copy(Path from, Path to, int part) {
        Aside.write(file(to, part), draft -> Files.copy(file(from, part), draft));
    }
}
