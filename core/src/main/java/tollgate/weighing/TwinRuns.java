package tollgate.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.experiment.Comparison;
import tollgate.experiment.Explanation;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;

/**
 * Runs two worlds that differ by a scenario, with the same draws from the priors and the same luck, so that what differs between
 * twins is what the scenario does. Some draws are run again under another luck, to tell what sharing it is worth.
 */
public final class TwinRuns {
    /** Draws that are run again under another luck. */
    private static final int MOST_REPEATED = 40;

    private final Study study;
    private final World world;
    private final Question question;
    private final Settings settings;
    private final int repeated;
    private final PriorDraws draws;

    /**
     * What is compared with what.
     *
     * @param baseline another scenario, or empty for the world as it was
     */
    public record Question(Explanation explanation, Optional<Scenario> baseline, Scenario scenario) {}

    /**
     * How much work to do.
     *
     * @param draws from the priors
     */
    public record Settings(int draws, long seed, int threads) {}

    /**
     * What was found.
     *
     * @param comparisons every outcome over every window
     * @param failures what went wrong in runs that failed; their draws are left out
     */
    public record Answer(List<Comparison> comparisons, List<String> failures) {
        public Answer {
            comparisons = List.copyOf(comparisons);
            failures = List.copyOf(failures);
        }
    }

    /** Prepares to run twins. */
    public TwinRuns(Study study, Question question, Settings settings) {
        this.study = study;
        this.question = question;
        this.settings = settings;
        world = study.world().withGates(question.explanation().gateSets());
        repeated = Math.min(MOST_REPEATED, settings.draws());
        draws = new PriorDraws(study, settings.seed(), settings.draws());
    }

    /** Runs and compares everything. */
    public Answer run(Weighing.Progress progress) {
        int all = 2 * (settings.draws() + repeated);
        var found = new AtomicReferenceArray<double[]>(all);
        var failures = new AtomicReferenceArray<String>(all);
        var done = new AtomicInteger();
        try (var workers = new Workers(settings.threads())) {
            workers.forEach(all, i -> {
                try {
                    found.set(i, read(i));
                } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
                    found.set(i, nothing());
                    failures.set(i, String.valueOf(failure.getMessage()));
                }
                progress.done(done.incrementAndGet(), all);
            });
        }
        return new Answer(
                Comparison.list(
                        column(found, false, false),
                        column(found, true, false),
                        column(found, false, true),
                        column(found, true, true)),
                IntStream.range(0, all)
                        .mapToObj(failures::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Runs stand two by two: those under the first luck, then those that are repeated. */
    private List<double[]> column(AtomicReferenceArray<double[]> found, boolean isChanged, boolean isRepeat) {
        int first = isRepeat ? settings.draws() : 0;
        int count = isRepeat ? repeated : settings.draws();
        return IntStream.range(first, first + count)
                .mapToObj(pair -> found.get(2 * pair + (isChanged ? 1 : 0)))
                .toList();
    }

    private double[] read(int run) {
        boolean isChanged = run % 2 == 1;
        boolean isRepeat = run / 2 >= settings.draws();
        int draw = isRepeat ? run / 2 - settings.draws() : run / 2;
        var parameters = draws.parameters(draw);
        var plan = plan(isChanged, parameters);
        long seed = isRepeat ? draws.otherSeed(draw) : draws.seed(draw);
        try (var workers = new Workers(1)) {
            var outputs =
                    Simulation.run(plan, Simulation.COARSE, seed, workers, (position, title, economy, week) -> {});
            return Comparison.read(
                    new Readout(outputs, plan, study.subject()),
                    question.scenario().fromWeek(world, parameters));
        }
    }

    private Plan plan(boolean isChanged, Parameters parameters) {
        var scenario = isChanged ? Optional.of(question.scenario()) : question.baseline();
        return scenario.map(each -> each.plan(world, parameters, study.world().gates()))
                .orElseGet(() -> Plan.unchanged(world, parameters));
    }

    private static double[] nothing() {
        double[] nothing = new double[Comparison.width()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }
}
