package tollgate.economy.government;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Headquarters and the treasury keep some weeks of income and spend a quarter of what is above it: on suppression wages, on
 * imports for the regime, and on purchases at home (docs/model.md, 7.9 and 7.10).
 */
public final class SpendRents implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        var books = economy.books;
        for (int organ = 0; organ < economy.organs.count(); organ++) {
            spend(economy, books.headquarters(organ), economy.organs.meanIncome.get(organ));
        }
        spend(economy, books.treasury, economy.national.treasuryMeanIncome.get(0));
    }

    private static void spend(Economy economy, int account, double meanIncome) {
        var books = economy.books;
        double target = economy.of(Parameter.STATE_BALANCE_WEEKS) * meanIncome;
        double excess = Math.max(0, books.money.balance(account) - target);
        long spending = (long) (economy.of(Parameter.EXCESS_SPENT) * excess);
        double suppressionShare = economy.of(Parameter.SUPPRESSION_SHARE);
        double importShare = economy.of(Parameter.REGIME_IMPORTS_SHARE);
        double whole = Math.max(1, suppressionShare + importShare);
        long suppression = (long) (spending * suppressionShare / whole);
        long imports = (long) (spending * importShare / whole);
        books.money.move(books.suppression, account, books.country, suppression);
        books.money.move(books.regimeImports, account, books.china, imports);
        books.money.move(books.statePurchases, account, books.country, spending - suppression - imports);
    }
}
