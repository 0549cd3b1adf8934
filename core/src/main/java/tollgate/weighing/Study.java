package tollgate.weighing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.evidence.Outlet;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.experiment.Quantity;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;
import tollgate.inference.Prior;
import tollgate.scenario.Scenario;

/**
 * A question put to a place: the facts, the rival explanations, what is unknown, and the reports that speak to it.
 *
 * @param subject number in the world's list of the organ in question
 * @param world every gate row; an explanation chooses sets
 * @param baselines the study's value of each parameter that it sets; others keep their own
 * @param priors what is believed of a parameter before any report; a parameter without one is held at its baseline
 * @param discrepancy by class, the standard deviation of the log by which the model itself may miss
 * @param tuned by pattern, the settings that were chosen with it in view, so that it checks nothing
 * @param scenarios what may be otherwise; patterns find their twins among them
 * @param reports reports that speak to a quantity of the model, in its unit, fitted or set aside
 */
public record Study(
        String id,
        String question,
        int subject,
        World world,
        Map<Parameter, Double> baselines,
        Map<Parameter, Prior> priors,
        List<Explanation> explanations,
        List<Reading> readings,
        Map<QuantityClass, Double> discrepancy,
        Map<Pattern, String> tuned,
        List<Scenario> scenarios,
        List<Report> reports,
        Map<String, Outlet> outlets) {
    public Study {
        baselines = Map.copyOf(baselines);
        priors = Map.copyOf(priors);
        explanations = List.copyOf(explanations);
        readings = List.copyOf(readings);
        discrepancy = Map.copyOf(discrepancy);
        tuned = Map.copyOf(tuned);
        scenarios = List.copyOf(scenarios);
        reports = List.copyOf(reports);
        outlets = Map.copyOf(outlets);
    }

    /** The explanation with this id. */
    public Optional<Explanation> findExplanation(String explanationId) {
        return explanations.stream()
                .filter(explanation -> explanation.id().equals(explanationId))
                .findFirst();
    }

    /** The reading with this id. */
    public Optional<Reading> findReading(String readingId) {
        return readings.stream()
                .filter(reading -> reading.id().equals(readingId))
                .findFirst();
    }

    /**
     * The reading of highest weight, the first of equals, among those that agree with the baseline of whether the licence is separate;
     * among all where none does.
     */
    public Reading usualReading() {
        boolean separate = Parameters.baseline().with(baselines).has(Parameter.LICENCE_SEPARATE);
        var agreeing = readings.stream()
                .filter(each -> each.separateLicence() == separate)
                .toList();
        return (agreeing.isEmpty() ? readings : agreeing)
                .stream()
                        .reduce((one, other) -> other.priorWeight() > one.priorWeight() ? other : one)
                        .orElseThrow();
    }

    /** The explanation of highest prior weight, the first of equals. */
    public Explanation favourite() {
        return explanations.stream()
                .reduce((one, other) -> other.priorWeight() > one.priorWeight() ? other : one)
                .orElseThrow();
    }

    /** The same question with other reports. */
    Study reporting(List<Report> others) {
        return reporting(others, outlets);
    }

    /** The same question with other reports of other outlets. */
    Study reporting(List<Report> others, Map<String, Outlet> theirs) {
        return new Study(
                id,
                question,
                subject,
                world,
                baselines,
                priors,
                explanations,
                readings,
                discrepancy,
                tuned,
                scenarios,
                others,
                theirs);
    }

    /** The same question with other priors. */
    Study believing(Map<Parameter, Prior> others) {
        return new Study(
                id,
                question,
                subject,
                world,
                baselines,
                others,
                explanations,
                readings,
                discrepancy,
                tuned,
                scenarios,
                reports,
                outlets);
    }

    /** The same question put to a world with other people behind its border. */
    Study in(Country country) {
        return new Study(
                id,
                question,
                subject,
                world.with(country),
                baselines,
                priors,
                explanations,
                readings,
                discrepancy,
                tuned,
                scenarios,
                reports,
                outlets);
    }

    /** Outlets of fitted reports, by id, in order. */
    public List<String> fittedOutlets() {
        return reports.stream()
                .filter(report -> report.use() == Use.FIT)
                .map(Report::outlet)
                .distinct()
                .sorted()
                .toList();
    }

    /** The scenarios by id. */
    Map<String, Scenario> scenariosById() {
        return scenarios.stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
    }

    /**
     * The figures that patterns repeat: of the fitted reports of the bribe the first and the last, per vehicle under a reading, and the
     * first report of the holiday fee, unbounded where there is none. Where readings say what some of the bribe's figures pay for, they alone
     * count, so that another report of the bribe leaves the patterns what they are; without two of them nothing can be compared.
     */
    public Pattern.ReportedFigures figures(Reading reading) {
        var fee = reports.stream()
                .filter(report -> report.quantity().equals(Quantity.HOLIDAY_FEE.id()))
                .findFirst()
                .map(report -> new Pattern.Span(report.low(), report.high()))
                .orElse(Pattern.Span.ANY);
        boolean areRead =
                readings.stream().anyMatch(each -> !each.vehiclesPerFigure().isEmpty());
        var bribes = reports.stream()
                .filter(report -> report.quantity().equals(Quantity.VEHICLE_BRIBE.id()) && report.use() == Use.FIT)
                .filter(report -> !areRead || isRead(report.basis()))
                .sorted(Comparator.comparing(Report::from))
                .toList();
        if (bribes.size() < 2) {
            return new Pattern.ReportedFigures(Pattern.Span.ANY, Pattern.Span.ANY, false, fee);
        }
        var first = bribes.get(0);
        var last = bribes.get(bribes.size() - 1);
        return new Pattern.ReportedFigures(
                span(first, reading),
                span(last, reading),
                reading.vehicles(first.basis()) == reading.vehicles(last.basis()),
                fee);
    }

    /** Whether some reading says what a figure of this basis pays for. */
    private boolean isRead(String basis) {
        return readings.stream().anyMatch(reading -> reading.vehiclesPerFigure().containsKey(basis));
    }

    private static Pattern.Span span(Report report, Reading reading) {
        double vehicles = reading.vehicles(report.basis());
        return new Pattern.Span(report.low() / vehicles, report.high() / vehicles);
    }
}
