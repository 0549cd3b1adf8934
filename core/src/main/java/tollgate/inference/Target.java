package tollgate.inference;

import java.util.Optional;

/** What a sampler needs of a problem: simulations whose density of the reports is known. May be used by several threads at once. */
public interface Target {

    /** Number of coordinates of a point; their prior is standard normal ({@link Coordinates}). */
    int dimensions();

    /**
     * Simulates at a point with a seed and tells the log density of the reports given that simulation, minus infinity when no number
     * came of it. Equal points and seeds give equal answers.
     *
     * @param need only a value above it is of interest: a simulation that is sure to stay below may end early and return any upper
     *     bound of its value that is not above {@code need}
     */
    Answer simulate(double[] point, long seed, double need);

    /** A cheaper problem on the same points whose density is like this one's, to search with; exactness does not rest on it. */
    default Optional<Target> screen() {
        return Optional.empty();
    }
}
