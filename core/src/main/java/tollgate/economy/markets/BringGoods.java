package tollgate.economy.markets;

import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
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
        for (int row = crossings.vehicleRows(); row < crossings.count(); row++) {
            if (!crossings.isAtRest(row)) {
                crossings.choose(row, economy.cargoes.theta.get(crossings.cargo(row)));
                smuggle(economy, row, week);
            }
        }
        for (int row = 0; row < economy.official.count(); row++) {
            tradeOfficially(economy, row);
        }
    }

    private static void smuggle(Economy economy, int row, int week) {
        Crossings crossings = economy.crossings;
        Game game = crossings.game(row);
        crossings.ordered.set(row, 0);
        crossings.seized.set(row, 0);
        if (game.switching.isClosed()) {
            game.stop();
            crossings.volume.set(row, 0);
            crossings.margin.set(row, 0);
            return;
        }
        int cargo = crossings.cargo(row);
        double listed = listed(economy, row);
        double margin = economy.expectedPrice(row) - crossings.costs(row);
        crossings.margin.set(row, margin);
        double willing = Math.min(1, Math.max(0, margin / economy.cargoes.reservationSpread.get(cargo)));
        double wanted = crossings.capacity.get(row) * willing;
        double volume = listed;
        double cost = listed * crossings.otherCosts.get(row);
        for (int path = 0; path < game.paths(); path++) {
            double open = game.isUnapproved(path) ? crossings.passableUnapproved.get(row) : crossings.openness.get(row);
            game.flows[path] = wanted * game.switching.share(path) * open;
            volume += game.flows[path];
            cost += game.flows[path] * (crossings.otherCosts.get(row) + game.cost(path));
        }
        int payer = economy.books.traders(crossings.channel(row), crossings.corridor(row));
        double cash = economy.books.money.balance(payer) / 100.0;
        double reach = cost > cash ? cash / cost : 1;
        crossings.volume.set(row, volume * reach);
        for (int path = 0; path < game.paths(); path++) {
            game.flows[path] *= reach;
            carry(economy, row, path, game.flows[path], week);
        }
        if (listed > 0) {
            pay(economy, row, listed * reach, 0);
            book(economy, row, listed * reach);
        }
    }

    /** What approved lists bring of a good this week, kg: goods in the shares of usual imports. */
    private static double listed(Economy economy, int row) {
        var crossings = economy.crossings;
        int corridor = crossings.corridor(row);
        double value = economy.companies.listValue.get(corridor);
        if (crossings.channel(row) != Channel.STATE || value == 0) {
            return 0;
        }
        double usual = 0;
        for (int other = 0; other < economy.books.goods.size(); other++) {
            int cargo = economy.cargoes.ofGood(other);
            usual += crossings.startingCapacity.get(crossings.row(cargo, Channel.STATE, corridor))
                    * economy.cargoes.chinaPrice.get(cargo);
        }
        return usual > 0 ? crossings.startingCapacity.get(row) * value / usual : 0;
    }

    private static void carry(Economy economy, int row, int path, double kg, int week) {
        if (kg <= 0) {
            return;
        }
        var crossings = economy.crossings;
        Game game = crossings.game(row);
        boolean unapproved = game.isUnapproved(path);
        double lossRate = unapproved ? lossRate(economy, row, week) : 0;
        double carrying =
                unapproved ? Math.max(0, crossings.evasionCost.get(row) - lossRate * economy.expectedPrice(row)) : 0;
        pay(economy, row, kg, carrying);
        if (!unapproved) {
            payDuty(economy, row, kg * economy.due(row, week));
        }
        for (int organ : game.gate.system().needed(path)) {
            bribe(economy, row, game.offices[organ], kg * game.bribes[organ]);
        }
        long grams = book(economy, row, kg);
        long lost = Math.min(grams, Math.round(lossRate * grams));
        crossings.seized.add(row, lost);
        crossings.ordered.add(row, -lost);
    }

    /** The chance of losing a load: never so high that it alone would exceed the full evasion cost. */
    private static double lossRate(Economy economy, int row, int week) {
        double price = economy.expectedPrice(row);
        double most = price > 0 ? economy.crossings.evasionCost.get(row) / price : 1;
        return Math.min(economy.timeline.seizure(economy.parameters, week), most);
    }

    private static void pay(Economy economy, int row, double kg, double carrying) {
        var books = economy.books;
        var crossings = economy.crossings;
        int cargo = crossings.cargo(row);
        int corridor = crossings.corridor(row);
        int payer = books.traders(crossings.channel(row), corridor);
        int porters = books.portersWages(economy.provinceOfCorridor(corridor));
        long purchase =
                spend(economy, books.goodsPurchase, payer, books.china, kg * economy.cargoes.chinaPrice.get(cargo));
        long moving = spend(economy, books.goodsMoving, payer, porters, kg * economy.cargoes.movingCost.get(cargo));
        long evasion = spend(economy, books.goodsEvasion, payer, porters, kg * carrying);
        economy.traders.outlays.add(economy.traders.row(crossings.channel(row), corridor), purchase + moving + evasion);
        economy.national.civilForeignCurrency.add(0, moving + evasion);
    }

    private static void payDuty(Economy economy, int row, double yuan) {
        var books = economy.books;
        var channel = economy.crossings.channel(row);
        int corridor = economy.crossings.corridor(row);
        long paid = spend(economy, books.duty, books.traders(channel, corridor), books.treasury, yuan);
        economy.national.treasuryIncome.add(0, paid);
        economy.traders.outlays.add(economy.traders.row(channel, corridor), paid);
    }

    private static void bribe(Economy economy, int row, int office, double yuan) {
        var books = economy.books;
        var crossings = economy.crossings;
        int corridor = crossings.corridor(row);
        int payer = books.traders(crossings.channel(row), corridor);
        long paid = spend(economy, books.goodsBribe, payer, books.office(office), yuan);
        economy.offices.receipts.add(office, paid);
        economy.offices.receiptsForGoods.add(office, paid);
        economy.traders.outlays.add(economy.traders.row(crossings.channel(row), corridor), paid);
    }

    /** Cash was counted before; what rounding leaves short is not paid. */
    private static long spend(Economy economy, int flow, int from, int to, double yuan) {
        return economy.books.money.moveUpTo(flow, from, to, Books.fen(yuan));
    }

    private static long book(Economy economy, int row, double kg) {
        long grams = Books.grams(kg);
        int good = economy.cargoes.good(economy.crossings.cargo(row));
        economy.books.goods.get(good).move(Books.BROUGHT, Books.GOODS_ABROAD, Books.ROAD, grams);
        economy.crossings.ordered.add(row, grams);
        return grams;
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
        var books = economy.books;
        int payer = books.organisations(corridor);
        double cash = books.money.balance(payer) / 100.0;
        double kg = Math.min(wanted, cash / official.cost.get(row));
        double chinaPrice = economy.cargoes.chinaPrice.get(cargo);
        long paid = spend(economy, books.goodsPurchase, payer, books.china, kg * chinaPrice);
        long duty = spend(economy, books.duty, payer, books.treasury, kg * chinaPrice * economy.of(Parameter.DUTY));
        long moving =
                spend(economy, books.goodsMoving, payer, books.country, kg * economy.cargoes.movingCost.get(cargo));
        economy.national.treasuryIncome.add(0, duty);
        official.outlays.add(corridor, paid + duty + moving);
        long grams = Books.grams(kg);
        books.goods.get(good).move(Books.BROUGHT, Books.GOODS_ABROAD, Books.ROAD, grams);
        official.ordered.set(row, grams);
    }
}
