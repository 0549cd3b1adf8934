package tollgate.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/**
 * Sequential Monte Carlo from the prior to the posterior of points and seeds, by raising the likelihood to growing powers (Del Moral,
 * Doucet and Jasra 2006, https://doi.org/10.1111/j.1467-9868.2006.00553.x; Duan and Fulop 2015). With one simulation a particle the
 * target is exact. Where the target has a screen, it is climbed first, and then the way from the screen to the target.
 *
 * <p>Goes on step by step, so that several samplings can share one budget; it may be ended after any step. All random numbers are
 * addressed by the seed, the step and the particle, and sums run in particle order: results have the same bits on any number of
 * threads, and repeated from a {@link Journal}.
 */
public final class TemperedSampling {
    private static final int FIRST = 4;
    private static final Answer IMPOSSIBLE = Answer.of(Double.NEGATIVE_INFINITY);

    private final Settings settings;
    private final List<Rung> rungs;
    private final Journal journal;
    private final LongAdder simulated = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final List<Climb> climbs = new ArrayList<>();
    private final Ancestry ancestry;
    private final Steps lengths = new Steps();

    private Particle[] particles = {};
    private double[] weights;
    private final List<Sightings> sightings;
    private double[][] before;
    private double[] fitBefore = {};
    private Directions directions;
    private Proposal proposal;
    private int rung;
    private int steps;
    private double temperature;
    private double logEvidence;
    private int moves;
    private int accepted;
    private boolean isMoving;
    private boolean isDone;

    /**
     * How much work to do.
     *
     * @param particles at least 2
     * @param leastShare of the sample that a change of temperature leaves effective, between 0 and 1
     * @param movesPerBlock moves that a particle makes before it is looked at whether all moved enough
     * @param mostMoves at one temperature
     * @param screenMoves moves on the screen for each on the target
     * @param keepSeed share of moves that keep the seed
     * @param enough correlation with the start of a temperature, of where particles are along informed directions and of how well they fit, below
     *     which they have moved enough, once a block of moves no longer makes them fit better
     */
    public record Settings(
            int particles,
            double leastShare,
            int movesPerBlock,
            int mostMoves,
            int screenMoves,
            double keepSeed,
            double enough,
            long seed) {
        public Settings {
            if (particles < 2 || movesPerBlock < 1 || mostMoves < 0 || screenMoves < 1) {
                throw new IllegalArgumentException("There must be 2 particles or more, and moves (%s, %s, %s, %s)."
                        .formatted(particles, movesPerBlock, mostMoves, screenMoves));
            }
            Requirements.requireProbability("least share", leastShare);
            Requirements.requireProbability("share that keeps the seed", keepSeed);
            Requirements.requireFinite("enough", enough);
        }

        /** What suits most problems. */
        public static Settings of(int particles, long seed) {
            return new Settings(particles, 0.5, 5, 60, 3, 0.5, 0.5, seed);
        }

        /** Points to begin with: to look for good ones among many is cheaper than to move few far. */
        public int first() {
            return FIRST * particles;
        }

        /** The same with other luck. */
        public Settings seeded(long other) {
            return new Settings(particles, leastShare, movesPerBlock, mostMoves, screenMoves, keepSeed, enough, other);
        }
    }

    /**
     * What one temperature took.
     *
     * @param rung 0 for the screen, or for the target where there is none
     * @param effectiveShare conditional effective sample over particles of the change to it
     * @param accepted share of moves on this rung that were made
     * @param ancestors particles of the first sample with descendants
     */
    public record Climb(
            int rung, double temperature, double effectiveShare, int moves, double accepted, int ancestors) {}

    /**
     * A sampling of a target that has not begun.
     *
     * @param points where it begins, one a row: draws from the standard normal prior, as many as particles or more; the first change of
     *     temperature leaves as many as particles
     */
    public TemperedSampling(Target target, double[][] points, Settings settings, Journal journal) {
        this.settings = settings;
        this.journal = journal;
        rungs = Rung.of(target);
        if (points.length < settings.particles()) {
            throw new IllegalArgumentException(
                    "%d particles cannot begin at %d points.".formatted(settings.particles(), points.length));
        }
        weights = equal(points.length);
        before = Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
        sightings = rungs.stream().map(each -> new Sightings()).toList();
        directions = Directions.all(target.dimensions());
        proposal = Proposal.of(before, weights, directions);
        ancestry = new Ancestry(points.length);
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return isDone;
    }

    /** Simulations so far, those that ended early and failed ones among them. */
    public long simulations() {
        return simulated.sum();
    }

    /** Where it stands: 0 at the prior, 1 at the posterior; half of the way is the screen's where there is one. */
    public double progress() {
        return isDone ? 1 : (rung + temperature) / rungs.size();
    }

    /** Does the next piece of work: first simulations, a change of temperature with its first block of moves, or a block of moves. */
    public void step(Workers workers) {
        if (isDone) {
            return;
        }
        if (steps == 0) {
            simulateFirst(workers);
            raise();
        }
        steps++;
        if (!isMoving) {
            return;
        }
        double[] gainsBefore = gains();
        moveBlock(workers);
        if (hasMovedEnough(gainsBefore) || moves >= settings.mostMoves()) {
            climbs.add(climb());
            isMoving = false;
            goOn(workers);
        }
    }

    /**
     * Whether particles have forgotten where they stood, and no longer come to fit better: of many coordinates few may matter to the
     * reports, and those that do not are renewed at once.
     */
    private boolean hasMovedEnough(double[] gainsBefore) {
        return Tempering.correlation(along(before), along(points())) < settings.enough()
                && Tempering.correlation(fitBefore, fit()) < settings.enough()
                && !Tempering.isRising(gainsBefore, gains());
    }

    private double[] fit() {
        return Arrays.stream(particles).mapToDouble(Particle::logLikelihood).toArray();
    }

    private double[][] along(double[][] points) {
        return Arrays.stream(points).map(directions::along).toArray(double[][]::new);
    }

    private void goOn(Workers workers) {
        if (temperature >= 1 && rung == rungs.size() - 1) {
            isDone = true;
        } else {
            if (temperature >= 1) {
                climbRung(workers);
            }
            raise();
        }
    }

    /** Ends it where it stands: what is missing to the posterior is made up for by weights, at the price of an effective sample. */
    public Posterior finish(Workers workers) {
        if (steps == 0) {
            simulateFirst(workers);
            raise();
        }
        if (!isDone && isMoving) {
            climbs.add(climb());
        }
        boolean reached = isDone && logEvidence > Double.NEGATIVE_INFINITY;
        if (!isDone) {
            weigh(1 - temperature);
            if (rung < rungs.size() - 1) {
                climbRung(workers);
                weigh(1);
            }
            isDone = true;
        }
        return new Posterior(
                List.of(particles),
                weights,
                directions,
                logEvidence,
                ancestry.logEvidenceError(weights),
                logEvidence > Double.NEGATIVE_INFINITY ? ancestry.families(weights) : 0,
                reached,
                climbs,
                simulated.sum(),
                failed.sum());
    }

    private void simulateFirst(Workers workers) {
        var seeds = Draws.of(settings.seed(), "first seeds");
        double[][] points = before;
        particles = asked(workers, "first/", i -> new Particle(points[i], seeds.seedOfRun(i), 0, 0));
    }

    private void climbRung(Workers workers) {
        rung++;
        temperature = 0;
        var current = particles;
        particles = asked(workers, "rung " + rung + " after " + steps + "/", i -> current[i]);
    }

    /** Particles with what this rung makes of them, where they are. */
    private Particle[] asked(Workers workers, String address, IntFunction<Particle> at) {
        var answers = new Answer[weights.length];
        var asked = each(workers, weights.length, i -> {
            var from = at.apply(i);
            answers[i] = weights[i] == 0 ? IMPOSSIBLE : ask(address + i, rungs.get(rung), from.point(), from.seed());
            return new Particle(from.point(), from.seed(), from.logLikelihood(), answers[i].logLikelihood());
        });
        for (int i = 0; i < asked.length; i++) {
            sightings.get(rung).add(new Sighting(rung, asked[i].point(), answers[i]));
        }
        return asked;
    }

    private Answer ask(String address, Rung which, double[] point, long seed) {
        var recording = Recording.of(journal, address);
        var answer = counted(recording.next(() -> which.target().simulate(point, seed, Double.NEGATIVE_INFINITY)));
        recording.keepIn(journal, address);
        return answer;
    }

    private Answer counted(Answer answer) {
        simulated.increment();
        if (Double.isNaN(answer.logLikelihood()) || Double.isInfinite(answer.logLikelihood())) {
            failed.increment();
            return IMPOSSIBLE;
        }
        return answer;
    }

    private static Particle[] each(Workers workers, int count, IntFunction<Particle> task) {
        var results = new Particle[count];
        workers.forEach(count, i -> results[i] = task.apply(i));
        return results;
    }

    /** Raises the temperature as far as the sample bears, and makes the particles equal again. */
    private void raise() {
        double[] gains = gains();
        double least = settings.leastShare() * settings.particles() / weights.length;
        double step = Tempering.step(weights, gains, 1 - temperature, least);
        double share = Tempering.conditionalShare(weights, gains, step);
        weigh(step);
        if (logEvidence == Double.NEGATIVE_INFINITY) {
            particles = Arrays.copyOf(particles, settings.particles());
            weights = new double[particles.length];
            isDone = true;
            return;
        }
        temperature = step >= 1 - temperature ? 1 : temperature + step;
        double[][] points = points();
        directions = Directions.of(points[0].length, sightings.subList(0, rung + 1));
        proposal = Proposal.of(points, weights, directions);
        double uniform =
                Draws.of(settings.seed(), "resampling").luck(steps, rung).nextDouble();
        int[] parents = Resampling.systematic(weights, settings.particles(), uniform);
        ancestry.resampled(weights, parents, share);
        particles = IntStream.of(parents).mapToObj(parent -> particles[parent]).toArray(Particle[]::new);
        weights = equal(parents.length);
        before = points();
        fitBefore = fit();
        lengths.forgetHalf();
        moves = 0;
        accepted = 0;
        isMoving = true;
    }

    private static double[] equal(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        return weights;
    }

    private double[][] points() {
        return Arrays.stream(particles).map(Particle::point).toArray(double[][]::new);
    }

    private void weigh(double step) {
        logEvidence += Tempering.reweight(weights, gains(), step);
    }

    /** What the rest of this rung would add to the log weight of each particle. */
    private double[] gains() {
        return Arrays.stream(particles)
                .mapToDouble(particle -> particle.logLikelihood() == Double.NEGATIVE_INFINITY
                        ? Double.NEGATIVE_INFINITY
                        : particle.logLikelihood() - particle.screened())
                .toArray();
    }

    private void moveBlock(Workers workers) {
        var block = new Moves(rungs.subList(0, rung + 1), proposal, settings, temperature, lengths.chances());
        var luck = Draws.of(settings.seed(), "moves");
        var current = particles;
        var outcomes = new Moves.Outcome[current.length];
        String address = "block " + steps + "/";
        particles = each(workers, current.length, i -> {
            outcomes[i] = repeatable(block, current[i], luck, address + i, i);
            return outcomes[i].particle();
        });
        moves += settings.movesPerBlock();
        for (var outcome : outcomes) {
            accepted += outcome.accepted();
            outcome.tell(lengths);
            outcome.seen().forEach(seen -> sightings.get(seen.rung()).add(seen));
        }
    }

    private Moves.Outcome repeatable(Moves block, Particle particle, Draws luck, String address, int agent) {
        var recording = Recording.of(journal, address);
        var outcome = block.run(
                particle,
                luck.luck(steps, agent),
                (which, point, seed, need) ->
                        counted(recording.next(() -> which.target().simulate(point, seed, need))));
        recording.keepIn(journal, address);
        return outcome;
    }

    private Climb climb() {
        return new Climb(
                rung,
                temperature,
                ancestry.lastShare(),
                moves,
                moves == 0 ? 0 : accepted / (double) (moves * particles.length),
                ancestry.count());
    }
}
