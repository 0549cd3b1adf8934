package tollgate.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tollgate.evidence.GradeTable;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;

/**
 * Weights the particles of one explanation anew for reports that were otherwise (importance sampling; Gelfand, Dey and Chang 1992).
 * Densities of reports are bounded from below, so that one over a density has a tame mean.
 */
final class Reweighting {
    /** Grades trusted more, and less: they are this project's own choice. */
    private static final List<Double> OTHER_GRADES = List.of(0.5, 2.0);

    private final Sample sample;
    private final Study study;
    private final ReportsDensity density;

    Reweighting(Sample sample, Study study, ReportsDensity density) {
        this.sample = sample;
        this.study = study;
        this.density = density;
    }

    /** The log density of each fitted report given the others. */
    Map<String, Reweighted> conditional() {
        var conditional = new LinkedHashMap<String, Reweighted>();
        var reports = density.reports();
        for (int number = 0; number < reports.size(); number++) {
            int one = number;
            conditional.put(
                    reports.get(one).id(),
                    mean(simulated -> -density.logConditional(one, simulated)).inverse());
        }
        return conditional;
    }

    /** By outlet, the log evidence had it published nothing. */
    Map<String, Reweighted> logEvidenceWithout() {
        return byOutlet(0);
    }

    /** By outlet, the log evidence were its reports believed less. */
    Map<String, Reweighted> logEvidenceBelievedLess() {
        return byOutlet(Findings.Otherwise.LESS);
    }

    /** By outlet, the log evidence were its reports believed more. */
    Map<String, Reweighted> logEvidenceBelievedMore() {
        return byOutlet(Findings.Otherwise.MORE);
    }

    private Map<String, Reweighted> byOutlet(double power) {
        var evidence = new LinkedHashMap<String, Reweighted>();
        for (String outlet : density.outlets()) {
            evidence.put(
                    outlet,
                    evidence(simulated -> (power - 1)
                            * density.logLikelihoodByOutlet(simulated).getOrDefault(outlet, 0.0)));
        }
        return evidence;
    }

    /** The log evidence under other grades, by the factor that chances of error and standard deviations are multiplied with. */
    Map<String, Reweighted> logEvidenceUnderGrades() {
        var under = new LinkedHashMap<String, Reweighted>();
        for (double factor : OTHER_GRADES) {
            var other = new Scoring(study, GradeTable.scaled(factor)).density();
            under.put(
                    String.valueOf(factor),
                    evidence(simulated -> other.logLikelihood(simulated) - density.logLikelihood(simulated)));
        }
        return under;
    }

    private Reweighted evidence(ToDoubleFunction<List<Simulated>> logFactor) {
        return mean(logFactor).plus(sample.posterior().logEvidence());
    }

    /** The logarithm of the mean of a factor over the posterior, and what is left of the sample when it is weighted by it. */
    private Reweighted mean(ToDoubleFunction<List<Simulated>> logFactor) {
        double[] logs = new double[sample.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int particle = 0; particle < logs.length; particle++) {
            boolean counts =
                    sample.weight(particle) > 0 && !sample.trial(particle).failed();
            logs[particle] = counts
                    ? StrictMath.log(sample.weight(particle))
                            + logFactor.applyAsDouble(sample.trial(particle).simulated())
                    : Double.NEGATIVE_INFINITY;
            largest = Math.max(largest, logs[particle]);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return Reweighted.NOTHING;
        }
        double sum = 0;
        double[] weights = new double[logs.length];
        for (int particle = 0; particle < logs.length; particle++) {
            weights[particle] = StrictMath.exp(logs[particle] - largest);
            sum += weights[particle];
        }
        return new Reweighted(largest + StrictMath.log(sum), sample.effectiveSampleSize(weights));
    }
}
