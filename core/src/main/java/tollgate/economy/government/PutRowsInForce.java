package tollgate.economy.government;

import java.util.Arrays;
import tollgate.economy.Channel;
import tollgate.economy.ClosedForm;
import tollgate.economy.Parameter;
import tollgate.economy.World;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/** The week's rows: who holds which gate, what is open, what the state and the river charge (docs/model.md, 3.1). */
public final class PutRowsInForce implements Step<Economy> {
    /** An unapproved crossing of goods is out of the question above this many China prices. */
    private static final double DEAREST_EVASION = 12;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        announceRisk(economy, week);
        for (int good = 0; good < economy.cargoes.count() - economy.markets.count(); good++) {
            economy.cargoes.chinaPrice.set(economy.cargoes.ofGood(good), economy.almanac.chinaPrice(good, week));
        }
        economy.offices.openGates.fill(0);
        for (int row = 0; row < economy.crossings.count(); row++) {
            putInForce(economy, row, week);
        }
        openOfficialTrade(economy, week);
        economy.carriage.writeCosts(carryingFactor(economy, true, week), carryingFactor(economy, false, week));
    }

    private static double carryingFactor(Economy economy, boolean atTheBorder, int week) {
        double barred = economy.almanac.movement(atTheBorder, week) - 1;
        return economy.of(Parameter.TRANSPORT_FACTOR) * (1 + barred * economy.of(Parameter.MOVEMENT_FACTOR));
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
            writeOffices(economy, row, game);
            writeCoordination(economy, game);
        }
        if (openness > 0) {
            countOpenGate(economy, game);
        }
        crossings.rest(row, openness == 0 && !wasOpen && !isNew && !game.hasUnapproved());
        if (!crossings.isAtRest(row)) {
            crossings.passableUnapproved.set(row, permeability(economy, row, week));
            writeCosts(economy, row, week, game);
        }
    }

    private static void writeOffices(Economy economy, int row, Game game) {
        for (int organ = 0; organ < game.organs(); organ++) {
            game.offices[organ] = economy.officeAt(game.numbers[organ], economy.crossings.corridor(row));
        }
    }

    private static void countOpenGate(Economy economy, Game game) {
        for (int office : game.offices) {
            economy.offices.openGates.add(office, 1.0);
        }
    }

    private static void writeCoordination(Economy economy, Game game) {
        var weights = ClosedForm.coordination(economy.world, game.gate, economy.parameters);
        for (int i = 0; i < weights.size(); i++) {
            game.coordination[i] = weights.get(i);
        }
    }

    /** From the sealing on only a part of those who carry goods gets across without consent. */
    private static double permeability(Economy economy, int row, int week) {
        boolean isBarred = economy.timeline.isSealed(week) && !economy.cargoes.isVehicle(economy.crossings.cargo(row));
        return isBarred ? economy.of(Parameter.GOODS_PERMEABILITY) : 1;
    }

    private static void writeCosts(Economy economy, int row, int week, Game game) {
        Crossings crossings = economy.crossings;
        int cargo = crossings.cargo(row);
        boolean isVehicle = economy.cargoes.isVehicle(cargo);
        double due = economy.due(row, week);
        double chinaPrice = economy.cargoes.chinaPrice.get(cargo);
        crossings.otherCosts.set(row, chinaPrice + economy.cargoes.movingCost.get(cargo) + due);
        double full = fullEvasionCost(economy, cargo, week);
        crossings.evasionCost.set(row, full);
        double evasion = game.hasUnapproved() ? feltEvasionCost(economy, row, week, full) : Double.POSITIVE_INFINITY;
        double room = isVehicle ? economy.demand(cargo, week).willingness() - due : DEAREST_EVASION * chinaPrice;
        boolean approvedOpen = crossings.openness.get(row) > 0;
        double official = economy.timeline.officialCost(economy.parameters, week);
        Arrays.fill(game.costs, isVehicle ? official : official * chinaPrice / World.REFERENCE_PRICE);
        for (int path = 0; path < game.paths(); path++) {
            game.extraCosts[path] = game.isUnapproved(path) ? evasion : 0;
            game.weights[path] = ClosedForm.pathWeight(game.gate, path, approvedOpen, evasion, room);
        }
    }

    /** Stated for a vehicle, and for goods as a part of their China price. */
    private static double fullEvasionCost(Economy economy, int cargo, int week) {
        if (economy.cargoes.isVehicle(cargo)) {
            return economy.timeline.evasionCost(economy.parameters, week);
        }
        double rise = economy.timeline.isSealed(week) ? economy.of(Parameter.EVASION_RISE) : 1;
        return economy.of(Parameter.GOODS_EVASION_COST) * economy.cargoes.chinaPrice.get(cargo) * rise;
    }

    /** The full evasion cost, its part for losses scaled by what traders believe of the risk against the true rate. */
    private static double feltEvasionCost(Economy economy, int row, int week, double full) {
        double rate = economy.timeline.seizure(economy.parameters, week);
        double losses = Math.min(full, rate * economy.expectedPrice(row));
        return rate == 0 ? full : full + losses * (economy.risk.believed() / rate - 1);
    }

    private static void openOfficialTrade(Economy economy, int week) {
        var official = economy.official;
        for (int row = 0; row < official.count(); row++) {
            int cargo = economy.cargoes.ofGood(official.good(row));
            double open = economy.timetable.openness(Channel.OFFICIAL, official.corridor(row), cargo, week);
            official.openness.set(row, open * economy.of(Parameter.OFFICIAL_FACTOR));
            official.cost.set(
                    row,
                    economy.cargoes.chinaPrice.get(cargo) * (1 + economy.of(Parameter.DUTY))
                            + economy.cargoes.movingCost.get(cargo));
        }
    }
}
