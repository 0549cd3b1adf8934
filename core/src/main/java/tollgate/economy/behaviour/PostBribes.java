package tollgate.economy.behaviour;

import java.util.Arrays;
import tollgate.economy.ClosedForm;
import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.engine.Draws;
import tollgate.engine.Step;
import tollgate.gates.Pace;

/**
 * Every office looks at the demand left to it and moves its bribe towards the best reply (docs/model.md, 7.1 and 7.3). A gate
 * that opens starts at that week's closed form.
 */
public final class PostBribes implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        double theta = ClosedForm.theta(economy.parameters);
        var crossings = economy.crossings;
        economy.workers.forEach(crossings.count(), row -> {
            arrive(economy, row, week);
            crossings.game(row).choose(theta);
        });
        economy.workers.forEach(
                economy.markets.count(), vehicleClass -> PerceivedDemand.look(economy, vehicleClass, week));
        economy.workers.forEach(crossings.count(), row -> {
            if (takesBribes(economy, row)) {
                post(economy, row, week, theta);
            }
        });
    }

    private static boolean takesBribes(Economy economy, int row) {
        return economy.crossings.game(row).gate.canBeApproved() && economy.crossings.openness.get(row) > 0;
    }

    /** At a gate that opens all organs post the closed form's bribes, at one that changes hands the newcomers do. */
    private static void arrive(Economy economy, int row, int week) {
        var game = economy.crossings.game(row);
        boolean opens = economy.crossings.hasJustOpened.get(row) > 0;
        if (!takesBribes(economy, row) || (!opens && game.hasStarted())) {
            return;
        }
        var closedForm = closedForm(economy, row, week, game);
        for (int organ = 0; organ < game.organs(); organ++) {
            if (opens || !game.hasInherited(organ)) {
                game.bribes[organ] = closedForm.equilibrium().bribes().get(organ);
            }
        }
        Arrays.fill(game.inverseHazard, closedForm.inverseHazard());
    }

    private static void post(Economy economy, int row, int week, double theta) {
        var game = economy.crossings.game(row);
        boolean opens = economy.crossings.hasJustOpened.get(row) > 0;
        writeHorizons(economy, row, game);
        if (!opens) {
            for (int organ = 0; organ < game.organs(); organ++) {
                game.inverseHazard[organ] = PerceivedDemand.inverseHazard(economy, row, week, game, organ);
            }
        }
        if (opens || !game.hasStarted()) {
            game.startBeliefs();
        } else {
            adapt(economy, row, game, theta);
        }
    }

    private static ClosedForm closedForm(Economy economy, int row, int week, Game game) {
        double room =
                economy.demand(economy.crossings.cargo(row), week).choke() - economy.crossings.otherCosts.get(row);
        return ClosedForm.of(
                economy.world,
                game.gate,
                economy.parameters,
                room,
                capacityShare(economy, row),
                game.costs[0],
                evasionCost(game),
                true);
    }

    private static double evasionCost(Game game) {
        double cost = Double.POSITIVE_INFINITY;
        for (int path = 0; path < game.paths(); path++) {
            if (game.isUnapproved(path)) {
                cost = game.extraCosts[path];
            }
        }
        return cost;
    }

    private static double capacityShare(Economy economy, int row) {
        var crossings = economy.crossings;
        double open = 0;
        for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
            int other = crossings.row(crossings.cargo(row), crossings.channel(row), corridor);
            if (crossings.openness.get(other) > 0) {
                open += crossings.capacity.get(other);
            }
        }
        return crossings.capacity.get(row) / open;
    }

    private static void adapt(Economy economy, int row, Game game, double theta) {
        double chinaPrice =
                economy.world.classes().get(economy.crossings.cargo(row)).chinaPrice();
        var pace = new Pace(economy.of(Parameter.BRIBE_STEP), economy.of(Parameter.BRIBE_STEP_FLOOR) * chinaPrice);
        game.beliefs.update(game.inverseHazard, game.consent, game.joint, economy.of(Parameter.BELIEF_SPEED), theta);
        game.beliefs.post(game.costs, game.horizons, theta, game.coordination, pace, game.bribes);
    }

    private static void writeHorizons(Economy economy, int row, Game game) {
        int corridor = economy.crossings.corridor(row);
        for (int organ = 0; organ < game.organs(); organ++) {
            int office = economy.officeAt(game.gate.organs().get(organ), corridor);
            game.horizons[organ] = economy.offices.horizon.get(office);
        }
    }
}
