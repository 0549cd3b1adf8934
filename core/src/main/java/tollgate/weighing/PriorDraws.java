package tollgate.weighing;

import java.util.Arrays;
import java.util.List;
import tollgate.engine.Draws;
import tollgate.inference.LatinHypercube;

/** What a study believes before any report, drawn: for each draw all that is unknown, and the luck that goes with it. */
final class PriorDraws {
    private final LatinHypercube design;
    private final List<Draw> draws;

    PriorDraws(Study study, long seed, int draws) {
        this(new Unknowns(study), seed, draws);
    }

    PriorDraws(Unknowns unknowns, long seed, int draws) {
        design = new LatinHypercube(seed, draws);
        this.draws = Arrays.stream(unknowns.coordinates().points(design))
                .map(unknowns::at)
                .toList();
    }

    Draw draw(int number) {
        return draws.get(number);
    }

    /** The luck of a draw, the same for every run of it. */
    long seed(int draw) {
        return Draws.of(design.seed(), "runs").seedOfRun(draw);
    }

    /** Another luck for the same draw. */
    long otherSeed(int draw) {
        return Draws.of(design.seed(), "runs under another luck").seedOfRun(draw);
    }
}
