package tollgate.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.experiment.Explanation;
import tollgate.experiment.Outcome;
import tollgate.experiment.Pattern;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;
import tollgate.experiment.Twin;
import tollgate.experiment.Welfare;

/**
 * One draw tried under one explanation: what the reports make of it, and what is kept of the run.
 *
 * @param logLikelihood of all fitted reports; minus infinity when the run failed
 * @param missing how many fitted reports speak of something that the run does not have
 * @param findings of patterns; of those that need twins only where twins were run
 * @param welfare against shared control: as it is, then with rents that buy no imports for the regime; empty where no twin was run
 * @param quantities by id, what the run says of things that no report shows
 * @param checks by report that was set aside, what the run says of it in its unit; NaN where it has no such thing
 * @param failure what went wrong with the run; empty when nothing did
 * @param failuresElsewhere what went wrong in other worlds
 * @param path the mean payment per approved vehicle in each week, CNY; NaN where none crossed
 */
public record Trial(
        int draw,
        Reading reading,
        double logLikelihood,
        Map<String, Double> logLikelihoodByReport,
        int missing,
        List<Pattern.Finding> findings,
        List<Welfare> welfare,
        Map<String, Double> quantities,
        Map<String, Double> checks,
        List<Double> path,
        String failure,
        List<String> failuresElsewhere) {
    public Trial {
        logLikelihoodByReport = Map.copyOf(logLikelihoodByReport);
        findings = List.copyOf(findings);
        welfare = List.copyOf(welfare);
        quantities = Map.copyOf(quantities);
        checks = Map.copyOf(checks);
        path = List.copyOf(path);
        failuresElsewhere = List.copyOf(failuresElsewhere);
    }

    /** Whether the run ended with numbers. */
    public boolean failed() {
        return !failure.isEmpty();
    }

    static Trial failed(int draw, Reading reading, String failure) {
        return new Trial(
                draw,
                reading,
                Double.NEGATIVE_INFINITY,
                Map.of(),
                0,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                failure,
                List.of());
    }

    static Trial of(
            int draw,
            Reading reading,
            Explanation explanation,
            Scoring scoring,
            Readout readout,
            Map<Twin, Readout> twins,
            List<String> failuresElsewhere) {
        var simulated = scoring.simulated(readout, reading, draw);
        var runs = new Pattern.Runs(readout, twins, scoring.study().figures(reading));
        return new Trial(
                draw,
                reading,
                scoring.density().logLikelihood(simulated),
                scoring.density().logLikelihoodByReport(simulated),
                scoring.missing(simulated),
                Pattern.findings(runs, explanation),
                Welfare.ofTakeover(runs),
                quantities(readout),
                scoring.checks(readout, reading),
                path(readout),
                "",
                failuresElsewhere);
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

    private static List<Double> path(Readout readout) {
        return IntStream.range(0, readout.calendar().weeks())
                .mapToObj(readout::paymentInWeek)
                .toList();
    }
}
