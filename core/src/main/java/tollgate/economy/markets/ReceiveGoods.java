package tollgate.economy.markets;

import tollgate.economy.Channel;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Goods that crossed last week reach the border town's merchants, who pay the posted price less the retailers' margin; what was caught
 * is auctioned to them for headquarters; farms and workshops deliver; aid arrives (docs/model.md, 7.6 and C). Where the merchants'
 * cash does not reach, sellers are paid in part.
 */
public final class ReceiveGoods implements Step<Economy> {
    private static final double A_YEAR = 1.0 / 52;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        var crossings = economy.crossings;
        economy.national.imports.set(0, 0);
        for (int row = crossings.vehicleRows(); row < crossings.count(); row++) {
            if (!crossings.isAtRest(row)) {
                receiveSmuggled(economy, row);
            }
        }
        economy.official.revenue.fill(0);
        for (int row = 0; row < economy.official.count(); row++) {
            receiveOfficial(economy, row);
        }
        for (int good = 0; good < economy.books.goods.size(); good++) {
            deliver(economy, good, week);
        }
        var national = economy.national;
        national.meanImports.add(0, A_YEAR * (national.imports.get(0) - national.meanImports.get(0)));
    }

    private static void receiveSmuggled(Economy economy, int row) {
        var crossings = economy.crossings;
        var books = economy.books;
        int good = economy.cargoes.good(crossings.cargo(row));
        int corridor = crossings.corridor(row);
        Channel channel = crossings.channel(row);
        long grams = (long) crossings.underWay.get(row);
        if (grams > 0) {
            long paid = buy(economy, good, corridor, books.traders(channel, corridor), grams, Books.ARRIVED);
            economy.traders.revenue.add(economy.traders.row(channel, corridor), paid);
        }
        long caught = (long) crossings.seized.get(row);
        if (caught > 0) {
            int organ = crossings.game(row).gate.seizer();
            long paid = sellCaught(economy, good, corridor, organ, caught);
            economy.organs.auctions.add(organ, paid);
        }
        crossings.underWay.set(row, crossings.ordered.get(row));
    }

    private static long sellCaught(Economy economy, int good, int corridor, int organ, long grams) {
        var books = economy.books;
        books.goods.get(good).move(Books.CAUGHT, Books.ROAD, Books.store(economy.nodeOfCorridor(corridor)), grams);
        return books.money.moveUpTo(
                books.goodsAuction,
                books.country,
                books.headquarters(organ),
                Books.fen(economy.postedAtTheBorder(good, corridor) * grams / 1000));
    }

    private static void receiveOfficial(Economy economy, int row) {
        var official = economy.official;
        int corridor = official.corridor(row);
        long grams = (long) official.underWay.get(row);
        if (grams > 0) {
            long paid = buy(
                    economy, official.good(row), corridor, economy.books.organisations(corridor), grams, Books.ARRIVED);
            official.revenue.add(corridor, paid);
        }
        official.underWay.set(row, official.ordered.get(row));
    }

    private static long buy(Economy economy, int good, int corridor, int seller, long grams, int flow) {
        var books = economy.books;
        books.goods.get(good).move(flow, Books.ROAD, Books.store(economy.nodeOfCorridor(corridor)), grams);
        long asked = Books.fen(economy.postedAtTheBorder(good, corridor) * grams / 1000);
        long paid = books.money.moveUpTo(books.goodsSale, books.country, seller, asked);
        economy.national.imports.add(0, paid);
        return paid;
    }

    private static void deliver(Economy economy, int good, int week) {
        var markets = economy.nodeMarkets;
        var ledger = economy.books.goods.get(good);
        double harvest = economy.almanac.harvest(good, week);
        double aid = economy.almanac.aid(good, week);
        for (int node = 0; node < economy.nodes.count(); node++) {
            int row = markets.row(good, node);
            double made = markets.usualOutput.get(row) * harvest;
            double given = aid * economy.shareOfPeople(node);
            ledger.move(Books.MADE, Books.FIELDS, Books.store(node), Books.grams(made));
            ledger.move(Books.GIVEN, Books.GOODS_ABROAD, Books.store(node), Books.grams(given));
            markets.output.set(row, made + given);
        }
    }
}
