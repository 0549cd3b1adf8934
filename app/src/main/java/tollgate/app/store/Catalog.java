package tollgate.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A database beside the files of tables, by which they are asked in SQL. Its views name the folder in full. */
public final class Catalog {
    public static final String FILE = "catalog.duckdb";

    /** Says of each column of parts what it is: name, part ({@code run}, {@code parameter} or {@code outcome}), id, period, unit, meaning. */
    public static final String COLUMNS = "columns.csv";

    /** What rows of a table {@code columns} over CSV files have. */
    private static final List<Column> ABOUT_COLUMNS =
            List.of(about("view"), about("name"), about("unit"), about("meaning"));

    private Catalog() {}

    /**
     * A CSV file (RFC 4180, with a header line) to be asked as a view.
     *
     * @param name of the view: lower-case letters, digits and underscores
     * @param describe what its column of this name is; a column of which nothing is said is text
     */
    public record CsvView(String name, String file, Function<String, Optional<Described>> describe) {}

    /** What a column of a CSV file is. */
    public record Described(Column.Kind kind, String unit, String meaning) {}

    /**
     * Writes it anew over the parts of a table that are there, at least one, and {@link #COLUMNS}. It has three things to ask:
     * {@code results}, all parts as one table; {@code columns}, what each column is; {@code outcomes}, one row for each outcome of each run.
     *
     * @return how many rows have something in a column of words
     */
    public static long write(Path folder, String wordsColumn) {
        var whole = folder.toAbsolutePath().normalize();
        return write(folder, database -> {
            database.execute("CREATE TABLE columns AS SELECT * FROM read_csv(%s, header = true, all_varchar = true)"
                    .formatted(Database.file(whole.resolve(COLUMNS))));
            database.execute("CREATE VIEW results AS SELECT * FROM read_parquet(%s)"
                    .formatted(Database.files(whole, Parts.PATTERN)));
            database.execute(outcomes(database));
            return database.count("SELECT count(*) FROM results WHERE %s <> ''".formatted(wordsColumn));
        });
    }

    /** Writes it anew over CSV files: a view for each, and a table {@code columns} that says what each column is. */
    public static void write(Path folder, List<CsvView> views) {
        var whole = folder.toAbsolutePath().normalize();
        write(folder, database -> {
            database.createTable("columns", ABOUT_COLUMNS);
            views.forEach(view -> add(database, view, Database.file(whole.resolve(view.file()))));
            return 0;
        });
    }

    private static void add(Database database, CsvView view, String file) {
        var names = database.texts(
                "SELECT column_name FROM (DESCRIBE SELECT * FROM read_csv(%s, header = true, all_varchar = true))"
                        .formatted(file));
        var types = new ArrayList<String>();
        var about = new ArrayList<List<Field>>();
        for (String name : names) {
            var described = view.describe().apply(name).orElseGet(() -> new Described(Column.Kind.TEXT, "", ""));
            types.add(Database.quoted(name) + ": "
                    + Database.quoted(described.kind().type()));
            about.add(Stream.of(view.name(), name, described.unit(), described.meaning())
                    .<Field>map(Field.Text::new)
                    .toList());
        }
        database.execute("""
                CREATE VIEW %s AS SELECT * FROM read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                columns = {%s})""".formatted(view.name(), file, String.join(", ", types)));
        database.append("columns", about);
    }

    private static Column about(String name) {
        return new Column(name, Column.Kind.TEXT, "", name, "", "", "");
    }

    /** Filled elsewhere: a database cannot be made in a folder whose name has a question mark, which is where its options begin. */
    private static long write(Path folder, ToLongFunction<Database> fill) {
        var elsewhere = temporary();
        try {
            var made = elsewhere.resolve(FILE);
            long answer;
            try (var database = Database.at(made)) {
                answer = fill.applyAsLong(database);
            }
            Aside.write(folder.resolve(FILE), draft -> Files.copy(made, draft));
            return answer;
        } finally {
            clear(elsewhere);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tollgate-catalog");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "%s cannot be written.".formatted(System.getProperty("java.io.tmpdir")), unwritable);
        }
    }

    /** Whatever went wrong before is what is to be told. */
    private static void clear(Path temporary) {
        try (var files = Files.list(temporary)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(temporary);
        } catch (IOException kept) {
            temporary.toFile().deleteOnExit();
        }
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
