package tollgate.experiment;

/**
 * Who took what of the trade through the gates, vehicles and goods, CNY a year (docs/model.md, C). Offices hold nothing after they have settled: what they take
 * goes to headquarters, the treasury and their officials' pockets.
 *
 * @param subjectReceipts what the organ in question took at its gates
 * @param headquarters kept by all headquarters, of remittances and of auctions of seized vehicles
 * @param treasury passed on to the treasury, and separate licences
 * @param pockets kept by officials of all organs
 * @param companies companies' revenue less outlays
 * @param smallTraders private smugglers' revenue less outlays
 * @param buyers what buyers of vehicles would have paid above what they paid
 */
public record RentAccount(
        double subjectReceipts,
        double gateReceipts,
        double headquarters,
        double treasury,
        double pockets,
        double companies,
        double smallTraders,
        double buyers) {
    private static final double WEEKS_PER_YEAR = 365.25 / 7;

    static RentAccount of(Outputs outputs, int subject, Weeks weeks) {
        double[] sums = new double[8];
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            sums[0] += outputs.receipts.at(subject, week);
            sums[1] += outputs.receipts.total(week);
            sums[2] += outputs.keptByHeadquarters.total(week) + outputs.auctions.total(week);
            sums[3] += outputs.toTreasury.total(week) + outputs.licences.at(0, week);
            sums[4] += outputs.pocketed.total(week);
            sums[5] += outputs.traderNet.at(1, week);
            sums[6] += outputs.traderNet.at(0, week);
            sums[7] += outputs.buyersSurplus.total(week);
        }
        double yearly = WEEKS_PER_YEAR / Math.max(1, weeks.count());
        return new RentAccount(
                sums[0] * yearly,
                sums[1] * yearly,
                sums[2] * yearly,
                sums[3] * yearly,
                sums[4] * yearly,
                sums[5] * yearly,
                sums[6] * yearly,
                sums[7] * yearly);
    }

    /** What all but the buyers took: gate, licence, companies and small traders. */
    public double rent() {
        return headquarters + treasury + pockets + companies + smallTraders;
    }

    /** What the state and its officials took. */
    public double state() {
        return headquarters + treasury + pockets;
    }

    /** What those who bring vehicles and goods keep: revenue less outlays. */
    public double traders() {
        return companies + smallTraders;
    }
}
