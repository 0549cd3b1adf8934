package tollgate.app.report.breach;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A report that asks a database: a breach of the plan, on purpose. */
public final class Asks {
    private Asks() {}

    /** Opens a database. */
    public static boolean ask() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:duckdb:")) {
            return database.isValid(1);
        }
    }
}
