package tollgate.weighing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.evidence.Simulated;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.experiment.QuarterlyTable;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;
import tollgate.experiment.Twin;
import tollgate.experiment.Welfare;

/**
 * One run of one explanation, and what is kept of it.
 *
 * @param draw its number among the draws from the prior, or among the particles
 * @param values all that the study does not know, as drawn, by name
 * @param simulated what the run says of each fitted report, in the order of the density; empty when the run failed
 * @param findings of patterns; of those that need twins only where twins were run
 * @param welfare against shared control: as it is, then with rents that buy no imports for the regime; empty where no twin was run
 * @param quantities by id, what the run says of things that no report shows
 * @param checks by report that was set aside, what the run says of it in its unit; NaN where it has no such thing
 * @param path the mean payment per approved vehicle in each week, CNY; NaN where none crossed
 * @param quarters every series in every quarter; nothing in draws from the prior, which nobody asks for it
 * @param failure what went wrong with the run; empty when nothing did
 * @param failuresElsewhere what went wrong in other worlds
 */
public record Trial(
        int draw,
        Reading reading,
        Map<String, Double> values,
        List<Simulated> simulated,
        List<Pattern.Finding> findings,
        List<Welfare> welfare,
        Map<String, Double> quantities,
        Map<String, Double> checks,
        List<Double> path,
        QuarterlyTable quarters,
        String failure,
        List<String> failuresElsewhere) {
    public Trial {
        values = Map.copyOf(values);
        simulated = List.copyOf(simulated);
        findings = List.copyOf(findings);
        welfare = List.copyOf(welfare);
        quantities = Map.copyOf(quantities);
        checks = Map.copyOf(checks);
        path = List.copyOf(path);
        failuresElsewhere = List.copyOf(failuresElsewhere);
    }

    /** Whether the run ended without numbers. */
    public boolean failed() {
        return !failure.isEmpty();
    }

    static Trial failed(int number, Draw draw, String failure) {
        return new Trial(
                number,
                draw.reading(),
                draw.values(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                QuarterlyTable.NONE,
                failure,
                List.of());
    }

    static Trial of(
            int number,
            Draw draw,
            Explanation explanation,
            Scoring scoring,
            Readout readout,
            Map<Twin, Readout> twins,
            List<String> failuresElsewhere) {
        var runs = new Pattern.Runs(readout, twins, scoring.study().figures(draw.reading()));
        return new Trial(
                number,
                draw.reading(),
                draw.values(),
                scoring.simulated(readout, draw),
                Pattern.findings(runs, explanation),
                Welfare.ofTakeover(runs),
                Quantities.of(readout),
                scoring.checks(readout, draw.reading()),
                path(readout),
                QuarterlyTable.NONE,
                "",
                failuresElsewhere);
    }

    /** The same run, with what it says of every quarter and with other quantities. */
    Trial with(QuarterlyTable table, Map<String, Double> others) {
        return new Trial(
                draw,
                reading,
                values,
                simulated,
                findings,
                welfare,
                others,
                checks,
                path,
                table,
                failure,
                failuresElsewhere);
    }

    /** The same run, of a particle that is a copy. */
    Trial numbered(int number) {
        return new Trial(
                number,
                reading,
                values,
                simulated,
                findings,
                welfare,
                quantities,
                checks,
                path,
                quarters,
                failure,
                failuresElsewhere);
    }

    /** How many fitted reports speak of something that the run does not have. */
    long missing() {
        return simulated.stream()
                .filter(each -> each instanceof Simulated.Missing)
                .count();
    }

    private static List<Double> path(Readout readout) {
        return IntStream.range(0, readout.calendar().weeks())
                .mapToObj(readout::paymentInWeek)
                .toList();
    }
}
