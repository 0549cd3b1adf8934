package tollgate.inference;

/**
 * What one simulation says: the log density of the reports given it, and signals, the numbers of the simulation that this density is made
 * of. Signals steer where a sampler looks; exactness does not rest on them. Cannot be changed.
 */
public final class Answer {
    private static final double[] NONE = {};

    /** Of a simulation that failed. */
    static final Answer IMPOSSIBLE = of(Double.NEGATIVE_INFINITY);

    private final double logLikelihood;
    private final double[] signals;

    private Answer(double logLikelihood, double[] signals) {
        this.logLikelihood = logLikelihood;
        this.signals = signals;
    }

    /**
     * The answer of a simulation that went to its end.
     *
     * @param signals on a scale on which they are nearly linear in the coordinates, such as logarithms; as many and in the same order in each answer
     *     of a target; NaN where the simulation has no such number
     */
    public static Answer of(double logLikelihood, double[] signals) {
        return new Answer(logLikelihood, signals.clone());
    }

    /** The answer of a simulation that ended early or failed, or of a target that tells no signals. */
    public static Answer of(double logLikelihood) {
        return new Answer(logLikelihood, NONE);
    }

    /** The answer as samplers use it: what is no number came of a simulation that failed. */
    Answer usable() {
        return Double.isNaN(logLikelihood) || Double.isInfinite(logLikelihood) ? IMPOSSIBLE : this;
    }

    /** Log density of the reports given the simulation. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The signals, none where the simulation ended early; a copy. */
    public double[] signals() {
        return signals.clone();
    }
}
