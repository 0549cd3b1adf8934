package tollgate.inference;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A block of moves of one particle at one temperature, in the space of points and seeds. Some moves keep the seed (blocked
 * pseudo-marginal moves; Tran, Kohn, Quiroz and Villani 2016, https://arxiv.org/abs/1603.02485). On a screened rung a few moves are
 * made on the screen first and their end is put to the target (Christen and Fox 2005, https://doi.org/10.1198/106186005X76983; Liu
 * 2001, 9.4.3), so that most poor proposals cost a screening simulation alone.
 */
final class Moves {
    private final List<Rung> rungs;
    private final Proposal proposal;
    private final TemperedSampling.Settings settings;
    private final double temperature;
    private final double[] chances;

    /**
     * Moves on the highest of these rungs.
     *
     * @param temperature above 0, to 1: how much of that rung counts over the one below it
     * @param chances of each length of {@link Steps}
     */
    Moves(
            List<Rung> rungs,
            Proposal proposal,
            TemperedSampling.Settings settings,
            double temperature,
            double[] chances) {
        this.rungs = rungs;
        this.proposal = proposal;
        this.settings = settings;
        this.temperature = temperature;
        this.chances = chances.clone();
    }

    /** Where a particle got to, and how. */
    static final class Outcome {
        private final List<Sighting> seen = new ArrayList<>();
        private final int[] tried = new int[Steps.count()];
        private final int[] made = new int[Steps.count()];
        private Particle particle;
        private int accepted;

        private Outcome(Particle start) {
            particle = start;
        }

        Particle particle() {
            return particle;
        }

        /** Moves on the highest rung that were made. */
        int accepted() {
            return accepted;
        }

        /** The simulations that it went to, those of screens among them. */
        List<Sighting> seen() {
            return seen;
        }

        /** Tells how many moves of each length were tried and made. */
        void tell(Steps steps) {
            steps.note(tried, made);
        }
    }

    private double screenTemperature() {
        return rungs.size() == 1 ? temperature : 1;
    }

    /** One block. */
    Outcome run(Particle start, UniformRandomProvider luck, Simulations simulations) {
        var outcome = new Outcome(start);
        for (int move = 0; move < settings.movesPerBlock(); move++) {
            var next = rungs.size() == 1
                    ? screenMove(outcome.particle, luck, simulations, outcome)
                    : targetMove(outcome.particle, luck, simulations, outcome);
            outcome.accepted += next == outcome.particle ? 0 : 1;
            outcome.particle = next;
        }
        return outcome;
    }

    /** Tells what a simulation answers, or answered when this was sampled before. */
    @FunctionalInterface
    interface Simulations {
        Answer simulate(Rung rung, double[] point, long seed, double need);
    }

    private Particle screenMove(
            Particle particle, UniformRandomProvider luck, Simulations simulations, Outcome outcome) {
        int step = Steps.draw(chances, luck);
        double[] here = particle.point();
        double[] there = proposal.propose(here, Steps.length(step), luck);
        long other = luck.nextLong();
        long seed = luck.nextDouble() < settings.keepSeed() ? particle.seed() : other;
        double pull = proposal.logPriorOverReference(there) - proposal.logPriorOverReference(here);
        double now = rungs.size() == 1 ? particle.logLikelihood() : particle.screened();
        double need = now + (StrictMath.log(1 - luck.nextDouble()) - pull) / screenTemperature();
        var answer = simulations.simulate(rungs.get(0), there, seed, need);
        double then = answer.logLikelihood();
        outcome.tried[step]++;
        if (!(then > need)) {
            return particle;
        }
        outcome.made[step]++;
        outcome.seen.add(new Sighting(0, there, answer));
        return rungs.size() == 1
                ? new Particle(there, seed, 0, then)
                : new Particle(there, seed, then, particle.logLikelihood());
    }

    private Particle targetMove(
            Particle particle, UniformRandomProvider luck, Simulations simulations, Outcome outcome) {
        var there = particle;
        for (int move = 0; move < settings.screenMoves(); move++) {
            there = screenMove(there, luck, simulations, outcome);
        }
        double chance = StrictMath.log(1 - luck.nextDouble());
        if (there == particle) {
            return particle;
        }
        double need = there.screened() + particle.logLikelihood() - particle.screened() + chance / temperature;
        var answer = simulations.simulate(rungs.get(1), there.point(), there.seed(), need);
        if (!(answer.logLikelihood() > need)) {
            return particle;
        }
        outcome.seen.add(new Sighting(1, there.point(), answer));
        return new Particle(there.point(), there.seed(), there.screened(), answer.logLikelihood());
    }
}
