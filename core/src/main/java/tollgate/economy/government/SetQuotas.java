package tollgate.economy.government;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Headquarters allocate quotas at the start of a quarter and offices feel the shortfall every week (docs/model.md, 7.2):
 * {@code q_o = F [(1-rho) w_o + rho R_o/sum R]}, {@code x_o = max(0, 1 - (R_o + Rbar_o weeks)/q_o) exp(-weeksLeft/4)},
 * {@code d_o = dbar (1 - zeta x_o)}. Before a holiday a part of the quota is due ahead of time. The first quotas follow the burn-in; they
 * are set anew after the first whole quarter under exclusive control. While all gates of an office are shut it feels no
 * shortfall, and nobody loses his post for a quarter in which none was open.
 */
public final class SetQuotas implements Step<Economy> {
    private static final int WHOLE_QUARTER = 13;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        if (economy.timetable.startsQuarter(week)) {
            for (int organ = 0; organ < economy.organs.count(); organ++) {
                closeQuarter(economy, organ, week, draws);
                allocate(economy, organ, week);
            }
            openQuarter(economy);
        }
        int weeksLeft = economy.timetable.weeksLeftInQuarter(week);
        for (int office = 0; office < economy.offices.count(); office++) {
            feelShortfall(economy, office, week, weeksLeft);
        }
    }

    private static void closeQuarter(Economy economy, int organ, int week, Draws draws) {
        var offices = economy.offices;
        double met = 0;
        for (int province = 0; province < offices.provinces(); province++) {
            int office = offices.row(organ, province);
            double receipts = offices.receiptsOfQuarter.get(office);
            double least = (1 - economy.of(Parameter.QUOTA_TOLERANCE)) * offices.quota.get(office);
            met += receipts;
            if (offices.openWeeksOfQuarter.get(office) > 0
                    && receipts < least
                    && draws.luck(week, office).nextDouble() < economy.of(Parameter.REPLACEMENT)) {
                offices.newHeadUntil.set(office, week + economy.of(Parameter.NEW_HEAD_WEEKS));
            }
        }
        double quota = economy.organs.quota.get(organ);
        if (quota > 0 && met >= quota) {
            economy.organs.quota.set(organ, quota * (1 + economy.of(Parameter.QUOTA_GROWTH)));
        }
    }

    private static void allocate(Economy economy, int organ, int week) {
        var offices = economy.offices;
        double receipts = 0;
        for (int province = 0; province < offices.provinces(); province++) {
            receipts += offices.receiptsOfQuarter.get(offices.row(organ, province));
        }
        boolean isNewOrder = isFirstQuarterOfExclusiveControl(economy, organ, week);
        if (week == 0 || isNewOrder) {
            economy.organs.quota.set(organ, economy.of(Parameter.FIRST_QUOTA) * receipts);
        }
        if (isNewOrder) {
            economy.organs.setAnew.set(organ, 1);
        }
        double weight = receipts > 0 ? economy.of(Parameter.QUOTA_RATCHET_WEIGHT) : 0;
        for (int province = 0; province < offices.provinces(); province++) {
            int office = offices.row(organ, province);
            double share = (1 - weight) * economy.capacityShareOf(province)
                    + (weight > 0 ? weight * offices.receiptsOfQuarter.get(office) / receipts : 0);
            offices.quota.set(office, economy.organs.quota.get(organ) * share);
        }
    }

    private static boolean isFirstQuarterOfExclusiveControl(Economy economy, int organ, int week) {
        if (!economy.timeline.isTakenOver(week) || week <= 0 || economy.organs.setAnew.get(organ) > 0) {
            return false;
        }
        for (int province = 0; province < economy.offices.provinces(); province++) {
            double open = economy.offices.openWeeksOfQuarter.get(economy.offices.row(organ, province));
            if (open >= WHOLE_QUARTER && economy.timeline.isTakenOver(week - WHOLE_QUARTER)) {
                return true;
            }
        }
        return false;
    }

    private static void openQuarter(Economy economy) {
        economy.offices.receiptsOfQuarter.fill(0);
        economy.offices.remittedOfQuarter.fill(0);
        economy.offices.openWeeksOfQuarter.fill(0);
    }

    /** By a holiday an office owes its quota so far and a part of the whole on top. */
    private static double beforeHoliday(Economy economy, int office, int week, int weeksLeft) {
        int ahead = economy.almanac.weeksToHoliday(week);
        if (ahead > weeksLeft || economy.of(Parameter.HOLIDAY_QUOTA) == 0) {
            return 0;
        }
        var offices = economy.offices;
        double soFar = (WHOLE_QUARTER - weeksLeft + ahead) / (double) WHOLE_QUARTER;
        double due = offices.quota.get(office) * Math.min(1, soFar + economy.of(Parameter.HOLIDAY_QUOTA));
        double expected = offices.receiptsOfQuarter.get(office) + offices.meanReceipts.get(office) * (ahead + 1);
        return Math.max(0, 1 - expected / due) * StrictMath.exp(-ahead / 4.0);
    }

    private static void feelShortfall(Economy economy, int office, int week, int weeksLeft) {
        var offices = economy.offices;
        double quota = offices.quota.get(office);
        double shortfall = 0;
        boolean isOpen = offices.openGates.get(office) > 0;
        offices.openWeeksOfQuarter.add(office, isOpen ? 1.0 : 0.0);
        if (quota > 0 && isOpen) {
            double expected =
                    offices.receiptsOfQuarter.get(office) + offices.meanReceipts.get(office) * (weeksLeft + 1);
            shortfall = Math.max(0, 1 - expected / quota) * StrictMath.exp(-weeksLeft / 4.0);
            shortfall = Math.max(shortfall, beforeHoliday(economy, office, week, weeksLeft));
        }
        offices.shortfall.set(office, shortfall);
        boolean headIsNew = quota > 0 && week < offices.newHeadUntil.get(office);
        double horizon = economy.of(Parameter.HORIZON) * (1 - economy.of(Parameter.HORIZON_LOSS) * shortfall);
        offices.horizon.set(office, headIsNew ? 0 : horizon);
    }
}
