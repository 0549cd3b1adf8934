package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The posterior over all explanations: every particle, weighted by the probability of its explanation and its share of that.
 *
 * @param samples one for each explanation of the study, in its order
 * @param probabilities posterior ones of the explanations
 */
record Mixture(Study study, List<Sample> samples, List<Double> probabilities) {
    Mixture {
        samples = List.copyOf(samples);
        probabilities = List.copyOf(probabilities);
    }

    /** A particle and its weight. */
    record Part(Trial trial, double weight) {}

    /**
     * The particles of an explanation under a reading that carry any weight.
     *
     * @param explanation its id, or {@code all}
     * @param reading its id, or {@code all}
     */
    List<Part> parts(String explanation, String reading) {
        var parts = new ArrayList<Part>();
        boolean isAll = explanation.equals(Summary.ALL);
        for (int number = 0; number < samples.size(); number++) {
            if (isAll || study.explanations().get(number).id().equals(explanation)) {
                addParts(parts, samples.get(number), reading, isAll ? probabilities.get(number) : 1);
            }
        }
        return parts;
    }

    private static void addParts(List<Part> parts, Sample sample, String reading, double probability) {
        for (int particle = 0; particle < sample.size(); particle++) {
            var trial = sample.trial(particle);
            double weight = probability * sample.weight(particle);
            if (weight > 0
                    && (reading.equals(Summary.ALL) || trial.reading().id().equals(reading))) {
                parts.add(new Part(trial, weight));
            }
        }
    }

    /** The values of particles that have one. */
    static WeightedValues values(List<Part> parts, ToDoubleFunction<Trial> value) {
        var entries = new ArrayList<WeightedValues.Entry>();
        for (var part : parts) {
            double number = value.applyAsDouble(part.trial());
            if (Double.isFinite(number)) {
                entries.add(new WeightedValues.Entry(number, part.weight()));
            }
        }
        return new WeightedValues(entries);
    }
}
