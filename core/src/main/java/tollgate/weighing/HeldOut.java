package tollgate.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;

/**
 * Scores what a finished run says of reports that it has not seen, beside forecasts that need no run of it. Particles are run again
 * and read for each report, as fitted reports are: over its window and place, in its own unit.
 */
public final class HeldOut {
    private static final String POSTERIOR = "posterior";
    private static final String PRIOR = "prior";
    private static final String MEAN_OF_OTHERS = "mean of others";
    private static final String LAST_EARLIER = "last earlier";

    private final Study study;
    private final Question question;
    private final int threads;
    private final Unknowns unknowns;
    private final Scoring fitted;
    private final List<Scoring> heldOut;
    private final Scoring together;

    /**
     * What is to be scored.
     *
     * @param reports of quantities of the model, none of them fitted by the run
     * @param particles of the run
     * @param probabilities of the explanations given the reports of the run, by id
     * @param effectiveSamples of the explanations given the same, by id, near relations counted once
     * @param unheard outlets that are held out as a whole, by id: forecasts that need no run do not know their other reports either
     * @param seed of the draws from the priors and of reporters' errors
     */
    public record Question(
            List<Report> reports,
            List<StoredParticle> particles,
            Map<String, Double> probabilities,
            Map<String, Double> effectiveSamples,
            List<String> unheard,
            long seed) {
        public Question {
            unheard = List.copyOf(unheard);
            reports = List.copyOf(reports);
            particles = List.copyOf(particles);
            probabilities = Map.copyOf(probabilities);
            effectiveSamples = Map.copyOf(effectiveSamples);
        }
    }

    /**
     * One report, scored.
     *
     * @param scores by forecast, the run's own first; a baseline that has nothing to go by is missing
     */
    public record Scored(Report report, Map<String, ReportScore> scores) {}

    /**
     * What was found.
     *
     * @param updated the explanations had all these reports been fitted as well; empty where there are none
     * @param simulations how many were made
     * @param different particles whose run was not what it was: the program is another
     * @param failures what went wrong in runs that failed
     */
    public record Answer(
            List<Scored> scored, List<Updated> updated, int simulations, int different, List<String> failures) {
        public Answer {
            scored = List.copyOf(scored);
            updated = List.copyOf(updated);
            failures = List.copyOf(failures);
        }
    }

    /** Prepares to score. */
    public HeldOut(Study study, Question question, int threads) {
        this.study = study;
        this.question = question;
        this.threads = threads;
        unknowns = new Unknowns(study);
        fitted = new Scoring(study, GradeTable.DEFAULT);
        heldOut = question.reports().stream()
                .map(report -> new Scoring(study.reporting(List.of(asFitted(report))), GradeTable.DEFAULT))
                .toList();
        together = new Scoring(
                study.reporting(Stream.concat(
                                study.reports().stream(),
                                question.reports().stream().map(HeldOut::asFitted))
                        .toList()),
                GradeTable.DEFAULT);
    }

    private static Report asFitted(Report report) {
        return new Report(
                report.id(),
                report.outlet(),
                report.origin(),
                report.kind(),
                report.grade(),
                Use.FIT,
                report.quantity(),
                report.place(),
                report.basis(),
                report.low(),
                report.high(),
                report.from(),
                report.to(),
                report.conversionSpread());
    }

    /** What a run under an explanation is made of. */
    private record Task(String explanation, long seed, Map<String, Double> values) {}

    /**
     * What a run says of each held-out report.
     *
     * @param logLikelihood of the fitted reports
     * @param logLikelihoodTogether of these and the held-out ones
     */
    private record Run(List<Simulated> simulated, double logLikelihood, double logLikelihoodTogether) {
        /** What the held-out reports add; minus infinity for a run without numbers. */
        double logFactor() {
            return logLikelihood == Double.NEGATIVE_INFINITY ? logLikelihood : logLikelihoodTogether - logLikelihood;
        }
    }

    /** Makes all runs and scores every report; without any there is nothing to run. */
    public Answer run(Weighing.Progress progress) {
        if (heldOut.isEmpty()) {
            return new Answer(List.of(), List.of(), 0, 0, List.of());
        }
        var posterior = posterior();
        var prior = prior();
        var tasks = new LinkedHashMap<Task, Integer>();
        posterior.keySet().forEach(task -> tasks.putIfAbsent(task, tasks.size()));
        prior.keySet().forEach(task -> tasks.putIfAbsent(task, tasks.size()));
        var inOrder = List.copyOf(tasks.keySet());
        var failures = new AtomicReferenceArray<String>(inOrder.size());
        var runs = runs(inOrder, failures, progress);
        var scored = new ArrayList<Scored>();
        for (int number = 0; number < heldOut.size(); number++) {
            var scores = new LinkedHashMap<String, ReportScore>();
            scores.put(POSTERIOR, score(number, foretold(number, posterior, tasks, runs)));
            scores.put(PRIOR, score(number, foretold(number, prior, tasks, runs)));
            baselines(number, scores);
            scored.add(new Scored(question.reports().get(number), scores));
        }
        return new Answer(
                scored,
                updated(posterior, tasks, runs),
                inOrder.size(),
                different(tasks, runs),
                IntStream.range(0, inOrder.size())
                        .mapToObj(failures::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Weights of the particles over all explanations; copies are run once. */
    private Map<Task, Double> posterior() {
        var weights = new LinkedHashMap<Task, Double>();
        for (var particle : question.particles()) {
            double weight = particle.weight() * question.probabilities().getOrDefault(particle.explanation(), 0.0);
            if (weight > 0) {
                weights.merge(
                        new Task(particle.explanation(), particle.seed(), particle.values()), weight, Double::sum);
            }
        }
        return weights;
    }

    /** As many draws from the priors as each explanation has particles. */
    private Map<Task, Double> prior() {
        var weights = new LinkedHashMap<Task, Double>();
        for (var explanation : study.explanations()) {
            int count = (int) question.particles().stream()
                    .filter(particle -> particle.explanation().equals(explanation.id()))
                    .count();
            if (count > 0 && explanation.priorWeight() > 0) {
                var draws = new PriorDraws(unknowns, question.seed(), count);
                for (int draw = 0; draw < count; draw++) {
                    var task = new Task(
                            explanation.id(), draws.seed(draw), draws.draw(draw).values());
                    weights.merge(task, explanation.priorWeight() / count, Double::sum);
                }
            }
        }
        return weights;
    }

    private List<Run> runs(List<Task> tasks, AtomicReferenceArray<String> failures, Weighing.Progress progress) {
        var runs = new AtomicReferenceArray<Run>(tasks.size());
        var done = new AtomicInteger();
        try (var workers = new Workers(threads)) {
            workers.forEach(tasks.size(), number -> {
                try {
                    runs.set(number, run(tasks.get(number)));
                } catch (ArithmeticException | IllegalStateException failure) {
                    runs.set(number, failed());
                    failures.set(number, String.valueOf(failure.getMessage()));
                }
                int now = done.incrementAndGet();
                progress.at(now / (double) tasks.size(), now);
            });
        }
        return IntStream.range(0, tasks.size()).mapToObj(runs::get).toList();
    }

    private Run run(Task task) {
        var draw = unknowns.of(task.values());
        var world = study.world()
                .withGates(study.findExplanation(task.explanation())
                        .map(Explanation::gateSets)
                        .orElseThrow());
        try (var workers = new Workers(1)) {
            var outputs = Simulation.run(world, draw.parameters(), task.seed(), workers);
            var readout = new Readout(outputs, draw.parameters(), study.subject());
            return new Run(
                    heldOut.stream()
                            .map(scoring -> scoring.simulated(readout, draw).get(0))
                            .toList(),
                    fitted.logLikelihood(readout, draw),
                    together.logLikelihood(readout, draw));
        }
    }

    /** A run without numbers says nothing of any report. */
    private Run failed() {
        return new Run(
                heldOut.stream().<Simulated>map(any -> new Simulated.Missing()).toList(),
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
    }

    /** Particles weighted anew by what the held-out reports add (Chopin 2002). */
    private List<Updated> updated(Map<Task, Double> posterior, Map<Task, Integer> tasks, List<Run> runs) {
        return Updated.of(
                question.probabilities(),
                question.effectiveSamples(),
                posterior.entrySet().stream()
                        .map(entry -> new Updated.Particle(
                                entry.getKey().explanation(),
                                entry.getValue(),
                                runs.get(tasks.getOrDefault(entry.getKey(), 0)).logFactor()))
                        .toList());
    }

    private int different(Map<Task, Integer> tasks, List<Run> runs) {
        return (int) question.particles().stream()
                .filter(particle -> Optional.ofNullable(
                                tasks.get(new Task(particle.explanation(), particle.seed(), particle.values())))
                        .filter(number -> runs.get(number).logLikelihood() != particle.logLikelihood())
                        .isPresent())
                .count();
    }

    private static List<Foretold> foretold(
            int report, Map<Task, Double> weights, Map<Task, Integer> tasks, List<Run> runs) {
        var foretold = new ArrayList<Foretold>();
        weights.forEach((task, weight) -> foretold.add(
                new Foretold(runs.get(tasks.getOrDefault(task, 0)).simulated().get(report), weight)));
        return foretold;
    }

    private void baselines(int number, Map<String, ReportScore> scores) {
        var report = question.reports().get(number);
        var baselines = new ReportBaselines(study, report, question.unheard());
        baselines.meanOfOthers().ifPresent(foretold -> scores.put(MEAN_OF_OTHERS, score(number, foretold)));
        baselines.lastEarlier().ifPresent(foretold -> scores.put(LAST_EARLIER, score(number, foretold)));
    }

    private ReportScore score(int number, List<Foretold> foretold) {
        return ReportScore.of(study, heldOut.get(number).density(), foretold, question.seed());
    }
}
