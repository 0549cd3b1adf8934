package tollgate.economy.state;

import tollgate.economy.Parameter;

/**
 * The price of a class at which supply at today's bribes and capacity meets demand: where the market would come to rest if nobody
 * moved. Offices know it, and so know the demand that is left to them (docs/decisions/0005).
 *
 * <p>Supply {@code sum K clip((P - costs - T)/rbar, 0, 1)} rises and demand {@code (A - P)/B} falls with the price, both piecewise
 * linear, so that Newton's steps inside a bracket end after a few.
 */
public final class StandingPrice {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE_ENOUGH = 1e-9;

    private StandingPrice() {}

    /** Finds it, CNY per vehicle; the choke price where nothing crosses. Needs every game to have chosen its paths. */
    public static double of(Economy economy, int vehicleClass, int week) {
        var crossings = economy.crossings;
        var demand = economy.demand(vehicleClass, week);
        double spread = economy.of(Parameter.RESERVATION_SPREAD);
        double low = 0;
        double high = demand.choke();
        double price = Math.min(high, Math.max(low, economy.markets.standingPrice.get(vehicleClass)));
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = -demand.at(price);
            double slope = 1 / demand.slope();
            for (int row = crossings.firstRow(vehicleClass); row < crossings.firstRow(vehicleClass + 1); row++) {
                double margin = price - crossings.costs(row);
                double most = crossings.capacity.get(row) * crossings.passable(row);
                excess += most * Math.min(1, Math.max(0, margin / spread));
                slope += margin > 0 && margin < spread ? most / spread : 0;
            }
            if (Math.abs(excess) <= CLOSE_ENOUGH * demand.stationaryQuantity()) {
                return price;
            }
            if (excess > 0) {
                high = price;
            } else {
                low = price;
            }
            double next = price - excess / slope;
            price = next > low && next < high ? next : (low + high) / 2;
        }
        return price;
    }
}
