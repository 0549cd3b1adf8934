package tollgate.economy.markets;

import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Traders order goods where the expected margin covers their reservation, choose a path, and pay China, porters, organs and duty
 * (docs/model.md, 7.1 and 7.5). Approved holiday lists come on top and pay no bribe. What is caught on the unapproved path is lost.
 */
public final class BringGoods implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        var crossings = economy.crossings;
        var smuggling = new Smuggling(economy, week);
        for (int row = crossings.vehicleRows(); row < crossings.count(); row++) {
            if (!crossings.isAtRest(row)) {
                crossings.choose(row, economy.cargoes.theta.get(crossings.cargo(row)));
                smuggling.cross(row);
            }
        }
        for (int row = 0; row < economy.official.count(); row++) {
            tradeOfficially(economy, row);
        }
    }

    private static void tradeOfficially(Economy economy, int row) {
        var official = economy.official;
        int good = official.good(row);
        int corridor = official.corridor(row);
        int cargo = economy.cargoes.ofGood(good);
        double margin = economy.expectedAtTheBorder(good, corridor) - official.cost.get(row);
        official.margin.set(row, margin);
        double willing = Math.min(1, Math.max(0, margin / economy.cargoes.reservationSpread.get(cargo)));
        double wanted = official.capacity.get(row) * official.openness.get(row) * willing;
        if (wanted == 0) {
            official.ordered.set(row, 0);
            return;
        }
        var books = economy.books;
        int payer = books.organisations(corridor);
        double cash = books.money.balance(payer) / 100.0;
        double kg = Math.min(wanted, cash / official.cost.get(row));
        double chinaPrice = economy.cargoes.chinaPrice.get(cargo);
        double duties = kg * chinaPrice * economy.of(Parameter.DUTY);
        double wages = kg * economy.cargoes.movingCost.get(cargo);
        long paid = books.money.moveUpTo(books.goodsPurchase, payer, books.china, Books.fen(kg * chinaPrice));
        long duty = books.money.moveUpTo(books.duty, payer, books.treasury, Books.fen(duties));
        long moving = books.money.moveUpTo(books.goodsMoving, payer, books.country, Books.fen(wages));
        economy.national.treasuryIncome.add(0, duty);
        official.outlays.add(corridor, paid + duty + moving);
        long grams = Books.grams(kg);
        books.goods.get(good).move(Books.BROUGHT, Books.GOODS_ABROAD, Books.ROAD, grams);
        official.ordered.set(row, grams);
    }
}
