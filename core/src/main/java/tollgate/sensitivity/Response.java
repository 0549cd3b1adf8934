package tollgate.sensitivity;

/** One number that a simulation ends with. */
@FunctionalInterface
public interface Response {
    /**
     * The result of one run; one that is not finite counts as no result.
     *
     * @param parameters in the order and units of the priors
     * @param seed of the run's luck
     */
    double of(double[] parameters, long seed);
}
