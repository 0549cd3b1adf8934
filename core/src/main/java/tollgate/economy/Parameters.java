package tollgate.economy;

import java.util.Arrays;
import java.util.Map;

/** One value for every {@link Parameter}; cannot hold a value outside its range. Immutable. */
public final class Parameters {
    private static final Parameters BASELINE = new Parameters(
            Parameter.list().stream().mapToDouble(Parameter::baseline).toArray());

    private final double[] values;

    private Parameters(double[] values) {
        this.values = values;
    }

    /** Every parameter at its baseline. */
    public static Parameters baseline() {
        return BASELINE;
    }

    /**
     * The same with one value changed.
     *
     * @throws IllegalArgumentException when the value is outside the parameter's range
     */
    public Parameters with(Parameter parameter, double value) {
        if (!(value >= parameter.least() && value <= parameter.most())) {
            throw new IllegalArgumentException("The %s (%s) must lie between %s and %s %s."
                    .formatted(parameter.path(), value, parameter.least(), parameter.most(), parameter.unit()));
        }
        double[] changed = values.clone();
        changed[parameter.ordinal()] = value;
        return new Parameters(changed);
    }

    /** The same with several values changed. */
    public Parameters with(Map<Parameter, Double> changes) {
        var changed = this;
        for (var change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return changed;
    }

    /** The value, in the parameter's unit. */
    public double of(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    /** True for a switch that is on. */
    public boolean has(Parameter parameter) {
        return values[parameter.ordinal()] > 0.5;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
