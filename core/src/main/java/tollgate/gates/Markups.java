package tollgate.gates;

/**
 * What each organ adds to its own cost: the solution of the first-order conditions of all organs at once (docs/model.md, 7.3;
 * after Shleifer and Vishny 1993, generalised to paths). Allocates nothing in the regular case; an
 * instance belongs to one thread.
 */
public final class Markups {
    /** An organ whose consent is bought more rarely than this is out of the game and keeps its markup. */
    public static final double LEAST_CONSENT = 1e-12;

    private final int organs;
    private final int[] active;
    private int activeCount;
    private final double[] rows;
    private final LinearSystem system;

    public Markups(int organs) {
        this.organs = organs;
        active = new int[organs];
        rows = new double[organs * organs];
        system = new LinearSystem(organs);
    }

    /**
     * Solves {@code sum_j W_ij [(1+d_i) h_i S_i S_j + theta (S_ij - S_i S_j)] m_j = S_i}, each row divided by {@code S_i}. Where
     * rows coincide the solution is the one of least norm. A negative markup becomes 0 and the rest is solved again.
     *
     * @param hazard by organ, {@code -Q'/Q} as it sees it, per unit of money, above 0; infinite means no demand: markup 0
     * @param horizon by organ, the weight of the long run, at least 0
     * @param theta switching precision, per unit of money
     * @param consent by organ, the probability that its consent is bought
     * @param joint row by row, the probability that both are
     * @param coordination row by row, the weight an organ gives another's receipts; the diagonal is 1
     * @param markups money per crossing, by organ; in: what an organ below {@link #LEAST_CONSENT} keeps; out: the solution
     */
    public void solve(
            double[] hazard,
            double[] horizon,
            double theta,
            double[] consent,
            double[] joint,
            double[] coordination,
            double[] markups) {
        chooseActive(hazard, consent, markups);
        while (activeCount > 0) {
            writeConditions(hazard, horizon, theta, consent, joint, coordination);
            system.solve(rows, activeCount);
            int worst = system.mostNegative(activeCount);
            if (worst < 0) {
                for (int row = 0; row < activeCount; row++) {
                    markups[active[row]] = system.solution(row);
                }
                return;
            }
            markups[active[worst]] = 0;
            activeCount--;
            System.arraycopy(active, worst + 1, active, worst, activeCount - worst);
        }
    }

    private void chooseActive(double[] hazard, double[] consent, double[] markups) {
        activeCount = 0;
        for (int organ = 0; organ < organs; organ++) {
            if (consent[organ] >= LEAST_CONSENT) {
                if (hazard[organ] == Double.POSITIVE_INFINITY) {
                    markups[organ] = 0;
                } else {
                    active[activeCount++] = organ;
                }
            }
        }
    }

    private void writeConditions(
            double[] hazard, double[] horizon, double theta, double[] consent, double[] joint, double[] coordination) {
        for (int row = 0; row < activeCount; row++) {
            int one = active[row];
            double pressure = (1 + horizon[one]) * hazard[one];
            for (int column = 0; column < activeCount; column++) {
                int other = active[column];
                double given = joint[one * organs + other] / consent[one];
                rows[row * activeCount + column] = coordination[one * organs + other]
                        * (pressure * consent[other] + theta * (given - consent[other]));
            }
        }
    }
}
