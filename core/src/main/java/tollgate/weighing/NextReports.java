package tollgate.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
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
    private final Unknowns unknowns;
    private final Scoring scoring;
    private final List<StoredParticle> particles;
    private final long seed;

    /**
     * Prepares to ask.
     *
     * @param particles equally probable ones, all explanations together
     */
    NextReports(Study study, List<StoredParticle> particles, long seed) {
        this.study = study;
        this.seed = seed;
        this.particles = List.copyOf(particles);
        unknowns = new Unknowns(study);
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
     * Runs each particle again, and asks of every report what it would tell; the most telling of explanations first.
     *
     * @param ran told of each particle; may be called from any thread
     */
    List<NextReport> ask(Workers workers, Journal journal, Runnable ran) {
        var reports = scoring.density().reports();
        if (particles.isEmpty() || reports.isEmpty()) {
            particles.forEach(any -> ran.run());
            return List.of();
        }
        var groups = groups();
        var levels = new AtomicReferenceArray<double[]>(particles.size());
        workers.forEach(particles.size(), number -> {
            levels.set(number, levels(number, groups.get(number), journal));
            ran.run();
        });
        var answers = new AtomicReferenceArray<NextReport>(reports.size());
        workers.forEach(
                reports.size(),
                number -> answers.set(
                        number,
                        answer(
                                reports.get(number),
                                IntStream.range(0, particles.size())
                                        .mapToObj(particle -> simulated(levels.get(groups.get(particle))[number]))
                                        .toList(),
                                groups)));
        return IntStream.range(0, reports.size())
                .mapToObj(answers::get)
                .sorted(Comparator.comparingDouble(
                        (NextReport answer) -> -answer.explanation().bits()))
                .toList();
    }

    /** For each particle the first that is the same run. */
    private List<Integer> groups() {
        record Run(String explanation, long seed, Map<String, Double> values) {}
        var first = new LinkedHashMap<Run, Integer>();
        return IntStream.range(0, particles.size())
                .mapToObj(number -> {
                    var particle = particles.get(number);
                    return first.computeIfAbsent(
                            new Run(particle.explanation(), particle.seed(), particle.values()), any -> number);
                })
                .toList();
    }

    private static Simulated simulated(double level) {
        return Double.isNaN(level) ? new Simulated.Missing() : new Simulated.Level(level);
    }

    private double[] levels(int number, int group, Journal journal) {
        if (number != group) {
            return new double[0];
        }
        String address = String.valueOf(number);
        return journal.find(address).orElseGet(() -> {
            double[] made = run(particles.get(number));
            journal.keep(address, made);
            return made;
        });
    }

    /** What the run says of each candidate; NaN where it has no such thing. */
    private double[] run(StoredParticle particle) {
        var draw = unknowns.of(particle.values());
        var world = study.world()
                .withGates(study.findExplanation(particle.explanation())
                        .map(Explanation::gateSets)
                        .orElseThrow());
        try (var alone = new Workers(1)) {
            var outputs = Simulation.run(world, draw.parameters(), particle.seed(), alone);
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

    private NextReport answer(Report report, List<Simulated> simulated, List<Integer> groups) {
        var density = new Scoring(asking(study, List.of(report)), GradeTable.DEFAULT).density();
        var explanations = particles.stream().map(StoredParticle::explanation).toList();
        var readings = particles.stream()
                .map(particle -> unknowns.of(particle.values()).reading().id())
                .toList();
        var preposterior = new Preposterior(report.id(), density, simulated, groups, seed);
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

    /**
     * Particles of all explanations as equally probable ones: each as often as its weight says, to within one (systematic resampling).
     *
     * @param probabilities of the explanations, by id
     */
    static List<StoredParticle> equallyProbable(
            List<StoredParticle> particles, Map<String, Double> probabilities, int count) {
        Function<StoredParticle, Double> weight =
                particle -> particle.weight() * probabilities.getOrDefault(particle.explanation(), 0.0);
        double all = particles.stream().mapToDouble(weight::apply).sum();
        var chosen = new ArrayList<StoredParticle>();
        double passed = 0;
        for (var particle : particles) {
            passed += weight.apply(particle);
            while (all > 0 && chosen.size() < count && (chosen.size() + 0.5) / count * all < passed) {
                chosen.add(particle);
            }
        }
        return chosen;
    }
}
