package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.experiment.Explanation;
import tollgate.experiment.Outputs;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;

/**
 * Weighs a study's explanations by importance: the same draws from the priors and the same luck are run under each, every run is
 * scored by the density of the fitted reports, and the mean likelihood is the evidence (docs/inference.md, 3).
 */
public final class Weighing {
    private final Study study;
    private final Settings settings;
    private final PriorDraws draws;
    private final Scoring scoring;

    /**
     * How much work to do.
     *
     * @param draws from the priors, for each explanation
     */
    public record Settings(int draws, long seed, int threads) {}

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
        scoring = new Scoring(study, GradeTable.DEFAULT, draws.design());
    }

    /** Runs and scores everything. */
    public Findings run(Progress progress) {
        int explanations = study.explanations().size();
        int all = explanations * settings.draws();
        var trials = new Trial[all];
        var done = new AtomicInteger();
        var pool = new ForkJoinPool(settings.threads());
        try {
            pool.submit(() -> IntStream.range(0, all).parallel().forEach(i -> {
                        trials[i] = attempt(study.explanations().get(i / settings.draws()), i % settings.draws());
                        progress.done(done.incrementAndGet(), all);
                    }))
                    .join();
        } finally {
            pool.shutdown();
        }
        var byExplanation = new ArrayList<List<Trial>>();
        for (int i = 0; i < explanations; i++) {
            byExplanation.add(List.of(trials).subList(i * settings.draws(), (i + 1) * settings.draws()));
        }
        return Findings.of(study, settings, scoring, draws.values(), byExplanation);
    }

    /** A run that fails is an outcome: kept and listed, and no report supports it. */
    private Trial attempt(Explanation explanation, int draw) {
        var reading = draws.reading(draw);
        try {
            var world = study.world().withGates(explanation.gateSets());
            var parameters = draws.parameters(draw);
            Outputs outputs;
            try (var workers = new Workers(1)) {
                outputs = Simulation.run(world, parameters, draws.seed(draw), workers);
            }
            var readout = new Readout(outputs, parameters, study.subject());
            return Trial.of(draw, reading, explanation, scoring, outputs, readout);
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(draw, reading, String.valueOf(failure.getMessage()));
        }
    }
}
