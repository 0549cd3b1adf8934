package tollgate.economy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** One value for every {@link Parameter}; cannot hold a value outside its range. Immutable. */
public final class Parameters {
    private static final Parameters BASELINE = new Parameters(baselines());

    private final Map<Parameter, Double> values;

    private Parameters(Map<Parameter, Double> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    private static Map<Parameter, Double> baselines() {
        var values = new EnumMap<Parameter, Double>(Parameter.class);
        Parameter.list().forEach(parameter -> values.put(parameter, parameter.baseline()));
        return values;
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
        var changed = new EnumMap<Parameter, Double>(values);
        changes.forEach((parameter, value) -> {
            if (!parameter.admits(value)) {
                throw new IllegalArgumentException("The %s (%s) must lie between %s and %s %s."
                        .formatted(parameter.path(), value, parameter.least(), parameter.most(), parameter.unit()));
            }
            changed.put(parameter, value);
        });
        return new Parameters(changed);
    }

    /** The value, in the parameter's unit. */
    public double of(Parameter parameter) {
        return values.getOrDefault(parameter, parameter.baseline());
    }

    /** True for a switch that is on. */
    public boolean has(Parameter parameter) {
        return of(parameter) > 0.5;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
