package tollgate.economy.markets;

import java.util.Arrays;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;

/**
 * Where one good's markets would stand, the journeys between nodes included: a spatial equilibrium (Enke 1951, Samuelson 1952), in
 * which no gap between two nodes exceeds the cost of carrying, and where goods are carried it equals it. It is approached by the closed
 * form of two markets for each pair in turn (K15), starting from last week's journeys. Supply is home output, imports as they answer to
 * the price, and a share of the stock above what merchants like to hold; demand is hyperbolic, {@code a + b/p}, as the linear
 * expenditure system has it. One instance serves every good of a week.
 */
final class StandingMarket {
    private static final int SWEEPS = 2;
    private static final int NEWTON_STEPS = 4;

    /** Who brings goods through a corridor: organisations, small smugglers, companies. */
    private static final int SUPPLIERS = 3;

    /** How far standing prices may lie from posted ones, ratio: the square root of e. */
    private static final double FARTHEST = StrictMath.exp(0.5);

    private final Economy economy;
    private final int nodes;
    private final double kept;
    private final double stockWeeks;
    private final double stockCorrection;

    /** By node. */
    private final double[] price;

    /** By node, how far the price falls for a kg more a week. */
    private final double[] slope;

    /** By node, kg a week: what is there at any price. */
    private final double[] supply;

    private final double[] most;
    private final double[] cost;
    private double excess;
    private double answer;

    StandingMarket(Economy economy) {
        this.economy = economy;
        nodes = economy.nodes.count();
        kept = 1 - economy.of(Parameter.RETAIL_MARGIN);
        stockWeeks = economy.of(Parameter.GOODS_STOCK_WEEKS);
        stockCorrection = economy.of(Parameter.GOODS_STOCK_CORRECTION);
        price = new double[nodes];
        slope = new double[nodes];
        supply = new double[nodes];
        most = new double[economy.world.corridors().size() * SUPPLIERS];
        cost = new double[most.length];
    }

    /** Writes a good's standing prices and next week's journeys. */
    void settle(int good) {
        addJourneys(good);
        for (int node = 0; node < nodes; node++) {
            stand(good, node);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            trade(economy.carriage.flows[good], economy.carriage.costs[good]);
        }
        economy.carriage.straighten(good);
        var markets = economy.nodeMarkets;
        for (int node = 0; node < nodes; node++) {
            int row = markets.row(good, node);
            double posted = markets.price.get(row);
            markets.standingPrice.set(row, Math.max(posted / FARTHEST, Math.min(posted * FARTHEST, price[node])));
        }
    }

    /** Counts for each node what comes and what goes on last week's journeys. */
    private void addJourneys(int good) {
        Arrays.fill(supply, 0);
        double[] flows = economy.carriage.flows[good];
        int way = 0;
        for (int from = 0; from < nodes; from++) {
            double here = supply[from];
            for (int to = 0; to < nodes; to++) {
                here -= flows[way];
                supply[to] += flows[way++];
            }
            supply[from] = here;
        }
    }

    /** Finds the price at which one node's market stands, its journeys given. */
    private void stand(int good, int node) {
        var markets = economy.nodeMarkets;
        int row = markets.row(good, node);
        double posted = markets.price.get(row);
        double demand = markets.meanDemand.get(row);
        double response = Math.min(markets.meanResponse.get(row), demand / posted);
        double spending = response * posted * posted;
        double spare = economy.books.stock(good, node) - stockWeeks * demand;
        supply[node] += markets.output.get(row) + stockCorrection * spare;
        double left = supply[node] - (demand - response * posted);
        double low = posted / FARTHEST;
        double high = posted * FARTHEST;
        int[] corridors = economy.corridorsAt(node);
        if (corridors.length == 0) {
            double now = left > 0 ? Math.max(low, Math.min(high, spending / left)) : high;
            price[node] = now;
            slope[node] = now * now / spending;
            return;
        }
        gather(good, corridors);
        double spread = economy.cargoes.reservationSpread.get(economy.cargoes.ofGood(good));
        double now = Math.max(low, Math.min(high, markets.standingPrice.get(row)));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            excess = left - spending / now;
            answer = spending / (now * now);
            for (int corridor = 0; corridor < corridors.length; corridor++) {
                addImports(corridor * SUPPLIERS, now * kept, spread);
            }
            slope[node] = 1 / answer;
            double next = Math.max(low, Math.min(high, now - excess / answer));
            boolean isThere = Math.abs(next - now) <= 1e-9 * now;
            now = next;
            if (isThere) {
                break;
            }
        }
        price[node] = now;
    }

    /** Notes how much each supplier at these corridors could bring at most, kg a week, and at what cost, CNY per kg. */
    private void gather(int good, int[] corridors) {
        var crossings = economy.crossings;
        var official = economy.official;
        int supplier = 0;
        for (int corridor : corridors) {
            int row = official.row(good, corridor);
            most[supplier] = official.capacity.get(row) * official.openness.get(row);
            cost[supplier++] = official.cost.get(row);
            for (var channel : Channel.smuggling()) {
                int crossing = crossings.row(economy.cargoes.ofGood(good), channel, corridor);
                most[supplier] = crossings.seenMost.get(crossing);
                cost[supplier] = most[supplier] > 0 ? crossings.costs(crossing) : 0;
                supplier++;
            }
        }
    }

    /**
     * Adds to the excess what would come through a corridor at what traders receive, kg a week; and to the answer how that would
     * change with the shop price, kg a week for each CNY per kg.
     */
    private void addImports(int first, double received, double spread) {
        double imports = 0;
        double answering = 0;
        for (int supplier = first; supplier < first + SUPPLIERS; supplier++) {
            double margin = received - cost[supplier];
            if (margin >= spread) {
                imports += most[supplier];
            } else if (margin > 0) {
                imports += most[supplier] * (margin / spread);
                answering += most[supplier];
            }
        }
        excess += imports;
        answer += answering * kept / spread;
    }

    /**
     * Lets every two nodes trade, there and back: changes the journeys from one to the other until the gap is the cost of carrying, or
     * nothing is carried.
     */
    private void trade(double[] flows, double[] costs) {
        for (int one = 0; one < nodes; one++) {
            double priceHere = price[one];
            for (int other = one + 1; other < nodes; other++) {
                double priceThere = price[other];
                int there = one * nodes + other;
                double gap = priceThere - priceHere - costs[there];
                if (flows[there] > 0 || gap > 0) {
                    double change = change(flows[there], gap, slope[one] + slope[other]);
                    flows[there] += change;
                    priceHere += slope[one] * change;
                    priceThere -= slope[other] * change;
                }
                int back = other * nodes + one;
                double gapBack = priceHere - priceThere - costs[back];
                if (flows[back] > 0 || gapBack > 0) {
                    double change = change(flows[back], gapBack, slope[one] + slope[other]);
                    flows[back] += change;
                    priceHere -= slope[one] * change;
                    priceThere += slope[other] * change;
                }
                price[other] = priceThere;
            }
            price[one] = priceHere;
        }
    }

    /** What closes a gap, though no less than nothing can be carried. A branch, since that is rare and a minimum would keep others waiting. */
    private static double change(double flow, double gap, double slopes) {
        double change = gap / slopes;
        return change < -flow ? -flow : change;
    }
}
