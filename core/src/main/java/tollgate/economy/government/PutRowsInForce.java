package tollgate.economy.government;

import java.util.Arrays;
import tollgate.economy.Channel;
import tollgate.economy.ClosedForm;
import tollgate.economy.Parameter;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/** The week's rows: who holds which gate, what is open, what the state and the river charge (docs/model.md, 3.1). */
public final class PutRowsInForce implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        announceRisk(economy, week);
        for (int row = 0; row < economy.crossings.count(); row++) {
            putInForce(economy, row, week);
        }
    }

    private static void announceRisk(Economy economy, int week) {
        double rate = economy.timeline.seizure(economy.parameters, week);
        boolean changed = rate != economy.timeline.seizure(economy.parameters, week - 1);
        if (changed || economy.parameters.has(Parameter.SEIZURE_AS_EXPECTED)) {
            economy.risk.announce(rate);
        }
    }

    private static void putInForce(Economy economy, int row, int week) {
        var crossings = economy.crossings;
        boolean wasOpen = crossings.openness.get(row) > 0;
        double openness =
                economy.timetable.openness(crossings.channel(row), crossings.corridor(row), crossings.cargo(row), week);
        crossings.openness.set(row, openness);
        boolean isNew = crossings.putInForce(row, week);
        var game = crossings.game(row);
        boolean opens = game.gate.canBeApproved() && openness > 0 && !wasOpen;
        crossings.hasJustOpened.set(row, opens ? 1 : 0);
        if (isNew) {
            writeCoordination(economy, game);
        }
        writeCosts(economy, row, week, game);
    }

    private static void writeCoordination(Economy economy, Game game) {
        var weights = ClosedForm.coordination(economy.world, game.gate, economy.parameters);
        for (int i = 0; i < weights.size(); i++) {
            game.coordination[i] = weights.get(i);
        }
    }

    private static void writeCosts(Economy economy, int row, int week, Game game) {
        Crossings crossings = economy.crossings;
        int vehicleClass = crossings.cargo(row);
        double licence =
                crossings.channel(row) == Channel.STATE ? economy.timeline.licence(economy.parameters, week) : 0;
        double landed = economy.world.classes().get(vehicleClass).chinaPrice() + economy.of(Parameter.MOVING_COST);
        crossings.otherCosts.set(row, landed + licence);
        double evasion = evasionCost(economy, vehicleClass, week);
        double room = economy.demand(vehicleClass, week).willingness() - licence;
        boolean approvedOpen = crossings.openness.get(row) > 0;
        Arrays.fill(game.costs, economy.timeline.officialCost(economy.parameters, week));
        for (int path = 0; path < game.paths(); path++) {
            game.extraCosts[path] = game.isUnapproved(path) ? evasion : 0;
            game.weights[path] = ClosedForm.pathWeight(game.gate, path, approvedOpen, evasion, room);
        }
    }

    /** The full evasion cost, its part for losses scaled by what traders believe of the risk against the true rate. */
    private static double evasionCost(Economy economy, int vehicleClass, int week) {
        double full = economy.timeline.evasionCost(economy.parameters, week);
        double rate = economy.timeline.seizure(economy.parameters, week);
        double losses = Math.min(full, rate * economy.atStake(vehicleClass));
        return rate == 0 ? full : full + losses * (economy.risk.believed() / rate - 1);
    }
}
