package tollgate.economy.markets;

import tollgate.economy.Channel;
import tollgate.economy.state.Books;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;

/** What smugglers of goods do in one week, a crossing at a time (docs/model.md, 7.1 and 7.5). */
final class Smuggling {
    private final Economy economy;
    private final Crossings crossings;
    private final Books books;
    private final int week;
    private final double seizure;

    /** Where the smugglers of the crossing at hand have their cash, and those whom they pay to carry. */
    private int payer;

    private int porters;

    /** What they have paid for this week, and what of it stays with ordinary people, fen. */
    private long outlays;

    private long wages;

    Smuggling(Economy economy, int week) {
        this.economy = economy;
        this.week = week;
        crossings = economy.crossings;
        books = economy.books;
        seizure = economy.timeline.seizure(economy.parameters, week);
    }

    /** Orders, carries and pays for what the margin is worth to them, as far as their cash reaches. */
    void cross(int row) {
        var game = crossings.game(row);
        crossings.ordered.set(row, 0);
        crossings.seized.set(row, 0);
        if (game.switching.isClosed()) {
            game.stop();
            crossings.volume.set(row, 0);
            crossings.margin.set(row, 0);
            return;
        }
        double price = economy.expectedPrice(row);
        double margin = price - crossings.costs(row);
        crossings.margin.set(row, margin);
        double spread = economy.cargoes.reservationSpread.get(crossings.cargo(row));
        double willing = Math.min(1, Math.max(0, margin / spread));
        order(row, game, crossings.capacity.get(row) * willing, price);
    }

    private void order(int row, Game game, double wanted, double price) {
        int corridor = crossings.corridor(row);
        var channel = crossings.channel(row);
        double listed = channel == Channel.STATE ? listed(row, corridor) : 0;
        double otherCosts = crossings.otherCosts.get(row);
        double volume = listed;
        double cost = listed * otherCosts;
        for (int path = 0; path < game.paths(); path++) {
            double open = game.isUnapproved(path) ? crossings.passableUnapproved.get(row) : crossings.openness.get(row);
            double flow = wanted * game.switching.share(path) * open;
            game.flows[path] = flow;
            volume += flow;
            cost += flow * (otherCosts + game.cost(path));
        }
        payer = books.traders(channel, corridor);
        porters = books.portersWages(economy.provinceOfCorridor(corridor));
        outlays = 0;
        wages = 0;
        double cash = books.money.balance(payer) / 100.0;
        double reach = cost > cash ? cash / cost : 1;
        crossings.volume.set(row, volume * reach);
        for (int path = 0; path < game.paths(); path++) {
            game.flows[path] *= reach;
            if (game.flows[path] > 0) {
                carry(row, game, path, price);
            }
        }
        if (listed > 0) {
            pay(row, listed * reach, 0);
            book(row, listed * reach);
        }
        economy.traders.outlays.add(economy.traders.row(channel, corridor), outlays);
        economy.national.civilForeignCurrency.add(0, wages);
    }

    /** What approved lists bring of a good this week, kg: goods in the shares of usual imports. */
    private double listed(int row, int corridor) {
        double value = economy.companies.listValue.get(corridor);
        if (value == 0) {
            return 0;
        }
        double usual = 0;
        for (int other = 0; other < books.goods.size(); other++) {
            int cargo = economy.cargoes.ofGood(other);
            usual += crossings.startingCapacity.get(crossings.row(cargo, Channel.STATE, corridor))
                    * economy.cargoes.chinaPrice.get(cargo);
        }
        return usual > 0 ? crossings.startingCapacity.get(row) * value / usual : 0;
    }

    private void carry(int row, Game game, int path, double price) {
        double kg = game.flows[path];
        if (!game.isUnapproved(path)) {
            pay(row, kg, 0);
            payDuty(kg * economy.due(row, week));
            for (int organ : game.gate.system().needed(path)) {
                bribe(game.offices[organ], kg * game.bribes[organ]);
            }
            book(row, kg);
            return;
        }
        double evasionCost = crossings.evasionCost.get(row);
        double lossRate = lossRate(evasionCost, price);
        pay(row, kg, Math.max(0, evasionCost - lossRate * price));
        long grams = book(row, kg);
        long lost = Math.min(grams, Math.round(lossRate * grams));
        crossings.seized.add(row, lost);
        crossings.ordered.add(row, -lost);
    }

    /** The chance of losing a load: never so high that it alone would exceed the full evasion cost. */
    private double lossRate(double evasionCost, double price) {
        return Math.min(seizure, price > 0 ? evasionCost / price : 1);
    }

    private void pay(int row, double kg, double carrying) {
        int cargo = crossings.cargo(row);
        outlays += spend(books.goodsPurchase, books.china, kg * economy.cargoes.chinaPrice.get(cargo));
        long moving = spend(books.goodsMoving, porters, kg * economy.cargoes.movingCost.get(cargo));
        long evasion = spend(books.goodsEvasion, porters, kg * carrying);
        outlays += moving + evasion;
        wages += moving + evasion;
    }

    private void payDuty(double yuan) {
        long paid = spend(books.duty, books.treasury, yuan);
        economy.national.treasuryIncome.add(0, paid);
        outlays += paid;
    }

    private void bribe(int office, double yuan) {
        long paid = spend(books.goodsBribe, books.office(office), yuan);
        economy.offices.receipts.add(office, paid);
        economy.offices.receiptsForGoods.add(office, paid);
        outlays += paid;
    }

    /** Cash was counted before; what rounding leaves short is not paid. */
    private long spend(int flow, int to, double yuan) {
        return books.money.moveUpTo(flow, payer, to, Books.fen(yuan));
    }

    private long book(int row, double kg) {
        long grams = Books.grams(kg);
        int good = economy.cargoes.good(crossings.cargo(row));
        books.goods.get(good).move(Books.BROUGHT, Books.GOODS_ABROAD, Books.ROAD, grams);
        crossings.ordered.add(row, grams);
        return grams;
    }
}
