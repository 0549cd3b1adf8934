package tollgate.economy.government;

import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * The state and small exporters earn abroad (docs/model.md, 7.10). Before week 0 together they earn what is paid to China and what keeps
 * the residents' cash at its level; from then on that amount stands, scaled by the dated index but for a part that does not come with the border trade. Small exporters earn while the private
 * channel is open, and after the takeover what companies leave to ordinary people.
 */
public final class EarnAbroad implements Step<Economy> {
    private static final double WEEKS_TO_RIGHT = 13;
    private static final double A_QUARTER = 1.0 / 8;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        var national = economy.national;
        national.treasuryIncome.set(0, 0);
        national.civilForeignCurrency.set(0, 0);
        if (!economy.world.country().isInhabited()) {
            return;
        }
        if (week < 0) {
            keepMoneySteady(economy);
        }
        double trade = week < 0 ? 1 : economy.almanac.inflow(week);
        double factor = week < 0 ? 1 : economy.of(Parameter.INFLOW_FACTOR);
        double base = economy.of(Parameter.INFLOW_BASE);
        double civilShare = economy.of(Parameter.CIVIL_EXPORTS_SHARE);
        double usual = national.usualInflow.get(0) * factor;
        earn(
                economy,
                usual * (1 - civilShare) * (base + (1 - base) * trade),
                usual * civilShare * trade * civilReach(economy, week));
    }

    private static void keepMoneySteady(Economy economy) {
        var national = economy.national;
        var books = economy.books;
        double paid = books.money.turnover(books.purchase)
                + books.money.turnover(books.goodsPurchase)
                + books.money.turnover(books.regimeImports);
        double now = paid - national.paidToChina.get(0);
        national.paidToChina.set(0, paid);
        national.meanOutflow.add(0, Economy.EIGHT_WEEKS * (now - national.meanOutflow.get(0)));
        double wanted = economy.of(Parameter.RESIDENTS_SPENDING)
                / economy.of(Parameter.RESIDENTS_CASH_SPENT)
                * 100
                * economy.residents().people();
        double missing = wanted - books.money.balance(books.residents);
        double target = Math.max(0, national.meanOutflow.get(0) + missing / WEEKS_TO_RIGHT);
        national.usualInflow.add(0, A_QUARTER * (target - national.usualInflow.get(0)));
    }

    private static double civilReach(Economy economy, int week) {
        return economy.timeline.isTakenOver(week) && economy.timeline.isSealed(week)
                ? economy.of(Parameter.CIVIL_SHARE_AFTER) * economy.opennessForGoods(Channel.STATE, week)
                : economy.opennessForGoods(Channel.PRIVATE, week);
    }

    private static void earn(Economy economy, double state, double civil) {
        var books = economy.books;
        long stateFen = Math.round(state);
        long civilFen = Math.round(civil);
        books.money.move(books.stateInflow, books.china, books.treasury, stateFen);
        books.money.move(books.civilExports, books.china, books.smugglersEarnings(), civilFen);
        economy.national.stateInflow.set(0, stateFen);
        economy.national.civilExports.set(0, civilFen);
        economy.national.treasuryIncome.add(0, stateFen);
        economy.national.civilForeignCurrency.add(0, civilFen);
    }
}
