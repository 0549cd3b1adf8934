package tollgate.experiment;

import tollgate.economy.SoleGate;
import tollgate.experiment.Pattern.Runs;
import tollgate.experiment.Pattern.Shown;

/** Patterns of who holds the gates and what that is worth to them. */
final class GatePatterns {
    /** By how much control became stricter, as reported in 2015: three to four times. */
    private static final double LEAST_STRICTER = 3;

    private static final double MIDDLE_STRICTER = 3.5;
    private static final double MOST_STRICTER = 4;

    private GatePatterns() {}

    static Shown monopoly(Runs runs) {
        double before = runs.run().subjectShare(Era.BEFORE.from(), Era.BEFORE.to());
        double after = runs.run().subjectShare(Era.AFTER.from(), Era.AFTER.to());
        return Shown.of(after, after >= 0.9 && Pattern.isBetween(before, 0.2, 0.7));
    }

    /** Quotas are shared among the offices of border provinces alone, so that there is nothing to compare with. */
    static Shown quotasInland(Runs runs) {
        return Shown.withoutVerdict(Double.NaN);
    }

    /** The figures of 2010-13 and of 2014 (E006, E005) speak of years before the run, so they get a world without dates. */
    static Shown guardsAlone(Runs runs) {
        var parameters = runs.run().plan().parameters();
        double before = SoleGate.shareOfMargin(parameters, 1);
        double least = SoleGate.shareOfMargin(parameters, LEAST_STRICTER);
        double most = SoleGate.shareOfMargin(parameters, MOST_STRICTER);
        boolean isMet = Pattern.isBetween(before, 0.055, 0.22)
                && Pattern.isBetween(least, 0.25, 0.50)
                && Pattern.isBetween(most, 0.25, 0.50);
        return Shown.of(SoleGate.shareOfMargin(parameters, MIDDLE_STRICTER), isMet);
    }
}
