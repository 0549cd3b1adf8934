package tollgate.economy.state;

import tollgate.economy.Country;

/** What carriers take between nodes each week, kg, by good, settled with the prices; and what carrying costs (docs/model.md, 7.6). */
public final class Carriage {
    private final int nodes;
    private final int goods;
    private final double[] unitWeight;
    private final double[] usualCost;
    private final boolean[] atTheBorder;
    private double factorAtTheBorder = Double.NaN;
    private double factorInland = Double.NaN;

    /** By good and way, what is carried, kg a week. */
    public final double[][] flows;

    /** By good and way, what carrying costs this week, CNY for a unit of the good. */
    public final double[][] costs;

    public Carriage(Country country) {
        nodes = country.nodes().size();
        goods = country.tradedGoods().size();
        unitWeight = country.tradedGoods().stream()
                .mapToDouble(Country.Good::unitWeight)
                .toArray();
        flows = new double[goods][nodes * nodes];
        costs = new double[goods][nodes * nodes];
        usualCost = new double[nodes * nodes];
        atTheBorder = new boolean[nodes * nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                usualCost[way(from, to)] = country.transport().get(from).get(to);
                atTheBorder[way(from, to)] = country.nodes().get(from).isBorderTown()
                        || country.nodes().get(to).isBorderTown();
            }
        }
    }

    /** The number of the way from one node to another. */
    public int way(int from, int to) {
        return from * nodes + to;
    }

    /** Makes carrying so many times dearer than in the transport table. */
    public void writeCosts(double atTheBorderNow, double inlandNow) {
        if (atTheBorderNow == factorAtTheBorder && inlandNow == factorInland) {
            return;
        }
        factorAtTheBorder = atTheBorderNow;
        factorInland = inlandNow;
        for (int way = 0; way < usualCost.length; way++) {
            double ofAKilogram = usualCost[way] * (atTheBorder[way] ? factorAtTheBorder : factorInland);
            for (int good = 0; good < goods; good++) {
                costs[good][way] = unitWeight[good] * ofAKilogram;
            }
        }
    }

    /** All that is carried of a good away from a node, kg a week. */
    public double sent(int good, int from) {
        double sum = 0;
        for (int way = way(from, 0); way < way(from + 1, 0); way++) {
            sum += flows[good][way];
        }
        return sum;
    }
}
