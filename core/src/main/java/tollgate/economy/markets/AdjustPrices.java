package tollgate.economy.markets;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Dealers post the price at which buyers take what usually lands and a share of the stock above what they like to hold, which is some
 * weeks of that (docs/model.md, 7.8): {@code p = A - B (m + gamma (stock - weeks m))} with m the landings of about eight weeks; never
 * above the price at which nobody buys and never below what a vehicle is worth across the river. When landings stop, the stock is sold off.
 */
public final class AdjustPrices implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        for (int vehicleClass = 0; vehicleClass < economy.markets.count(); vehicleClass++) {
            post(economy, vehicleClass, week);
        }
    }

    private static void post(Economy economy, int vehicleClass, int week) {
        var markets = economy.markets;
        var demand = economy.demand(vehicleClass, week);
        double usual = markets.meanLanded.get(vehicleClass);
        usual += Economy.EIGHT_WEEKS * (markets.landed.get(vehicleClass) - usual);
        markets.meanLanded.set(vehicleClass, usual);
        double wantedStock = economy.of(Parameter.STOCK_WEEKS) * usual;
        double toSell =
                usual + economy.of(Parameter.STOCK_CORRECTION) * (markets.stock.get(vehicleClass) - wantedStock);
        double target = demand.choke() - demand.slope() * Math.max(0, toSell);
        double floor = economy.world.classes().get(vehicleClass).chinaPrice();
        markets.price.set(vehicleClass, Math.max(floor, target));
    }
}
