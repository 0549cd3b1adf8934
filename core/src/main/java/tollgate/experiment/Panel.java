package tollgate.experiment;

import java.util.List;

/** One quantity of several rows through the weeks of a run. What is recorded in a week stands together. */
public final class Panel {
    private final String name;
    private final String unit;
    private final List<String> rows;
    private final int width;
    private final double[] values;

    Panel(String name, String unit, List<String> rows, int weeks) {
        this.name = name;
        this.unit = unit;
        this.rows = List.copyOf(rows);
        this.width = rows.size();
        this.values = new double[weeks * width];
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
        return values[week * width + row];
    }

    /** The sum over rows in a week. */
    public double total(int week) {
        double sum = 0;
        for (int row = 0; row < width; row++) {
            sum += at(row, week);
        }
        return sum;
    }

    /** Takes over what another panel of the same rows and weeks has in its first weeks. */
    void copyFrom(Panel other, int weeks) {
        System.arraycopy(other.values, 0, values, 0, weeks * width);
    }

    void set(int row, int week, double value) {
        values[week * width + row] = value;
    }

    void add(int row, int week, double value) {
        values[week * width + row] += value;
    }

    /** A row through all weeks. */
    double[] series(int row) {
        double[] series = new double[width == 0 ? 0 : values.length / width];
        for (int week = 0; week < series.length; week++) {
            series[week] = at(row, week);
        }
        return series;
    }
}
