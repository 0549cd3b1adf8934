package tollgate.inference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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
    private static final int MOST_KEPT = 3;

    private final Settings settings;
    private final Target target;
    private final List<Rung> rungs;
    private final Journal journal;
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
    private long simulated;
    private long failed;
    private final List<Particle> failures = new ArrayList<>();
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
            long seed)
            implements Serializable {
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
        this.target = target;
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
        return simulated;
    }

    /** Where it stands: 0 at the prior, 1 at the posterior; half of the way is the screen's where there is one. */
    public double progress() {
        return isDone ? 1 : (rung + temperature) / rungs.size();
    }

    /** Does the next step of the work: first simulations, a change of temperature with its first block of moves, or a block of moves. */
    public void step(Workers workers) {
        step(PieceMaker.onThreads(workers, target));
    }

    /** The same on other machines. */
    public void step(PieceMaker maker) {
        if (isDone) {
            return;
        }
        if (steps == 0) {
            simulateFirst(maker);
            raise();
        }
        steps++;
        if (!isMoving) {
            return;
        }
        double[] gainsBefore = gains();
        moveBlock(maker);
        if (hasMovedEnough(gainsBefore) || moves >= settings.mostMoves()) {
            climbs.add(climb());
            isMoving = false;
            goOn(maker);
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

    private void goOn(PieceMaker maker) {
        if (temperature >= 1 && rung == rungs.size() - 1) {
            isDone = true;
        } else {
            if (temperature >= 1) {
                climbRung(maker);
            }
            raise();
        }
    }

    /** Ends it where it stands: what is missing to the posterior is made up for by weights, at the price of an effective sample. */
    public Posterior finish(Workers workers) {
        return finish(PieceMaker.onThreads(workers, target));
    }

    /** The same on other machines. */
    public Posterior finish(PieceMaker maker) {
        if (steps == 0) {
            simulateFirst(maker);
            raise();
        }
        if (!isDone && isMoving) {
            climbs.add(climb());
        }
        boolean reached = isDone && logEvidence > Double.NEGATIVE_INFINITY;
        if (!isDone) {
            weigh(1 - temperature);
            if (rung < rungs.size() - 1) {
                climbRung(maker);
                weigh(1);
            }
            isDone = true;
        }
        return new Posterior(
                List.of(particles),
                weights,
                Arrays.copyOf(ancestry.families(), particles.length),
                directions,
                logEvidence,
                ancestry.logEvidenceError(weights),
                logEvidence > Double.NEGATIVE_INFINITY ? ancestry.effectiveFamilies(weights) : 0,
                reached,
                climbs,
                simulated,
                failed,
                failures);
    }

    private void simulateFirst(PieceMaker maker) {
        var seeds = Draws.of(settings.seed(), "first seeds");
        double[][] points = before;
        ask(maker, "first/", i -> new Particle(points[i], seeds.seedOfRun(i), 0, 0));
    }

    private void climbRung(PieceMaker maker) {
        rung++;
        temperature = 0;
        var current = particles;
        ask(maker, "rung " + rung + " after " + steps + "/", i -> current[i]);
    }

    /** Simulates particles on this rung, where they are; copies share a simulation. */
    private void ask(PieceMaker maker, String address, IntFunction<Particle> at) {
        var from = IntStream.range(0, weights.length).mapToObj(at).toArray(Particle[]::new);
        int[] originals = Posterior.originals(List.of(from));
        double[][] results = results(
                maker,
                address,
                i -> weights[i] != 0 && originals[i] == i,
                i -> new Piece.Ask(rung, from[i].point(), from[i].seed()));
        particles = new Particle[from.length];
        for (int i = 0; i < from.length; i++) {
            if (originals[i] < i) {
                particles[i] = particles[originals[i]];
            } else {
                particles[i] = simulated(
                        from[i],
                        weights[i] == 0
                                ? Answer.IMPOSSIBLE
                                : counted(
                                        from[i].point(),
                                        from[i].seed(),
                                        Recording.played(results[i]).get()));
            }
        }
    }

    private Particle simulated(Particle from, Answer answer) {
        sightings.get(rung).add(new Sighting(rung, from.point(), answer));
        return new Particle(from.point(), from.seed(), from.logLikelihood(), answer.logLikelihood());
    }

    /** What the pieces of some particles return, by particle: from the journal, or made and kept there as soon as each is. */
    private double[][] results(PieceMaker maker, String address, IntPredicate isAsked, IntFunction<Piece> piece) {
        double[][] results = new double[weights.length][];
        int[] missing = IntStream.range(0, results.length)
                .filter(isAsked)
                .filter(i -> {
                    var known = journal.find(address + i);
                    known.ifPresent(kept -> results[i] = kept);
                    return known.isEmpty();
                })
                .toArray();
        maker.make(IntStream.of(missing).mapToObj(piece).toList(), (number, made) -> {
            journal.keep(address + missing[number], made);
            results[missing[number]] = made;
        });
        return results;
    }

    private Answer counted(double[] point, long seed, Answer answer) {
        var usable = answer.usable();
        simulated++;
        if (usable.logLikelihood() == Double.NEGATIVE_INFINITY) {
            failed++;
            if (failures.size() < MOST_KEPT) {
                failures.add(new Particle(point, seed, 0, Double.NEGATIVE_INFINITY));
            }
        }
        return usable;
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

    private void moveBlock(PieceMaker maker) {
        var rule = new Piece.Rule(steps, rung, temperature, proposal, lengths.chances(), settings);
        var current = particles;
        double[][] results =
                results(maker, "block " + steps + "/", i -> true, i -> new Piece.Block(rule, current[i], i));
        particles = new Particle[current.length];
        for (int i = 0; i < current.length; i++) {
            var answers = Recording.played(results[i]);
            var outcome = new Piece.Block(rule, current[i], i)
                    .run(rungs, (which, point, seed, need) -> counted(point, seed, answers.get()));
            accepted += outcome.accepted();
            outcome.tell(lengths);
            outcome.seen().forEach(seen -> sightings.get(seen.rung()).add(seen));
            particles[i] = outcome.particle();
        }
        moves += settings.movesPerBlock();
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
