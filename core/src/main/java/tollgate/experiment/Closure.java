package tollgate.experiment;

import java.util.Arrays;
import java.util.List;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;

/**
 * Another way to close the flow of money (docs/model.md, 7.10 and F): what welfare figures owe to assumptions about who spends what
 * abroad is told by running both twins under each.
 */
public enum Closure {
    NO_REGIME_IMPORTS("no-regime-imports", Parameter.REGIME_IMPORTS_SHARE, 0),
    CIVIL_SHARE_AS_BEFORE("civil-share-as-before", Parameter.CIVIL_SHARE_AFTER, 1),
    INFLOW_NOT_TIED("inflow-not-tied-to-trade", Parameter.INFLOW_BASE, 1);

    private final String id;
    private final Parameter parameter;
    private final double value;

    Closure(String id, Parameter parameter, double value) {
        this.id = id;
        this.parameter = parameter;
        this.value = value;
    }

    /** The name in results. */
    public String id() {
        return id;
    }

    public Parameter parameter() {
        return parameter;
    }

    /** What the parameter is, in its unit. */
    public double value() {
        return value;
    }

    /** The same parameters but for this one. */
    public Parameters under(Parameters parameters) {
        return parameters.with(parameter, value);
    }

    /** All of them. */
    public static List<Closure> list() {
        return Arrays.asList(values());
    }

    /**
     * What a welfare figure is under a closure, over the draws that were run under it.
     *
     * @param asAssumed mean paired difference without the closure
     * @param meanDifference mean paired difference under it
     */
    public record Owed(
            Closure closure,
            TwinOutcomes.Label outcome,
            Window window,
            int pairs,
            double asAssumed,
            double meanDifference) {

        /** What the figure owes to the assumption that the closure changes. */
        public double owed() {
            return asAssumed - meanDifference;
        }
    }
}
