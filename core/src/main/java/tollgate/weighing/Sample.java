package tollgate.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tollgate.inference.Contraction;
import tollgate.inference.Posterior;
import tollgate.inference.Verdict;

/** The posterior of one explanation: particles, their weights, and what their runs show. */
final class Sample {
    private final Study study;
    private final Unknowns unknowns;
    private final Scoring scoring;
    private final Posterior posterior;
    private final List<Trial> trials;
    private final int[] originals;
    private final double differing;

    Sample(Study study, Unknowns unknowns, Scoring scoring, Posterior posterior, List<Trial> trials) {
        this.study = study;
        this.unknowns = unknowns;
        this.scoring = scoring;
        this.posterior = posterior;
        this.trials = trials;
        originals = posterior.originals();
        differing = kish(posterior.weights());
    }

    Posterior posterior() {
        return posterior;
    }

    int size() {
        return trials.size();
    }

    Trial trial(int particle) {
        return trials.get(particle);
    }

    double weight(int particle) {
        return posterior.weight(particle);
    }

    /** Equally weighted particles that would carry as much; those that descend from one a moment ago count once. */
    double effectiveSampleSize() {
        return posterior.effectiveSampleSize();
    }

    /**
     * What other weights leave of the effective sample size: it shrinks as the weights of different particles do, and never grows.
     *
     * @param others one a particle; they need not sum to 1
     */
    double effectiveSampleSize(double[] others) {
        return differing > 0 ? effectiveSampleSize() * Math.min(1, kish(others) / differing) : 0;
    }

    /** Equally weighted different particles that would carry as much (Kish 1965). */
    private double kish(double[] weights) {
        double[] merged = new double[weights.length];
        double sum = 0;
        for (int particle = 0; particle < weights.length; particle++) {
            merged[originals[particle]] += weights[particle];
            sum += weights[particle];
        }
        double squares = 0;
        for (double weight : merged) {
            squares += weight * weight;
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    /** The same particles, for reports that were otherwise. */
    Reweighting reweighting() {
        return new Reweighting(this, study, scoring.density());
    }

    String advice() {
        return Verdict.of(effectiveSampleSize()).toString();
    }

    /** Posterior probability of each reading, by id. */
    Map<String, Double> readings() {
        var readings = new LinkedHashMap<String, Double>();
        study.readings()
                .forEach(reading ->
                        readings.put(reading.id(), mean(trial -> trial.reading().equals(reading) ? 1 : 0)));
        return readings;
    }

    /** Weighted mean over the particles. */
    double mean(ToDoubleFunction<Trial> value) {
        double sum = 0;
        for (int particle = 0; particle < size(); particle++) {
            if (weight(particle) > 0) {
                sum += weight(particle) * value.applyAsDouble(trials.get(particle));
            }
        }
        return sum;
    }

    /** What is left of the effective sample size by the particles under one reading that have such a value. */
    double effectiveSampleSize(String reading, ToDoubleFunction<Trial> value) {
        double[] weights = posterior.weights();
        for (int particle = 0; particle < size(); particle++) {
            if (!has(particle, reading, value)) {
                weights[particle] = 0;
            }
        }
        return effectiveSampleSize(weights);
    }

    private boolean has(int particle, String reading, ToDoubleFunction<Trial> value) {
        var trial = trials.get(particle);
        boolean isRead = reading.equals(Summary.ALL) || trial.reading().id().equals(reading);
        return isRead && weight(particle) > 0 && Double.isFinite(value.applyAsDouble(trial));
    }

    /** The particles under one reading that have such a value, with their weights. */
    WeightedValues values(String reading, ToDoubleFunction<Trial> value) {
        var entries = new ArrayList<WeightedValues.Entry>();
        for (int particle = 0; particle < size(); particle++) {
            if (has(particle, reading, value)) {
                entries.add(new WeightedValues.Entry(value.applyAsDouble(trials.get(particle)), weight(particle)));
            }
        }
        return new WeightedValues(entries);
    }

    /** What the reports say of each unknown, what they narrow most first; readings have their own table. */
    List<Findings.ParameterSummary> parameters() {
        var coordinates = unknowns.coordinates();
        var summaries = new ArrayList<Findings.ParameterSummary>();
        for (int parameter = 0; parameter < coordinates.count(); parameter++) {
            String name = coordinates.names().get(parameter);
            if (!name.equals(Unknowns.READING)) {
                var values = values(Summary.ALL, trial -> trial.values().getOrDefault(name, Double.NaN));
                var prior = unknowns.priors().get(name);
                summaries.add(new Findings.ParameterSummary(
                        name,
                        prior == null ? "" : prior.describe(),
                        values.quantile(0.05),
                        values.quantile(0.5),
                        values.quantile(0.95),
                        contraction(parameter)));
            }
        }
        summaries.sort(
                Comparator.comparingDouble(summary -> -summary.contraction().share()));
        return summaries;
    }

    /** The variance is that of a sample of so many that do not know their mean. */
    private Contraction contraction(int parameter) {
        double mean = 0;
        double squares = 0;
        for (int particle = 0; particle < size(); particle++) {
            double coordinate = posterior.particles().get(particle).point()[parameter];
            mean += weight(particle) * coordinate;
            squares += weight(particle) * coordinate * coordinate;
        }
        double size = effectiveSampleSize();
        double share = size > 1 ? 1 - (squares - mean * mean) * size / (size - 1) : Double.NaN;
        return new Contraction(share, size);
    }

    /** The mean of the log density of each fitted report alone. */
    Map<String, Double> meanLogFactors() {
        var means = new LinkedHashMap<String, Double>();
        for (var report : scoring.density().reports()) {
            means.put(
                    report.id(),
                    mean(trial -> trial.failed()
                            ? 0
                            : scoring.density()
                                    .logLikelihoodByReport(trial.simulated())
                                    .getOrDefault(report.id(), 0.0)));
        }
        return means;
    }
}
