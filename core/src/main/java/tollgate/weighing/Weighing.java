package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.experiment.Explanation;
import tollgate.experiment.PassThrough;
import tollgate.experiment.QuarterlyTable;
import tollgate.experiment.Readout;
import tollgate.experiment.SharedPast;
import tollgate.experiment.Simulation;
import tollgate.experiment.Twin;
import tollgate.inference.LatinHypercube;
import tollgate.inference.ModelProbabilities;
import tollgate.inference.PieceMaker;
import tollgate.inference.Posterior;
import tollgate.inference.TemperedSampling;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;

/**
 * Weighs a study's explanations (docs/inference.md, 3). Draws from the priors show what each explanation can do; tempered sampling
 * finds what the reports leave of it and how well it foretells them; each particle that is left is run once more and read.
 */
public final class Weighing {
    private static final int MOST_ASKED = 128;

    private final Study study;
    private final Settings settings;
    private final Memory memory;
    private final Optional<Samplers> elsewhere;
    private final Unknowns unknowns;
    private final PriorDraws draws;
    private final Scoring scoring;
    private final Map<String, Scenario> scenarios;

    /**
     * How much work to do.
     *
     * @param draws from the priors, for each explanation
     * @param twinDraws how many of them are run in other worlds as well, for the patterns that need twins
     * @param sampling of each explanation; its seed is the weighing's
     * @param futures draws from the whole posterior that are run with another luck and under every scenario; as many particles of each
     *     explanation are run in a world without bribes
     */
    public record Settings(
            int draws, int twinDraws, TemperedSampling.Settings sampling, int futures, long seed, int threads) {
        public Settings {
            twinDraws = Math.min(twinDraws, draws);
            sampling = sampling.seeded(Draws.of(seed, "particles").seedOfRun(0));
        }

        /** The same work on another number of threads. */
        public Settings onThreads(int others) {
            return new Settings(draws, twinDraws, sampling, futures, seed, others);
        }
    }

    /** Told how much of the work is done; may be called from any thread. */
    @FunctionalInterface
    public interface Progress {
        /** Told the share of the work that is done, between 0 and 1 and partly a guess, and how many simulations that took. */
        void at(double share, long simulations);
    }

    /** Prepares to weigh a study on threads of this process. */
    public Weighing(Study study, Settings settings, Memory memory) {
        this(study, settings, memory, Optional.empty());
    }

    /**
     * Prepares to weigh a study.
     *
     * @param elsewhere where its samplings are made, if not on the threads that make all else
     */
    public Weighing(Study study, Settings settings, Memory memory, Optional<Samplers> elsewhere) {
        this.study = study;
        this.elsewhere = elsewhere;
        this.settings = settings;
        this.memory = memory;
        unknowns = new Unknowns(study);
        draws = new PriorDraws(unknowns, settings.seed(), settings.draws());
        scenarios = study.scenariosById();
        scoring = new Scoring(study, GradeTable.DEFAULT);
    }

    /** The other worlds that the study has scenarios for. */
    private List<Twin> twins() {
        return Twin.list().stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Twin twin) {
        boolean hasScenario = twin.scenario().isEmpty() || scenarios.containsKey(twin.scenario());
        return hasScenario && (!twin.needsResidents() || study.world().country().isInhabited());
    }

    /**
     * Runs, samples and scores everything.
     *
     * @param isTimeUp once it is, sampling ends with what is done; the rest is done all the same
     */
    public Findings run(Progress progress, BooleanSupplier isTimeUp) {
        var work = new Work(progress);
        try (var workers = new Workers(settings.threads())) {
            var prior = eachExplanation(
                    workers, settings.draws(), (explanation, draw) -> priorTrial(explanation, draw, work));
            var sampled = Sampled.of(sample(workers, work, isTimeUp));
            var given = read(sampled, workers, work);
            var models = Findings.models(study, sampled.posteriors());
            var futures = new Futures(
                    unknowns,
                    scoring,
                    models.probabilities(),
                    sampled.posteriors(),
                    settings.futures(),
                    settings.seed());
            var later = new Trial[settings.futures()];
            workers.forEach(later.length, future -> later[future] = future(futures, future, work, sampled));
            var next = nextReports(workers, models, work, sampled);
            return Findings.of(
                    settings,
                    work.runs() + sampled.simulations(),
                    unknowns,
                    scoring,
                    models,
                    sampled.posteriors(),
                    new Findings.Runs(prior, given, List.of(later)),
                    futures,
                    next);
        }
    }

    private List<NextReport> nextReports(Workers workers, ModelProbabilities models, Work work, Sampled sampled) {
        var drawn = PosteriorDraw.of(unknowns, models.probabilities(), sampled.posteriors(), asked(), 0.5);
        return new NextReports(study, drawn, settings.seed())
                .ask(workers, memory.under("next/"), () -> work.afterSampling(1, sampled.simulations()));
    }

    /** Draws from the posterior that are asked what reports nobody has. */
    private int asked() {
        return Math.min(MOST_ASKED, settings.sampling().particles());
    }

    /** At most so many simulations outside sampling: draws, their twins, particles read again, those without bribes, futures and draws asked. */
    private long outsideSampling() {
        long each = settings.draws()
                + (long) settings.twinDraws() * twins().size()
                + settings.sampling().particles()
                + withoutBribes();
        return study.explanations().size() * each + afterParticles();
    }

    /** Of these, what comes after the particles are read. */
    private long afterParticles() {
        return (long) settings.futures() * (1 + study.scenarios().size()) + asked();
    }

    /** Particles of each explanation that are run in a world without bribes. */
    private int withoutBribes() {
        boolean isKnown = scenarios.containsKey(PassThrough.SCENARIO)
                && study.world().country().isInhabited();
        return isKnown ? Math.min(settings.futures(), settings.sampling().particles()) : 0;
    }

    /** How much of the work is done, counted in runs; what sampling takes is a guess. */
    private final class Work {
        private static final double RUNS_PER_PARTICLE = 8;

        private final Progress progress;
        private final double sampling = RUNS_PER_PARTICLE
                * study.explanations().size()
                * settings.sampling().particles();
        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicLong spared = new AtomicLong();

        Work(Progress progress) {
            this.progress = progress;
        }

        /** Runs outside sampling that are done. */
        int runs() {
            return runs.get();
        }

        void tried(int simulations) {
            int now = runs.addAndGet(simulations);
            progress.at(now / (outsideSampling() + sampling), now);
        }

        void sampled(double share, long simulations) {
            progress.at((runs.get() + share * sampling) / (outsideSampling() + sampling), runs.get() + simulations);
        }

        void afterSampling(int tried, long simulations) {
            int now = runs.addAndGet(tried);
            progress.at((now + spared.get() + sampling) / (outsideSampling() + sampling), now + simulations);
        }

        /** Once all particles are read: what copies have spared is done too. */
        void particlesAreRead() {
            spared.set(outsideSampling() - afterParticles() - runs.get());
        }
    }

    @FunctionalInterface
    private interface Try {
        Trial of(int explanation, int number);
    }

    private List<List<Trial>> eachExplanation(Workers workers, int each, Try task) {
        int explanations = study.explanations().size();
        var trials = new Trial[explanations * each];
        workers.forEach(trials.length, i -> trials[i] = task.of(i / each, i % each));
        return IntStream.range(0, explanations)
                .mapToObj(explanation -> List.of(trials).subList(explanation * each, (explanation + 1) * each))
                .toList();
    }

    /** Reads the particles of all explanations; copies are read once. */
    private List<List<Trial>> read(Sampled sampled, Workers workers, Work work) {
        int each = settings.sampling().particles();
        var trials = new Trial[sampled.posteriors().size()][each];
        workers.forEach(trials.length * each, i -> {
            if (sampled.original(i / each, i % each) == i % each) {
                trials[i / each][i % each] = posteriorTrial(i / each, i % each, sampled, work);
            }
        });
        work.particlesAreRead();
        for (int explanation = 0; explanation < trials.length; explanation++) {
            for (int particle = 0; particle < each; particle++) {
                trials[explanation][particle] =
                        trials[explanation][sampled.original(explanation, particle)].numbered(particle);
            }
        }
        return Arrays.stream(trials).map(List::of).toList();
    }

    /**
     * What sampling left of each explanation.
     *
     * @param originals of the particles of each
     */
    private record Sampled(List<Posterior> posteriors, List<List<Integer>> originals) {
        static Sampled of(List<Posterior> posteriors) {
            return new Sampled(
                    posteriors,
                    posteriors.stream()
                            .map(posterior ->
                                    Arrays.stream(posterior.originals()).boxed().toList())
                            .toList());
        }

        int original(int explanation, int particle) {
            return originals.get(explanation).get(particle);
        }

        long simulations() {
            return posteriors.stream().mapToLong(Posterior::simulations).sum();
        }
    }

    /** Samples explanations by turns, the one that is furthest behind first, so that a limit of time meets all alike. */
    private List<Posterior> sample(Workers workers, Work work, BooleanSupplier isTimeUp) {
        double[][] points = unknowns.coordinates()
                .points(new LatinHypercube(
                        settings.sampling().seed(), settings.sampling().first()));
        var ofTheGates = new Scoring(study, GradeTable.DEFAULT, Scoring::isOfTheGates);
        var samplings = study.explanations().stream()
                .map(explanation -> {
                    var target = EconomyTarget.of(study, unknowns, explanation, scoring, ofTheGates);
                    var sampling = new TemperedSampling(
                            target, points, settings.sampling(), memory.under("sampling/" + explanation.id() + "/"));
                    var maker = elsewhere
                            .map(samplers -> samplers.of(explanation.id()))
                            .orElseGet(() -> PieceMaker.onThreads(workers, target));
                    return new Sampling(sampling, maker);
                })
                .toList();
        while (!isTimeUp.getAsBoolean() && samplings.stream().anyMatch(Sampling::isUnderWay)) {
            samplings.stream()
                    .filter(Sampling::isUnderWay)
                    .min((one, other) -> Double.compare(one.steps.progress(), other.steps.progress()))
                    .ifPresent(sampling -> sampling.steps.step(sampling.maker));
            work.sampled(
                    samplings.stream()
                                    .mapToDouble(each -> each.steps.progress())
                                    .sum()
                            / samplings.size(),
                    samplings.stream()
                            .mapToLong(each -> each.steps.simulations())
                            .sum());
        }
        return samplings.stream().map(each -> each.steps.finish(each.maker)).toList();
    }

    /** The sampling of an explanation, and who makes its pieces. */
    private record Sampling(TemperedSampling steps, PieceMaker maker) {
        boolean isUnderWay() {
            return !steps.isDone();
        }
    }

    private Trial priorTrial(int explanation, int number, Work work) {
        var which = study.explanations().get(explanation);
        boolean hasTwins = number < settings.twinDraws();
        var trial = memory.recall(
                "prior/%s/%d".formatted(which.id(), number),
                () -> attempt(which, number, draws.draw(number), draws.seed(number), hasTwins ? twins() : List.of()));
        work.tried(1 + (hasTwins ? twins().size() : 0));
        return trial;
    }

    private Trial posteriorTrial(int explanation, int number, Sampled sampled, Work work) {
        var which = study.explanations().get(explanation);
        var posterior = sampled.posteriors().get(explanation);
        var particle = posterior.particles().get(number);
        boolean hasTwin = posterior.heaviest(withoutBribes()).stream()
                .anyMatch(heavy -> sampled.original(explanation, heavy) == number);
        var trial = memory.recall(
                "posterior/%s/%d".formatted(which.id(), number),
                () -> readAgain(which, number, unknowns.at(particle.point()), particle.seed(), hasTwin));
        work.afterSampling(hasTwin ? 2 : 1, sampled.simulations());
        return trial;
    }

    private Trial future(Futures futures, int number, Work work, Sampled sampled) {
        var trial = memory.recall("future/%d".formatted(number), () -> futures.run(number));
        work.afterSampling(futures.runsOfEach(), sampled.simulations());
        return trial;
    }

    /** A run that fails is an outcome: kept and listed, and no report supports it. One that fails in another world only lacks its twin. */
    private Trial attempt(Explanation explanation, int number, Draw draw, long seed, List<Twin> twins) {
        try (var workers = new Workers(1)) {
            var past = new SharedPast(Simulation.COARSE, seed, workers);
            var plan = Plan.unchanged(study.world().withGates(explanation.gateSets()), draw.parameters());
            var others = new EnumMap<Twin, Readout>(Twin.class);
            var failures = new EnumMap<Twin, String>(Twin.class);
            runElsewhere(plan, past, twins, others, failures);
            var readout = read(plan, past);
            return Trial.of(number, draw, explanation, scoring, readout, others, List.copyOf(failures.values()));
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(number, draw, String.valueOf(failure.getMessage()));
        }
    }

    /** A particle's run, read in full; beside its twin without bribes where it has one. */
    private Trial readAgain(Explanation explanation, int number, Draw draw, long seed, boolean hasTwin) {
        try (var workers = new Workers(1)) {
            var past = new SharedPast(Simulation.COARSE, seed, workers);
            var world = study.world().withGates(explanation.gateSets());
            var failures = new ArrayList<String>();
            var withoutBribes = hasTwin ? withoutBribes(world, draw, past, failures) : Optional.<Readout>empty();
            var readout = read(Plan.unchanged(world, draw.parameters()), past);
            return Trial.of(number, draw, explanation, scoring, readout, Map.of(), failures)
                    .with(
                            QuarterlyTable.of(readout),
                            withoutBribes
                                    .map(twin -> Quantities.of(readout, twin))
                                    .orElseGet(() -> Quantities.of(readout)));
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(number, draw, String.valueOf(failure.getMessage()));
        }
    }

    private Optional<Readout> withoutBribes(World world, Draw draw, SharedPast past, List<String> failures) {
        try {
            var scenario = scenarios.get(PassThrough.SCENARIO);
            return Optional.ofNullable(scenario)
                    .map(its -> read(
                            its.plan(world, draw.parameters(), study.world().gates()), past));
        } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
            failures.add("%s: %s".formatted(PassThrough.SCENARIO, failure.getMessage()));
            return Optional.empty();
        }
    }

    /** Before the run as it was, so that all can depart from it: first those with parameters of their own, then as they turn. */
    private void runElsewhere(
            Plan plan, SharedPast past, List<Twin> twins, Map<Twin, Readout> others, Map<Twin, String> failures) {
        plansElsewhere(plan, twins, failures).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Twin, Plan> each) ->
                                each.getValue().parameters().equals(plan.parameters()))
                        .thenComparingInt(each -> each.getValue().fromWeek()))
                .forEach(each -> {
                    try {
                        others.put(each.getKey(), read(each.getValue(), past));
                    } catch (ArithmeticException | IllegalStateException failure) {
                        failures.put(each.getKey(), message(each.getKey(), failure));
                    }
                });
    }

    private Map<Twin, Plan> plansElsewhere(Plan plan, List<Twin> twins, Map<Twin, String> failures) {
        var plans = new EnumMap<Twin, Plan>(Twin.class);
        for (var twin : twins) {
            try {
                twin.plan(plan.world(), plan.parameters(), study.world().gates(), scenarios)
                        .ifPresent(its -> plans.put(twin, its));
            } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
                failures.put(twin, message(twin, failure));
            }
        }
        return plans;
    }

    private static String message(Twin twin, RuntimeException failure) {
        return "%s: %s".formatted(twin.id(), failure.getMessage());
    }

    private Readout read(Plan plan, SharedPast past) {
        return new Readout(past.run(plan), plan, study.subject());
    }
}
