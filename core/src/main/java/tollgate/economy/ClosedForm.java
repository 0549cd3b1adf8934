package tollgate.economy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tollgate.gates.Equilibrium;
import tollgate.gates.Hazard;
import tollgate.gates.NoEquilibrium;
import tollgate.gates.StaticGame;
import tollgate.gates.Terms;

/**
 * The bribes at one corridor's gate where everything stands still: traders earn half the reservation spread, so that capacity
 * neither grows nor shrinks, and every open corridor charges alike (docs/model.md, 7.3 and 7.8). A run starts here, and so does
 * a gate that opens.
 *
 * <p>With Q = K/2 the perceived demand of 7.1 loses its quantities: for an organ that gives its other corridors the weight l,
 * at a corridor with the share s of open capacity,
 * {@code 1/h = rbar/2 + (s + l(1-s)) / (1/u + 2(1-l)(1-s)/rbar)}, where {@code u = a - T - rbar/2} is what is left to buyers.
 * With l = 1 this is a - T, the single gate of Shleifer and Vishny.
 *
 * @param inverseHazard what every organ sees there, CNY per vehicle
 */
public record ClosedForm(Equilibrium equilibrium, double inverseHazard) {

    /**
     * Where a gate stands; amounts are CNY per unit of what is carried.
     *
     * @param room the choke price less every cost beside the gate's
     * @param capacityShare this corridor's share of the open capacity
     * @param officialCost an organ's own cost
     * @param evasionCost cost of an unapproved path
     * @param spread width of the reservation margins
     * @param theta switching precision, per CNY
     */
    public record Place(
            double room, double capacityShare, double officialCost, double evasionCost, double spread, double theta) {}

    /** Solves a gate whose approved paths are open. */
    public static ClosedForm of(World world, Gate gate, Parameters parameters, Place place) {
        int organs = gate.organs().size();
        int paths = gate.system().paths();
        var weights = new ArrayList<Double>();
        var extraCosts = new ArrayList<Double>();
        for (int path = 0; path < paths; path++) {
            weights.add(pathWeight(gate, path, true, place.evasionCost(), place.room()) / paths);
            extraCosts.add(gate.isUnapproved(path) ? place.evasionCost() : 0.0);
        }
        var terms = new Terms(
                place.theta(),
                Double.POSITIVE_INFINITY,
                Collections.nCopies(organs, place.officialCost()),
                Collections.nCopies(organs, parameters.of(Parameter.HORIZON)),
                coordination(world, gate, parameters),
                extraCosts,
                weights);
        try {
            var hazard = hazard(parameters, place);
            var equilibrium = new StaticGame(gate.system()).solve(hazard, terms);
            double[] seen = new double[1];
            hazard.at(equilibrium.inclusiveValue(), seen);
            return new ClosedForm(equilibrium, 1 / seen[0]);
        } catch (NoEquilibrium e) {
            throw new IllegalStateException(
                    "The gate has no stationary bribes to start from (%s).".formatted(e.getMessage()), e);
        }
    }

    /** 1 where a path may be taken, 0 where it is shut or dearer than any buyer would bear. */
    public static double pathWeight(Gate gate, int path, boolean approvedOpen, double evasionCost, double room) {
        boolean open = gate.system().isUnapproved(path) ? gate.isUnapproved(path) && evasionCost < room : approvedOpen;
        return open ? 1 : 0;
    }

    /** Switching precision per CNY. */
    public static double theta(Parameters parameters) {
        return parameters.of(Parameter.SWITCHING_PRECISION) / 1000;
    }

    /** Row by row, the weight that an organ of the gate gives another's receipts. */
    public static List<Double> coordination(World world, Gate gate, Parameters parameters) {
        int organs = gate.organs().size();
        var weights = new ArrayList<Double>();
        for (int one = 0; one < organs; one++) {
            for (int other = 0; other < organs; other++) {
                weights.add(
                        one == other
                                ? 1.0
                                : coordination(
                                        world.organs().get(gate.organs().get(one)),
                                        world.organs().get(gate.organs().get(other)),
                                        parameters));
            }
        }
        return weights;
    }

    private static double coordination(World.Organ one, World.Organ other, Parameters parameters) {
        boolean oneCommand = parameters.has(Parameter.STATE_SECURITY_COMMANDS_GUARDS) && one.sharesCommandWith(other);
        return parameters.of(oneCommand ? Parameter.COORDINATION_INSIDE : Parameter.COORDINATION_ACROSS);
    }

    private static Hazard hazard(Parameters parameters, Place place) {
        double spread = place.spread();
        double room = place.room();
        double share = place.capacityShare();
        double corridors = parameters.of(Parameter.COORDINATION_CORRIDORS);
        double mine = share + corridors * (1 - share);
        double rivals = 2 * (1 - corridors) * (1 - share) / spread;
        return (inclusiveValue, hazard) -> {
            double left = room - inclusiveValue - spread / 2;
            double inverse = left > 0 ? spread / 2 + mine / (1 / left + rivals) : Math.max(0, room - inclusiveValue);
            double value = inverse > 0 ? 1 / inverse : Double.POSITIVE_INFINITY;
            Arrays.fill(hazard, value);
        };
    }
}
