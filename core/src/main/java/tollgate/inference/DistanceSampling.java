package tollgate.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.inference.DistanceSample.Ending;
import tollgate.inference.DistanceSample.Generation;

/**
 * Approximate Bayesian computation for a user's own distance: generations of weighted particles under a falling threshold
 * (Beaumont et al. 2009, https://doi.org/10.1093/biomet/asp052). What it samples is the prior given that a run ends within
 * the last threshold; that is the posterior only as far as the distance says everything and the threshold is small.
 *
 * <p>Proposals have fixed numbers and are admitted in the order of these numbers, the first ones win: a run that is quick has
 * no better chance than one that is slow, and results have the same bits on any number of threads.
 *
 * @param particles of a generation, at least 50
 * @param target distance at which sampling ends; 0 to go on until another bound is met
 * @param mostSimulations in all; generations that would need more are not begun upon, or dropped
 */
public record DistanceSampling(long seed, int particles, double target, int mostSimulations) {
    /** Simulations between two looks at what was accepted. */
    private static final int BATCH = 512;

    private static final int FEWEST_PARTICLES = 50;
    private static final double MEDIAN = 0.5;
    private static final double RAREST_ACCEPTANCE = 0.01;

    public DistanceSampling {
        if (particles < FEWEST_PARTICLES) {
            throw new IllegalArgumentException(
                    "The number of particles (%s) must be at least %s.".formatted(particles, FEWEST_PARTICLES));
        }
        if (!(target >= 0)) {
            throw new IllegalArgumentException("The target distance (%s) must not be negative.".formatted(target));
        }
        Requirements.requirePositive("most simulations", mostSimulations);
    }

    /** Particles within the smallest threshold that was reached. */
    public DistanceSample sample(Map<String, Prior> priors, Distance distance, Workers workers) {
        return new Sampler(Coordinates.of(priors), distance, workers).sample();
    }

    /** Draws a point in the coordinates in which the prior is standard normal. */
    private interface Source {
        double[] draw(UniformRandomProvider luck);
    }

    /** Particles that were accepted under one threshold, and what that took. */
    private record Population(List<double[]> points, List<Double> distances, Weights weights, Generation generation) {
        double[][] pointArray() {
            return points.toArray(double[][]::new);
        }

        double[] distanceArray() {
            return distances.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private final class Sampler {
        private final Coordinates coordinates;
        private final Distance distance;
        private final Workers workers;
        private final Draws draws = Draws.of(seed, "distance sampling");
        private int simulations;

        Sampler(Coordinates coordinates, Distance distance, Workers workers) {
            this.coordinates = coordinates;
            this.distance = distance;
            this.workers = workers;
        }

        DistanceSample sample() {
            List<Generation> generations = new ArrayList<>();
            var population = fromPrior();
            generations.add(population.generation());
            var ending = ending(population);
            while (ending.isEmpty()) {
                var next = next(population, generations.size());
                if (next.isPresent()) {
                    population = next.get();
                    generations.add(population.generation());
                    ending = ending(population);
                } else {
                    ending = Optional.of(Ending.BUDGET);
                }
            }
            double[][] values =
                    population.points().stream().map(this::parameters).toArray(double[][]::new);
            return DistanceSample.of(
                    coordinates.names(),
                    values,
                    population.distanceArray(),
                    population.weights(),
                    generations,
                    ending.get());
        }

        private Population fromPrior() {
            return accept(
                            0,
                            Double.POSITIVE_INFINITY,
                            luck -> KernelMixture.standardNormal(coordinates.count(), luck),
                            points -> new double[points.size()])
                    .orElseThrow(() -> new IllegalStateException(
                            "%s simulations did not give %s finite distances.".formatted(simulations, particles)));
        }

        private Optional<Population> next(Population population, int generation) {
            var mixture = new KernelMixture(population.pointArray(), population.weights());
            double threshold = Math.max(target, smallerThreshold(population).orElse(target));
            return accept(generation, threshold, mixture::propose, points -> {
                double[] logWeights = new double[points.size()];
                workers.forEach(logWeights.length, i -> logWeights[i] = mixture.logWeight(points.get(i)));
                return logWeights;
            });
        }

        private Optional<Ending> ending(Population population) {
            var generation = population.generation();
            if (generation.threshold() <= target) {
                return Optional.of(Ending.REACHED);
            }
            if (generation.acceptance() < RAREST_ACCEPTANCE) {
                return Optional.of(Ending.RARE);
            }
            return smallerThreshold(population).isEmpty() ? Optional.of(Ending.STUCK) : Optional.empty();
        }

        /** The median distance, or the next below the present threshold where most particles lie on that. */
        private Optional<Double> smallerThreshold(Population population) {
            double threshold = population.generation().threshold();
            double median = population.weights().quantile(population.distanceArray(), MEDIAN);
            if (median < threshold) {
                return Optional.of(median);
            }
            return population.distances().stream()
                    .filter(each -> each < threshold)
                    .max(Double::compare);
        }

        /** The first proposals within the threshold, or nothing if the budget does not last. */
        private Optional<Population> accept(
                int generation, double threshold, Source source, Function<List<double[]>, double[]> logWeights) {
            List<double[]> points = new ArrayList<>();
            List<Double> distances = new ArrayList<>();
            int failed = 0;
            int proposals = 0;
            int before = simulations;
            while (points.size() < particles) {
                if (mostSimulations - simulations < BATCH) {
                    return Optional.empty();
                }
                var batch = simulate(generation, proposals, source);
                for (int i = 0; i < BATCH && points.size() < particles; i++) {
                    proposals++;
                    if (!Double.isFinite(batch.distances[i])) {
                        failed++;
                    } else if (batch.distances[i] <= threshold) {
                        points.add(batch.points[i]);
                        distances.add(batch.distances[i]);
                    }
                }
            }
            var weights = Weights.of(logWeights.apply(points));
            return Optional.of(new Population(
                    points,
                    distances,
                    weights,
                    new Generation(
                            threshold,
                            particles,
                            proposals,
                            failed,
                            simulations - before,
                            weights.effectiveSampleSize())));
        }

        private Batch simulate(int generation, int first, Source source) {
            var batch = new Batch();
            workers.forEach(BATCH, i -> {
                var luck = draws.luck(generation, first + i);
                batch.points[i] = source.draw(luck);
                batch.distances[i] = distance.of(parameters(batch.points[i]), luck.nextLong());
            });
            simulations += BATCH;
            return batch;
        }

        private double[] parameters(double[] point) {
            double[] parameters = new double[point.length];
            Arrays.setAll(parameters, i -> coordinates.value(i, point));
            return parameters;
        }
    }

    private static final class Batch {
        final double[][] points = new double[BATCH][];
        final double[] distances = new double[BATCH];
    }
}
