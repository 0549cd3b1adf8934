package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.experiment.Explanation;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.inference.Prior;
import tollgate.sensitivity.ElementaryEffects;
import tollgate.sensitivity.MorrisDesign;
import tollgate.sensitivity.RunTable;
import tollgate.sensitivity.SobolDesign;
import tollgate.sensitivity.SobolIndices;

/**
 * Finds which of a study's unknowns move what a run ends with: by steps of each (Morris), and by sharing out the variance among the
 * strongest (Sobol'). A study has so many unknowns that the second is seldom affordable for all; those left out of it are held at
 * their prior medians.
 *
 * <p>A run that fails, or lacks an outcome, leaves out the step or the row that it belongs to, of that outcome alone; both are
 * counted.
 */
public final class InfluenceRuns {
    /** Some priors have no ends, so steps go from here to as far from the other end. */
    public static final double TAIL = 0.05;

    private static final double MEDIAN = 0.5;

    private final Study study;
    private final World world;
    private final Question question;
    private final Settings settings;
    private final Unknowns unknowns;
    private final Map<String, Prior> priors;

    /** A way to tell influences. */
    public enum Method {
        MORRIS,
        SOBOL
    }

    /** What is asked. */
    public record Question(Explanation explanation, List<Influenced> outcomes, Set<Method> methods) {
        public Question {
            outcomes = List.copyOf(outcomes);
            methods = Set.copyOf(methods);
            if (outcomes.isEmpty() || methods.isEmpty()) {
                throw new IllegalArgumentException("A question must have an outcome and a method.");
            }
        }
    }

    /**
     * How much work to do.
     *
     * @param paths of Morris' method, at least 2
     * @param rows of Sobol's, a power of two and at least 16
     * @param most unknowns that Sobol's method varies, at least 1: those that Morris' method finds strongest, so that it is used too
     *     where there are more
     */
    public record Settings(int paths, int rows, int most, long seed, int threads) {
        public Settings {
            if (most < 1) {
                throw new IllegalArgumentException("The number of unknowns (%s) must be at least 1.".formatted(most));
            }
        }
    }

    /**
     * What was found.
     *
     * @param unknowns that could be varied
     * @param held of them, those that Sobol's method held at their prior medians
     * @param failures what went wrong in runs that failed
     */
    public record Answer(
            List<String> unknowns, List<String> held, List<Found> found, int simulations, List<String> failures) {
        public Answer {
            unknowns = List.copyOf(unknowns);
            held = List.copyOf(held);
            found = List.copyOf(found);
            failures = List.copyOf(failures);
        }
    }

    /**
     * What moves one outcome.
     *
     * @param withoutResult runs that failed or lack it
     * @param effects empty where Morris' method was not used
     * @param indices empty where Sobol's was not used, or fewer than two rows have a result in every run
     */
    public record Found(
            Influenced outcome,
            int withoutResult,
            Optional<ElementaryEffects> effects,
            Optional<SobolIndices> indices) {}

    /** Prepares the runs. */
    public InfluenceRuns(Study study, Question question, Settings settings) {
        this.study = study;
        this.question = question;
        this.settings = settings;
        world = study.world().withGates(question.explanation().gateSets());
        unknowns = new Unknowns(study);
        priors = priorsOfRuns();
    }

    /** Discrepancies come after a run, and readings that agree on the licence run alike: neither can move an outcome. */
    private Map<String, Prior> priorsOfRuns() {
        boolean readingsDiffer = study.readings().stream()
                        .map(Reading::separateLicence)
                        .distinct()
                        .count()
                > 1;
        var moving = new LinkedHashMap<String, Prior>();
        unknowns.priors().forEach((name, prior) -> {
            boolean isOfRuns = name.equals(Unknowns.READING) ? readingsDiffer : !name.startsWith(Unknowns.DISCREPANCY);
            if (isOfRuns && !(prior instanceof Prior.Fixed)) {
                moving.put(name, prior);
            }
        });
        return moving;
    }

    /** Makes all runs and tells what they show. */
    public Answer run(Weighing.Progress progress) {
        int varied = Math.min(settings.most(), priors.size());
        boolean isSobol = question.methods().contains(Method.SOBOL);
        var steps = question.methods().contains(Method.MORRIS) || varied < priors.size()
                ? Optional.of(MorrisDesign.paths(settings.seed(), settings.paths(), TAIL, priors))
                : Optional.<MorrisDesign>empty();
        int all = steps.map(MorrisDesign::runs).orElse(0) + (isSobol ? settings.rows() * (varied + 3) : 0);
        var work = new Work(progress, all);
        try (var workers = new Workers(settings.threads())) {
            var stepped = steps.map(design -> new Made<>(design, work.make(workers, design)));
            var effects = stepped.map(this::effects);
            var strongest = strongest(varied, effects.orElse(List.of()));
            var shared = isSobol
                    ? Optional.of(new SobolDesign(settings.seed(), settings.rows(), strongest))
                            .map(design -> new Made<>(design, work.make(workers, design)))
                    : Optional.<Made<SobolDesign>>empty();
            var held = priors.keySet().stream()
                    .filter(name -> isSobol && !strongest.containsKey(name))
                    .toList();
            return new Answer(
                    List.copyOf(priors.keySet()), held, found(stepped, effects, shared), all, work.failures());
        }
    }

    /** A design and what each of its runs ended with. */
    private record Made<T extends RunTable>(T design, List<double[]> outcomesByRun) {
        double[] results(int outcome) {
            return outcomesByRun.stream().mapToDouble(run -> run[outcome]).toArray();
        }

        int withoutResult(int outcome) {
            return (int) outcomesByRun.stream()
                    .filter(run -> !Double.isFinite(run[outcome]))
                    .count();
        }
    }

    private List<ElementaryEffects> effects(Made<MorrisDesign> stepped) {
        return IntStream.range(0, question.outcomes().size())
                .mapToObj(outcome -> ElementaryEffects.of(stepped.design(), stepped.results(outcome)))
                .toList();
    }

    private List<Found> found(
            Optional<Made<MorrisDesign>> stepped,
            Optional<List<ElementaryEffects>> effects,
            Optional<Made<SobolDesign>> shared) {
        return IntStream.range(0, question.outcomes().size())
                .mapToObj(outcome -> new Found(
                        question.outcomes().get(outcome),
                        stepped.map(made -> made.withoutResult(outcome)).orElse(0)
                                + shared.map(made -> made.withoutResult(outcome))
                                        .orElse(0),
                        effects.map(each -> each.get(outcome)),
                        shared.flatMap(made -> SobolIndices.find(made.design(), made.results(outcome)))))
                .toList();
    }

    /** By the largest share that an unknown's steps have of an outcome's largest steps, so that no outcome's unit decides. */
    private Map<String, Prior> strongest(int most, List<ElementaryEffects> effects) {
        var names = List.copyOf(priors.keySet());
        double[] shares = new double[names.size()];
        for (var each : effects) {
            double[] sizes = each.inputs().stream()
                    .mapToDouble(input -> input.meanSize().value())
                    .map(size -> Double.isFinite(size) ? size : 0)
                    .toArray();
            double largest = Arrays.stream(sizes).max().orElse(0);
            for (int i = 0; i < sizes.length && largest > 0; i++) {
                shares[i] = Math.max(shares[i], sizes[i] / largest);
            }
        }
        var chosen = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .limit(most)
                .sorted()
                .map(names::get)
                .toList();
        var strongest = new LinkedHashMap<>(priors);
        strongest.keySet().retainAll(chosen);
        return strongest;
    }

    /** Makes runs, and keeps count of them and of what went wrong. */
    private final class Work {
        private final Weighing.Progress progress;
        private final int all;
        private final AtomicInteger done = new AtomicInteger();
        private final List<String> failures = new ArrayList<>();

        Work(Weighing.Progress progress, int all) {
            this.progress = progress;
            this.all = all;
        }

        List<String> failures() {
            return failures;
        }

        List<double[]> make(Workers workers, RunTable table) {
            var outcomes = new AtomicReferenceArray<double[]>(table.runs());
            var wrong = new AtomicReferenceArray<String>(table.runs());
            workers.forEach(table.runs(), run -> {
                try {
                    outcomes.set(run, outcomes(values(table, run), table.seed(run)));
                } catch (ArithmeticException | IllegalStateException failure) {
                    outcomes.set(run, nothing());
                    wrong.set(run, String.valueOf(failure.getMessage()));
                }
                int now = done.incrementAndGet();
                progress.at(now / (double) all, now);
            });
            var inOrder = IntStream.range(0, table.runs()).boxed().toList();
            inOrder.stream().map(wrong::get).filter(Objects::nonNull).forEach(failures::add);
            return inOrder.stream().map(outcomes::get).toList();
        }
    }

    /** What the table says, all else at its prior median. */
    private Map<String, Double> values(RunTable table, int run) {
        var values = new LinkedHashMap<String, Double>();
        priors.forEach((name, prior) -> values.put(name, prior.quantile(MEDIAN)));
        double[] given = table.parameters(run);
        for (int i = 0; i < given.length; i++) {
            values.put(table.names().get(i), given[i]);
        }
        return values;
    }

    private double[] outcomes(Map<String, Double> values, long seed) {
        var parameters = unknowns.of(values).parameters();
        try (var workers = new Workers(1)) {
            var outputs = Simulation.run(world, parameters, seed, workers);
            var readout = new Readout(outputs, parameters, study.subject());
            return question.outcomes().stream()
                    .mapToDouble(outcome -> outcome.measure().of(readout))
                    .toArray();
        }
    }

    private double[] nothing() {
        double[] nothing = new double[question.outcomes().size()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }
}
