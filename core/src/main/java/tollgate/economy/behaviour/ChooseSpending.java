package tollgate.economy.behaviour;

import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Residents decide what to spend and on what, by the linear expenditure system (docs/model.md, 7.7). Demand follows exactly from three
 * sums in each node: how many can buy the subsistence quantities, what they spend above them, and what the others spend. What merchants
 * take for usual demand leaves out the season, which they know.
 */
public final class ChooseSpending implements Step<Economy> {
    private static final double FOUR_WEEKS = 1.0 / 4;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        for (int node = 0; node < economy.nodes.count(); node++) {
            season(economy, node, week, draws);
        }
        economy.residents().choose(economy.workers, economy.terms);
        for (int node = 0; node < economy.nodes.count(); node++) {
            demand(economy, node, week);
        }
    }

    /** This week's subsistence quantities and marginal shares: necessities weigh more before a holiday, all but local goods are noisy. */
    private static void season(Economy economy, int node, int week, Draws draws) {
        var markets = economy.nodeMarkets;
        double noise = economy.of(Parameter.GOODS_DEMAND_NOISE);
        double surprise = noise == 0 ? 1 : StrictMath.exp(noise * Draws.gaussian(draws.luck(week, node)));
        double festive = economy.almanac.isFestive(week) ? economy.of(Parameter.HOLIDAY_DEMAND) : 1;
        double subsistenceFactor = economy.of(Parameter.SUBSISTENCE_FACTOR);
        double cost = 0;
        double left = 1;
        var goods = economy.world.country().goods();
        for (int good = 0; good < goods.size(); good++) {
            Country.Good bought = goods.get(good);
            int row = markets.row(good, node);
            double factor = bought.isNecessity() ? festive : 1;
            double share = bought.isLocal() ? left : bought.marginalShare() * factor * surprise;
            markets.subsistence.set(row, bought.subsistence() * subsistenceFactor * factor);
            markets.marginalShare.set(row, share);
            left -= share;
            cost += markets.price.get(row) * markets.subsistence.get(row);
        }
        economy.terms.subsistenceCost[node] = Math.max(1, (int) Math.round(cost * 100));
    }

    private static void demand(Economy economy, int node, int week) {
        var residents = economy.residents();
        double above = 0;
        double supernumerary = 0;
        double below = 0;
        for (int cell = economy.firstCell(node); cell < economy.firstCell(node + 1); cell++) {
            above += residents.above(cell);
            supernumerary += residents.supernumerary(cell);
            below += residents.below(cell);
        }
        double yuan = supernumerary / 100;
        double bundles = above + below / economy.terms.subsistenceCost[node];
        boolean isFestive = economy.almanac.isFestive(week);
        var markets = economy.nodeMarkets;
        var goods = economy.world.country().goods();
        for (int good = 0; good < goods.size(); good++) {
            int row = markets.row(good, node);
            double price = markets.price.get(row);
            double subsistence = markets.subsistence.get(row);
            double share = markets.marginalShare.get(row);
            double wanted = subsistence * bundles + share * yuan / price;
            double response = (share * yuan / price
                            + share * subsistence * above
                            + subsistence
                                    * subsistence
                                    * (bundles - above)
                                    * price
                                    * 100
                                    / economy.terms.subsistenceCost[node])
                    / price;
            markets.demand.set(row, wanted);
            double season = isFestive && goods.get(good).isNecessity() ? economy.of(Parameter.HOLIDAY_DEMAND) : 1;
            markets.meanDemand.add(row, FOUR_WEEKS * (wanted / season - markets.meanDemand.get(row)));
            markets.meanResponse.add(row, FOUR_WEEKS * (response / season - markets.meanResponse.get(row)));
        }
    }
}
