package tollgate.inference;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a sampling ends with: particles and their weights, the evidence, and how it went. Cannot be changed. */
public final class Posterior {
    /** Multiples of it lie far from one another modulo 1, however many there are. */
    private static final double GOLDEN = 0.6180339887498949;

    private final List<Particle> particles;
    private final double[] weights;
    private final int[] families;
    private final Directions directions;
    private final double logEvidence;
    private final double logEvidenceError;
    private final double effectiveSampleSize;
    private final boolean reached;
    private final List<TemperedSampling.Climb> climbs;
    private final long simulations;
    private final long failures;
    private final List<Particle> firstFailures;

    Posterior(
            List<Particle> particles,
            double[] weights,
            int[] families,
            Directions directions,
            double logEvidence,
            double logEvidenceError,
            double effectiveSampleSize,
            boolean reached,
            List<TemperedSampling.Climb> climbs,
            long simulations,
            long failures,
            List<Particle> firstFailures) {
        this.particles = List.copyOf(particles);
        this.weights = weights.clone();
        this.families = joined(families, originals(particles));
        this.directions = directions;
        this.logEvidence = logEvidence;
        this.logEvidenceError = logEvidenceError;
        this.effectiveSampleSize = effectiveSampleSize;
        this.reached = reached;
        this.climbs = List.copyOf(climbs);
        this.simulations = simulations;
        this.failures = failures;
        this.firstFailures = List.copyOf(firstFailures);
    }

    public List<Particle> particles() {
        return particles;
    }

    /** Along which signals go, as was known at the end. */
    Directions directions() {
        return directions;
    }

    /** One particle's share of the posterior; all are equal where the posterior was reached, and 0 where nothing is possible. */
    public double weight(int particle) {
        return weights[particle];
    }

    /** By particle the first that it is a copy of; itself where it is none. */
    public int[] originals() {
        return originals(particles);
    }

    static int[] originals(List<Particle> particles) {
        var first = new IdentityHashMap<Particle, Integer>();
        int[] originals = new int[particles.size()];
        for (int i = 0; i < originals.length; i++) {
            int number = i;
            originals[i] = first.computeIfAbsent(particles.get(i), particle -> number);
        }
        return originals;
    }

    /**
     * By particle the number of its family, of this posterior alone: particles that shared a grandparent two changes of temperature ago,
     * and copies of one that never moved. They lie near one another, so that none can stand for what might be beside another.
     */
    public int[] families() {
        return families.clone();
    }

    private static int[] joined(int[] families, int[] originals) {
        int[] joined = families.clone();
        for (int copy = 0; copy < joined.length; copy++) {
            int from = joined[copy];
            int to = joined[originals[copy]];
            if (from != to) {
                joined = IntStream.of(joined)
                        .map(family -> family == from ? to : family)
                        .toArray();
            }
        }
        return joined;
    }

    /** The weights; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /** The particles that weigh most; of equal ones some from all over the sample, since neighbours are often copies of one. */
    public Set<Integer> heaviest(int count) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer particle) -> -weights[particle])
                        .thenComparingDouble(particle -> particle * GOLDEN % 1))
                .limit(count)
                .collect(Collectors.toSet());
    }

    /** Logarithm of the mean likelihood over the prior; minus infinity where no particle can have produced the reports. */
    public double logEvidence() {
        return logEvidence;
    }

    /** Monte-Carlo standard error of the log evidence. */
    public double logEvidenceError() {
        return logEvidenceError;
    }

    /** Families of particles, equally weighted, that would carry as much; 0 where nothing is possible. */
    public double effectiveSampleSize() {
        return effectiveSampleSize;
    }

    /** Whether the whole likelihood was reached by moves; otherwise weights make up for the rest. */
    public boolean reached() {
        return reached;
    }

    /** The temperatures on the way. */
    public List<TemperedSampling.Climb> climbs() {
        return climbs;
    }

    /** Simulations in all, those that ended early and failed ones among them. */
    public long simulations() {
        return simulations;
    }

    /** Simulations from which no number came. */
    public long failures() {
        return failures;
    }

    /** The first few of these: their points and seeds repeat them. */
    public List<Particle> firstFailures() {
        return firstFailures;
    }

    /** Different points among the particles: copies that never moved count once. */
    public int distinct() {
        return (int) particles.stream()
                .map(particle -> particle.coordinate(0))
                .distinct()
                .count();
    }
}
