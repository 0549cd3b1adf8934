package tollgate.app.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks into files that stand where {@link Parts} do: what is there need not be a part, nor whole. */
public final class PartReader implements AutoCloseable {
    private final Database database = Database.inMemory();

    /** The names of a file's columns; nothing where it is no Parquet file, or one whose end is missing. */
    public Optional<List<String>> columns(Path file) {
        try {
            return Optional.of(
                    database.texts("SELECT column_name FROM (DESCRIBE SELECT * FROM %s)".formatted(of(file))));
        } catch (Database.Failure damaged) {
            return Optional.empty();
        }
    }

    /** A column of whole numbers; nothing where the file has none of this name, or a damaged one. */
    public Optional<List<Long>> numbers(Path file, String column) {
        try {
            var numbers = new ArrayList<Long>();
            for (String text :
                    database.texts("SELECT CAST(%s AS BIGINT) FROM %s".formatted(quoted(column), of(file)))) {
                numbers.add(Long.valueOf(text));
            }
            return Optional.of(numbers);
        } catch (Database.Failure | NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /** Whether a file has these rows, in their order, as far as these columns go. */
    public boolean holds(Path file, List<Column> columns, List<List<Field>> rows) {
        String differs = columns.stream()
                .map(column -> "known.%1$s IS DISTINCT FROM found.%1$s".formatted(quoted(column.name())))
                .collect(Collectors.joining(" OR "));
        String names = columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        try {
            database.execute("DROP TABLE IF EXISTS known");
            database.createTable("known", columns);
            database.append("known", rows);
            return database.count("SELECT count(*) FROM known POSITIONAL JOIN (SELECT %s FROM %s) AS found WHERE %s"
                            .formatted(names, of(file), differs))
                    == 0;
        } catch (Database.Failure damaged) {
            return false;
        }
    }

    /** Some names are words of SQL. */
    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String of(Path file) {
        return "read_parquet(%s)".formatted(Database.file(file.toAbsolutePath()));
    }

    @Override
    public void close() {
        database.close();
    }
}
