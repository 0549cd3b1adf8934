package tollgate.economy.behaviour;

/**
 * Who is active against the order, given what they think it costs them (Epstein 2002, doi:10.1073/pnas.092080199;
 * docs/model.md, 7.9). With C the capacity for suppression and A the active, both per head, the perceived sanction is
 * {@code P = 1 - exp(-k C/A)}; C/A is taken as it is, where some programs round it to a whole number. A person of the
 * grievance G is active when {@code G - R J P > T}, where the aversion to risk R is uniform on [0, 1] and independent of G.
 *
 * <p>Exactly one share is consistent with itself, whatever the grievances, and it is reached from above as from below: the
 * model may be steep, but it has no memory. For with R uniform the sanction times the share active under it never falls as
 * the sanction rises, so at rest it never rises with A; and A P(A) always does.
 *
 * @param responsiveness k; {@link #NINE_IN_TEN} in the paper
 * @param severity J, what the sanction weighs against a grievance; 1 gives the paper's {@code G - R P > T}
 * @param threshold T, the grievance that everybody bears
 */
public record Deterrence(double responsiveness, double severity, double threshold) {

    /** The responsiveness at which one unit of capacity for each active person makes the perceived sanction 0.9. */
    public static final double NINE_IN_TEN = StrictMath.log(10);

    /**
     * Strips over the aversion to risk. They miss the mean by at most half a strip's share, 5e-4, whatever the grievances,
     * and by under 1e-5 where grievances are spread evenly over at least 0.1 and the severity is at most 2.
     */
    private static final int STRIPS = 1000;

    private static final int HALVINGS = 60;

    /** How grievances are spread among people. */
    @FunctionalInterface
    public interface Grievances {
        /** Share of people whose grievance exceeds a level; never rises with the level. */
        double shareAbove(double level);
    }

    public Deterrence {
        Requirements.requirePositive("responsiveness", responsiveness);
        Requirements.requirePositive("severity", severity);
        Requirements.requireNotNegative("threshold", threshold);
    }

    /**
     * The perceived sanction P, between 0 and 1: 1 where nobody is active, 0 where there is no capacity.
     *
     * @param capacity C, per head
     * @param active A, share of people
     */
    public double perceivedSanction(double capacity, double active) {
        Requirements.requireNotNegative("capacity", capacity);
        Requirements.requireShare("active share", active);
        return capacity == 0 ? 0 : -StrictMath.expm1(-responsiveness * capacity / active);
    }

    /**
     * Share of people who are active under a perceived sanction: the mean over R of the share whose grievance exceeds
     * {@code T + R J P}.
     */
    public double activeUnder(double sanction, Grievances grievances) {
        Requirements.requireShare("perceived sanction", sanction);
        double sum = 0;
        for (int strip = 0; strip < STRIPS; strip++) {
            double aversion = (strip + 0.5) / STRIPS;
            sum += grievances.shareAbove(threshold + aversion * severity * sanction);
        }
        return sum / STRIPS;
    }

    /**
     * The share of people who are active when everybody sees just that share: the fixed point of {@link #perceivedSanction}
     * and {@link #activeUnder}.
     *
     * @param capacity C, per head
     */
    public double activeAtRest(double capacity, Grievances grievances) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double active = (low + high) / 2;
            if (activeUnder(perceivedSanction(capacity, active), grievances) > active) {
                low = active;
            } else {
                high = active;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The capacity per head at which a share is the one of {@link #activeAtRest}: the smallest where several would do.
     *
     * @param active between what the surest sanction leaves, excluded, and what none leaves; other shares are refused
     */
    public double capacityFor(double active, Grievances grievances) {
        double least = activeUnder(1, grievances);
        double most = activeUnder(0, grievances);
        if (!(active > least && active <= most)) {
            throw new IllegalArgumentException(
                    ("The active share (%s) must lie above %s, what the surest sanction leaves,"
                                    + " and at most at %s, what none leaves.")
                            .formatted(active, least, most));
        }
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double sanction = (low + high) / 2;
            if (activeUnder(sanction, grievances) > active) {
                low = sanction;
            } else {
                high = sanction;
            }
        }
        return -active * StrictMath.log1p(-low) / responsiveness;
    }
}
