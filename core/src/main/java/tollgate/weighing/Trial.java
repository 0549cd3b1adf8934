package tollgate.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.experiment.Explanation;
import tollgate.experiment.Outcome;
import tollgate.experiment.Outputs;
import tollgate.experiment.Pattern;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;

/**
 * One draw tried under one explanation: what the reports make of it, and what is kept of the run.
 *
 * @param logLikelihood of all fitted reports; minus infinity when the run failed
 * @param missing how many fitted reports speak of something that the run does not have
 * @param quantities by id, what the run says of things that no report shows
 * @param path the mean payment per approved vehicle in each week, CNY; NaN where none crossed
 */
public record Trial(
        int draw,
        Reading reading,
        double logLikelihood,
        Map<String, Double> logLikelihoodByReport,
        int missing,
        List<Pattern.Finding> findings,
        Map<String, Double> quantities,
        List<Double> path,
        String failure) {
    public Trial {
        logLikelihoodByReport = Map.copyOf(logLikelihoodByReport);
        findings = List.copyOf(findings);
        quantities = Map.copyOf(quantities);
        path = List.copyOf(path);
    }

    /** Whether the run ended with numbers. */
    public boolean failed() {
        return !failure.isEmpty();
    }

    static Trial failed(int draw, Reading reading, String failure) {
        return new Trial(draw, reading, Double.NEGATIVE_INFINITY, Map.of(), 0, List.of(), Map.of(), List.of(), failure);
    }

    static Trial of(
            int draw, Reading reading, Explanation explanation, Scoring scoring, Outputs outputs, Readout readout) {
        var simulated = scoring.simulated(readout, reading, draw);
        return new Trial(
                draw,
                reading,
                scoring.density().logLikelihood(simulated),
                scoring.density().logLikelihoodByReport(simulated),
                scoring.missing(simulated),
                Pattern.findings(readout, explanation, scoring.study().figures(reading)),
                quantities(readout),
                path(outputs, readout),
                "");
    }

    private static Map<String, Double> quantities(Readout readout) {
        var quantities = new LinkedHashMap<String, Double>();
        for (var period : Period.list()) {
            Outcome.list()
                    .forEach(outcome -> quantities.put(
                            outcome.id() + "/" + period.id(),
                            outcome.measure().of(readout, period.from(), period.to())));
        }
        return quantities;
    }

    private static List<Double> path(Outputs outputs, Readout readout) {
        return IntStream.range(0, outputs.calendar().weeks())
                .mapToObj(readout::paymentInWeek)
                .toList();
    }
}
