package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.experiment.Explanation;
import tollgate.inference.LatinHypercube;
import tollgate.inference.ModelProbabilities;
import tollgate.inference.Particle;
import tollgate.inference.PieceMaker;
import tollgate.inference.Posterior;
import tollgate.inference.TemperedSampling;

/**
 * Weighs a study's explanations (docs/inference.md, 3). Draws from the priors show what each explanation can do; tempered sampling
 * finds what the reports leave of it and how well it foretells them; each particle that is left is run once more and read.
 */
public final class Weighing {
    private static final int MOST_ASKED = 128;
    private static final double RUNS_PER_PARTICLE = 8;

    /** Where is kept after how many steps sampling ended: who goes on with reading particles must have the same ones, whatever its budget. */
    private static final String SAMPLING_ENDED = "sampling-ended";

    private final Study study;
    private final Settings settings;
    private final Memory memory;
    private final Optional<Samplers> elsewhere;
    private final Unknowns unknowns;
    private final PriorDraws draws;
    private final Scoring scoring;
    private final TrialRuns runs;

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

    /** What sampling may take. */
    @FunctionalInterface
    public interface Budget {
        /**
         * How much of it is spent, as a share; from 1 on, sampling ends with what is done.
         *
         * @param simulations that sampling has taken
         */
        double spent(long simulations);

        /** Whether nothing is left. */
        default boolean isSpent(long simulations) {
            return spent(simulations) >= 1;
        }
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
        scoring = new Scoring(study, GradeTable.DEFAULT);
        runs = new TrialRuns(study, scoring);
    }

    /**
     * Runs, samples and scores everything.
     *
     * @param budget of sampling alone; the rest is done all the same
     */
    public Findings run(Progress progress, Budget budget) {
        var work = new Work(progress, budget, samplingRuns(), outsideSampling(), beforeSampling(), afterParticles());
        try (var workers = new Workers(settings.threads())) {
            var prior = drawnFromPriors(workers, work);
            var sampled = Sampled.of(sample(workers, work, budget));
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
                    work.done() + sampled.simulations(),
                    unknowns,
                    scoring,
                    models,
                    sampled.posteriors(),
                    new Findings.Runs(prior, given, List.of(later), failures(sampled)),
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
        long each = (long) settings.sampling().particles() + withoutBribes();
        return beforeSampling() + study.explanations().size() * each + afterParticles();
    }

    /** Of those outside sampling, what comes before it: draws and their twins. */
    private long beforeSampling() {
        long each =
                settings.draws() + (long) settings.twinDraws() * runs.twins().size();
        return study.explanations().size() * each;
    }

    /** What sampling takes; a guess. */
    private double samplingRuns() {
        return RUNS_PER_PARTICLE
                * study.explanations().size()
                * settings.sampling().particles();
    }

    /** Of those outside sampling, what comes after the particles are read. */
    private long afterParticles() {
        return (long) settings.futures() * (1 + study.scenarios().size()) + asked();
    }

    /** Particles of each explanation that are run in a world without bribes. */
    private int withoutBribes() {
        return runs.hasWorldWithoutBribes()
                ? Math.min(settings.futures(), settings.sampling().particles())
                : 0;
    }

    private List<List<Trial>> drawnFromPriors(Workers workers, Work work) {
        int each = settings.draws();
        var trials = new Trial[study.explanations().size()][each];
        workers.forEach(trials.length * each, i -> trials[i / each][i % each] = priorTrial(i / each, i % each, work));
        return Arrays.stream(trials).map(List::of).toList();
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

    /** Samples explanations by turns, the one that is furthest behind first, so that the end of the budget meets all alike. */
    private List<Posterior> sample(Workers workers, Work work, Budget budget) {
        double[][] points = unknowns.coordinates()
                .points(new LatinHypercube(
                        settings.sampling().seed(), settings.sampling().first()));
        var samplings = study.explanations().stream()
                .map(explanation -> {
                    var target = Samplers.target(study, explanation.id());
                    var sampling = new TemperedSampling(
                            target, points, settings.sampling(), memory.under("sampling/" + explanation.id() + "/"));
                    var maker = elsewhere
                            .map(samplers -> samplers.of(explanation.id()))
                            .orElseGet(() -> PieceMaker.onThreads(workers, target));
                    return new Sampling(sampling, maker);
                })
                .toList();
        var ended = memory.find(SAMPLING_ENDED);
        int made = 0;
        long simulations = 0;
        while (samplings.stream().anyMatch(Sampling::isUnderWay)
                && !(ended.isPresent() ? made >= ended.get()[0] : budget.isSpent(simulations))) {
            samplings.stream()
                    .filter(Sampling::isUnderWay)
                    .min((one, other) -> Double.compare(one.steps.progress(), other.steps.progress()))
                    .ifPresent(sampling -> sampling.steps.step(sampling.maker));
            made++;
            simulations = samplings.stream()
                    .mapToLong(each -> each.steps.simulations())
                    .sum();
            double climbed = samplings.stream()
                            .mapToDouble(each -> each.steps.progress())
                            .sum()
                    / samplings.size();
            work.climbed(climbed, simulations);
        }
        if (ended.isEmpty()) {
            memory.keep(SAMPLING_ENDED, new double[] {made});
        }
        var posteriors = new ArrayList<Posterior>();
        for (var sampling : samplings) {
            posteriors.add(sampling.steps.finish(sampling.maker));
            work.finished(
                    posteriors.size(),
                    samplings.size(),
                    samplings.stream()
                            .mapToLong(each -> each.steps.simulations())
                            .sum());
        }
        return posteriors;
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
                () -> runs.drawn(
                        which, number, draws.draw(number), draws.seed(number), hasTwins ? runs.twins() : List.of()));
        work.tried(1 + (hasTwins ? runs.twins().size() : 0));
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
                () -> runs.again(which, number, unknowns.at(particle.point()), particle.seed(), hasTwin));
        work.afterSampling(hasTwin ? 2 : 1, sampled.simulations());
        return trial;
    }

    /** What went wrong in the first simulations of each sampling that failed: they are made again, to say it. */
    private List<List<String>> failures(Sampled sampled) {
        return IntStream.range(0, sampled.posteriors().size())
                .mapToObj(number -> sampled.posteriors().get(number).firstFailures().stream()
                        .map(particle -> failure(study.explanations().get(number), particle))
                        .toList())
                .toList();
    }

    private String failure(Explanation explanation, Particle particle) {
        var trial = runs.drawn(explanation, 0, unknowns.at(particle.point()), particle.seed(), List.of());
        return trial.failed()
                ? trial.failure()
                : "no density of the reports was a number, or the world without residents failed";
    }

    private Trial future(Futures futures, int number, Work work, Sampled sampled) {
        var trial = memory.recall("future/%d".formatted(number), () -> futures.run(number));
        work.afterSampling(futures.runsOfEach(), sampled.simulations());
        return trial;
    }
}
