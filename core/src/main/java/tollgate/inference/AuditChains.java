package tollgate.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tollgate.engine.Draws;
import tollgate.engine.Workers;

/**
 * Chains that audit a sampling: particle marginal Metropolis-Hastings on points and seeds (Andrieu, Doucet and Holenstein 2010,
 * https://doi.org/10.1111/j.1467-9868.2009.00736.x) at the whole likelihood. There are no temperatures, no screen, no weights and no
 * resampling, so that what could be wrong with those is not wrong here; the proposal is fixed from the start.
 */
public final class AuditChains {
    private final Target target;
    private final Posterior posterior;
    private final Settings settings;

    /**
     * How much work to do.
     *
     * @param moves of each chain; the first half is left out of the states
     * @param keepSeed share of moves that keep the seed
     */
    public record Settings(int chains, int moves, double keepSeed, long seed) {
        public Settings {
            if (chains < 1 || moves < 2) {
                throw new IllegalArgumentException(
                        "There must be a chain or more (%s) and two moves or more (%s).".formatted(chains, moves));
            }
            Requirements.requireProbability("share that keeps the seed", keepSeed);
        }
    }

    /**
     * Where a chain was after each move of its second half.
     *
     * @param accepted share of all its moves that were made
     */
    public record Chain(List<Particle> states, double accepted) {
        public Chain {
            states = List.copyOf(states);
        }
    }

    /** Prepares chains that start from particles of a sampling of the same target, and propose by their spread. */
    public AuditChains(Target target, Posterior posterior, Settings settings) {
        this.target = target;
        this.posterior = posterior;
        this.settings = settings;
    }

    /**
     * Runs all chains.
     *
     * @param moved told after each move how many moves of all chains are made; may be called from any thread
     */
    public List<Chain> run(Workers workers, IntConsumer moved) {
        var proposal = Proposal.of(
                posterior.particles().stream().map(Particle::point).toArray(double[][]::new),
                posterior.weights(),
                posterior.directions());
        double[] chances = new double[Steps.count()];
        Arrays.fill(chances, 1.0 / chances.length);
        var single = new TemperedSampling.Settings(
                posterior.particles().size(), 0.5, 1, 1, 1, settings.keepSeed(), 0.5, settings.seed());
        var rungs = List.of(new Rung(target, 0));
        var moves = new Moves(rungs, proposal, single, 1, chances);
        var chains = new AtomicReferenceArray<Chain>(settings.chains());
        var made = new AtomicInteger();
        workers.forEach(
                settings.chains(),
                number -> chains.set(number, chain(number, moves, () -> moved.accept(made.incrementAndGet()))));
        return IntStream.range(0, settings.chains()).mapToObj(chains::get).toList();
    }

    private Chain chain(int number, Moves moves, Runnable moved) {
        var luck = Draws.of(settings.seed(), "audit chain");
        var particle = start(number);
        var states = new ArrayList<Particle>();
        int accepted = 0;
        for (int move = 0; move < settings.moves(); move++) {
            var outcome = moves.run(particle, luck.luck(move, number), AuditChains::simulate);
            accepted += outcome.accepted();
            particle = outcome.particle();
            if (move >= settings.moves() / 2) {
                states.add(particle);
            }
            moved.run();
        }
        return new Chain(states, accepted / (double) settings.moves());
    }

    /** The particle at this chain's place of the posterior, so that chains start far from one another. */
    private Particle start(int number) {
        double place = (number + 0.5) / settings.chains();
        int particle = 0;
        double passed = posterior.weight(0);
        while (passed < place && particle < posterior.particles().size() - 1) {
            particle++;
            passed += posterior.weight(particle);
        }
        var chosen = posterior.particles().get(particle);
        return new Particle(chosen.point(), chosen.seed(), 0, chosen.logLikelihood());
    }

    private static Answer simulate(Rung rung, double[] point, long seed, double need) {
        return rung.target().simulate(point, seed, need);
    }
}
