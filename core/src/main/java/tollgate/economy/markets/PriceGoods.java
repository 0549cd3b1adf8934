package tollgate.economy.markets;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Merchants see where the nodes' markets would stand and move prices there, some per cent a week at most; carriers settle next
 * week's journeys on the way (docs/model.md, 7.6). The price of local goods answers to demand over capacity; before week 0 capacity
 * grows to what is wanted at the first price.
 */
public final class PriceGoods implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        if (!economy.world.country().isInhabited()) {
            return;
        }
        var market = new StandingMarket(economy);
        double most = StrictMath.exp(economy.of(Parameter.GOODS_PRICE_STEP));
        for (int good = 0; good < economy.books.goods.size(); good++) {
            market.settle(good);
            post(economy, good, most);
        }
        postLocal(economy, week);
    }

    private static void post(Economy economy, int good, double most) {
        var markets = economy.nodeMarkets;
        for (int row = markets.row(good, 0); row < markets.row(good + 1, 0); row++) {
            double rise = markets.standingPrice.get(row) / markets.price.get(row);
            markets.price.set(row, markets.price.get(row) * Math.max(1 / most, Math.min(most, rise)));
        }
    }

    private static void postLocal(Economy economy, int week) {
        var markets = economy.nodeMarkets;
        int local = economy.world.country().goods().size() - 1;
        double step = economy.of(Parameter.GOODS_PRICE_STEP);
        for (int row = markets.row(local, 0); row < markets.row(local + 1, 0); row++) {
            double wanted = markets.demand.get(row);
            double capacity = markets.usualOutput.get(row);
            markets.output.set(row, wanted);
            if (week < 0) {
                markets.usualOutput.add(row, Economy.EIGHT_WEEKS * (wanted - capacity));
            } else {
                double move = economy.of(Parameter.LOCAL_PRICE_SPEED) * (wanted / capacity - 1);
                markets.price.set(row, markets.price.get(row) * StrictMath.exp(Math.max(-step, Math.min(step, move))));
            }
        }
    }
}
