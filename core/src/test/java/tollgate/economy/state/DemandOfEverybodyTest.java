package tollgate.economy.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tollgate.economy.Country;
import tollgate.economy.InhabitedBorder;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.engine.Workers;
import tollgate.experiment.Simulation;

/** K27 in the whole economy, holidays, noise and hunger included. Oracle: the linear expenditure system, person by person. */
class DemandOfEverybodyTest {
    private static final double SCALE = 2_000;

    private int weeks;
    private int hungry;

    @Test
    void demandFromThreeSumsIsThatOfEveryPersonAddedUp() {
        var world = InhabitedBorder.explainedBy("complements", "evasion", "alone");
        var parameters = Parameters.baseline().with(Parameter.SUBSISTENCE_FACTOR, 1.3);
        try (var workers = new Workers(1)) {
            Simulation.run(Plan.unchanged(world, parameters), SCALE, 7, workers, (position, title, economy, week) -> {
                if (week % 13 == 0 && week >= 0 && title.equals("residents choose what to buy")) {
                    compare(economy);
                }
            });
        }
        assertThat(weeks).isEqualTo(37);
        assertThat(hungry).as("rows below subsistence").isPositive();
    }

    private void compare(Economy economy) {
        var residents = economy.residents();
        var goods = economy.world.country().goods();
        double[] wanted = new double[goods.size() * economy.nodes.count()];
        for (int cell = 0; cell < residents.cells(); cell++) {
            int node = residents.node(cell);
            for (int row = residents.firstRow(cell); row < residents.firstRow(cell + 1); row++) {
                int spending = (int) (residents.cashOfRow(row) * economy.terms.cashSpent);
                for (int good = 0; good < goods.size(); good++) {
                    int market = economy.nodeMarkets.row(good, node);
                    wanted[market] += residents.peopleOfRow(cell, row) * kg(economy, market, node, spending);
                }
                hungry += spending < economy.terms.subsistenceCost[node] ? 1 : 0;
            }
        }
        for (Country.Good good : goods) {
            for (int node = 0; node < economy.nodes.count(); node++) {
                int market = economy.nodeMarkets.row(goods.indexOf(good), node);
                assertThat(economy.nodeMarkets.demand.get(market))
                        .as(good.id())
                        .isCloseTo(wanted[market], within(1e-9 * wanted[market]));
            }
        }
        weeks++;
    }

    /** What somebody who means to spend so many fen buys. */
    private static double kg(Economy economy, int market, int node, int spending) {
        double cost = economy.terms.subsistenceCost[node];
        double subsistence = economy.nodeMarkets.subsistence.get(market);
        if (spending < cost) {
            return subsistence * spending / cost;
        }
        double above = (spending - cost) / 100;
        return subsistence
                + economy.nodeMarkets.marginalShare.get(market) * above / economy.nodeMarkets.price.get(market);
    }
}
