package tollgate.gates;

/**
 * What the organs of one crossing believe about demand, and the bribes they post from it, week by week (docs/model.md, 7.3).
 * Starts at a given state, usually an {@link Equilibrium}; allocates nothing afterwards; belongs to one thread.
 */
public final class Beliefs {
    private final int organs;
    private final double[] inverseHazard;
    private final double[] consent;
    private final double[] joint;
    private final double[] markups;
    private final double[] hazard;
    private final Markups conditions;

    public Beliefs(int organs) {
        this.organs = organs;
        inverseHazard = new double[organs];
        consent = new double[organs];
        joint = new double[organs * organs];
        markups = new double[organs];
        hazard = new double[organs];
        conditions = new Markups(organs);
    }

    /** Takes over the beliefs of as many organs. */
    public void copyFrom(Beliefs other) {
        System.arraycopy(other.inverseHazard, 0, inverseHazard, 0, organs);
        System.arraycopy(other.consent, 0, consent, 0, organs);
        System.arraycopy(other.joint, 0, joint, 0, organs * organs);
        System.arraycopy(other.markups, 0, markups, 0, organs);
    }

    /** Believes exactly this from now on; arguments as for {@link #update} and {@link #post}. */
    public void startAt(
            double[] inverseHazardNow, double[] consentNow, double[] jointNow, double[] costs, double[] bribes) {
        System.arraycopy(inverseHazardNow, 0, inverseHazard, 0, organs);
        System.arraycopy(consentNow, 0, consent, 0, organs);
        System.arraycopy(jointNow, 0, joint, 0, organs * organs);
        for (int organ = 0; organ < organs; organ++) {
            markups[organ] = Math.max(0, bribes[organ] - costs[organ]);
        }
    }

    /**
     * Moves each belief towards what is seen now, {@code belief + mu_i (now - belief)}, with {@code mu_i = min(mu, 1/(1 + n theta
     * |theta - h_i| m_i^2 S_i (1 - S_i)))}: slower where a small change of a bribe moves many crossings, and the slower the more organs
     * n move at once (docs/decisions/0006). The believed h, S and last markup set the pace; a row of {@code joint} moves at its organ's
     * pace.
     *
     * @param inverseHazardNow by organ, {@code -Q/Q'}, money; 0 where there is no demand
     * @param consentNow by organ, the probability that its consent is bought
     * @param jointNow row by row, the probability that both are
     * @param adjustment mu, the share of the gap closed in a week
     * @param theta switching precision, per unit of money
     */
    public void update(
            double[] inverseHazardNow, double[] consentNow, double[] jointNow, double adjustment, double theta) {
        for (int organ = 0; organ < organs; organ++) {
            double share = Math.min(adjustment, 1 / (1 + steepness(organ, theta)));
            inverseHazard[organ] += share * (inverseHazardNow[organ] - inverseHazard[organ]);
            consent[organ] += share * (consentNow[organ] - consent[organ]);
            for (int cell = organ * organs; cell < (organ + 1) * organs; cell++) {
                joint[cell] += share * (jointNow[cell] - joint[cell]);
            }
        }
    }

    private double steepness(int organ, double theta) {
        double markup = markups[organ];
        if (markup == 0 || !(inverseHazard[organ] > 0)) {
            return 0;
        }
        double gap = Math.abs(theta - 1 / inverseHazard[organ]);
        return organs * theta * gap * markup * markup * consent[organ] * (1 - consent[organ]);
    }

    /**
     * Moves the posted bribes towards cost plus the markup that the beliefs imply. An organ whose consent is believed never to be
     * bought keeps its bribe.
     *
     * @param costs by organ, its own cost of a consent, money
     * @param horizon by organ, the weight of the long run today
     * @param theta switching precision, per unit of money
     * @param coordination row by row, the weight an organ gives another's receipts; the diagonal is 1
     * @param pace how far a bribe may move this week
     * @param bribes money per crossing, by organ; in: last week's; out: this week's
     */
    public void post(
            double[] costs, double[] horizon, double theta, double[] coordination, Pace pace, double[] bribes) {
        for (int organ = 0; organ < organs; organ++) {
            hazard[organ] = inverseHazard[organ] > 0 ? 1 / inverseHazard[organ] : Double.POSITIVE_INFINITY;
        }
        conditions.solve(hazard, horizon, theta, consent, joint, coordination, markups);
        for (int organ = 0; organ < organs; organ++) {
            if (consent[organ] >= Markups.LEAST_CONSENT) {
                bribes[organ] = pace.next(bribes[organ], costs[organ] + markups[organ]);
            }
        }
    }

    /** The markup the organ aims at, money per crossing. */
    public double markup(int organ) {
        return markups[organ];
    }

    /** The believed {@code -Q/Q'}, money. */
    public double inverseHazard(int organ) {
        return inverseHazard[organ];
    }

    /** The believed probability that the organ's consent is bought. */
    public double consent(int organ) {
        return consent[organ];
    }
}
