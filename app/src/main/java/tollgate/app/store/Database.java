package tollgate.app.store;

import java.io.Serial;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** An open database: one thread, so that the same rows give the same bytes; bounded memory; nothing fetched from anywhere. */
final class Database implements AutoCloseable {
    /** A part of some thousand rows takes a tenth of it. */
    private static final String MEMORY = "256MB";

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** The database failed, for want of room or leave. */
    static final class Failure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String reason;

        Failure(String what, SQLException why) {
            super("%s: %s".formatted(what, why.getMessage()), why);
            String first = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
            reason = first.substring(first.lastIndexOf(": ") + 1).strip();
        }

        /** The end of its first line, which is what an operating system said. */
        String reason() {
            return reason;
        }
    }

    /** One in memory, gone when it is closed. */
    static Database inMemory() {
        return open("");
    }

    /** One in a file. */
    static Database at(Path file) {
        return open(file.toString());
    }

    private static Database open(String place) {
        var settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            return new Database(DriverManager.getConnection("jdbc:duckdb:" + place, settings)
                    .unwrap(DuckDBConnection.class));
        } catch (SQLException failure) {
            throw new Failure("the database cannot be opened", failure);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new Failure("the database refuses what it was asked", failure);
        }
    }

    long count(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException failure) {
            throw new Failure("the database refuses what it was asked", failure);
        }
    }

    List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new Failure("the database refuses what it was asked", failure);
        }
        return texts;
    }

    /** Hands on rows of so many texts, one by one; none is null. */
    void rows(String sql, int columns, Consumer<List<String>> give) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new ArrayList<String>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                give.accept(row);
            }
        } catch (SQLException failure) {
            throw new Failure("the database refuses what it was asked", failure);
        }
    }

    void append(String table, List<List<Field>> rows) {
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (var row : rows) {
                appender.beginRow();
                for (var field : row) {
                    field.appendTo(appender);
                }
                appender.endRow();
            }
        } catch (SQLException failure) {
            throw new Failure("the database refuses a row", failure);
        }
    }

    void createTable(String table, List<Column> columns) {
        execute(columns.stream()
                .map(column ->
                        "\"%s\" %s".formatted(column.name(), column.kind().type()))
                .collect(Collectors.joining(", ", "CREATE TABLE " + table + " (", ")")));
    }

    /** A text between quotes. */
    static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    /** A file to read from, between quotes. */
    static String file(Path file) {
        return quoted(literal(file));
    }

    /** Files of a folder to read from, between quotes. */
    static String files(Path folder, String pattern) {
        return quoted(literal(folder) + "/" + pattern);
    }

    /** A path in which the signs of a pattern stand for themselves. */
    private static String literal(Path path) {
        return path.toString().replaceAll("[*?\\[]", "[$0]");
    }

    /** A name that may have any signs. */
    static String name(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new Failure("the database cannot be closed", failure);
        }
    }
}
