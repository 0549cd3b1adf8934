package tollgate.economy.markets;

import java.util.Arrays;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.state.Carriage;
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

    /** How far standing prices may lie from posted ones, ratio: the square root of e. */
    private static final double FARTHEST = StrictMath.exp(0.5);

    private final Economy economy;
    private final int nodes;
    private final double kept;
    private final double stockWeeks;
    private final double stockCorrection;
    private final double[] price;
    private final double[] slope;
    private final double[] supply;
    private final double[] fixedDemand;
    private final double[] spending;

    StandingMarket(Economy economy) {
        this.economy = economy;
        nodes = economy.nodes.count();
        kept = 1 - economy.of(Parameter.RETAIL_MARGIN);
        stockWeeks = economy.of(Parameter.GOODS_STOCK_WEEKS);
        stockCorrection = economy.of(Parameter.GOODS_STOCK_CORRECTION);
        price = new double[nodes];
        slope = new double[nodes];
        supply = new double[nodes];
        fixedDemand = new double[nodes];
        spending = new double[nodes];
    }

    /** Writes a good's standing prices and next week's journeys. */
    void settle(int good) {
        Arrays.fill(supply, 0);
        economy.carriage.addTo(good, supply);
        for (int node = 0; node < nodes; node++) {
            look(good, node);
            stand(good, node);
        }
        double unitWeight = economy.world.country().goods().get(good).unitWeight();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int one = 0; one < nodes; one++) {
                for (int other = one + 1; other < nodes; other++) {
                    trade(good, one, other, unitWeight);
                    trade(good, other, one, unitWeight);
                }
            }
        }
        var markets = economy.nodeMarkets;
        for (int node = 0; node < nodes; node++) {
            int row = markets.row(good, node);
            double posted = markets.price.get(row);
            markets.standingPrice.set(row, Math.max(posted / FARTHEST, Math.min(posted * FARTHEST, price[node])));
        }
    }

    /** Writes what does not depend on the price. */
    private void look(int good, int node) {
        var markets = economy.nodeMarkets;
        int row = markets.row(good, node);
        double posted = markets.price.get(row);
        double demand = markets.meanDemand.get(row);
        double response = Math.min(markets.meanResponse.get(row), demand / posted);
        spending[node] = response * posted * posted;
        fixedDemand[node] = demand - response * posted;
        double spare = economy.books.stock(good, node) - stockWeeks * demand;
        supply[node] += markets.output.get(row) + stockCorrection * spare;
        price[node] = markets.standingPrice.get(row);
    }

    /** Finds the price at which one node's market stands, its journeys given. */
    private void stand(int good, int node) {
        double posted = economy.nodeMarkets.price.get(economy.nodeMarkets.row(good, node));
        double low = posted / FARTHEST;
        double high = posted * FARTHEST;
        double left = supply[node] - fixedDemand[node];
        int[] corridors = economy.corridorsAt(node);
        if (corridors.length == 0) {
            double now = left > 0 ? Math.max(low, Math.min(high, spending[node] / left)) : high;
            price[node] = now;
            slope[node] = now * now / spending[node];
            return;
        }
        double now = Math.max(low, Math.min(high, price[node]));
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double excess = left - spending[node] / now;
            double answer = spending[node] / (now * now);
            for (int corridor : corridors) {
                excess += imports(good, corridor, now * kept);
                answer += importsAnswer(good, corridor, now * kept);
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

    /** What would come through a corridor at what traders receive, kg a week. */
    private double imports(int good, int corridor, double received) {
        int cargo = economy.cargoes.ofGood(good);
        double spread = economy.cargoes.reservationSpread.get(cargo);
        var official = economy.official;
        int row = official.row(good, corridor);
        double kg = official.capacity.get(row)
                * official.openness.get(row)
                * willing(received - official.cost.get(row), spread);
        for (var channel : Channel.smuggling()) {
            int crossing = economy.crossings.row(cargo, channel, corridor);
            double most = economy.crossings.seenMost.get(crossing);
            if (most > 0) {
                kg += most * willing(received - economy.crossings.costs(crossing), spread);
            }
        }
        return kg;
    }

    private static double willing(double margin, double spread) {
        return Math.min(1, Math.max(0, margin / spread));
    }

    /** How imports answer to the shop price, kg a week for each CNY per kg. */
    private double importsAnswer(int good, int corridor, double received) {
        int cargo = economy.cargoes.ofGood(good);
        double spread = economy.cargoes.reservationSpread.get(cargo);
        var official = economy.official;
        int row = official.row(good, corridor);
        double kg = answering(received - official.cost.get(row), spread)
                * official.capacity.get(row)
                * official.openness.get(row);
        for (var channel : Channel.smuggling()) {
            int crossing = economy.crossings.row(cargo, channel, corridor);
            double most = economy.crossings.seenMost.get(crossing);
            if (most > 0) {
                kg += answering(received - economy.crossings.costs(crossing), spread) * most;
            }
        }
        return kg * kept / spread;
    }

    private static double answering(double margin, double spread) {
        return margin > 0 && margin < spread ? 1 : 0;
    }

    /** Changes the journeys from one node to another until the gap is the cost of carrying, or nothing is carried. */
    private void trade(int good, int from, int to, double unitWeight) {
        Carriage carriage = economy.carriage;
        double gap = price[to] - price[from] - unitWeight * carriage.cost[from * nodes + to];
        double now = carriage.get(good, from, to);
        if (now == 0 && gap <= 0) {
            return;
        }
        double change = Math.max(-now, gap / (slope[from] + slope[to]));
        carriage.set(good, from, to, now + change);
        price[from] += slope[from] * change;
        price[to] -= slope[to] * change;
    }
}
