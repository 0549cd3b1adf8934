package tollgate.economy.government;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Offices remit, headquarters pass on, officials pocket the rest (docs/model.md, 7.2): of the quarter so far an office owes
 * {@code min(R, q) + sigma max(0, R - q)}; headquarters keep their share of it and the treasury gets the rest.
 */
public final class SettleAccounts implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        var organs = economy.organs;
        organs.receipts.fill(0);
        organs.keptByHeadquarters.fill(0);
        organs.toTreasury.fill(0);
        organs.pocketed.fill(0);
        double toTreasury = 0;
        for (int office = 0; office < economy.offices.count(); office++) {
            toTreasury += settle(economy, office);
        }
        var national = economy.national;
        national.treasuryRent.set(0, toTreasury);
        national.treasuryMeanRent.add(0, Economy.EIGHT_WEEKS * (toTreasury - national.treasuryMeanRent.get(0)));
        national.treasuryIncome.add(0, toTreasury + national.licences.get(0));
        national.treasuryMeanIncome.add(
                0, Economy.EIGHT_WEEKS * (national.treasuryIncome.get(0) - national.treasuryMeanIncome.get(0)));
        for (int organ = 0; organ < organs.count(); organ++) {
            double income = organs.keptByHeadquarters.get(organ) + organs.auctions.get(organ);
            double gap = income - organs.meanIncome.get(organ);
            organs.meanIncome.add(organ, Economy.EIGHT_WEEKS * gap);
        }
    }

    private static double settle(Economy economy, int office) {
        var offices = economy.offices;
        var books = economy.books;
        int organ = offices.organ(office);
        double receipts = offices.receipts.get(office);
        offices.meanReceipts.add(office, Economy.EIGHT_WEEKS * (receipts - offices.meanReceipts.get(office)));
        offices.receiptsOfQuarter.add(office, receipts);
        long cash = books.money.balance(books.office(office));
        long remittance =
                Math.min(cash, Math.max(0, Math.round(owed(economy, office) - offices.remittedOfQuarter.get(office))));
        offices.remittedOfQuarter.add(office, remittance);
        long kept = Math.round(remittance * economy.of(Parameter.HEADQUARTERS_SHARE));
        books.money.move(books.remittance, books.office(office), books.headquarters(organ), remittance);
        books.money.move(books.treasuryShare, books.headquarters(organ), books.treasury, remittance - kept);
        books.money.move(
                books.pocket,
                books.office(office),
                books.officialsPockets(offices.province(office)),
                cash - remittance);
        economy.organs.receipts.add(organ, receipts);
        economy.organs.keptByHeadquarters.add(organ, kept);
        economy.organs.toTreasury.add(organ, remittance - kept);
        economy.organs.pocketed.add(organ, cash - remittance);
        return remittance - kept;
    }

    private static double owed(Economy economy, int office) {
        double receipts = economy.offices.receiptsOfQuarter.get(office);
        double quota = economy.offices.quota.get(office);
        return economy.of(Parameter.REMITTED_SHARE)
                * (Math.min(receipts, quota) + economy.of(Parameter.EXCESS_REMITTED) * Math.max(0, receipts - quota));
    }
}
