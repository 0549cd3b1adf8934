package tollgate.economy;

import java.util.Arrays;
import java.util.Map;

/**
 * One value for every {@link Parameter}; cannot hold a value outside its range. Immutable.
 *
 * <p>An array by ordinal, never stored or shown: a run reads parameters some 200,000 times, and a map made it three times slower.
 */
@SuppressWarnings("EnumOrdinal")
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

    /** The same with one value changed. */
    public Parameters with(Parameter parameter, double value) {
        return with(Map.of(parameter, value));
    }

    /**
     * The same with several values changed.
     *
     * @throws IllegalArgumentException when a value is outside its parameter's range
     */
    public Parameters with(Map<Parameter, Double> changes) {
        double[] changed = values.clone();
        changes.forEach((parameter, value) -> {
            if (!parameter.admits(value)) {
                throw new IllegalArgumentException("The %s (%s) must lie between %s and %s %s."
                        .formatted(parameter.path(), value, parameter.least(), parameter.most(), parameter.unit()));
            }
            changed[parameter.ordinal()] = value;
        });
        return new Parameters(changed);
    }

    /** The value, in the parameter's unit. */
    public double of(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    /** True for a switch that is on. */
    public boolean has(Parameter parameter) {
        return of(parameter) > 0.5;
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
