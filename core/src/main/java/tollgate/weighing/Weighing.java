package tollgate.weighing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tollgate.economy.Plan;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.experiment.Explanation;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.experiment.Twin;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;

/**
 * Weighs a study's explanations by importance: the same draws from the priors and the same luck are run under each, every run is
 * scored by the density of the fitted reports, and the mean likelihood is the evidence (docs/inference.md, 3).
 */
public final class Weighing {
    private final Study study;
    private final Settings settings;
    private final PriorDraws draws;
    private final Scoring scoring;
    private final Map<String, Scenario> scenarios;

    /**
     * How much work to do.
     *
     * @param draws from the priors, for each explanation
     * @param twinDraws how many of them are run in other worlds as well, for the patterns that need twins
     */
    public record Settings(int draws, int twinDraws, long seed, int threads) {
        public Settings {
            twinDraws = Math.min(twinDraws, draws);
        }
    }

    /** Told how many runs are done; may be called from any thread. */
    @FunctionalInterface
    public interface Progress {
        void done(int runs, int of);
    }

    /** Prepares to weigh a study. */
    public Weighing(Study study, Settings settings) {
        this.study = study;
        this.settings = settings;
        draws = new PriorDraws(study, settings.seed(), settings.draws());
        scenarios = study.scenariosById();
        scoring = new Scoring(study, GradeTable.DEFAULT, draws.design());
    }

    /** How many simulations that is. */
    public int simulations() {
        return study.explanations().size() * (settings.draws() + settings.twinDraws() * twins().size());
    }

    /** The other worlds that the study has scenarios for. */
    private List<Twin> twins() {
        return Twin.list().stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Twin twin) {
        boolean hasScenario = twin.scenario().isEmpty() || scenarios.containsKey(twin.scenario());
        return hasScenario && (!twin.needsResidents() || study.world().country().isInhabited());
    }

    /** Runs and scores everything. */
    public Findings run(Progress progress) {
        int explanations = study.explanations().size();
        int all = explanations * settings.draws();
        int simulations = simulations();
        var trials = new Trial[all];
        var done = new AtomicInteger();
        var pool = new ForkJoinPool(settings.threads());
        try {
            pool.submit(() -> IntStream.range(0, all).parallel().forEach(i -> {
                        trials[i] = attempt(
                                study.explanations().get(i / settings.draws()),
                                i % settings.draws(),
                                () -> progress.done(done.incrementAndGet(), simulations));
                    }))
                    .join();
        } finally {
            pool.shutdown();
        }
        var byExplanation = new ArrayList<List<Trial>>();
        for (int i = 0; i < explanations; i++) {
            byExplanation.add(List.of(trials).subList(i * settings.draws(), (i + 1) * settings.draws()));
        }
        return Findings.of(study, settings, simulations, scoring, draws.values(), byExplanation);
    }

    /** A run that fails is an outcome: kept and listed, and no report supports it. One that fails in another world only lacks its twin. */
    private Trial attempt(Explanation explanation, int draw, Runnable finished) {
        var reading = draws.reading(draw);
        try {
            var world = study.world().withGates(explanation.gateSets());
            var parameters = draws.parameters(draw);
            var readout = run(Plan.unchanged(world, parameters), draw, finished);
            var others = new EnumMap<Twin, Readout>(Twin.class);
            var failures = new ArrayList<String>();
            if (draw < settings.twinDraws()) {
                for (var twin : twins()) {
                    runElsewhere(twin, readout, draw, finished, others, failures);
                }
            }
            return Trial.of(draw, reading, explanation, scoring, readout, others, failures);
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(draw, reading, String.valueOf(failure.getMessage()));
        }
    }

    private void runElsewhere(
            Twin twin, Readout readout, int draw, Runnable finished, Map<Twin, Readout> others, List<String> failures) {
        try {
            twin.plan(readout.world(), draws.parameters(draw), study.world().gates(), scenarios)
                    .ifPresent(plan -> others.put(twin, run(plan, draw, finished)));
        } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
            failures.add("%s: %s".formatted(twin.id(), failure.getMessage()));
        }
    }

    private Readout run(Plan plan, int draw, Runnable finished) {
        try (var workers = new Workers(1)) {
            var outputs = Simulation.run(
                    plan, Simulation.COARSE, draws.seed(draw), workers, (position, title, economy, week) -> {});
            return new Readout(outputs, plan, study.subject());
        } finally {
            finished.run();
        }
    }
}
