package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tollgate.engine.Draws;
import tollgate.inference.Posterior;

/**
 * One way a study's unknowns might be, given the reports, with all that its run needs to be made again.
 *
 * @param explanation id of the one that it was run under
 * @param number among the explanation's particles
 * @param weight share of the explanation's posterior
 * @param seed of the run's luck
 * @param logLikelihood log density of the fitted reports given the run; minus infinity where it failed
 * @param values of all unknowns by name, as {@link #unknowns} lists them
 */
public record StoredParticle(
        String explanation, int number, double weight, long seed, double logLikelihood, Map<String, Double> values) {
    public StoredParticle {
        values = Map.copyOf(values);
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The weight of particle %s (%s) must lie between 0 and 1.".formatted(number, weight));
        }
    }

    /** Names of all that a study does not know, in a fixed order: paths of parameters, the reading's number, discrepancies. */
    public static List<String> unknowns(Study study) {
        return new Unknowns(study).coordinates().names();
    }

    /**
     * Whether it is ever drawn from the posterior over all explanations.
     *
     * @param probabilities of explanations, by id
     */
    public boolean hasWeight(Map<String, Double> probabilities) {
        return weight(this, probabilities) > 0;
    }

    /**
     * Particles drawn from the posterior over all explanations: each as often as its weight says, to within one (systematic
     * resampling).
     *
     * @param particles at least one of which has weight
     * @param probabilities of explanations, by id
     */
    public static List<StoredParticle> drawn(
            List<StoredParticle> particles, Map<String, Double> probabilities, int count, long seed) {
        double all = particles.stream()
                .mapToDouble(particle -> weight(particle, probabilities))
                .sum();
        double place = Draws.of(seed, "draws from a posterior").luck(0, 0).nextDouble();
        double passed = 0;
        var drawn = new ArrayList<StoredParticle>();
        for (var particle : particles) {
            passed += weight(particle, probabilities) / all * count;
            while (drawn.size() < count && place + drawn.size() < passed) {
                drawn.add(particle);
            }
        }
        return drawn;
    }

    private static double weight(StoredParticle particle, Map<String, Double> probabilities) {
        return particle.weight() * probabilities.getOrDefault(particle.explanation(), 0.0);
    }

    static StoredParticle of(String explanation, int number, Posterior posterior, Trial trial, Scoring scoring) {
        return new StoredParticle(
                explanation,
                number,
                posterior.weight(number),
                posterior.particles().get(number).seed(),
                trial.failed() ? Double.NEGATIVE_INFINITY : scoring.density().logLikelihood(trial.simulated()),
                trial.values());
    }
}
