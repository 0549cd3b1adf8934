package tollgate.inference;

import java.io.Serializable;

/**
 * A point with the luck it was simulated with, and what the reports make of that simulation. Cannot be changed.
 *
 * <p>Target of inference are points and seeds together, so that a particle's simulation can be repeated: it is what happened, given
 * the reports.
 */
public final class Particle implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] point;
    private final long seed;
    private final double screened;
    private final double logLikelihood;

    Particle(double[] point, long seed, double screened, double logLikelihood) {
        this.point = point;
        this.seed = seed;
        this.screened = screened;
        this.logLikelihood = logLikelihood;
    }

    /** The coordinates; a copy. */
    public double[] point() {
        return point.clone();
    }

    double coordinate(int dimension) {
        return point[dimension];
    }

    public long seed() {
        return seed;
    }

    /** Log density of the reports given the screening simulation; 0 where there is no screen. */
    public double screened() {
        return screened;
    }

    /** Log density of the reports given the simulation; 0 as long as only screens were simulated. */
    public double logLikelihood() {
        return logLikelihood;
    }
}
