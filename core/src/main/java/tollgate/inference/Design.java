package tollgate.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of parameter draws: one row a draw, one column a parameter. */
public final class Design {
    private final int draws;
    private final Map<String, double[]> columns;

    Design(int draws, Map<String, double[]> columns) {
        this.draws = draws;
        this.columns = columns;
    }

    public int draws() {
        return draws;
    }

    /** The parameters, in the order in which they were given. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public double value(int draw, String name) {
        return require(name)[draw];
    }

    /** One parameter's draws, in draw order; a copy. */
    public double[] column(String name) {
        return require(name).clone();
    }

    /** One draw of every parameter, by name. */
    public Map<String, Double> draw(int draw) {
        Map<String, Double> row = new LinkedHashMap<>();
        columns.forEach((name, column) -> row.put(name, column[draw]));
        return row;
    }

    private double[] require(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("The design has no parameter %s, only %s.".formatted(name, names()));
        }
        return column;
    }
}
