package tollgate.weighing;

import java.util.List;
import java.util.Map;
import tollgate.inference.Verdict;

/**
 * An explanation once reports have arrived that its particles had not seen: they are weighted anew, and none is run for it (Chopin 2002,
 * A sequential particle filter method for static models, Biometrika 89(3)).
 *
 * @param before its posterior probability without them
 * @param after with them
 * @param logFactor log density of the arrived reports given the others: what they add to the log evidence
 * @param logFactorError its Monte-Carlo standard error, near relations among the particles counted once; NaN where there is but one
 * @param effectiveShare share of the particles' weight that is left effective, between 0 and 1
 * @param effectiveSampleSize what that leaves of the effective sample
 */
public record Updated(
        String explanation,
        double before,
        double after,
        double logFactor,
        double logFactorError,
        double effectiveShare,
        double effectiveSampleSize) {
    /** Below it particles must be moved, or the study run anew (docs/inference.md, 7). */
    private static final double ENOUGH = 0.5;

    /** Whether enough particles are left to read the update by. */
    public boolean isEnough() {
        return effectiveShare >= ENOUGH && effectiveSampleSize >= Verdict.LEAST;
    }

    /**
     * A particle before the update.
     *
     * @param weight in the posterior over all explanations
     * @param logFactor log density of the arrived reports given the others and its run
     */
    record Particle(String explanation, double weight, double logFactor) {}

    /**
     * Each explanation that has particles, by id, in order.
     *
     * @param probabilities of the explanations before, by id
     * @param effectiveSamples of the explanations before, by id
     * @param particles that differ from one another
     */
    static List<Updated> of(
            Map<String, Double> probabilities, Map<String, Double> effectiveSamples, List<Particle> particles) {
        double largest =
                particles.stream().mapToDouble(Particle::logFactor).max().orElse(Double.NEGATIVE_INFINITY);
        if (largest == Double.NEGATIVE_INFINITY) {
            return List.of();
        }
        double all = particles.stream()
                .mapToDouble(each -> each.weight() * StrictMath.exp(each.logFactor() - largest))
                .sum();
        return particles.stream()
                .map(Particle::explanation)
                .distinct()
                .sorted()
                .map(id -> of(
                        id,
                        probabilities.getOrDefault(id, 0.0),
                        effectiveSamples.getOrDefault(id, 0.0),
                        particles.stream()
                                .filter(each -> each.explanation().equals(id))
                                .toList(),
                        largest,
                        all))
                .toList();
    }

    private static Updated of(
            String id, double before, double sample, List<Particle> particles, double largest, double all) {
        double weights = 0;
        double factors = 0;
        double squares = 0;
        double squaresOfWeights = 0;
        for (var particle : particles) {
            double factor = StrictMath.exp(particle.logFactor() - largest);
            double weighted = particle.weight() * factor;
            weights += particle.weight();
            squaresOfWeights += particle.weight() * particle.weight();
            factors += weighted;
            squares += weighted * weighted;
        }
        double mean = factors / weights;
        double kept = factors * factors / squares * squaresOfWeights / (weights * weights);
        double variance = 0;
        for (var particle : particles) {
            double part = particle.weight() / weights;
            double miss = StrictMath.exp(particle.logFactor() - largest) / mean - 1;
            variance += part * part * miss * miss;
        }
        double different = weights * weights / squaresOfWeights;
        double relations = sample > 0 ? Math.max(1, different / sample) : Double.NaN;
        double error = particles.size() > 1 ? Math.sqrt(variance * relations) : Double.NaN;
        double share = Math.min(1, kept);
        return new Updated(id, before, factors / all, largest + StrictMath.log(mean), error, share, share * sample);
    }
}
