package tollgate.engine;

/** One quantity of every row of a table, with its unit: a struct-of-arrays column that names and documents itself. */
public final class Column {
    private final String name;
    private final String unit;
    private final double[] values;

    Column(String name, String unit, int rows) {
        this.name = name;
        this.unit = unit;
        this.values = new double[rows];
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public int rows() {
        return values.length;
    }

    public double get(int row) {
        return values[row];
    }

    public void set(int row, double value) {
        values[row] = value;
    }

    /** Sets a whole number; exact up to 2^53, which is 90 trillion yuan in fen. */
    public void set(int row, long value) {
        values[row] = (double) value;
    }

    /** Adds a whole number; exact while the sum stays below 2^53. */
    public void add(int row, long value) {
        values[row] += (double) value;
    }

    public void add(int row, double value) {
        values[row] += value;
    }

    public void fill(double value) {
        java.util.Arrays.fill(values, value);
    }

    /** Takes over the values of a column with as many rows. */
    void copyFrom(Column other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
    }

    /** The sum over rows, added in row order so that it never depends on threads. */
    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
