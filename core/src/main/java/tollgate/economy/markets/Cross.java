package tollgate.economy.markets;

import tollgate.economy.Channel;
import tollgate.economy.ClosedForm;
import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.economy.state.StandingPrice;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Traders whose margin covers their reservation order, choose a path, and pay China, crews, organs and the licence (docs/model.md,
 * 7.1 and 7.5). On an unapproved path some vehicles are lost. Flows are unrounded; whole vehicles are booked and paid for, and the
 * fraction is carried over.
 */
public final class Cross implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        economy.offices.receipts.fill(0);
        economy.offices.receiptsForGoods.fill(0);
        economy.official.outlays.fill(0);
        economy.national.licences.set(0, 0);
        economy.traders.outlays.fill(0);
        double theta = ClosedForm.theta(economy.parameters);
        int rows = economy.crossings.vehicleRows();
        for (int row = 0; row < rows; row++) {
            if (!economy.crossings.isAtRest(row)) {
                economy.crossings.choose(row, theta);
            }
        }
        for (int vehicleClass = 0; vehicleClass < economy.markets.count(); vehicleClass++) {
            expect(economy, vehicleClass, week);
        }
        for (int row = 0; row < rows; row++) {
            if (!isNothingToDo(economy, row)) {
                order(economy, row);
            }
        }
        long caught = 0;
        long tried = 0;
        for (int row = 0; row < rows; row++) {
            if (!isNothingToDo(economy, row)) {
                long unapproved = bookAndPay(economy, row, week);
                var fate = Fate.of(economy, row, week, unapproved, draws);
                seize(economy, row, fate.lost());
                caught += fate.caught();
                tried += unapproved;
            }
        }
        if (!economy.parameters.has(Parameter.SEIZURE_AS_EXPECTED)) {
            economy.risk.learn(caught, tried - caught, economy.of(Parameter.RISK_MEMORY));
        }
    }

    private static boolean isNothingToDo(Economy economy, int row) {
        var crossings = economy.crossings;
        return crossings.isAtRest(row)
                && crossings.orderedBooked.get(row) == 0
                && !crossings.game(row).hasBacklog();
    }

    /** Traders expect the price at which the market will stand still at today's bribes. */
    private static void expect(Economy economy, int vehicleClass, int week) {
        economy.markets.standingPrice.set(vehicleClass, StandingPrice.of(economy, vehicleClass, week));
    }

    private static void order(Economy economy, int row) {
        Crossings crossings = economy.crossings;
        Game game = crossings.game(row);
        if (game.switching.isClosed()) {
            game.stop();
            crossings.volume.set(row, 0);
            crossings.margin.set(row, 0);
            return;
        }
        double margin = economy.markets.standingPrice.get(crossings.cargo(row)) - crossings.costs(row);
        crossings.margin.set(row, margin);
        double willing = Math.min(1, Math.max(0, margin / economy.of(Parameter.RESERVATION_SPREAD)));
        double volume = 0;
        for (int path = 0; path < game.paths(); path++) {
            double open = game.isUnapproved(path) ? 1 : crossings.openness.get(row);
            game.flows[path] = crossings.capacity.get(row) * willing * game.switching.share(path) * open;
            volume += game.flows[path];
        }
        crossings.volume.set(row, volume);
    }

    /** Books whole vehicles on every path as far as the traders' cash reaches; returns how many went unapproved. */
    private static long bookAndPay(Economy economy, int row, int week) {
        Crossings crossings = economy.crossings;
        Game game = crossings.game(row);
        int corridor = crossings.corridor(row);
        Channel channel = crossings.channel(row);
        int payer = economy.books.traders(channel, corridor);
        long unapproved = 0;
        double affordable = 0;
        for (int path = 0; path < game.paths(); path++) {
            if (game.flows[path] == 0 && game.carried[path] < 1) {
                game.booked[path] = 0;
                continue;
            }
            var bill = Bill.of(economy, row, path, week);
            long cash = economy.books.money.balance(payer);
            double reach = cash / Math.max(1.0, (double) bill.total());
            game.flows[path] = Math.min(game.flows[path], Math.max(0, reach - game.carried[path]));
            game.carried[path] += game.flows[path];
            long possible = (long) Math.min(game.carried[path], reach);
            game.carried[path] -= possible;
            game.booked[path] = possible;
            affordable += game.flows[path];
            bill.pay(economy, row, path, possible);
            economy.traders.outlays.add(economy.traders.row(channel, corridor), bill.total() * possible);
            if (game.isUnapproved(path)) {
                unapproved += possible;
            }
            economy.books
                    .vehicles
                    .get(crossings.cargo(row))
                    .move(Books.CROSSED, Books.ABROAD, Books.UNDER_WAY, possible);
        }
        crossings.volume.set(row, affordable);
        return unapproved;
    }

    /** Takes lost vehicles off the road; what is left lands next week. */
    private static void seize(Economy economy, int row, long lost) {
        Crossings crossings = economy.crossings;
        Game game = crossings.game(row);
        long booked = 0;
        for (int path = 0; path < game.paths(); path++) {
            booked += game.booked[path];
        }
        economy.books
                .vehicles
                .get(crossings.cargo(row))
                .move(Books.LOST_TO_SEIZURE, Books.UNDER_WAY, Books.SEIZED, lost);
        crossings.seized.set(row, lost);
        crossings.ordered.set(row, crossings.volume.get(row));
        crossings.orderedBooked.set(row, booked - lost);
    }

    /**
     * What became of a week's unapproved crossings: some are caught, and of those some lose the vehicle, the rest buying themselves
     * free within the full evasion cost (docs/decisions/0007).
     */
    private record Fate(long caught, long lost) {
        static Fate of(Economy economy, int row, int week, long unapproved, Draws draws) {
            if (unapproved == 0) {
                return new Fate(0, 0);
            }
            double lossRate = Bill.seizureRate(economy, row, week);
            if (economy.parameters.has(Parameter.SEIZURE_AS_EXPECTED)) {
                var carried = economy.crossings.seizureCarried;
                carried.add(row, lossRate * unapproved);
                long whole = (long) carried.get(row);
                carried.add(row, -whole);
                return new Fate(whole, whole);
            }
            double rate = economy.timeline.seizure(economy.parameters, week);
            var luck = draws.luck(week, row);
            long caught = 0;
            long lost = 0;
            for (int vehicle = 0; vehicle < unapproved; vehicle++) {
                double fortune = luck.nextDouble();
                caught += fortune < rate ? 1 : 0;
                lost += fortune < lossRate ? 1 : 0;
            }
            return new Fate(caught, lost);
        }
    }
}
