package tollgate.economy.behaviour;

import java.util.Arrays;
import tollgate.economy.ClosedForm;
import tollgate.economy.Parameter;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.economy.state.StandingPrice;
import tollgate.engine.Draws;
import tollgate.engine.Step;
import tollgate.gates.Pace;

/**
 * Every office looks at the demand left to it and moves its bribe towards the best reply (docs/model.md, 7.1 and 7.3). A gate
 * that opens starts at that week's closed form.
 */
public final class PostBribes implements Step<Economy> {
    /** Share of the reservation spread within which offices cannot tell whether rival traders still respond. */
    private static final double BLUR = 0.5;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        double theta = ClosedForm.theta(economy.parameters);
        var crossings = economy.crossings;
        economy.workers.forEach(crossings.count(), row -> crossings.game(row).choose(theta));
        economy.workers.forEach(economy.markets.count(), vehicleClass -> look(economy, vehicleClass, week));
        economy.workers.forEach(crossings.count(), row -> {
            var game = crossings.game(row);
            if (!game.gate.canBeApproved() || crossings.openness.get(row) == 0) {
                return;
            }
            writeHorizons(economy, row, game);
            if (crossings.hasJustOpened.get(row) > 0) {
                open(economy, row, week, game, theta);
            } else if (game.hasStarted()) {
                adapt(economy, row, week, game, theta);
            } else {
                changeHands(economy, row, week, game, theta);
            }
        });
    }

    /** What would cross at last week's bribes and today's costs once the market stands still. */
    private static void look(Economy economy, int vehicleClass, int week) {
        var crossings = economy.crossings;
        double price = StandingPrice.of(economy, vehicleClass, week);
        economy.markets.standingPrice.set(vehicleClass, price);
        double spread = economy.of(Parameter.RESERVATION_SPREAD);
        for (int row = crossings.firstRow(vehicleClass); row < crossings.firstRow(vehicleClass + 1); row++) {
            double margin = price - crossings.costs(row);
            double most = crossings.capacity.get(row) * crossings.passable(row);
            crossings.seenMargin.set(row, margin);
            crossings.seenVolume.set(row, most * Math.min(1, Math.max(0, margin / spread)));
        }
    }

    private static void open(Economy economy, int row, int week, Game game, double theta) {
        var closedForm = closedForm(economy, row, week, game);
        for (int organ = 0; organ < game.organs(); organ++) {
            game.bribes[organ] = closedForm.equilibrium().bribes().get(organ);
        }
        game.choose(theta);
        Arrays.fill(game.inverseHazard, closedForm.inverseHazard());
        game.startBeliefs();
    }

    /** Another gate over open traffic: organs that stay go on from their bribes, newcomers post the closed form's. */
    private static void changeHands(Economy economy, int row, int week, Game game, double theta) {
        var closedForm = closedForm(economy, row, week, game);
        for (int organ = 0; organ < game.organs(); organ++) {
            if (!game.hasInherited(organ)) {
                game.bribes[organ] = closedForm.equilibrium().bribes().get(organ);
            }
        }
        game.choose(theta);
        for (int organ = 0; organ < game.organs(); organ++) {
            game.inverseHazard[organ] = inverseHazard(economy, row, week, game, organ);
        }
        game.startBeliefs();
    }

    private static ClosedForm closedForm(Economy economy, int row, int week, Game game) {
        double room = economy.demand(economy.crossings.vehicleClass(row), week).choke()
                - economy.crossings.otherCosts.get(row);
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
            if (game.gate.isUnapproved(path)) {
                cost = game.extraCosts[path];
            }
        }
        return cost;
    }

    private static double capacityShare(Economy economy, int row) {
        var crossings = economy.crossings;
        double open = 0;
        for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
            int other = crossings.row(crossings.vehicleClass(row), crossings.channel(row), corridor);
            if (crossings.openness.get(other) > 0) {
                open += crossings.capacity.get(other);
            }
        }
        return crossings.capacity.get(row) / open;
    }

    private static void adapt(Economy economy, int row, int week, Game game, double theta) {
        for (int organ = 0; organ < game.organs(); organ++) {
            game.inverseHazard[organ] = inverseHazard(economy, row, week, game, organ);
        }
        double chinaPrice =
                economy.world.classes().get(economy.crossings.vehicleClass(row)).chinaPrice();
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

    /**
     * The inverse hazard that an organ sees, CNY per vehicle: {@code Q rbar/K + B (Q + sum lambda Q')}, where the price slope B
     * counts buyers and all rival supply that still responds, each with the weight 1 - lambda.
     */
    private static double inverseHazard(Economy economy, int row, int week, Game game, int organ) {
        var crossings = economy.crossings;
        int vehicleClass = crossings.vehicleClass(row);
        double spread = economy.of(Parameter.RESERVATION_SPREAD);
        double response = 1 / economy.demand(vehicleClass, week).slope();
        double joint = crossings.seenVolume.get(row);
        for (int other = crossings.firstRow(vehicleClass); other < crossings.firstRow(vehicleClass + 1); other++) {
            double lambda = other == row
                    ? 1
                    : lambda(economy, row, other, game.gate.organs().get(organ));
            if (other != row) {
                joint += lambda * crossings.seenVolume.get(other);
                response += (1 - lambda) * supplyResponse(crossings, other, spread);
            }
        }
        double volume = crossings.seenVolume.get(row);
        double seen = volume * spread / crossings.capacity.get(row) + joint / response;
        return Math.max(seen, atTheKink(economy, row, game, organ, spread));
    }

    /**
     * How much a rival crossing's supply answers to the price: K/rbar while some traders stay at home and some do not, fading out
     * where nearly all or nearly none go, since nobody sees the last trader's margin exactly.
     */
    private static double supplyResponse(Crossings crossings, int row, double spread) {
        double margin = crossings.seenMargin.get(row);
        double nearest = Math.min(margin, spread - margin);
        double certain = Math.min(1, Math.max(0, nearest / (BLUR * spread)));
        return certain * crossings.passable(row) * crossings.capacity.get(row) / spread;
    }

    /** The weight that an organ's office gives to another crossing of the same class. */
    private static double lambda(Economy economy, int row, int other, int organ) {
        var crossings = economy.crossings;
        if (!crossings.game(other).hasOrgan(organ)) {
            return 0;
        }
        double lambda = 1;
        if (crossings.corridor(other) != crossings.corridor(row)) {
            lambda *= economy.of(Parameter.COORDINATION_CORRIDORS);
        }
        if (crossings.channel(other) != crossings.channel(row)) {
            lambda *= economy.of(Parameter.COORDINATION_INSIDE);
        }
        return lambda;
    }

    /**
     * Where all capacity is in use demand is vertical up to the point at which the last trader would stay at home: the inverse
     * hazard that puts the gate's price there, shared among the organs that a crossing needs.
     */
    private static double atTheKink(Economy economy, int row, Game game, int organ, double spread) {
        double beyond = economy.crossings.seenMargin.get(row) - spread;
        if (beyond <= 0) {
            return 0;
        }
        double consents = 0;
        for (double consent : game.consent) {
            consents += consent;
        }
        double total = game.switching.inclusiveValue() + beyond - consents * game.costs[organ];
        return (1 + game.horizons[organ]) * Math.max(0, total) / consents;
    }
}
