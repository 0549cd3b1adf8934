package tollgate.economy.behaviour;

import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Role;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Residents pay for what they were served, are paid, and judge how they fare (docs/model.md, 7.7 and 7.9). The domestic economy pays out
 * by income weight all that it holds above some weeks of import purchases; who lives from smuggling and who is an official also gets what
 * these roles earned since last week.
 */
public final class PayAndEarn implements Step<Economy> {
    private static final double WEEKS_OF_IMPORTS = 4;
    private static final double A_YEAR = 1.0 / 52;

    /** Keeps sums of whole payments within what there is to pay. */
    private static final double JUST_BELOW = 1 - 1e-12;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        if (!economy.world.country().isInhabited()) {
            return;
        }
        fearSanctions(economy);
        var pay = new Pay(economy);
        for (int cell = 0; cell < economy.residents().cells(); cell++) {
            economy.terms.income[cell] = JUST_BELOW * (pay.domestic + pay.ofRole(cell));
        }
        economy.residents().pay(economy.workers, economy.terms);
        settle(economy, pay);
        judge(economy, week);
    }

    private static void fearSanctions(Economy economy) {
        double k = economy.of(Parameter.DETERRENCE);
        for (int node = 0; node < economy.nodes.count(); node++) {
            double expressed = Math.max(1e-9, economy.nodes.expressed.get(node));
            economy.terms.perceived[node] = -StrictMath.expm1(-k * economy.national.officers.get(0) / expressed);
        }
    }

    /** What a unit of income weight earns this week, fen. */
    private static final class Pay {
        private final Economy economy;
        private final double domestic;
        private final double[] ofDependents;
        private final double[] ofOfficials;
        private final double dependentsEverywhere;
        private final double officialsEverywhere;

        Pay(Economy economy) {
            this.economy = economy;
            var books = economy.books;
            int provinces = economy.offices.provinces();
            double[] dependents = new double[provinces];
            double[] officials = new double[provinces];
            double allDependents = 0;
            double allOfficials = 0;
            double all = 0;
            var residents = economy.residents();
            for (int cell = 0; cell < residents.cells(); cell++) {
                double weight = residents.weight(cell);
                int province = economy.provinceOfNode(residents.node(cell));
                boolean isDependent = residents.role(cell) == Role.DEPENDENT;
                boolean isOfficial = residents.role(cell) == Role.OFFICIAL;
                all += weight;
                allDependents += isDependent ? weight : 0;
                allOfficials += isOfficial ? weight : 0;
                if (province >= 0) {
                    dependents[province] += isDependent ? weight : 0;
                    officials[province] += isOfficial ? weight : 0;
                }
            }
            double target = WEEKS_OF_IMPORTS * economy.national.meanImports.get(0);
            domestic = Math.max(0, books.money.balance(books.country) - target) / Economy.WEEKS_TO_PAYDAY / all;
            economy.national.incomePerWeight.set(0, domestic);
            ofDependents = new double[provinces];
            ofOfficials = new double[provinces];
            for (int province = 0; province < provinces; province++) {
                ofDependents[province] = share(books.portersWages(province), dependents[province]);
                ofOfficials[province] = share(books.officialsPockets(province), officials[province]);
            }
            dependentsEverywhere = share(books.smugglersEarnings(), allDependents);
            officialsEverywhere = share(books.officialsWages(), allOfficials);
        }

        private double share(int account, double weight) {
            return weight > 0 ? economy.books.money.balance(account) / weight : 0;
        }

        double ofRole(int cell) {
            return ofPlace(cell) + everywhere(cell);
        }

        double ofPlace(int cell) {
            int province = economy.provinceOfNode(economy.residents().node(cell));
            if (province < 0) {
                return 0;
            }
            return switch (economy.residents().role(cell)) {
                case DEPENDENT -> ofDependents[province];
                case OFFICIAL -> ofOfficials[province];
                case ORDINARY, DONJU -> 0;
            };
        }

        double everywhere(int cell) {
            return switch (economy.residents().role(cell)) {
                case DEPENDENT -> dependentsEverywhere;
                case OFFICIAL -> officialsEverywhere;
                case ORDINARY, DONJU -> 0;
            };
        }
    }

    private static void settle(Economy economy, Pay pay) {
        var residents = economy.residents();
        var books = economy.books;
        for (int cell = 0; cell < residents.cells(); cell++) {
            books.money.move(books.consumption, books.residents, books.country, residents.paid(cell));
        }
        for (int cell = 0; cell < residents.cells(); cell++) {
            long owed = residents.received(cell);
            if (pay.ofRole(cell) > 0) {
                boolean isDependent = residents.role(cell) == Role.DEPENDENT;
                int province = economy.provinceOfNode(residents.node(cell));
                double weight = residents.weight(cell);
                if (province >= 0) {
                    int pool = isDependent ? books.portersWages(province) : books.officialsPockets(province);
                    owed -= payOut(books, pool, owed, pay.ofPlace(cell) * weight);
                }
                int pool = isDependent ? books.smugglersEarnings() : books.officialsWages();
                owed -= payOut(books, pool, owed, pay.everywhere(cell) * weight);
            }
            books.money.move(books.income, books.country, books.residents, owed);
        }
    }

    private static long payOut(Books books, int pool, long owed, double share) {
        return books.money.moveUpTo(books.wage, pool, books.residents, Math.min(owed, (long) (JUST_BELOW * share)));
    }

    /** Up to the sealing residents get used to how they live; later they measure hardship by it. Nobody is counted before week 0. */
    private static void judge(Economy economy, int week) {
        var residents = economy.residents();
        for (int cell = 0; cell < residents.cells(); cell++) {
            int node = residents.node(cell);
            if (residents.people(cell) > 0 && !economy.foundedOn.isSealed(week)) {
                double ratio = residents.paid(cell) / residents.weight(cell) / economy.terms.subsistenceCost[node];
                double usual = economy.nodes.usualRatio.get(cell);
                economy.nodes.usualRatio.set(cell, usual == 0 ? ratio : usual + A_YEAR * (ratio - usual));
            }
            economy.terms.norm[cell] = economy.of(Parameter.ASPIRATION) * economy.nodes.usualRatio.get(cell);
        }
        for (int node = 0; week >= 0 && node < economy.nodes.count(); node++) {
            double active = 0;
            long people = 0;
            for (int cell = economy.firstCell(node); cell < economy.firstCell(node + 1); cell++) {
                active += residents.active(cell);
                people += residents.people(cell);
            }
            economy.nodes.expressed.set(node, active / people);
        }
    }
}
