package tollgate.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighted particles of {@link DistanceSampling}, and how they came about. */
public final class DistanceSample {
    private final Design design;
    private final double[] distances;
    private final Weights weights;
    private final List<Generation> generations;
    private final Ending ending;

    /** Why sampling ended. */
    public enum Ending {
        REACHED("the target distance was reached"),
        RARE("fewer than 1 % of the proposals were accepted"),
        BUDGET("the budget of simulations did not last for another generation"),
        STUCK("no run came nearer than the runs that are nearest");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * One generation.
     *
     * @param threshold the largest distance that was accepted; infinite in the first
     * @param accepted number of particles
     * @param proposals looked at until the last particle was found
     * @param failed those of them whose run ended nowhere
     * @param simulations run, which may be more than were looked at
     * @param effectiveSampleSize of the weighted particles
     */
    public record Generation(
            double threshold, int accepted, int proposals, int failed, int simulations, double effectiveSampleSize) {
        /** Share of the proposals that were accepted. */
        public double acceptance() {
            return accepted / (double) proposals;
        }
    }

    private DistanceSample(
            Design design, double[] distances, Weights weights, List<Generation> generations, Ending ending) {
        this.design = design;
        this.distances = distances;
        this.weights = weights;
        this.generations = List.copyOf(generations);
        this.ending = ending;
    }

    static DistanceSample of(
            List<String> names,
            double[][] particles,
            double[] distances,
            Weights weights,
            List<Generation> generations,
            Ending ending) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            double[] column = new double[particles.length];
            for (int particle = 0; particle < particles.length; particle++) {
                column[particle] = particles[particle][i];
            }
            columns.put(names.get(i), column);
        }
        return new DistanceSample(new Design(particles.length, columns), distances, weights, generations, ending);
    }

    /** The particles' parameters. */
    public Design design() {
        return design;
    }

    /** What each particle counts, for means, shares and quantiles. Its evidence is that of no model. */
    public Weights weights() {
        return weights;
    }

    /** Distance of each particle's own run, in particle order; a copy. */
    public double[] distances() {
        return distances.clone();
    }

    /** Every generation that was completed, the last of which is this sample. */
    public List<Generation> generations() {
        return generations;
    }

    /** The largest distance that this sample admits. */
    public double threshold() {
        return generations.get(generations.size() - 1).threshold();
    }

    public Ending ending() {
        return ending;
    }

    /** Simulations run for the generations that were completed. */
    public int simulations() {
        return generations.stream().mapToInt(Generation::simulations).sum();
    }
}
