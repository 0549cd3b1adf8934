package tollgate.economy;

import java.util.List;
import java.util.Set;
import tollgate.gates.LinearDemand;
import tollgate.gates.NoEquilibrium;
import tollgate.gates.PathSystem;
import tollgate.gates.StaticGame;
import tollgate.gates.Terms;

/**
 * A gate of a world of its own, without dates: one organ, small traders who may also cross without its consent, and a margin that
 * stands. The organ charges what the unapproved crossing costs, or half the margin where that is less (limit pricing; docs/model.md,
 * 7.3).
 */
public final class SoleGate {
    private static final PathSystem WITH_OR_WITHOUT_CONSENT = new PathSystem(1, List.of(Set.of(0), Set.of()));

    private SoleGate() {}

    /**
     * What the organ takes of the margin of a crossing with its consent, from 0 to 1; NaN where bribes find no rest.
     *
     * @param evasionRise what the unapproved crossing costs over {@link Parameter#EVASION_COST}
     */
    public static double shareOfMargin(Parameters parameters, double evasionRise) {
        double margin = parameters.of(Parameter.WILLINGNESS_TO_PAY);
        double evasion = parameters.of(Parameter.EVASION_COST) * evasionRise;
        var terms = Terms.plain(WITH_OR_WITHOUT_CONSENT)
                .withTheta(ClosedForm.theta(parameters))
                .withHorizon(parameters.of(Parameter.HORIZON))
                .withExtraCosts(List.of(0.0, evasion))
                .withWeights(evasion < margin ? List.of(0.5, 0.5) : List.of(0.5, 0.0));
        try {
            return new StaticGame(WITH_OR_WITHOUT_CONSENT)
                            .solve(new LinearDemand(margin, 1), terms)
                            .bribes()
                            .get(0)
                    / margin;
        } catch (NoEquilibrium restless) {
            return Double.NaN;
        }
    }
}
