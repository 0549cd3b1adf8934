package tollgate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tollgate.economy.Country;
import tollgate.economy.state.Role;

/**
 * What a change is worth to people, by place and role, between two runs of the same draw and luck: the equivalent variation, CNY a
 * head a week at the prices of the world without it. Positive where the change is for the better.
 *
 * <p>With the linear expenditure system (docs/model.md, 7.7) whoever spends s above the cost of subsistence, at prices p and with the
 * share r of each good's demand served, consumes beyond subsistence {@code r_g beta_g s / p_g}, so that utility is
 * {@code u = s prod (r_g/p_g)^beta_g}. At the prices p_A of the world without the change the sum that buys u without rationing is
 * {@code e(p_A, u) = Psub(p_A) + u prod p_Ag^beta_g}. The cost of subsistence at these prices stands in both sums and falls out:
 *
 * <pre>EV = s_B prod (p_A/p_B)^beta prod r_B^beta - s_A prod r_A^beta</pre>
 *
 * <p>What dearer subsistence takes from people is in s_B. Since EV is linear in s, sums over a cell give it exactly. Who spends less
 * than subsistence costs has s = 0: how far below he is, and subsistence goods that are out of stock, are in no EV, which therefore
 * understates hardship. The share of people below subsistence stands beside it. Marginal shares are those of a usual week.
 *
 * @param cells by node, then role
 */
public record Welfare(List<Cell> cells) {
    public Welfare {
        cells = List.copyOf(cells);
    }

    /**
     * People of one role at one place.
     *
     * @param equivalentVariation CNY per head per week
     * @param shareBelow share of people below subsistence in the world with the change
     * @param shareBelowWithout the same in the world without it
     */
    public record Cell(
            Country.Node node,
            Role role,
            double people,
            double equivalentVariation,
            double shareBelow,
            double shareBelowWithout) {}

    /**
     * What the takeover is worth in 2024-25 against a reopening under shared control: as it is, then in a world whose rents buy no
     * imports for the regime. Empty where one of the twins was not run, or where nobody lives.
     */
    public static List<Welfare> ofTakeover(Pattern.Runs runs) {
        var needed = List.of(Twin.SHARED_REOPENING, Twin.NO_REGIME_IMPORTS, Twin.SHARED_REOPENING_NO_REGIME_IMPORTS);
        var run = runs.run();
        var weeks = run.weeks(Era.AFTER);
        boolean isThere = run.country().isInhabited() && weeks.count() > 0;
        if (!isThere || !runs.twins().keySet().containsAll(needed)) {
            return List.of();
        }
        return List.of(
                between(runs.twin(Twin.SHARED_REOPENING), run, weeks),
                between(runs.twin(Twin.SHARED_REOPENING_NO_REGIME_IMPORTS), runs.twin(Twin.NO_REGIME_IMPORTS), weeks));
    }

    /** The mean over weeks of a run against a world without the change. */
    static Welfare between(Readout without, Readout with, Weeks weeks) {
        var country = with.outputs().world().country();
        var cells = new ArrayList<Cell>();
        int roles = Role.list().size();
        var before = without.country().panels();
        var after = with.country().panels();
        for (int node = 0; node < country.nodes().size(); node++) {
            double[] worth = new double[roles];
            for (int week = weeks.first(); week <= weeks.last(); week++) {
                double unchanged = served(country, before, node, week);
                double changed = served(country, after, node, week) * cheaper(country, before, after, node, week);
                for (int role = 0; role < roles; role++) {
                    int cell = node * roles + role;
                    worth[role] += (changed * after.supernumerary.at(cell, week)
                                    - unchanged * before.supernumerary.at(cell, week))
                            / weeks.count();
                }
            }
            for (int role = 0; role < roles; role++) {
                int cell = node * roles + role;
                double people = weeks.mean(week -> after.people.at(cell, week));
                cells.add(new Cell(
                        country.nodes().get(node),
                        Role.at(role),
                        people,
                        people > 0 ? worth[role] / people : 0,
                        weeks.mean(week -> after.shareBelow.at(cell, week)),
                        weeks.mean(week -> before.shareBelow.at(cell, week))));
            }
        }
        return new Welfare(weeks.count() > 0 ? cells : List.of());
    }

    /** {@code prod r^beta} at a node. */
    private static double served(Country country, CountryPanels panels, int node, int week) {
        double product = 1;
        for (int good = 0; good < country.goods().size(); good++) {
            double share = panels.served.at(good * country.nodes().size() + node, week);
            product *= StrictMath.pow(share, country.goods().get(good).marginalShare());
        }
        return product;
    }

    /** {@code prod (p_A/p_B)^beta} at a node. */
    private static double cheaper(Country country, CountryPanels before, CountryPanels after, int node, int week) {
        double product = 1;
        for (int good = 0; good < country.goods().size(); good++) {
            int row = good * country.nodes().size() + node;
            product *= StrictMath.pow(
                    before.price.at(row, week) / after.price.at(row, week),
                    country.goods().get(good).marginalShare());
        }
        return product;
    }

    /** The mean over the people of some cells, CNY per head per week; NaN where there is nobody. */
    public double mean(Predicate<Cell> which) {
        double people = 0;
        double sum = 0;
        for (var cell : cells) {
            if (which.test(cell)) {
                people += cell.people();
                sum += cell.people() * cell.equivalentVariation();
            }
        }
        return people > 0 ? sum / people : Double.NaN;
    }

    /** The share of people below subsistence in the world with the change; NaN where there is nobody. */
    public double shareBelow(Predicate<Cell> which) {
        double people = 0;
        double sum = 0;
        for (var cell : cells) {
            if (which.test(cell)) {
                people += cell.people();
                sum += cell.people() * cell.shareBelow();
            }
        }
        return people > 0 ? sum / people : Double.NaN;
    }

    /** How much the change adds to the share of people below subsistence. */
    public double shareBelowMore(Predicate<Cell> which) {
        double people = 0;
        double sum = 0;
        for (var cell : cells) {
            if (which.test(cell)) {
                people += cell.people();
                sum += cell.people() * (cell.shareBelow() - cell.shareBelowWithout());
            }
        }
        return people > 0 ? sum / people : Double.NaN;
    }
}
