package tollgate.economy.behaviour;

import tollgate.economy.Channel;
import tollgate.economy.Founding;
import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Traders and donju keep some weeks of outlays and spend a quarter of what is above them (docs/model.md, 7.10): private traders in
 * the country, companies on their people and on donju, donju in the country. Traders of a shut channel keep what they have. Where
 * traders can no longer buy a few vehicles, others with money from donju take their place.
 */
public final class SpendBalances implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        double least = Founding.leastTradingCash(economy);
        for (int row = 0; row < economy.traders.count(); row++) {
            if (isOpen(economy, row)) {
                double gap = economy.traders.outlays.get(row) - economy.traders.meanOutlays.get(row);
                economy.traders.meanOutlays.add(row, Economy.EIGHT_WEEKS * gap);
                spend(economy, row, week, least);
            }
        }
        for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
            spendOfOrganisations(economy, corridor);
        }
        Books books = economy.books;
        long spending = excess(
                economy,
                books.donju,
                economy.of(Parameter.DONJU_BALANCE_WEEKS) * economy.national.donjuMeanOutlays.get(0));
        books.money.move(books.donjuSpending, books.donju, books.country, spending);
    }

    private static boolean isOpen(Economy economy, int row) {
        var crossings = economy.crossings;
        var channel = economy.traders.channel(row);
        int corridor = economy.traders.corridor(row);
        for (int vehicleClass = 0; vehicleClass < economy.markets.count(); vehicleClass++) {
            if (!crossings
                    .game(crossings.row(vehicleClass, channel, corridor))
                    .switching
                    .isClosed()) {
                return true;
            }
        }
        return false;
    }

    private static void spend(Economy economy, int row, int week, double least) {
        Books books = economy.books;
        var channel = economy.traders.channel(row);
        int account = books.traders(channel, economy.traders.corridor(row));
        double target =
                Math.max(economy.of(Parameter.TRADER_BALANCE_WEEKS) * economy.traders.meanOutlays.get(row), least);
        double missing = Math.max(0, least - books.money.balance(account));
        books.money.moveUpTo(books.stake, books.donju, account, (long) (economy.of(Parameter.EXCESS_SPENT) * missing));
        long spending = excess(economy, account, target);
        if (channel == Channel.PRIVATE) {
            books.money.move(books.traderSurplus, account, books.smugglersEarnings(), spending);
            economy.national.civilForeignCurrency.add(0, spending);
        } else {
            double civil = economy.timeline.isTakenOver(week) ? economy.of(Parameter.CIVIL_SHARE_AFTER) : 1;
            long toPeople = (long) (spending * civil);
            books.money.move(books.companySurplus, account, books.country, toPeople);
            economy.national.civilForeignCurrency.add(0, toPeople);
            books.money.move(books.companySurplus, account, books.donju, spending - toPeople);
        }
    }

    /** Organisations of a corridor where nothing comes in keep what they have. */
    private static void spendOfOrganisations(Economy economy, int corridor) {
        var official = economy.official;
        if (official.outlays.get(corridor) == 0) {
            return;
        }
        official.meanOutlays.add(
                corridor, Economy.EIGHT_WEEKS * (official.outlays.get(corridor) - official.meanOutlays.get(corridor)));
        var books = economy.books;
        int account = books.organisations(corridor);
        long spending = excess(
                economy, account, economy.of(Parameter.TRADER_BALANCE_WEEKS) * official.meanOutlays.get(corridor));
        long remitted = (long) (spending * economy.of(Parameter.ORGANISATIONS_REMITTED));
        books.money.move(books.organisationSurplus, account, books.treasury, remitted);
        books.money.move(books.organisationSurplus, account, books.country, spending - remitted);
        economy.national.treasuryIncome.add(0, remitted);
    }

    private static long excess(Economy economy, int account, double target) {
        double above = Math.max(0, economy.books.money.balance(account) - target);
        return (long) (economy.of(Parameter.EXCESS_SPENT) * above);
    }
}
