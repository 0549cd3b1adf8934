package tollgate.economy.state;

/**
 * What residents do in a week, for a stretch of rows at a time (docs/model.md, 7.7 and 7.9). Loops are short, and read and write
 * arrays of different types: so the compiler turns them into vector instructions. Sums over stretches are of integers, so that
 * their order does not matter.
 */
final class Stretch {
    private static final float LEAST = 1e-9f;

    /** Rows at a time at the most: few enough that all stays in the nearest cache. */
    static final int ROWS = 256;

    /** What stands for 1 in sums of shares. */
    static final int ONE = 1 << 22;

    private final double[] pays = new double[ROWS];
    private final double[] gets = new double[ROWS];

    /** People who can buy the subsistence quantities. */
    long above;
    /** What they mean to spend above subsistence, fen. */
    long supernumerary;
    /** What the others mean to spend, fen. */
    long below;
    /** What people paid, fen. */
    long paid;
    /** What people received, fen. */
    long received;
    /** Their grievance, in units of 1/ONE. */
    long grievance;
    /** How many express it, in units of 1/ONE. */
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

    /** Adds up what rows of so many people each mean to spend. */
    void choose(int[] cash, int first, int until, int people, double cashSpent, int cost) {
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
        above += (long) people * (until - first + poor);
        supernumerary += people * more;
        below += people * less;
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
        for (int each = 0; each < rows; each++) {
            int kept = cash[first + each] - (int) pays[each];
            int receipt = Math.min((int) (income * weight[first + each]), Integer.MAX_VALUE - kept);
            gets[each] = receipt;
            cash[first + each] = kept + receipt;
        }
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
     * Adds up, over so many people a row, what they paid, what they got, their grievance, and the share who express it. People of a
     * row take what they share differently: each bears v times its grievance g, v uniform from 0 to 2. Those express it whose fear
     * R, uniform from 0 to 1, is less than {@code (v g - threshold)/sanction}; over v and R that is
     * {@code (y^2/(2 sanction) + x - y)/(2 g)} with {@code x = max(0, 2 g - threshold)} and {@code y = min(x, sanction)}.
     *
     * @param from first row of the stretch that counts
     * @param sanction the weight of the sanction that people expect
     */
    void add(float[] latent, int first, int from, int until, int people, float threshold, float sanction) {
        float half = 0.5f / sanction;
        long out = 0;
        long in = 0;
        double felt = 0;
        double expressed = 0;
        for (int each = from; each < until; each++) {
            float borne = latent[first + each];
            float over = Math.max(0, 2 * borne - threshold);
            float feared = Math.min(over, sanction);
            float share = (feared * feared * half + over - feared) / Math.max(LEAST, 2 * borne);
            out += (int) pays[each];
            in += (int) gets[each];
            felt += borne;
            expressed += share;
        }
        paid += people * out;
        received += people * in;
        grievance += people * Math.round(felt * ONE);
        active += people * Math.round(expressed * ONE);
    }
}
