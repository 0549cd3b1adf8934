package tollgate.economy.behaviour;

import java.util.Arrays;
import tollgate.economy.Channel;
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
        var crossings = economy.crossings;
        for (int row = 0; row < crossings.count(); row++) {
            if (takesBribes(economy, row)) {
                arrive(economy, row, week);
            }
            if (!crossings.isAtRest(row)) {
                crossings.choose(row, economy.cargoes.theta.get(crossings.cargo(row)));
            }
        }
        var demand = new PerceivedDemand(economy);
        for (int cargo = 0; cargo < economy.cargoes.count(); cargo++) {
            demand.look(cargo, week);
        }
        for (int row = 0; row < crossings.count(); row++) {
            if (takesBribes(economy, row)) {
                post(economy, row, week, demand);
            }
        }
    }

    private static boolean takesBribes(Economy economy, int row) {
        return economy.crossings.game(row).gate.canBeApproved() && economy.crossings.openness.get(row) > 0;
    }

    /** At a gate that opens all organs post the closed form's bribes, at one that changes hands the newcomers do. */
    private static void arrive(Economy economy, int row, int week) {
        var game = economy.crossings.game(row);
        boolean opens = economy.crossings.hasJustOpened.get(row) > 0;
        if (!opens && game.hasStarted()) {
            return;
        }
        var closedForm = closedForm(economy, row, week, game);
        for (int organ = 0; organ < game.organs(); organ++) {
            if (opens || !game.hasInherited(organ)) {
                game.ask(organ, closedForm.equilibrium().bribes().get(organ));
            }
        }
        Arrays.fill(game.inverseHazard, closedForm.inverseHazard());
    }

    private static void post(Economy economy, int row, int week, PerceivedDemand demand) {
        var game = economy.crossings.game(row);
        boolean opens = economy.crossings.hasJustOpened.get(row) > 0;
        writeHorizons(economy, game);
        waive(economy, row, week, game);
        boolean isFixed = game.hasWaiver() || economy.parameters.has(Parameter.PUBLISHED_TARIFF);
        if (game.hasStarted() && isFixed && !opens) {
            return;
        }
        if (!opens) {
            for (int organ = 0; organ < game.organs(); organ++) {
                game.inverseHazard[organ] = demand.inverseHazard(row, game, organ);
            }
        }
        if (opens || !game.hasStarted()) {
            game.startBeliefs();
        } else {
            adapt(economy, row, game);
        }
        decree(economy, row, game);
    }

    /** Where a price is decreed, those whose consents a company needs share it alike. */
    private static void decree(Economy economy, int row, Game game) {
        double price = economy.of(Parameter.LICENCE_DECREED);
        boolean isMeant = price > 0
                && !economy.parameters.has(Parameter.LICENCE_SEPARATE)
                && economy.crossings.channel(row) == Channel.STATE
                && economy.cargoes.isVehicle(economy.crossings.cargo(row));
        if (isMeant) {
            for (int organ = 0; organ < game.organs(); organ++) {
                game.ask(organ, price / game.organs());
            }
        }
    }

    /**
     * Before a holiday an office lets necessities pass unpaid unless the pressure of its quota overrides the norm (docs/model.md, 7.4);
     * scenarios may let small traders pass with a licence, or pay staff so well that none takes a bribe.
     */
    private static void waive(Economy economy, int row, int week, Game game) {
        boolean isFree = economy.parameters.has(Parameter.EFFICIENCY_WAGES) || economy.isLicensed(row);
        int cargo = economy.crossings.cargo(row);
        boolean isSeason = !economy.cargoes.isVehicle(cargo)
                && economy.world
                        .country()
                        .goods()
                        .get(economy.cargoes.good(cargo))
                        .isNecessity()
                && economy.almanac.weeksToHoliday(week) <= economy.of(Parameter.HOLIDAY_WINDOW);
        if (!isFree && !isSeason && !game.hasWaiver()) {
            return;
        }
        for (int organ = 0; organ < game.organs(); organ++) {
            game.waive(organ, isFree || (isSeason && economy.keepsTheHolidayNorm(game.offices[organ])));
        }
    }

    private static ClosedForm closedForm(Economy economy, int row, int week, Game game) {
        int cargo = economy.crossings.cargo(row);
        double room = PerceivedDemand.choke(economy, cargo, row, week) - economy.crossings.otherCosts.get(row);
        return ClosedForm.of(
                economy.world,
                game.gate,
                economy.parameters,
                new ClosedForm.Place(
                        room,
                        capacityShare(economy, row),
                        game.costs[0],
                        evasionCost(game),
                        economy.cargoes.reservationSpread.get(cargo),
                        economy.cargoes.theta.get(cargo)));
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

    private static void adapt(Economy economy, int row, Game game) {
        int cargo = economy.crossings.cargo(row);
        double theta = economy.cargoes.theta.get(cargo);
        double chinaPrice = economy.cargoes.chinaPrice.get(cargo);
        var pace = new Pace(economy.of(Parameter.BRIBE_STEP), economy.of(Parameter.BRIBE_STEP_FLOOR) * chinaPrice);
        game.beliefs.update(game.inverseHazard, game.consent, game.joint, economy.of(Parameter.BELIEF_SPEED), theta);
        game.beliefs.post(game.costs, game.horizons, theta, game.coordination, pace, game.bribes);
    }

    private static void writeHorizons(Economy economy, Game game) {
        for (int organ = 0; organ < game.organs(); organ++) {
            game.horizons[organ] = economy.offices.horizon.get(game.offices[organ]);
        }
    }
}
