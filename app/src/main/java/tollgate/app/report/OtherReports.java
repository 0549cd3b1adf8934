package tollgate.app.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tollgate.weighing.Findings;
import tollgate.weighing.Reweighted;

/** The explanations of a run had its reports been others, by reweighting. */
final class OtherReports {
    private final List<Findings.Weighed> explanations;
    private final Function<Findings.Otherwise, Map<String, Reweighted>> cases;
    private final String key;

    /**
     * One case.
     *
     * @param key of the case among its kind
     */
    OtherReports(FinishedRun run, Function<Findings.Otherwise, Map<String, Reweighted>> cases, String key) {
        explanations = run.findings().explanations();
        this.cases = cases;
        this.key = key;
    }

    /** The posterior probability of an explanation; NaN where none has any. */
    double probability(Findings.Weighed weighed) {
        double best = explanations.stream()
                .mapToDouble(this::log)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double all = explanations.stream().mapToDouble(each -> odds(each, best)).sum();
        return odds(weighed, best) / all;
    }

    /** The most probable explanation, the first of equals. */
    Findings.Weighed best() {
        return explanations.stream()
                .reduce((one, other) -> probability(other) > probability(one) ? other : one)
                .orElseThrow();
    }

    /** The smallest effective sample of the explanations that matter. */
    double sample() {
        return explanations.stream()
                .filter(weighed -> probability(weighed) > FinishedRun.MATTERS)
                .mapToDouble(weighed -> evidence(weighed).effectiveSampleSize())
                .min()
                .orElse(0);
    }

    private double odds(Findings.Weighed weighed, double best) {
        double log = log(weighed) - best;
        return Double.isFinite(log) ? weighed.explanation().priorWeight() * StrictMath.exp(log) : 0;
    }

    private double log(Findings.Weighed weighed) {
        return evidence(weighed).log();
    }

    private Reweighted evidence(Findings.Weighed weighed) {
        return cases.apply(weighed.otherwise()).getOrDefault(key, Reweighted.NOTHING);
    }
}
