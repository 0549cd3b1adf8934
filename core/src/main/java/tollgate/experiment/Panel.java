package tollgate.experiment;

import java.util.List;

/** One quantity of several rows through the weeks of a run. */
public final class Panel {
    private final String name;
    private final String unit;
    private final List<String> rows;
    private final double[][] values;

    Panel(String name, String unit, List<String> rows, int weeks) {
        this.name = name;
        this.unit = unit;
        this.rows = List.copyOf(rows);
        this.values = new double[rows.size()][weeks];
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** The names of the rows. */
    public List<String> rows() {
        return rows;
    }

    public double at(int row, int week) {
        return values[row][week];
    }

    /** The sum over rows in a week. */
    public double total(int week) {
        double sum = 0;
        for (double[] row : values) {
            sum += row[week];
        }
        return sum;
    }

    void set(int row, int week, double value) {
        values[row][week] = value;
    }

    void add(int row, int week, double value) {
        values[row][week] += value;
    }

    double[] series(int row) {
        return values[row];
    }
}
