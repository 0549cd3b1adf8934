package tollgate.economy.state;

import tollgate.economy.Country;

/** What carriers take between nodes each week, kg, by good, settled with the prices; and what carrying costs (docs/model.md, 7.6). */
public final class Carriage {
    private final int nodes;
    private final double[] flows;
    private final double[] usualCost;
    private final boolean[] atTheBorder;
    private double factorAtTheBorder = Double.NaN;
    private double factorInland = Double.NaN;

    /** From row to column, CNY for a kg this week. */
    public final double[] cost;

    public Carriage(Country country) {
        nodes = country.nodes().size();
        flows = new double[country.tradedGoods().size() * nodes * nodes];
        usualCost = new double[nodes * nodes];
        atTheBorder = new boolean[nodes * nodes];
        cost = new double[nodes * nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                usualCost[from * nodes + to] = country.transport().get(from).get(to);
                atTheBorder[from * nodes + to] = country.nodes().get(from).isBorderTown()
                        || country.nodes().get(to).isBorderTown();
            }
        }
    }

    /** Makes carrying so many times dearer than in the transport table. */
    public void writeCosts(double atTheBorderNow, double inlandNow) {
        if (atTheBorderNow == factorAtTheBorder && inlandNow == factorInland) {
            return;
        }
        factorAtTheBorder = atTheBorderNow;
        factorInland = inlandNow;
        for (int pair = 0; pair < cost.length; pair++) {
            cost[pair] = usualCost[pair] * (atTheBorder[pair] ? factorAtTheBorder : factorInland);
        }
    }

    /** From one node to another, kg a week. */
    public double get(int good, int from, int to) {
        return flows[(good * nodes + from) * nodes + to];
    }

    public void set(int good, int from, int to, double kg) {
        flows[(good * nodes + from) * nodes + to] = kg;
    }

    /** All that is carried of a good away from a node, kg a week. */
    public double sent(int good, int from) {
        double sum = 0;
        for (int to = 0; to < nodes; to++) {
            sum += flows[(good * nodes + from) * nodes + to];
        }
        return sum;
    }

    /** Adds to each node what comes of a good and takes off what goes, kg a week. */
    public void addTo(int good, double[] supply) {
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                double kg = flows[(good * nodes + from) * nodes + to];
                supply[from] -= kg;
                supply[to] += kg;
            }
        }
    }
}
