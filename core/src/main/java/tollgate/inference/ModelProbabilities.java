package tollgate.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * Posterior probabilities of rival models, with the Monte-Carlo error that their log evidences carry into them.
 *
 * <p>The errors are taken as independent. Models that meet the same draws err alike, so the true errors are smaller.
 */
public record ModelProbabilities(List<Model> models) {

    /**
     * What is known of one model.
     *
     * @param priorWeight relative to the other models'; need not sum to 1
     * @param logEvidence minus infinity for a model that cannot have produced the reports
     * @param logEvidenceError Monte-Carlo standard error of the log evidence
     */
    public record Evidence(String id, double priorWeight, double logEvidence, double logEvidenceError) {
        public Evidence {
            Requirements.requirePositive("prior weight of " + id, priorWeight);
            if (Double.isNaN(logEvidence) || logEvidence == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "The log evidence of %s (%s) must be a number or minus infinity.".formatted(id, logEvidence));
            }
            if (!(logEvidenceError >= 0)) {
                throw new IllegalArgumentException("The error of the log evidence of %s (%s) must not be negative."
                        .formatted(id, logEvidenceError));
            }
        }

        private boolean isPossible() {
            return logEvidence > Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * One model's posterior probability.
     *
     * @param error Monte-Carlo standard error of the probability, by the delta method
     */
    public record Model(String id, double probability, double error) {}

    public ModelProbabilities {
        models = List.copyOf(models);
    }

    /** The probabilities alone, in the order of the models. */
    public List<Double> probabilities() {
        return models.stream().map(Model::probability).toList();
    }

    /** The models in the order given; their probabilities sum to 1. */
    public static ModelProbabilities of(List<Evidence> evidences) {
        double largest =
                evidences.stream().mapToDouble(Evidence::logEvidence).max().orElse(Double.NEGATIVE_INFINITY);
        if (largest == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("No model can have produced the reports, so none has a probability.");
        }
        double[] probabilities = evidences.stream()
                .mapToDouble(each -> each.priorWeight() * StrictMath.exp(each.logEvidence() - largest))
                .toArray();
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability;
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            models.add(new Model(evidences.get(i).id(), probabilities[i], error(i, probabilities, evidences)));
        }
        return new ModelProbabilities(models);
    }

    /** The derivative of p_i in log Z_j is p_i ((i = j) - p_j). */
    private static double error(int model, double[] probabilities, List<Evidence> evidences) {
        double variance = 0;
        for (int other = 0; other < probabilities.length; other++) {
            if (evidences.get(other).isPossible()) {
                double slope = probabilities[model] * ((other == model ? 1 : 0) - probabilities[other]);
                double error = slope == 0 ? 0 : slope * evidences.get(other).logEvidenceError();
                variance += error * error;
            }
        }
        return Math.sqrt(variance);
    }
}
