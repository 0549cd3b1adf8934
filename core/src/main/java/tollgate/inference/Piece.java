package tollgate.inference;

import java.io.Serializable;
import java.util.List;
import tollgate.engine.Draws;

/**
 * Some simulations of a sampling, one after the other, that depend on no others made at the same time. Which they are is a function of the piece and of
 * what they return, so that a piece may be made on any machine that has the target, and more than once; and that its results alone, kept, repeat it.
 */
public abstract sealed class Piece implements Serializable {
    private static final long serialVersionUID = 1L;

    private Piece() {}

    /** What each simulation answers, in the order of asking, as a {@link Recording} has it. */
    public abstract double[] make(Target target);

    /** One simulation on one rung. */
    static final class Ask extends Piece {
        private static final long serialVersionUID = 1L;

        private final int rung;
        private final double[] point;
        private final long seed;

        Ask(int rung, double[] point, long seed) {
            this.rung = rung;
            this.point = point.clone();
            this.seed = seed;
        }

        @Override
        public double[] make(Target target) {
            var which = Rung.of(target).get(rung).target();
            var recording = new Recording();
            recording.record(which.simulate(point, seed, Double.NEGATIVE_INFINITY));
            return recording.numbers();
        }
    }

    /** A block of moves of one particle. */
    static final class Block extends Piece {
        private static final long serialVersionUID = 1L;

        private final Rule rule;
        private final Particle start;
        private final int particle;

        Block(Rule rule, Particle start, int particle) {
            this.rule = rule;
            this.start = start;
            this.particle = particle;
        }

        @Override
        public double[] make(Target target) {
            var recording = new Recording();
            run(
                    Rung.of(target),
                    (which, point, seed, need) -> recording
                            .record(which.target().simulate(point, seed, need))
                            .usable());
            return recording.numbers();
        }

        Moves.Outcome run(List<Rung> rungs, Moves.Simulations simulations) {
            return rule.moves(rungs).run(start, rule.luck().luck(rule.step, particle), simulations);
        }
    }

    /** What all blocks of one step have in common. */
    static final class Rule implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int step;
        private final int rung;
        private final double temperature;
        private final Proposal proposal;
        private final double[] chances;
        private final TemperedSampling.Settings settings;

        Rule(
                int step,
                int rung,
                double temperature,
                Proposal proposal,
                double[] chances,
                TemperedSampling.Settings settings) {
            this.step = step;
            this.rung = rung;
            this.temperature = temperature;
            this.proposal = proposal;
            this.chances = chances.clone();
            this.settings = settings;
        }

        private Moves moves(List<Rung> rungs) {
            return new Moves(rungs.subList(0, rung + 1), proposal, settings, temperature, chances);
        }

        private Draws luck() {
            return Draws.of(settings.seed(), "moves");
        }
    }
}
