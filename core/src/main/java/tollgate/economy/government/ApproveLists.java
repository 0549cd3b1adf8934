package tollgate.economy.government;

import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Before a holiday every private company hands a list of goods to the approving organ's office, in a week of the window that
 * luck decides (docs/model.md, 7.4). The office asks for a share of what the list and later approvals are worth to the company; it
 * asks for nothing while the holiday norm holds. What is approved is brought in over the weeks that are left.
 */
public final class ApproveLists implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        var companies = economy.companies;
        companies.fees.fill(0);
        companies.lists.fill(0);
        int organ = economy.world.organ(economy.world.country().approval());
        int weeksLeft = economy.almanac.weeksToHoliday(week);
        boolean isSeason = weeksLeft > 0 && weeksLeft <= economy.of(Parameter.HOLIDAY_WINDOW);
        for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
            if (!isSeason || organ < 0 || !isOpen(economy, corridor)) {
                companies.listValue.set(corridor, 0);
            } else {
                receive(economy, organ, corridor, week, weeksLeft, draws);
            }
        }
    }

    private static boolean isOpen(Economy economy, int corridor) {
        var crossings = economy.crossings;
        for (int good = 0; good < economy.books.goods.size(); good++) {
            int row = crossings.row(economy.cargoes.ofGood(good), Channel.STATE, corridor);
            if (crossings.openness.get(row) > 0 && crossings.game(row).gate.canBeApproved()) {
                return true;
            }
        }
        return false;
    }

    private static void receive(Economy economy, int organ, int corridor, int week, int weeksLeft, Draws draws) {
        int window = (int) economy.of(Parameter.HOLIDAY_WINDOW);
        int companies = companiesAt(economy, corridor);
        int holiday = week + weeksLeft;
        double spread = economy.of(Parameter.HOLIDAY_LIST_SPREAD);
        double worth = profitRate(economy, corridor);
        for (int company = 0; company < companies; company++) {
            var luck = draws.luck(holiday, corridor << 16 | company);
            int handedIn = 1 + (int) (luck.nextDouble() * window);
            if (handedIn == weeksLeft) {
                double value = economy.of(Parameter.HOLIDAY_LIST) * StrictMath.exp(spread * Draws.gaussian(luck));
                approve(economy, organ, corridor, value, worth * value, companies, weeksLeft);
            }
        }
    }

    /** A province's companies, shared among its corridors alike. */
    private static int companiesAt(Economy economy, int corridor) {
        String province = economy.world.corridors().get(corridor).province();
        long corridors = economy.world.corridors().stream()
                .filter(each -> each.province().equals(province))
                .count();
        return (int) Math.round(economy.of(Parameter.COMPANIES_PER_PROVINCE) / corridors);
    }

    /** What a list brings for each yuan of its value in China, its goods bought in the shares of usual imports. */
    private static double profitRate(Economy economy, int corridor) {
        double profit = 0;
        double value = 0;
        for (int good = 0; good < economy.books.goods.size(); good++) {
            int cargo = economy.cargoes.ofGood(good);
            double chinaPrice = economy.cargoes.chinaPrice.get(cargo);
            double kg = economy.crossings.startingCapacity.get(economy.crossings.row(cargo, Channel.STATE, corridor));
            value += kg * chinaPrice;
            profit += kg
                    * (economy.expectedAtTheBorder(good, corridor)
                            - chinaPrice
                            - economy.cargoes.movingCost.get(cargo));
        }
        return value > 0 ? profit / value : 0;
    }

    private static void approve(
            Economy economy, int organ, int corridor, double value, double profit, int companies, int weeksLeft) {
        var books = economy.books;
        int office = economy.officeAt(organ, corridor);
        var fee = new HolidayFee(
                economy.of(Parameter.HOLIDAY_FEE_SHARE),
                economy.of(Parameter.NORM_PRESSURE),
                economy.of(Parameter.HOLIDAY_NORM),
                economy.of(Parameter.HOLIDAY_DISCIPLINE),
                economy.of(Parameter.HOLIDAY_SURVIVAL));
        double weekly = Math.max(0, economy.companies.meanProfit.get(corridor) / 100 / companies);
        double asked = fee.fee(profit, weekly, economy.offices.shortfall.get(office));
        if (profit + fee.relationshipValue(weekly) <= 0) {
            return;
        }
        int payer = books.traders(Channel.STATE, corridor);
        long paid = books.money.moveUpTo(books.holidayFee, payer, books.office(office), Books.fen(asked));
        economy.offices.receipts.add(office, paid);
        economy.traders.outlays.add(economy.traders.row(Channel.STATE, corridor), paid);
        economy.companies.fees.add(corridor, paid);
        economy.companies.lists.add(corridor, paid > 0 ? 1.0 : 0.0);
        economy.companies.listValue.add(corridor, value / weeksLeft);
    }
}
