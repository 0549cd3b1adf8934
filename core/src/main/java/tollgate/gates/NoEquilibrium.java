package tollgate.gates;

/** The search for an equilibrium ended without one: an outcome to report, not a fault. */
public final class NoEquilibrium extends Exception {
    private static final long serialVersionUID = 1L;

    private final double gap;

    NoEquilibrium(double gap) {
        super(("No equilibrium was found: the bribes still miss cost plus markup by %s of themselves."
                        + " Maybe theta is too large for these costs, or two equilibria lie too close.")
                .formatted(gap));
        this.gap = gap;
    }

    /** The largest distance left between a bribe and cost plus markup, as a share of the largest bribe. */
    public double gap() {
        return gap;
    }
}
