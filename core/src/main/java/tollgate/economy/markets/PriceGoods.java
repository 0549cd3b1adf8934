package tollgate.economy.markets;

import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Merchants see where the nodes' markets would stand and move prices there; carriers settle next week's journeys on the way
 * (docs/model.md, 7.6). The standing prices are a spatial equilibrium (Enke 1951, Samuelson 1952): no gap between two nodes exceeds
 * the cost of carrying, and where goods are carried it equals it. It is approached by the closed form of two markets for each pair
 * in turn (K15), starting from last week's journeys. Supply is home output, imports as they answer to the price, and a share of the
 * stock above what merchants like to hold; demand is hyperbolic, {@code a + b/p}, as the linear expenditure system has it.
 */
public final class PriceGoods implements Step<Economy> {
    private static final int SWEEPS = 2;
    private static final int NEWTON_STEPS = 4;

    /** How far standing prices may lie from posted ones, log. */
    private static final double FARTHEST = 0.5;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        var market = new StandingMarket(economy, week);
        for (int good = 0; good < economy.books.goods.size(); good++) {
            market.settle(good);
            post(economy, good);
        }
        postLocal(economy, week);
    }

    private static void post(Economy economy, int good) {
        var markets = economy.nodeMarkets;
        double step = economy.of(Parameter.GOODS_PRICE_STEP);
        for (int node = 0; node < economy.nodes.count(); node++) {
            int row = markets.row(good, node);
            double move = StrictMath.log(markets.standingPrice.get(row) / markets.price.get(row));
            markets.price.set(row, markets.price.get(row) * StrictMath.exp(Math.max(-step, Math.min(step, move))));
        }
    }

    /** Before week 0 the capacity for local goods grows to what is wanted at the first price. */
    private static void postLocal(Economy economy, int week) {
        var markets = economy.nodeMarkets;
        int local = economy.world.country().goods().size() - 1;
        double step = economy.of(Parameter.GOODS_PRICE_STEP);
        for (int node = 0; node < economy.nodes.count(); node++) {
            int row = markets.row(local, node);
            if (week < 0) {
                markets.usualOutput.add(
                        row, Economy.EIGHT_WEEKS * (markets.demand.get(row) - markets.usualOutput.get(row)));
                markets.output.set(row, markets.demand.get(row));
                continue;
            }
            double strain = markets.demand.get(row) / markets.usualOutput.get(row) - 1;
            double move = Math.max(-step, Math.min(step, economy.of(Parameter.LOCAL_PRICE_SPEED) * strain));
            markets.price.set(row, markets.price.get(row) * StrictMath.exp(move));
            markets.output.set(row, markets.demand.get(row));
        }
    }

    /** Where one good's markets would stand; the same places are used for every good of a week. */
    private static final class StandingMarket {
        private final Economy economy;
        private final int nodes;
        private final double[] price;
        private final double[] slope;
        private final double[] supply;
        private final double[] fixedDemand;
        private final double[] spending;
        private final double[] dearness;

        StandingMarket(Economy economy, int week) {
            this.economy = economy;
            nodes = economy.nodes.count();
            price = new double[nodes];
            slope = new double[nodes];
            supply = new double[nodes];
            fixedDemand = new double[nodes];
            spending = new double[nodes];
            dearness = new double[nodes * nodes];
            writeDearness(week);
        }

        private void writeDearness(int week) {
            double factor = economy.of(Parameter.TRANSPORT_FACTOR);
            var country = economy.world.country();
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    boolean atTheBorder = country.nodes().get(from).isBorderTown()
                            || country.nodes().get(to).isBorderTown();
                    double barred = economy.almanac.movement(atTheBorder, week);
                    double rise = 1 + (barred - 1) * economy.of(Parameter.MOVEMENT_FACTOR);
                    dearness[from * nodes + to] =
                            factor * rise * country.transport().get(from).get(to);
                }
            }
        }

        void settle(int good) {
            double unitWeight = economy.world.country().goods().get(good).unitWeight();
            for (int node = 0; node < nodes; node++) {
                look(good, node);
                stand(good, node);
            }
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                for (int one = 0; one < nodes; one++) {
                    for (int other = one + 1; other < nodes; other++) {
                        trade(good, one, other, unitWeight);
                        trade(good, other, one, unitWeight);
                    }
                }
            }
            for (int node = 0; node < nodes; node++) {
                int row = economy.nodeMarkets.row(good, node);
                double posted = economy.nodeMarkets.price.get(row);
                double far = StrictMath.exp(FARTHEST);
                economy.nodeMarkets.standingPrice.set(row, Math.max(posted / far, Math.min(posted * far, price[node])));
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
            fixedDemand[node] = demand - spending[node] / posted;
            double wanted = economy.of(Parameter.GOODS_STOCK_WEEKS) * demand;
            double spare = economy.of(Parameter.GOODS_STOCK_CORRECTION) * (economy.books.stock(good, node) - wanted);
            supply[node] = markets.output.get(row) + spare;
            for (int other = 0; other < nodes; other++) {
                supply[node] += economy.carriage.get(good, other, node) - economy.carriage.get(good, node, other);
            }
            price[node] = markets.standingPrice.get(row);
        }

        /** Finds the price at which one node's market stands, its journeys given. */
        private void stand(int good, int node) {
            int row = economy.nodeMarkets.row(good, node);
            double far = StrictMath.exp(FARTHEST);
            double low = economy.nodeMarkets.price.get(row) / far;
            double high = economy.nodeMarkets.price.get(row) * far;
            double now = Math.max(low, Math.min(high, price[node]));
            for (int step = 0; step < NEWTON_STEPS; step++) {
                double answer = spending[node] / (now * now);
                double excess = supply[node] - fixedDemand[node] - spending[node] / now;
                for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
                    if (economy.nodeOfCorridor(corridor) == node) {
                        excess += imports(good, corridor, now);
                        answer += importsAnswer(good, corridor, now);
                    }
                }
                slope[node] = 1 / answer;
                now = Math.max(low, Math.min(high, now - excess / answer));
            }
            price[node] = now;
        }

        private double imports(int good, int corridor, double at) {
            double received = at * (1 - economy.of(Parameter.RETAIL_MARGIN));
            int cargo = economy.cargoes.ofGood(good);
            double spread = economy.cargoes.reservationSpread.get(cargo);
            double kg = 0;
            for (var channel : Channel.smuggling()) {
                int row = economy.crossings.row(cargo, channel, corridor);
                double margin = received - economy.crossings.costs(row);
                kg += economy.crossings.capacity.get(row)
                        * economy.crossings.passable(row)
                        * Math.min(1, Math.max(0, margin / spread));
            }
            int row = economy.official.row(good, corridor);
            double margin = received - economy.official.cost.get(row);
            return kg
                    + economy.official.capacity.get(row)
                            * economy.official.openness.get(row)
                            * Math.min(1, Math.max(0, margin / spread));
        }

        private double importsAnswer(int good, int corridor, double at) {
            double received = at * (1 - economy.of(Parameter.RETAIL_MARGIN));
            int cargo = economy.cargoes.ofGood(good);
            double spread = economy.cargoes.reservationSpread.get(cargo);
            double answer = 0;
            for (var channel : Channel.smuggling()) {
                int row = economy.crossings.row(cargo, channel, corridor);
                double margin = received - economy.crossings.costs(row);
                answer += margin > 0 && margin < spread
                        ? economy.crossings.capacity.get(row) * economy.crossings.passable(row)
                        : 0;
            }
            int row = economy.official.row(good, corridor);
            double margin = received - economy.official.cost.get(row);
            answer += margin > 0 && margin < spread
                    ? economy.official.capacity.get(row) * economy.official.openness.get(row)
                    : 0;
            return answer * (1 - economy.of(Parameter.RETAIL_MARGIN)) / spread;
        }

        /** Changes the journeys from one node to another until the gap is the cost of carrying, or nothing is carried. */
        private void trade(int good, int from, int to, double unitWeight) {
            double now = economy.carriage.get(good, from, to);
            double gap = price[to] - price[from] - unitWeight * dearness[from * nodes + to];
            if (now == 0 && gap <= 0) {
                return;
            }
            double change = Math.max(-now, gap / (slope[from] + slope[to]));
            economy.carriage.set(good, from, to, now + change);
            price[from] += slope[from] * change;
            price[to] -= slope[to] * change;
        }
    }
}
