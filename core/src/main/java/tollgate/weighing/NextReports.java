package tollgate.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import tollgate.engine.Workers;
import tollgate.evidence.Grade;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Outlet;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Quantity;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.inference.Journal;

/**
 * Which report, if someone found it, would tell most: preposterior analysis (Lindley 1956, On a measure of the information provided by
 * an experiment, Annals of Mathematical Statistics 27(4)).
 */
final class NextReports {
    /** The number is given to within a twentieth. */
    private static final double PRECISION = 1.05;

    private static final String NOBODY = "nobody-yet";
    private static final List<String> VEHICLES_OR_PRICES = List.of("vehicle.", "price.", "quota.", "holiday.");

    private final Study study;
    private final Scoring scoring;
    private final List<PosteriorDraw> drawn;
    private final long seed;

    /**
     * Prepares to ask.
     *
     * @param drawn from the posterior, all explanations together
     */
    NextReports(Study study, List<PosteriorDraw> drawn, long seed) {
        this.study = study;
        this.seed = seed;
        this.drawn = List.copyOf(drawn);
        scoring = new Scoring(asking(study, candidates(study)), GradeTable.DEFAULT);
    }

    private static Study asking(Study study, List<Report> reports) {
        var grade = Grade.require(NextReport.GRADE);
        return study.reporting(reports, Map.of(NOBODY, new Outlet(NOBODY, NOBODY, grade.letter(), false)));
    }

    /** Each quantity in each whole year of the study up to its last report; prices at the places that its reports name. */
    static List<Report> candidates(Study study) {
        var calendar = study.world().calendar();
        var last = study.reports().stream()
                .map(Report::to)
                .max(Comparator.naturalOrder())
                .orElse(calendar.monday(0));
        var reports = new ArrayList<Report>();
        for (var quantity : Quantity.list()) {
            boolean isKnown = VEHICLES_OR_PRICES.stream().anyMatch(quantity.id()::startsWith)
                    && (!quantity.quantityClass().needsResidents()
                            || study.world().country().isInhabited());
            for (int year = calendar.monday(0).plusDays(6).getYear(); isKnown && year <= last.getYear(); year++) {
                var from = LocalDate.of(year, 1, 1);
                var to = LocalDate.of(year, 12, 31);
                for (String place : places(study, quantity)) {
                    reports.add(candidate(quantity, place, from, to));
                }
            }
        }
        return reports;
    }

    private static Set<String> places(Study study, Quantity quantity) {
        var places = new TreeSet<String>();
        study.reports().stream()
                .filter(report -> report.quantity().equals(quantity.id()))
                .map(Report::place)
                .forEach(places::add);
        return quantity.hasPlace() ? places : Set.of("");
    }

    private static Report candidate(Quantity quantity, String place, LocalDate from, LocalDate to) {
        String id = "%s@%s/%d".formatted(quantity.id(), place, from.getYear());
        var quantityClass = quantity.quantityClass();
        double anyFigure = Math.sqrt(quantityClass.lowest() * quantityClass.highest());
        return new Report(
                id,
                NOBODY,
                id,
                Kind.UNCERTAINTY,
                Grade.require(NextReport.GRADE),
                Use.FIT,
                quantity.id(),
                place,
                quantity.unit(),
                anyFigure / PRECISION,
                anyFigure * PRECISION,
                from,
                to,
                0);
    }

    /**
     * Runs each draw again, and asks of every report what it would tell; the most telling of explanations first.
     *
     * @param ran told of each draw; may be called from any thread
     */
    List<NextReport> ask(Workers workers, Journal journal, Runnable ran) {
        var reports = scoring.density().reports();
        if (drawn.isEmpty() || reports.isEmpty()) {
            drawn.forEach(any -> ran.run());
            return List.of();
        }
        var runs = runs();
        var families = families(drawn);
        var levels = new AtomicReferenceArray<double[]>(drawn.size());
        workers.forEach(drawn.size(), number -> {
            levels.set(number, levels(number, runs.get(number), journal));
            ran.run();
        });
        var answers = new AtomicReferenceArray<NextReport>(reports.size());
        workers.forEach(
                reports.size(),
                number -> answers.set(
                        number,
                        answer(
                                reports.get(number),
                                IntStream.range(0, drawn.size())
                                        .mapToObj(particle -> simulated(levels.get(runs.get(particle))[number]))
                                        .toList(),
                                families)));
        return IntStream.range(0, reports.size())
                .mapToObj(answers::get)
                .sorted(Comparator.comparingDouble(
                        (NextReport answer) -> -answer.explanation().bits()))
                .toList();
    }

    /** For each particle the first that is the same run. */
    private List<Integer> runs() {
        record Run(int explanation, long seed, Map<String, Double> values) {}
        var first = new HashMap<Run, Integer>();
        return IntStream.range(0, drawn.size())
                .mapToObj(number -> {
                    var its = drawn.get(number);
                    return first.computeIfAbsent(
                            new Run(its.explanation(), its.seed(), its.draw().values()), any -> number);
                })
                .toList();
    }

    /** For each particle the first of its family. */
    static List<Integer> families(List<PosteriorDraw> drawn) {
        record Family(int explanation, int number) {}
        var first = new HashMap<Family, Integer>();
        return IntStream.range(0, drawn.size())
                .mapToObj(number -> {
                    var its = drawn.get(number);
                    return first.computeIfAbsent(new Family(its.explanation(), its.family()), any -> number);
                })
                .toList();
    }

    private static Simulated simulated(double level) {
        return Double.isNaN(level) ? new Simulated.Missing() : new Simulated.Level(level);
    }

    private double[] levels(int number, int first, Journal journal) {
        if (number != first) {
            return new double[0];
        }
        String address = String.valueOf(number);
        return journal.find(address).orElseGet(() -> {
            double[] made = run(drawn.get(number));
            journal.keep(address, made);
            return made;
        });
    }

    /** What the run says of each candidate; NaN where it has no such thing. */
    private double[] run(PosteriorDraw its) {
        var draw = its.draw();
        var world = study.world().withGates(explanation(its).gateSets());
        try (var alone = new Workers(1)) {
            var outputs = Simulation.run(world, draw.parameters(), its.seed(), alone);
            var readout = new Readout(outputs, draw.parameters(), study.subject());
            return scoring.simulated(readout, draw).stream()
                    .mapToDouble(each -> each instanceof Simulated.Level level ? level.value() : Double.NaN)
                    .toArray();
        } catch (ArithmeticException | IllegalStateException failure) {
            return scoring.density().reports().stream()
                    .mapToDouble(any -> Double.NaN)
                    .toArray();
        }
    }

    private Explanation explanation(PosteriorDraw its) {
        return study.explanations().get(its.explanation());
    }

    private NextReport answer(Report report, List<Simulated> simulated, List<Integer> families) {
        var density = new Scoring(asking(study, List.of(report)), GradeTable.DEFAULT).density();
        var explanations = drawn.stream().map(its -> explanation(its).id()).toList();
        var readings = drawn.stream().map(its -> its.draw().reading().id()).toList();
        var preposterior = new Preposterior(report.id(), density, simulated, families, seed);
        return told(report, simulated, preposterior.gain(explanations), preposterior.gain(readings));
    }

    private NextReport told(
            Report report, List<Simulated> simulated, NextReport.Gain explanation, NextReport.Gain reading) {
        var levels = simulated.stream()
                .filter(each -> each instanceof Simulated.Level)
                .map(each -> new WeightedValues.Entry(((Simulated.Level) each).value(), 1))
                .toList();
        var values = new WeightedValues(levels);
        return new NextReport(
                report.quantity(),
                report.basis(),
                report.place(),
                report.from(),
                report.to(),
                values.quantile(0.05),
                values.quantile(0.5),
                values.quantile(0.95),
                1 - levels.size() / (double) simulated.size(),
                explanation,
                reading);
    }
}
