package tollgate.evidence;

/** What one simulation says about the quantity of one report, over the report's window and in the report's basis. */
public sealed interface Simulated {

    /**
     * One number.
     *
     * @param value in the model's unit of the quantity, or a plain ratio; 0 or more
     */
    record Level(double value) implements Simulated {
        public Level {
            Requirements.requireNotNegative("simulated level", value);
        }
    }

    /**
     * Cases that differ, such as the bribes of many crossings.
     *
     * @param low quantile of the cases below which a spread report says that few lie (our default: 0.10)
     * @param high quantile above which few lie (0.90), in the same unit
     */
    record Cases(double low, double high) implements Simulated {
        public Cases {
            Requirements.requireNotNegative("low quantile of the simulated cases", low);
            Requirements.requireNotNegative("high quantile of the simulated cases", high);
            Requirements.requireOrder("low quantile of the simulated cases", low, "high quantile", high);
        }
    }

    /**
     * How often the thing happened.
     *
     * @param expected mean number of sightings; the number seen is Poisson about it
     */
    record Count(double expected) implements Simulated {
        public Count {
            Requirements.requireNotNegative("simulated count", expected);
        }
    }

    /** The simulation has no such quantity in the window, such as a bribe when nobody crossed. */
    record Missing() implements Simulated {}

    /** The simulation has not got there yet: whatever it will say, the factor is at most the largest that any simulation could get. */
    record Pending() implements Simulated {}
}
