package tollgate.economy.state;

/**
 * What residents do in a week, for a spell of rows at a time (docs/model.md, 7.7 and 7.9). Loops are short, read and write arrays
 * of different types, and add up integers only: so the compiler turns them into vector instructions, and no sum depends on order.
 */
final class Spell {
    private static final float LEAST = 1e-9f;

    /** Rows at a time at the most: few enough that all stays in the nearest cache, and sums of shares in an int. */
    static final int ROWS = 256;

    /** What stands for 1 in sums of shares. */
    static final int ONE = 1 << 22;

    private final double[] pays = new double[ROWS];

    /** Rows that can buy the subsistence quantities. */
    long above;
    /** What those rows mean to spend above subsistence, fen. */
    long supernumerary;
    /** What the other rows mean to spend, fen. */
    long below;
    /** What rows paid, fen. */
    long paid;
    /** What rows received, fen. */
    long received;
    /** Grievance of rows, in units of 1/ONE. */
    long grievance;
    /** Shares of rows that express it, in units of 1/ONE. */
    long active;

    /** Forgets all sums. */
    void begin() {
        above = 0;
        supernumerary = 0;
        below = 0;
        paid = 0;
        received = 0;
        grievance = 0;
        active = 0;
    }

    /** Adds up what rows mean to spend. */
    void choose(int[] cash, int first, int until, double cashSpent, int cost) {
        int poor = 0;
        long more = 0;
        long less = 0;
        for (int row = first; row < until; row++) {
            int spending = (int) (cash[row] * cashSpent);
            int over = spending - cost;
            int ifPoor = over >> (Integer.SIZE - 1);
            poor += ifPoor;
            more += Math.max(over, 0);
            less += spending & ifPoor;
        }
        above += until - first + poor;
        supernumerary += more;
        below += less;
    }

    /** Lets rows pay what they mean to spend, in whole fen. */
    void spend(int[] cash, int first, int rows, double cashSpent) {
        for (int each = 0; each < rows; each++) {
            pays[each] = Math.floor(cash[first + each] * cashSpent);
        }
    }

    /** Lets them pay a share of what buys subsistence and a share of the rest instead, to the nearest fen. */
    void ration(int rows, double cost, double ofSubsistence, double ofRest) {
        double difference = ofSubsistence - ofRest;
        for (int each = 0; each < rows; each++) {
            pays[each] = Math.floor(ofRest * pays[each] + difference * Math.min(pays[each], cost) + 0.5);
        }
    }

    /** Takes what rows pay and gives them their income, in fen per unit of weight; nobody can own more than an int holds. */
    void settle(int[] cash, float[] weight, int first, int rows, double income) {
        long out = 0;
        long in = 0;
        for (int each = 0; each < rows; each++) {
            int payment = (int) pays[each];
            int kept = cash[first + each] - payment;
            int receipt = Math.min((int) (income * weight[first + each]), Integer.MAX_VALUE - kept);
            cash[first + each] = kept + receipt;
            out += payment;
            in += receipt;
        }
        paid += out;
        received += in;
    }

    /**
     * Moves grievance towards the hardship of having paid so little.
     *
     * @param entitled fen per unit of weight that people feel entitled to spend on subsistence and more
     * @param resented share of hardship that is not forgiven
     * @param speed weight of this week
     */
    void resent(float[] weight, float[] latent, int first, int rows, float entitled, float resented, float speed) {
        for (int each = 0; each < rows; each++) {
            float hardship = Math.max(0, 1 - (float) pays[each] / (entitled * weight[first + each]));
            latent[first + each] += speed * (hardship * resented - latent[first + each]);
        }
    }

    /**
     * Adds up grievance, and the share of each row's people who express it. People of a row take what they share differently: each
     * bears v times its grievance g, v uniform from 0 to 2. Those express it whose fear R, uniform from 0 to 1, is less than
     * {@code (v g - threshold)/sanction}; over v and R that is {@code (y^2/(2 sanction) + x - y)/(2 g)} with
     * {@code x = max(0, 2 g - threshold)} and {@code y = min(x, sanction)}.
     *
     * @param sanction the weight of the sanction that people expect
     */
    void express(float[] latent, int first, int rows, float threshold, float sanction) {
        float half = 0.5f / sanction;
        double felt = 0;
        double expressed = 0;
        for (int row = first; row < first + rows; row++) {
            float borne = latent[row];
            float over = Math.max(0, 2 * borne - threshold);
            float feared = Math.min(over, sanction);
            float share = (feared * feared * half + over - feared) / Math.max(LEAST, 2 * borne);
            felt += borne;
            expressed += share;
        }
        grievance += Math.round(felt * ONE);
        active += Math.round(expressed * ONE);
    }
}
