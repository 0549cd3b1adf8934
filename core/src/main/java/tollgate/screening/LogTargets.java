package tollgate.screening;

/** What a simulation says about each observation, on the log scale. */
@FunctionalInterface
public interface LogTargets {
    /**
     * One logarithm for each observation, in their order; one that is not finite means that the run ended nowhere.
     *
     * @param parameters in the order and units of the priors
     * @param seed of the run's luck
     */
    double[] of(double[] parameters, long seed);
}
