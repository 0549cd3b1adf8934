package tollgate.gates;

/**
 * How far a posted bribe moves in one week.
 *
 * @param share largest move as a share of the bribe; infinite: no limit
 * @param floor money per crossing added to the limit, so that a bribe of 0 can move
 */
public record Pace(double share, double floor) {
    /** No limit, as in holiday windows (docs/model.md, 7.3). */
    public static final Pace UNLIMITED = new Pace(Double.POSITIVE_INFINITY, 0);

    public Pace {
        if (!(share >= 0)) {
            throw new IllegalArgumentException("The share (%s) must be at least 0.".formatted(share));
        }
        if (!(floor >= 0)) {
            throw new IllegalArgumentException("The floor (%s) must be at least 0.".formatted(floor));
        }
    }

    /** The bribe one week later on the way to its target. */
    public double next(double bribe, double target) {
        if (share == Double.POSITIVE_INFINITY) {
            return target;
        }
        double limit = share * bribe + floor;
        return Math.max(bribe - limit, Math.min(bribe + limit, target));
    }
}
