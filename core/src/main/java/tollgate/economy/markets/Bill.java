package tollgate.economy.markets;

import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;

/**
 * What one vehicle costs its trader on one path, in fen. The full cost of an unapproved crossing is the evasion cost e; the
 * expected loss to seizure is a part of it, and the rest is paid to those who carry.
 */
record Bill(long purchase, long moving, long evasion, long licence, long bribes) {

    static Bill of(Economy economy, int row, int path, int week) {
        var crossings = economy.crossings;
        Game game = crossings.game(row);
        double chinaPrice = economy.world.classes().get(crossings.cargo(row)).chinaPrice();
        double moving = economy.of(Parameter.MOVING_COST);
        boolean unapproved = game.isUnapproved(path);
        long bribes = 0;
        for (int organ : game.gate.system().needed(path)) {
            bribes += Books.fen(game.bribes[organ]);
        }
        return new Bill(
                Books.fen(chinaPrice),
                Books.fen(moving),
                unapproved ? Math.max(0, Books.fen(carrying(economy, row, week))) : 0,
                unapproved ? 0 : Books.fen(economy.due(row, week)),
                bribes);
    }

    /** What those who carry get of the full evasion cost. */
    private static double carrying(Economy economy, int row, int week) {
        return economy.timeline.evasionCost(economy.parameters, week)
                - seizureRate(economy, row, week) * economy.expectedPrice(row);
    }

    /** The chance of losing a vehicle: never so high that it alone would exceed the full evasion cost. */
    static double seizureRate(Economy economy, int row, int week) {
        double most = economy.timeline.evasionCost(economy.parameters, week) / economy.expectedPrice(row);
        return Math.min(economy.timeline.seizure(economy.parameters, week), most);
    }

    long total() {
        return purchase + moving + evasion + licence + bribes;
    }

    void pay(Economy economy, int row, int path, long vehicles) {
        if (vehicles == 0) {
            return;
        }
        var books = economy.books;
        var money = books.money;
        int corridor = economy.crossings.corridor(row);
        int payer = books.traders(economy.crossings.channel(row), corridor);
        money.move(books.purchase, payer, books.china, purchase * vehicles);
        money.move(books.moving, payer, books.portersWages(economy.provinceOfCorridor(corridor)), moving * vehicles);
        money.move(books.evasion, payer, books.portersWages(economy.provinceOfCorridor(corridor)), evasion * vehicles);
        money.move(books.licence, payer, books.treasury, licence * vehicles);
        economy.national.licences.add(0, licence * vehicles);
        Game game = economy.crossings.game(row);
        for (int organ : game.gate.system().needed(path)) {
            long bribe = Books.fen(game.bribes[organ]) * vehicles;
            int office = game.offices[organ];
            money.move(books.bribe, payer, books.office(office), bribe);
            economy.offices.receipts.add(office, bribe);
        }
    }
}
