package tollgate.experiment;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tollgate.economy.Country;
import tollgate.economy.state.Role;

/** Reads the country's panels over weeks of a run. NaN stands for "no such thing": no country, no such place, no such weeks. */
final class CountryReadout {
    private final CountryPanels panels;
    private final Country country;
    private final Outputs outputs;

    CountryReadout(Outputs outputs) {
        this.outputs = outputs;
        panels = outputs.country;
        country = outputs.world().country();
    }

    CountryPanels panels() {
        return panels;
    }

    /** Whether anybody lives there. */
    boolean isInhabited() {
        return country.isInhabited();
    }

    /** The mean of one row of a panel; NaN in a country without any. */
    double mean(Panel panel, int row, Weeks weeks) {
        return row >= 0 && row < panel.rows().size() ? weeks.mean(week -> panel.at(row, week)) : Double.NaN;
    }

    /** The mean of the sum over a panel's rows; NaN in a country without any. */
    double meanTotal(Panel panel, Weeks weeks) {
        return panel.rows().isEmpty() ? Double.NaN : weeks.mean(panel::total);
    }

    // --- Prices ------------------------------------------------------------------------------------------------------

    /** The number of a good, or -1. */
    int good(String id) {
        return country.goods().stream().map(Country.Good::id).toList().indexOf(id);
    }

    /**
     * The mean price of a good, CNY per kg: plain over several places, weighted by people over all of them.
     *
     * @param places as {@link Places} reads them
     */
    double price(String good, String places, Weeks weeks) {
        var nodes = Places.nodes(country, places);
        int number = good(good);
        if (number < 0 || nodes.isEmpty()) {
            return Double.NaN;
        }
        boolean byPeople = places.equals(Places.ALL);
        double weights = 0;
        double sum = 0;
        for (int node : nodes) {
            double weight = byPeople ? country.nodes().get(node).census() : 1;
            weights += weight;
            sum += weight * mean(panels.price, market(number, node), weeks);
        }
        return sum / weights;
    }

    /** The row of a good at a node in the panels of markets. */
    int market(int good, int node) {
        return good * country.nodes().size() + node;
    }

    /** The standard deviation of a good's weekly log price, mean over the border towns. */
    double volatility(String good, Weeks weeks) {
        int number = good(good);
        return number < 0
                ? Double.NaN
                : IntStream.range(0, country.nodes().size())
                        .filter(node -> country.nodes().get(node).isBorderTown())
                        .mapToDouble(node ->
                                weeks.deviation(week -> StrictMath.log(panels.price.at(market(number, node), week))))
                        .average()
                        .orElse(Double.NaN);
    }

    // --- People ------------------------------------------------------------------------------------------------------

    /**
     * What people spent over what the subsistence quantities cost where they live, weighted by people.
     *
     * @param where which nodes are meant
     * @param who which roles are meant
     */
    double realSpending(Predicate<Country.Node> where, Predicate<Role> who, Weeks weeks) {
        double people = 0;
        double sum = 0;
        int roles = Role.list().size();
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int cell = 0; cell < panels.spending.rows().size(); cell++) {
                int node = cell / roles;
                if (where.test(country.nodes().get(node)) && who.test(Role.at(cell % roles))) {
                    double heads = panels.people.at(cell, week);
                    people += heads;
                    sum += heads * panels.spending.at(cell, week) / panels.subsistenceCost.at(node, week);
                }
            }
        }
        return people > 0 ? sum / people : Double.NaN;
    }

    /** The share of people below subsistence, weighted by people; NaN where there is nobody. */
    double shareBelow(Predicate<Role> who, Weeks weeks) {
        double people = 0;
        double below = 0;
        int roles = Role.list().size();
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int cell = 0; cell < panels.shareBelow.rows().size(); cell++) {
                if (who.test(Role.at(cell % roles))) {
                    double heads = panels.people.at(cell, week);
                    people += heads;
                    below += heads * panels.shareBelow.at(cell, week);
                }
            }
        }
        return people > 0 ? below / people : Double.NaN;
    }

    // --- Trade -------------------------------------------------------------------------------------------------------

    /** Official imports, CNY a week at the week's China prices. */
    double officialImports(Weeks weeks) {
        return value(List.of(panels.official), good -> true, weeks);
    }

    /** What crosses without consent, CNY a week at the week's China prices. */
    double unapproved(Weeks weeks) {
        return value(List.of(panels.unapproved), good -> true, weeks);
    }

    /** What is smuggled, with consent or without, CNY a week at the week's China prices. */
    double smuggled(Weeks weeks) {
        return value(List.of(panels.smuggled, panels.unapproved), good -> true, weeks);
    }

    /** Imports of food in one week by smuggling, with consent or without, CNY at China prices. */
    double smuggledFood(int week) {
        return value(List.of(panels.smuggled, panels.unapproved), CountryReadout::isFood, new Weeks(week, week));
    }

    /** Official imports of food in one week, CNY at China prices. */
    double officialFood(int week) {
        return value(List.of(panels.official), CountryReadout::isFood, new Weeks(week, week));
    }

    /** What people are expected to get for holidays. */
    private static boolean isFood(Country.Good good) {
        return good.isNecessity();
    }

    private double value(List<Panel> flows, Predicate<Country.Good> which, Weeks weeks) {
        var goods = country.tradedGoods();
        if (goods.isEmpty()) {
            return Double.NaN;
        }
        return weeks.mean(week -> IntStream.range(0, goods.size())
                .filter(good -> which.test(goods.get(good)))
                .mapToDouble(good -> panels.chinaPrice.at(good, week)
                        * flows.stream()
                                .mapToDouble(flow -> flow.at(good, week))
                                .sum())
                .sum());
    }

    /** Official imports over their mean of 2019, 2019 = 100. */
    double tradeIndex(Weeks weeks) {
        var base = Weeks.of(outputs.calendar(), Era.YEAR_2019.from(), Era.YEAR_2019.to());
        return 100 * officialImports(weeks) / officialImports(base);
    }

    /** What organs take of a kilogram that crosses with consent, CNY, holiday lists among it; NaN where none does. */
    double bribePerKg(String good, Weeks weeks) {
        int row = country.tradedGoods().stream().map(Country.Good::id).toList().indexOf(good);
        if (row < 0) {
            return Double.NaN;
        }
        int goods = country.tradedGoods().size();
        double kg = mean(panels.smuggled, row, weeks);
        double paid = mean(panels.goodsPayment, row, weeks) + mean(panels.goodsPayment, goods + row, weeks);
        return kg > 0 ? paid / kg : Double.NaN;
    }

    /** What a company pays for a holiday list, CNY, mean over lists that were paid for; NaN where none was. */
    double holidayFee(Weeks weeks) {
        double lists = meanTotal(panels.holidayLists, weeks);
        return lists > 0 ? meanTotal(panels.holidayFees, weeks) / lists : Double.NaN;
    }
}
