package tollgate.economy.markets;

import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Vehicles go from the dealers' stock into the fleet as linear demand asks at the posted price; a share of the fleet is scrapped;
 * the country pays for the services of the rest, as far as its cash reaches (docs/model.md, 7.8).
 */
public final class SellVehicles implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        for (int vehicleClass = 0; vehicleClass < economy.markets.count(); vehicleClass++) {
            sell(economy, vehicleClass, week, draws);
            scrap(economy, vehicleClass);
            payForTransport(economy, vehicleClass);
        }
    }

    private static void sell(Economy economy, int vehicleClass, int week, Draws draws) {
        var markets = economy.markets;
        var demand = economy.demand(vehicleClass, week);
        double noise = economy.of(Parameter.DEMAND_NOISE);
        double surprise = noise == 0
                ? 1
                : StrictMath.exp(noise * Draws.gaussian(draws.luck(week, vehicleClass)) - noise * noise / 2);
        double wanted = demand.at(markets.price.get(vehicleClass)) * surprise;
        double sales = Math.min(wanted, markets.stock.get(vehicleClass));
        var ledger = economy.books.vehicles.get(vehicleClass);
        long booked = Math.min((long) (sales + markets.saleCarried.get(vehicleClass)), ledger.balance(Books.DEALERS));
        markets.saleCarried.add(vehicleClass, sales - booked);
        ledger.move(Books.SOLD, Books.DEALERS, Books.FLEET, booked);
        markets.stock.add(vehicleClass, -sales);
        markets.sales.set(vehicleClass, sales);
        markets.buyersSurplus.set(
                vehicleClass,
                (demand.choke() - markets.price.get(vehicleClass)) * sales
                        - demand.slope() * sales * sales / (2 * surprise));
    }

    private static void scrap(Economy economy, int vehicleClass) {
        var markets = economy.markets;
        var ledger = economy.books.vehicles.get(vehicleClass);
        double scrapped = ledger.balance(Books.FLEET) * economy.of(Parameter.FLEET_DEPRECIATION)
                + markets.scrapCarried.get(vehicleClass);
        long booked = (long) scrapped;
        markets.scrapCarried.set(vehicleClass, scrapped - booked);
        ledger.move(Books.SCRAPPED, Books.FLEET, Books.SCRAP, booked);
    }

    private static void payForTransport(Economy economy, int vehicleClass) {
        var books = economy.books;
        double value = books.vehicles.get(vehicleClass).balance(Books.FLEET) * economy.markets.price.get(vehicleClass);
        books.money.moveUpTo(
                books.transport, books.country, books.donju, Books.fen(value * economy.of(Parameter.TRANSPORT_YIELD)));
    }
}
