package tollgate.inference;

/** How far one simulation ends from what was observed, where nothing better than a distance is known. */
@FunctionalInterface
public interface Distance {
    /**
     * The distance of one run; one that is not finite means that the run ended nowhere and is never accepted.
     *
     * @param parameters in the order and units of the priors
     * @param seed of the run's luck
     */
    double of(double[] parameters, long seed);
}
