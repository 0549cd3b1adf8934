package tollgate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All rows of one kind of thing, as columns. */
public final class Table {
    private final String name;
    private final int rows;
    private final List<Column> columns = new ArrayList<>();

    /** An empty table with a fixed number of rows. */
    public Table(String name, int rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Adds a column of zeros. */
    public Column column(String columnName, String unit) {
        var column = new Column(columnName, unit, rows);
        columns.add(column);
        return column;
    }

    /**
     * Takes over all values of another table.
     *
     * @throws IllegalArgumentException when it has other columns or rows
     */
    public void copyFrom(Table other) {
        if (rows != other.rows || columns.size() != other.columns.size()) {
            throw new IllegalArgumentException("The tables %s and %s differ in shape.".formatted(name, other.name));
        }
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).copyFrom(other.columns.get(column));
        }
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    /** The columns in the order in which they were added. */
    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }
}
