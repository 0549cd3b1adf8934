package tollgate.experiment;

import java.util.Arrays;
import tollgate.economy.World;

/**
 * What a run says of every {@link Series} in every quarter, kept small: many runs are kept at once, and seven digits are more than a
 * quantile of some hundred runs has. Cannot be changed.
 */
public final class QuarterlyTable {
    /** Nothing was read. */
    public static final QuarterlyTable NONE = new QuarterlyTable(new float[0]);

    private final float[] values;

    private QuarterlyTable(float[] values) {
        this.values = values;
    }

    /** Reads all of it off a run. */
    public static QuarterlyTable of(Readout readout) {
        World world = readout.world();
        var quarters = Quarter.list(readout.calendar());
        var all = Series.list(world);
        float[] values = new float[all.size() * quarters.size()];
        int place = 0;
        for (var series : all) {
            for (var quarter : quarters) {
                values[place++] = (float) series.measure().of(readout, quarter.weeksOf(readout.calendar()));
            }
        }
        return new QuarterlyTable(values);
    }

    /** The table with these values, series by series. */
    public static QuarterlyTable of(float[] values) {
        return new QuarterlyTable(values.clone());
    }

    /** Its values, series by series; a copy. */
    public float[] values() {
        return values.clone();
    }

    /**
     * The value of a series in a quarter; NaN where there is no such thing or nothing was read.
     *
     * @param quarters how many there are
     */
    public double at(int series, int quarter, int quarters) {
        return values.length == 0 ? Double.NaN : values[series * quarters + quarter];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuarterlyTable table && Arrays.equals(values, table.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
