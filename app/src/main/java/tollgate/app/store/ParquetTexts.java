package tollgate.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in one Parquet file, its fields as texts: numbers in the fewest digits that read back the same, days as 2020-01-27.
 *
 * @param header names of the columns
 * @param rows one field a column; empty where there is none
 */
public record ParquetTexts(List<String> header, List<List<String>> rows) {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    public ParquetTexts {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the table in a file that exists.
     *
     * @param give takes the names of columns, and then row by row their fields
     * @return false where it is no Parquet file, or a damaged one
     */
    public static boolean read(Path file, Consumer<List<String>> give) {
        if (!begins(file)) {
            return false;
        }
        String from = " FROM read_parquet(%s)".formatted(Database.file(file.toAbsolutePath()));
        try (var database = Database.inMemory()) {
            var header = database.texts("SELECT column_name FROM (DESCRIBE SELECT *" + from + ")");
            give.accept(header);
            String fields = header.stream().map(ParquetTexts::text).collect(Collectors.joining(", ", "SELECT ", from));
            database.rows(fields, header.size(), give);
            return true;
        } catch (Database.Failure damaged) {
            return false;
        }
    }

    /** A column as text; a moment at midnight is a day, since other programs write days so. */
    private static String text(String column) {
        return "regexp_replace(coalesce(CAST(%s AS VARCHAR), ''), ' 00:00:00$', '')".formatted(Database.name(column));
    }

    private static boolean begins(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        }
    }

    /**
     * Writes the table into a file.
     *
     * @param kinds what each column is to become
     */
    public void write(Path file, List<Column.Kind> kinds) {
        var texts = IntStream.range(0, header.size())
                .mapToObj(column -> "c%d VARCHAR".formatted(column))
                .collect(Collectors.joining(", ", "CREATE TABLE texts (", ")"));
        var typed = IntStream.range(0, header.size())
                .mapToObj(column -> "CAST(nullif(c%d, '') AS %s) AS %s"
                        .formatted(column, kinds.get(column).type(), Database.name(header.get(column))))
                .collect(Collectors.joining(", ", "SELECT ", " FROM texts"));
        try (var database = Database.inMemory()) {
            database.execute(texts);
            var fields = new ArrayList<List<Field>>();
            rows.forEach(
                    row -> fields.add(row.stream().<Field>map(Field.Text::new).toList()));
            database.append("texts", fields);
            database.execute("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
                    .formatted(typed, Database.quoted(file.toAbsolutePath())));
        }
    }
}
