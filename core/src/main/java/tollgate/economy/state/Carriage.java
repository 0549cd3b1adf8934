package tollgate.economy.state;

import tollgate.economy.Country;

/** What carriers take between nodes each week, kg, by good, settled with the prices; and what carrying costs (docs/model.md, 7.6). */
public final class Carriage {
    private final int nodes;
    private final int goods;
    private final double[] unitWeight;
    private final double[] usualCost;
    private final boolean[] atTheBorder;
    private final int[] inward;
    private final int[] onward;
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
        inward = new int[nodes];
        onward = new int[nodes];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                usualCost[way(from, to)] = country.transport().get(from).get(to);
                atTheBorder[way(from, to)] = country.nodes().get(from).isBorderTown()
                        || country.nodes().get(to).isBorderTown();
            }
        }
    }

    void copyFrom(Carriage other) {
        factorAtTheBorder = other.factorAtTheBorder;
        factorInland = other.factorInland;
        for (int good = 0; good < goods; good++) {
            System.arraycopy(other.flows[good], 0, flows[good], 0, flows[good].length);
            System.arraycopy(other.costs[good], 0, costs[good], 0, costs[good].length);
        }
    }

    /** The number of the way from one node to another. */
    public int way(int from, int to) {
        return from * nodes + to;
    }

    /** Makes carrying so many times dearer than in the transport table; goods take the cheapest way, on which they may change hands. */
    public void writeCosts(double atTheBorderNow, double inlandNow) {
        if (atTheBorderNow == factorAtTheBorder && inlandNow == factorInland) {
            return;
        }
        factorAtTheBorder = atTheBorderNow;
        factorInland = inlandNow;
        double[] cheapest = new double[usualCost.length];
        for (int way = 0; way < usualCost.length; way++) {
            cheapest[way] = usualCost[way] * (atTheBorder[way] ? factorAtTheBorder : factorInland);
        }
        shorten(cheapest);
        for (int way = 0; way < usualCost.length; way++) {
            for (int good = 0; good < goods; good++) {
                costs[good][way] = unitWeight[good] * cheapest[way];
            }
        }
    }

    /** Shortest ways between all nodes (Floyd 1962). */
    private void shorten(double[] lengths) {
        for (int via = 0; via < nodes; via++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    double detour = lengths[way(from, via)] + lengths[way(via, to)];
                    lengths[way(from, to)] = Math.min(lengths[way(from, to)], detour);
                }
            }
        }
    }

    /**
     * Sends straight on what would only change carriers at a node, so that a node either sends a good or gets it. It costs the same
     * and comes to the same, but for goods that have to wait in a store on the way and may not be there (docs/decisions/0012).
     */
    public void straighten(int good) {
        for (int via = 0; via < nodes; via++) {
            straighten(flows[good], via);
        }
    }

    private void straighten(double[] journeys, int via) {
        int senders = 0;
        int getters = 0;
        for (int node = 0; node < nodes; node++) {
            // Noted in any case and kept if something is carried: a branch here would be foreseen too rarely.
            inward[senders] = node;
            senders += journeys[way(node, via)] > 0 ? 1 : 0;
            onward[getters] = node;
            getters += journeys[way(via, node)] > 0 ? 1 : 0;
        }
        int next = 0;
        for (int sender = 0; sender < senders; sender++) {
            int from = inward[sender];
            double left = journeys[way(from, via)];
            while (next < getters && left > 0) {
                int to = onward[next];
                double further = journeys[way(via, to)];
                double through = further > left ? left : further;
                journeys[way(via, to)] = further - through;
                journeys[way(from, to)] += from == to ? 0 : through;
                left -= through;
                next += further > through ? 0 : 1;
            }
            journeys[way(from, via)] = left;
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
