package tollgate.weighing;

import java.util.ArrayList;
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
import tollgate.experiment.Closure;
import tollgate.experiment.Comparison;
import tollgate.experiment.Explanation;
import tollgate.experiment.Readout;
import tollgate.experiment.SharedPast;
import tollgate.experiment.Simulation;
import tollgate.experiment.TwinOutcomes;
import tollgate.experiment.Window;
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
    private final TwinOutcomes outcomes;
    private final List<Closure> closures;

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
     * @param owed the welfare figures under other closures of the flow of money; empty where nobody lives
     * @param failures what went wrong in runs that failed; their draws are left out
     */
    public record Answer(List<Comparison> comparisons, List<Closure.Owed> owed, List<String> failures) {
        public Answer {
            comparisons = List.copyOf(comparisons);
            owed = List.copyOf(owed);
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
        outcomes = new TwinOutcomes(world);
        closures = world.country().isInhabited() ? Closure.list() : List.of();
    }

    /** Both worlds of one draw, read. */
    private static final class Twins {
        private final double[] baseline;
        private final double[] changed;

        Twins(double[] baseline, double[] changed) {
            this.baseline = baseline;
            this.changed = changed;
        }
    }

    /** A pair of runs: which draw, under which luck, and under which closure if any. */
    private record Task(int draw, boolean isRepeat, Optional<Closure> closure) {}

    /** Runs and compares everything. */
    public Answer run(Weighing.Progress progress) {
        var tasks = tasks();
        var found = new AtomicReferenceArray<Twins>(tasks.size());
        var failures = new AtomicReferenceArray<String>(tasks.size());
        var done = new AtomicInteger();
        try (var workers = new Workers(settings.threads())) {
            workers.forEach(tasks.size(), i -> {
                try {
                    found.set(i, read(tasks.get(i)));
                } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
                    found.set(i, nothing());
                    failures.set(i, String.valueOf(failure.getMessage()));
                }
                int pairs = done.incrementAndGet();
                progress.at(pairs / (double) tasks.size(), 2L * pairs);
            });
        }
        var first = IntStream.range(0, settings.draws()).mapToObj(found::get).toList();
        var other = IntStream.range(settings.draws(), settings.draws() + repeated)
                .mapToObj(found::get)
                .toList();
        return new Answer(
                Comparison.list(outcomes.labels(), baselines(first), changed(first), baselines(other), changed(other)),
                owed(found),
                IntStream.range(0, tasks.size())
                        .mapToObj(failures::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** First every draw, then some under another luck, then the same under each closure. */
    private List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        for (int draw = 0; draw < settings.draws(); draw++) {
            tasks.add(new Task(draw, false, Optional.empty()));
        }
        for (int draw = 0; draw < repeated; draw++) {
            tasks.add(new Task(draw, true, Optional.empty()));
        }
        for (var closure : closures) {
            for (int draw = 0; draw < repeated; draw++) {
                tasks.add(new Task(draw, false, Optional.of(closure)));
            }
        }
        return tasks;
    }

    private static List<double[]> baselines(List<Twins> twins) {
        return twins.stream().map(pair -> pair.baseline).toList();
    }

    private static List<double[]> changed(List<Twins> twins) {
        return twins.stream().map(pair -> pair.changed).toList();
    }

    private List<Closure.Owed> owed(AtomicReferenceArray<Twins> found) {
        var owed = new ArrayList<Closure.Owed>();
        var labels = outcomes.labels();
        for (int number = 0; number < closures.size(); number++) {
            int from = settings.draws() + (1 + number) * repeated;
            for (int window = 0; window < Window.list().size(); window++) {
                for (int place : outcomes.ofWelfare()) {
                    owed.add(owed(found, number, from, window * labels.size() + place, window));
                }
            }
        }
        return owed;
    }

    private Closure.Owed owed(AtomicReferenceArray<Twins> found, int closure, int from, int column, int window) {
        double asAssumed = 0;
        double under = 0;
        int pairs = 0;
        for (int draw = 0; draw < repeated; draw++) {
            var usual = found.get(draw);
            var closed = found.get(from + draw);
            double one = usual.changed[column] - usual.baseline[column];
            double other = closed.changed[column] - closed.baseline[column];
            if (Double.isFinite(one) && Double.isFinite(other)) {
                asAssumed += one;
                under += other;
                pairs++;
            }
        }
        return new Closure.Owed(
                closures.get(closure),
                outcomes.labels().get(column % outcomes.labels().size()),
                Window.list().get(window),
                pairs,
                asAssumed / pairs,
                under / pairs);
    }

    private Twins read(Task task) {
        var drawn = draws.draw(task.draw()).parameters();
        var parameters = task.closure().map(closure -> closure.under(drawn)).orElse(drawn);
        long seed = task.isRepeat() ? draws.otherSeed(task.draw()) : draws.seed(task.draw());
        int fromWeek = question.scenario().fromWeek(world, parameters);
        var without = plan(false, parameters);
        var with = plan(true, parameters);
        try (var workers = new Workers(1)) {
            var past = new SharedPast(Simulation.COARSE, seed, workers);
            // The one that turns first comes first, so that the other can go on where it departs.
            boolean isBaselineFirst = without.fromWeek() <= with.fromWeek();
            var first = run(isBaselineFirst ? without : with, past);
            var second = run(isBaselineFirst ? with : without, past);
            var baseline = isBaselineFirst ? first : second;
            var changed = isBaselineFirst ? second : first;
            return new Twins(outcomes.read(baseline, baseline, fromWeek), outcomes.read(changed, baseline, fromWeek));
        }
    }

    private Readout run(Plan plan, SharedPast past) {
        return new Readout(past.run(plan), plan, study.subject());
    }

    private Plan plan(boolean isChanged, Parameters parameters) {
        var scenario = isChanged ? Optional.of(question.scenario()) : question.baseline();
        return scenario.map(each -> each.plan(world, parameters, study.world().gates()))
                .orElseGet(() -> Plan.unchanged(world, parameters));
    }

    private Twins nothing() {
        double[] nothing = new double[outcomes.width()];
        Arrays.fill(nothing, Double.NaN);
        return new Twins(nothing, nothing);
    }
}
