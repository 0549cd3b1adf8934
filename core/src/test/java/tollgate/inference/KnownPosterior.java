package tollgate.inference;

import java.util.List;
import java.util.stream.IntStream;

/** A posterior that was worked out and not sampled, so that what is read off it has a known answer. */
public final class KnownPosterior {
    /** Effective sample: it stands for no sample at all. */
    private static final double MANY = 1e9;

    private KnownPosterior() {}

    /** Particles that are no relations of one another. */
    public static Posterior of(double[][] points, double[] weights, double logEvidence) {
        return of(points, weights, IntStream.range(0, points.length).toArray(), logEvidence);
    }

    /**
     * Particles of families.
     *
     * @param points one a particle
     * @param weights of the particles; they sum to 1
     */
    public static Posterior of(double[][] points, double[] weights, int[] families, double logEvidence) {
        var particles = IntStream.range(0, points.length)
                .mapToObj(number -> new Particle(points[number], number, 0, 0))
                .toList();
        return new Posterior(
                particles,
                weights,
                families,
                Directions.all(points[0].length),
                logEvidence,
                0,
                MANY,
                true,
                List.of(),
                0,
                0,
                List.of());
    }
}
