package tollgate.evidence;

/**
 * Who published a report. All figures of one outlet share one unknown bias.
 *
 * @param anonymous whether its figures come from sources it does not name, rather than from its own reporters
 */
public record Outlet(String id, String name, Reliability reliability, boolean anonymous) {
    private static final double OWN_REPORTERS_BIAS = 0.15;
    private static final double ANONYMOUS_SOURCES_BIAS = 0.30;

    public Outlet {
        Requirements.requireText("outlet id", id);
        Requirements.requireText("outlet name", name);
    }

    /** Standard deviation of the outlet's shared bias on the log scale: our default (docs/inference.md, 2.3). */
    public double biasSpread() {
        return anonymous ? ANONYMOUS_SOURCES_BIAS : OWN_REPORTERS_BIAS;
    }
}
