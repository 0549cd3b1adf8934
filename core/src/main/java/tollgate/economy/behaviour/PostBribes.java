package tollgate.economy.behaviour;

import java.util.Arrays;
import tollgate.economy.Channel;
import tollgate.economy.ClosedForm;
import tollgate.economy.Parameter;
import tollgate.economy.state.Crossings;
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
        new Round(economy, week).post();
    }

    /** All offices in one week, and what holds for each of them. */
    private static final class Round {
        private final Economy economy;
        private final Crossings crossings;
        private final int week;
        private final PerceivedDemand demand;
        private final boolean isBeforeHoliday;
        private final boolean isTariffPublished;
        private final boolean areWagesEfficient;
        private final double decreed;
        private final double beliefSpeed;
        private final double step;
        private final double stepFloor;

        Round(Economy economy, int week) {
            this.economy = economy;
            this.week = week;
            crossings = economy.crossings;
            demand = new PerceivedDemand(economy);
            var parameters = economy.parameters;
            isBeforeHoliday = economy.almanac.weeksToHoliday(week) <= parameters.of(Parameter.HOLIDAY_WINDOW);
            isTariffPublished = parameters.has(Parameter.PUBLISHED_TARIFF);
            areWagesEfficient = parameters.has(Parameter.EFFICIENCY_WAGES);
            decreed = parameters.has(Parameter.LICENCE_SEPARATE) ? 0 : parameters.of(Parameter.LICENCE_DECREED);
            beliefSpeed = parameters.of(Parameter.BELIEF_SPEED);
            step = parameters.of(Parameter.BRIBE_STEP);
            stepFloor = parameters.of(Parameter.BRIBE_STEP_FLOOR);
        }

        void post() {
            for (int row = 0; row < crossings.count(); row++) {
                if (takesBribes(row)) {
                    arrive(row);
                }
                if (!crossings.isAtRest(row)) {
                    crossings.choose(row, economy.cargoes.theta.get(crossings.cargo(row)));
                }
            }
            for (int cargo = 0; cargo < economy.cargoes.count(); cargo++) {
                demand.look(cargo, week);
            }
            for (int row = 0; row < crossings.count(); row++) {
                if (takesBribes(row)) {
                    post(row);
                }
            }
        }

        private boolean takesBribes(int row) {
            return crossings.openness.get(row) > 0 && crossings.game(row).organs() > 0;
        }

        /** At a gate that opens all organs post the closed form's bribes, at one that changes hands the newcomers do. */
        private void arrive(int row) {
            var game = crossings.game(row);
            boolean opens = crossings.hasJustOpened.get(row) > 0;
            if (!opens && game.hasStarted()) {
                return;
            }
            var closedForm = closedForm(row, game);
            for (int organ = 0; organ < game.organs(); organ++) {
                if (opens || !game.hasInherited(organ)) {
                    game.ask(organ, closedForm.equilibrium().bribes().get(organ));
                }
            }
            Arrays.fill(game.inverseHazard, closedForm.inverseHazard());
        }

        private void post(int row) {
            var game = crossings.game(row);
            boolean opens = crossings.hasJustOpened.get(row) > 0;
            writeHorizons(game);
            waive(row, game);
            boolean isFixed = game.hasWaiver() || isTariffPublished;
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
                adapt(row, game);
            }
            if (decreed > 0) {
                decree(row, game);
            }
        }

        private void writeHorizons(Game game) {
            for (int organ = 0; organ < game.organs(); organ++) {
                game.horizons[organ] = economy.offices.horizon.get(game.offices[organ]);
            }
        }

        /**
         * Before a holiday an office lets necessities pass unpaid unless the pressure of its quota overrides the norm (docs/model.md,
         * 7.4); scenarios may let small traders pass with a licence, or pay staff so well that none takes a bribe.
         */
        private void waive(int row, Game game) {
            boolean isFree = areWagesEfficient || economy.isLicensed(row);
            boolean isSeason = isBeforeHoliday && isNecessity(crossings.cargo(row));
            if (isFree || isSeason || game.hasWaiver()) {
                for (int organ = 0; organ < game.organs(); organ++) {
                    game.waive(organ, isFree || (isSeason && economy.keepsTheHolidayNorm(game.offices[organ])));
                }
            }
        }

        private boolean isNecessity(int cargo) {
            var goods = economy.world.country().goods();
            return !economy.cargoes.isVehicle(cargo)
                    && goods.get(economy.cargoes.good(cargo)).isNecessity();
        }

        private void adapt(int row, Game game) {
            int cargo = crossings.cargo(row);
            double theta = economy.cargoes.theta.get(cargo);
            var pace = new Pace(step, stepFloor * economy.cargoes.chinaPrice.get(cargo));
            game.beliefs.update(game.inverseHazard, game.consent, game.joint, beliefSpeed, theta);
            game.beliefs.post(game.costs, game.horizons, theta, game.coordination, pace, game.bribes);
        }

        /** Where a price is decreed, those whose consents a company needs share it alike. */
        private void decree(int row, Game game) {
            if (crossings.channel(row) == Channel.STATE && economy.cargoes.isVehicle(crossings.cargo(row))) {
                for (int organ = 0; organ < game.organs(); organ++) {
                    game.ask(organ, decreed / game.organs());
                }
            }
        }

        private ClosedForm closedForm(int row, Game game) {
            int cargo = crossings.cargo(row);
            double room = PerceivedDemand.choke(economy, cargo, row, week) - crossings.otherCosts.get(row);
            return ClosedForm.of(
                    economy.world,
                    game.gate,
                    economy.parameters,
                    new ClosedForm.Place(
                            room,
                            capacityShare(row),
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

        private double capacityShare(int row) {
            double open = 0;
            for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
                int other = crossings.row(crossings.cargo(row), crossings.channel(row), corridor);
                if (crossings.openness.get(other) > 0) {
                    open += crossings.capacity.get(other);
                }
            }
            return crossings.capacity.get(row) / open;
        }
    }
}
