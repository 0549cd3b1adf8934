package tollgate.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Simulated;
import tollgate.inference.Posterior;
import tollgate.inference.Verdict;

/** The posterior of one explanation: particles, their weights, and what their runs show. */
final class Sample {
    /** Grades trusted more, and less: they are this project's own choice. */
    private static final List<Double> OTHER_GRADES = List.of(0.5, 2.0);

    private final Study study;
    private final Unknowns unknowns;
    private final Scoring scoring;
    private final Posterior posterior;
    private final List<Trial> trials;

    Sample(Study study, Unknowns unknowns, Scoring scoring, Posterior posterior, List<Trial> trials) {
        this.study = study;
        this.unknowns = unknowns;
        this.scoring = scoring;
        this.posterior = posterior;
        this.trials = trials;
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

    /** The particles under one reading that have such a value, with their weights. */
    WeightedValues values(String reading, ToDoubleFunction<Trial> value) {
        var entries = new ArrayList<WeightedValues.Entry>();
        for (int particle = 0; particle < size(); particle++) {
            var trial = trials.get(particle);
            double number = value.applyAsDouble(trial);
            boolean isRead = reading.equals(Summary.ALL) || trial.reading().id().equals(reading);
            if (isRead && Double.isFinite(number) && weight(particle) > 0) {
                entries.add(new WeightedValues.Entry(number, weight(particle)));
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
                        contraction(parameter),
                        contractionError()));
            }
        }
        summaries.sort(Comparator.comparingDouble(summary -> -summary.contraction()));
        return summaries;
    }

    /** Standard deviation of the variance of so many normal numbers. */
    private double contractionError() {
        return Math.sqrt(2 / effectiveSampleSize());
    }

    private double contraction(int parameter) {
        double mean = 0;
        double squares = 0;
        for (int particle = 0; particle < size(); particle++) {
            double coordinate = posterior.particles().get(particle).point()[parameter];
            mean += weight(particle) * coordinate;
            squares += weight(particle) * coordinate * coordinate;
        }
        return 1 - (squares - mean * mean);
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

    /**
     * The log density of each fitted report given the others: their posterior is this one's weighted by one over what the report
     * adds (Gelfand, Dey and Chang 1992).
     */
    Map<String, Double> logConditional() {
        var conditional = new LinkedHashMap<String, Double>();
        var reports = scoring.density().reports();
        for (int number = 0; number < reports.size(); number++) {
            int one = number;
            conditional.put(
                    reports.get(one).id(),
                    logHarmonicMean(simulated -> scoring.density().logConditional(one, simulated)));
        }
        return conditional;
    }

    /** By outlet, the log evidence had it published nothing. */
    Map<String, Double> logEvidenceWithout() {
        var without = new LinkedHashMap<String, Double>();
        scoring.density()
                .outlets()
                .forEach(outlet -> without.put(
                        outlet,
                        posterior.logEvidence()
                                - logHarmonicMean(simulated -> scoring.density()
                                        .logLikelihoodByOutlet(simulated)
                                        .getOrDefault(outlet, 0.0))));
        return without;
    }

    /**
     * The log evidence under other grades, by the factor that chances of error and standard deviations are multiplied with: the
     * particles are reweighted.
     */
    Map<String, Double> logEvidenceUnderGrades() {
        var under = new LinkedHashMap<String, Double>();
        for (double factor : OTHER_GRADES) {
            var other = new Scoring(study, GradeTable.scaled(factor)).density();
            under.put(
                    String.valueOf(factor),
                    posterior.logEvidence()
                            - logHarmonicMean(simulated ->
                                    scoring.density().logLikelihood(simulated) - other.logLikelihood(simulated)));
        }
        return under;
    }

    /** Minus the logarithm of the mean of one over a density: densities are bounded from below, so that the mean is tame. */
    private double logHarmonicMean(ToDoubleFunction<List<Simulated>> logDensity) {
        double[] logs = IntStream.range(0, size())
                .filter(particle ->
                        weight(particle) > 0 && !trials.get(particle).failed())
                .mapToDouble(particle -> StrictMath.log(weight(particle))
                        - logDensity.applyAsDouble(trials.get(particle).simulated()))
                .toArray();
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - largest);
        }
        return logs.length == 0 ? Double.NaN : -(largest + StrictMath.log(sum));
    }
}
