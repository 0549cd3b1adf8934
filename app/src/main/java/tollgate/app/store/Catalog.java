package tollgate.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A database beside the parts of a table, with three things to ask: {@code results}, all parts as one table; {@code columns}, what each
 * column is; {@code outcomes}, one row for each outcome of each run. The first and the last are views, which name the folder in full.
 */
public final class Catalog {
    public static final String FILE = "catalog.duckdb";

    /** Says of each column what it is: name, part ({@code run}, {@code parameter} or {@code outcome}), id, period, unit, meaning. */
    public static final String COLUMNS = "columns.csv";

    private static final String DRAFT = ".writing-catalog.duckdb";

    private Catalog() {}

    /**
     * Writes it anew over the parts that are there, at least one, and {@link #COLUMNS}.
     *
     * @return how many rows have something in a column of words
     */
    public static long write(Path folder, String wordsColumn) {
        var draft = folder.resolve(DRAFT);
        var whole = folder.toAbsolutePath().normalize();
        long withWords;
        try {
            Files.deleteIfExists(draft);
            try (var database = Database.at(draft)) {
                database.execute("CREATE TABLE columns AS SELECT * FROM read_csv(%s, header = true, all_varchar = true)"
                        .formatted(Database.quoted(whole.resolve(COLUMNS))));
                database.execute("CREATE VIEW results AS SELECT * FROM read_parquet(%s)"
                        .formatted(Database.quoted(whole.resolve("part-*.parquet"))));
                database.execute(outcomes(database));
                withWords = database.count("SELECT count(*) FROM results WHERE %s <> ''".formatted(wordsColumn));
            }
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder.resolve(FILE)), unwritable);
        }
        return withWords;
    }

    private static String outcomes(Database database) {
        var runs = database.texts("SELECT 'long.' || name FROM columns WHERE part = 'run'");
        var names = database.texts("SELECT name FROM columns WHERE part = 'outcome'");
        return """
                CREATE VIEW outcomes AS
                SELECT %s, columns.id AS outcome, columns.period, columns.unit, long.value
                FROM (UNPIVOT results ON %s INTO NAME name VALUE value) AS long
                JOIN columns ON columns.name = long.name
                """.formatted(String.join(", ", runs), String.join(", ", names));
    }
}
