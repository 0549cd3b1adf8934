package tollgate.economy.government;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Headquarters and the treasury keep some weeks of income and spend a quarter of what is above it: on suppression wages, on
 * imports for the regime, and on purchases at home (docs/model.md, 7.9 and 7.10). Of remitted rents one share goes to suppression, of the
 * treasury's other income another. Officers last while they are paid; what one costs is what kept their number before week 0.
 */
public final class SpendRents implements Step<Economy> {
    private static final double A_YEAR = 1.0 / 52;

    /** The perceived chance of a sanction before week 0. */
    private static final double USUAL_SANCTION = 0.9;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        var books = economy.books;
        var national = economy.national;
        national.suppressionSpending.set(0, 0);
        national.suppressionOfRents.set(0, 0);
        national.regimeImports.set(0, 0);
        national.headquartersOnSuppression.set(0, 0);
        national.headquartersOnImports.set(0, 0);
        national.headquartersAtHome.set(0, 0);
        double ofRents = economy.of(Parameter.SUPPRESSION_SHARE);
        for (int organ = 0; organ < economy.organs.count(); organ++) {
            var spent = spend(economy, books.headquarters(organ), economy.organs.meanIncome.get(organ), ofRents, 1);
            national.headquartersOnSuppression.add(0, spent.suppression());
            national.headquartersOnImports.add(0, spent.imports());
            national.headquartersAtHome.add(0, spent.purchases());
        }
        double income = national.treasuryMeanIncome.get(0);
        double rentShare = income > 0 ? Math.min(1, national.treasuryMeanRent.get(0) / income) : 1;
        double ofOther =
                economy.world.country().isInhabited() ? economy.of(Parameter.SUPPRESSION_OTHER_SHARE) : ofRents;
        double share = rentShare * ofRents + (1 - rentShare) * ofOther;
        double rentPart = share > 0 ? rentShare * ofRents / share : 0;
        var spent = spend(economy, books.treasury, income, share, rentPart);
        double onSuppression = rentPart * spent.suppression();
        double onImports = rentShare * spent.imports();
        national.treasuryRentOnSuppression.set(0, onSuppression);
        national.treasuryRentOnImports.set(0, onImports);
        national.treasuryRentAtHome.set(0, Math.max(0, rentShare * spent.all() - onSuppression - onImports));
        if (economy.parameters.has(Parameter.EFFICIENCY_WAGES)) {
            payEfficiencyWages(economy);
        }
        if (economy.world.country().isInhabited()) {
            keepOfficers(economy, week);
        }
    }

    /** What keeps gate staff from taking the bribes that they last asked for, as far as the treasury's cash reaches. */
    private static void payEfficiencyWages(Economy economy) {
        var crossings = economy.crossings;
        double forgone = 0;
        for (int row = 0; row < crossings.count(); row++) {
            var game = crossings.game(row);
            for (int organ = 0; organ < game.organs(); organ++) {
                forgone += game.waivedBribe(organ) * game.consent[organ] * crossings.volume.get(row);
            }
        }
        double wage = EfficiencyWage.premium(forgone, economy.of(Parameter.DETECTION));
        var books = economy.books;
        books.money.moveUpTo(books.efficiencyWages, books.treasury, books.officialsWages(), Math.round(wage * 100));
    }

    /** What a purse spent in a week, fen. */
    private record Spent(long suppression, long imports, long purchases) {
        long all() {
            return suppression + imports + purchases;
        }
    }

    private static Spent spend(
            Economy economy, int account, double meanIncome, double suppressionShare, double rentPart) {
        var books = economy.books;
        double target = economy.of(Parameter.STATE_BALANCE_WEEKS) * meanIncome;
        double excess = Math.max(0, books.money.balance(account) - target);
        long spending = (long) (economy.of(Parameter.EXCESS_SPENT) * excess);
        double importShare = economy.of(Parameter.REGIME_IMPORTS_SHARE);
        double whole = Math.max(1, suppressionShare + importShare);
        long suppression = (long) (spending * suppressionShare / whole);
        long imports = (long) (spending * importShare / whole);
        books.money.move(books.suppression, account, books.officialsWages(), suppression);
        books.money.move(books.regimeImports, account, books.china, imports);
        books.money.move(books.statePurchases, account, books.country, spending - suppression - imports);
        economy.national.suppressionSpending.add(0, suppression);
        economy.national.suppressionOfRents.add(0, suppression * rentPart);
        economy.national.regimeImports.add(0, imports);
        return new Spent(suppression, imports, spending - suppression - imports);
    }

    private static void keepOfficers(Economy economy, int week) {
        var national = economy.national;
        double spending = national.suppressionSpending.get(0);
        double usually = economy.of(Parameter.EXPRESSED_USUALLY);
        if (week < 0) {
            double usual = national.meanSuppression.get(0);
            national.meanSuppression.set(0, usual == 0 ? spending : usual + A_YEAR * (spending - usual));
            national.officers.set(0, officersFor(economy, usually));
            economy.terms.threshold = week == -1 ? thresholdFor(economy, usually) : 1;
            return;
        }
        double decay = economy.of(Parameter.SUPPRESSION_DECAY);
        double people = economy.residents().people();
        double conscripted = economy.of(Parameter.SUPPRESSION_CONSCRIPTED) * officersFor(economy, usually);
        if (week == 0) {
            double kept = decay * (national.officers.get(0) - conscripted) * people;
            national.officerWage.set(0, kept > 0 ? Math.max(1, national.meanSuppression.get(0)) / kept : 1);
        }
        var capacity = new SuppressionCapacity(decay, national.officerWage.get(0), people);
        national.officers.set(0, conscripted + capacity.next(national.officers.get(0) - conscripted, spending));
    }

    /** One officer for each of those who express discontent, which makes the perceived sanction .9 at the paper's k. */
    private static double officersFor(Economy economy, double expressed) {
        return -StrictMath.log1p(-USUAL_SANCTION) / economy.of(Parameter.DETERRENCE) * expressed;
    }

    /** The threshold of grievance above which that share of people would express theirs under the usual sanction, by bisection. */
    private static double thresholdFor(Economy economy, double expressed) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < 40; halving++) {
            double middle = (low + high) / 2;
            if (expressedAbove(economy, middle) > expressed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double expressedAbove(Economy economy, double threshold) {
        var residents = economy.residents();
        double fear = economy.of(Parameter.SANCTION) * USUAL_SANCTION;
        double active = 0;
        for (int cell = 0; cell < residents.cells(); cell++) {
            double people = residents.people(cell);
            if (people > 0) {
                double borne = residents.grievance(cell) / people;
                double over = Math.max(0, 2 * borne - threshold);
                double feared = Math.min(over, fear);
                active += people * (feared * feared / (2 * fear) + over - feared) / Math.max(1e-9, 2 * borne);
            }
        }
        return active / residents.people();
    }
}
