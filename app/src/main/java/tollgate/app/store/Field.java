package tollgate.app.store;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;

/** One field of a row, of the kind of its column. */
public sealed interface Field {
    /** Hands the field to a database. */
    void appendTo(DuckDBAppender appender) throws SQLException;

    record Text(String value) implements Field {
        @Override
        public void appendTo(DuckDBAppender appender) throws SQLException {
            appender.append(value);
        }
    }

    record Whole(long value) implements Field {
        @Override
        public void appendTo(DuckDBAppender appender) throws SQLException {
            appender.append(value);
        }
    }

    /** A number; one that is not finite is an empty field. */
    record Figure(double value) implements Field {
        @Override
        public void appendTo(DuckDBAppender appender) throws SQLException {
            if (Double.isFinite(value)) {
                appender.append(value);
            } else {
                appender.appendNull();
            }
        }
    }

    /** An empty field, of a column of any kind. */
    record Empty() implements Field {
        @Override
        public void appendTo(DuckDBAppender appender) throws SQLException {
            appender.appendNull();
        }
    }

    record Day(LocalDate value) implements Field {
        @Override
        public void appendTo(DuckDBAppender appender) throws SQLException {
            appender.append(value);
        }
    }
}
