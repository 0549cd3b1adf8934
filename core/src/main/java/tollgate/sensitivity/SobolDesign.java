package tollgate.sensitivity;

import java.util.List;
import java.util.Map;
import tollgate.engine.Draws;
import tollgate.inference.Prior;
import tollgate.inference.ScrambledSobol;

/**
 * The runs from which Sobol' indices are told (Saltelli et al. 2010, https://doi.org/10.1016/j.cpc.2009.09.018). A row has
 * two independent draws of all parameters, A and B, and one run for each parameter in which A has that one from B. All
 * these share their luck; one more run of A meets other luck, so that luck too has an index.
 *
 * <p>With d parameters a row has d + 3 runs.
 */
public final class SobolDesign implements RunTable {
    static final int A = 0;
    static final int B = 1;
    static final int FIRST_MIXED = 2;

    private static final int FEWEST_ROWS = 16;

    private final long seed;
    private final int rows;
    private final List<String> names;
    private final List<Prior> priors;
    private final double[][] shares;
    private final Draws luck;

    /**
     * A design over the priors.
     *
     * @param rows a power of two, at least 16; several thousand where two digits matter
     */
    public SobolDesign(long seed, int rows, Map<String, Prior> priors) {
        if (rows < FEWEST_ROWS || Integer.bitCount(rows) != 1) {
            throw new IllegalArgumentException(
                    "The number of rows (%s) must be a power of two and at least %s.".formatted(rows, FEWEST_ROWS));
        }
        this.seed = seed;
        this.rows = rows;
        this.names = List.copyOf(priors.keySet());
        this.priors = List.copyOf(priors.values());
        this.shares = new ScrambledSobol(seed, rows).rows(2 * names.size());
        this.luck = Draws.of(seed, "Sobol' luck");
    }

    @Override
    public int runs() {
        return rows * membersOfARow();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double[] parameters(int run) {
        double[] row = shares[run / membersOfARow()];
        int member = run % membersOfARow();
        double[] parameters = new double[names.size()];
        for (int i = 0; i < parameters.length; i++) {
            boolean isFromB = member == B || member == FIRST_MIXED + i;
            parameters[i] = priors.get(i).quantile(row[isFromB ? parameters.length + i : i]);
        }
        return parameters;
    }

    @Override
    public long seed(int run) {
        int row = run / membersOfARow();
        return luck.luck(run % membersOfARow() == otherLuck() ? 1 : 0, row).nextLong();
    }

    long seed() {
        return seed;
    }

    int rows() {
        return rows;
    }

    int membersOfARow() {
        return names.size() + 3;
    }

    /** The member that is A with other luck. */
    int otherLuck() {
        return FIRST_MIXED + names.size();
    }
}
