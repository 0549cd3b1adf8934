package tollgate.economy.markets;

import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * What crossed last week reaches the dealers, who are donju, and is paid for at this week's price; seized vehicles are auctioned
 * to them for the headquarters of the organ that took them (docs/model.md, 7.8 and C). Either way a vehicle ends with the dealers,
 * so that seizures do not move the unrounded stock.
 */
public final class Land implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        economy.traders.revenue.fill(0);
        economy.organs.auctions.fill(0);
        economy.markets.landed.fill(0);
        economy.national.donjuOutlays.set(0, 0);
        economy.national.unpaid.set(0, 0);
        for (int row = 0; row < economy.crossings.vehicleRows(); row++) {
            land(economy, row);
            auction(economy, row);
        }
        var national = economy.national;
        national.donjuMeanOutlays.add(
                0, Economy.EIGHT_WEEKS * (national.donjuOutlays.get(0) - national.donjuMeanOutlays.get(0)));
    }

    private static void land(Economy economy, int row) {
        var crossings = economy.crossings;
        var books = economy.books;
        int vehicleClass = crossings.cargo(row);
        long landed = (long) crossings.underWayBooked.get(row);
        books.vehicles.get(vehicleClass).move(Books.LANDED, Books.UNDER_WAY, Books.DEALERS, landed);
        economy.markets.landed.add(vehicleClass, crossings.underWay.get(row));
        economy.markets.stock.add(vehicleClass, crossings.underWay.get(row));
        long price = Books.fen(economy.markets.price.get(vehicleClass));
        int seller = books.traders(crossings.channel(row), crossings.corridor(row));
        long paid = payFor(economy, books.sale, seller, price * landed);
        economy.traders.revenue.add(economy.traders.row(crossings.channel(row), crossings.corridor(row)), paid);
        crossings.underWay.set(row, crossings.ordered.get(row));
        crossings.underWayBooked.set(row, crossings.orderedBooked.get(row));
    }

    private static void auction(Economy economy, int row) {
        var crossings = economy.crossings;
        var books = economy.books;
        int vehicleClass = crossings.cargo(row);
        long seized = (long) crossings.seized.get(row);
        if (seized == 0) {
            return;
        }
        books.vehicles.get(vehicleClass).move(Books.AUCTIONED, Books.SEIZED, Books.DEALERS, seized);
        long price = Books.fen(economy.markets.price.get(vehicleClass));
        int organ = economy.crossings.game(row).gate.seizer();
        economy.organs.auctions.add(organ, payFor(economy, books.auction, books.headquarters(organ), price * seized));
        crossings.seized.set(row, 0);
    }

    private static long payFor(Economy economy, int flow, int seller, long amount) {
        long paid = economy.books.money.moveUpTo(flow, economy.books.donju, seller, amount);
        economy.national.donjuOutlays.add(0, paid);
        economy.national.unpaid.add(0, amount - paid);
        return paid;
    }
}
