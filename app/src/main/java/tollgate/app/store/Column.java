package tollgate.app.store;

import java.util.Locale;

/**
 * A column of a stored table.
 *
 * @param name lower-case letters, digits and underscores, so that no query needs quotes
 * @param part what the column is to a row: {@code run}, {@code parameter} or {@code outcome}
 * @param id what the rest of the program calls it
 * @param period the years that it speaks of; may be empty
 * @param unit may be empty where it is a word
 */
public record Column(String name, Kind kind, String part, String id, String period, String unit, String meaning) {
    /** What its fields are. */
    public enum Kind {
        TEXT("VARCHAR"),
        WHOLE("BIGINT"),
        NUMBER("DOUBLE"),
        DAY("DATE"),
        FLAG("BOOLEAN");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    public Column {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "The name (%s) must be letters, digits and underscores.".formatted(name));
        }
    }

    /** The name of a column for something that is called so: every other sign becomes an underscore. */
    public static String nameOf(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
