package tollgate.economy.state;

import java.util.Arrays;
import java.util.List;
import tollgate.economy.Gate;
import tollgate.gates.Beliefs;
import tollgate.gates.Switching;

/** The bribe game at one crossing under one gate: bribes posted, what offices see and believe, vehicles under way. */
public final class Game {
    public final Gate gate;
    public final Switching switching;
    public final Beliefs beliefs;

    /** By organ of the gate, its number in the world's list. */
    public final int[] numbers;
    /** By organ, the row of its office here. */
    public final int[] offices;
    /** By organ of the gate, CNY per vehicle. */
    public final double[] bribes;
    /** By organ, its own cost of a consent, CNY per vehicle. */
    public final double[] costs;
    /** By organ, the weight of the long run today. */
    public final double[] horizons;
    /** By organ, how often its consent is bought. */
    public final double[] consent;
    /** Row by row, how often both are. */
    public final double[] joint;
    /** Row by row, the weight an organ gives another's receipts. */
    public final double[] coordination;
    /** By organ, CNY: the inverse hazard it sees this week. */
    public final double[] inverseHazard;
    /** By path, what it costs beside bribes, CNY per vehicle. */
    public final double[] extraCosts;
    /** By path, 0 where it is shut. */
    public final double[] weights;

    private final boolean[] inherited;
    private final boolean[] waived;
    private final double[] kept;
    private int waivers;
    private final boolean[] unapproved;
    private final boolean hasUnapproved;
    private long paid;
    private boolean hasStarted;
    private double approvedShare;

    /** By path, vehicles this week, unrounded. */
    public final double[] flows;
    /** By path, the fraction of a vehicle not booked yet. */
    public final double[] carried;
    /** By path, whole vehicles booked this week. */
    public final long[] booked;

    public Game(Gate gate) {
        this.gate = gate;
        int organs = gate.organs().size();
        int paths = gate.system().paths();
        switching = new Switching(gate.system());
        beliefs = new Beliefs(organs);
        bribes = new double[organs];
        costs = new double[organs];
        horizons = new double[organs];
        consent = new double[organs];
        joint = new double[organs * organs];
        coordination = new double[organs * organs];
        inverseHazard = new double[organs];
        numbers = gate.organs().stream().mapToInt(organ -> organ).toArray();
        offices = new int[organs];
        inherited = new boolean[organs];
        waived = new boolean[organs];
        kept = new double[organs];
        unapproved = new boolean[paths];
        boolean any = false;
        for (int path = 0; path < paths; path++) {
            unapproved[path] = gate.isUnapproved(path);
            any |= unapproved[path];
        }
        hasUnapproved = any;
        extraCosts = new double[paths];
        weights = new double[paths];
        flows = new double[paths];
        carried = new double[paths];
        booked = new long[paths];
    }

    /** The same game, to be played on by itself. */
    Game copy() {
        var copy = new Game(gate);
        var mine = amounts();
        var its = copy.amounts();
        for (int each = 0; each < mine.size(); each++) {
            System.arraycopy(mine.get(each), 0, its.get(each), 0, mine.get(each).length);
        }
        System.arraycopy(offices, 0, copy.offices, 0, offices.length);
        System.arraycopy(booked, 0, copy.booked, 0, booked.length);
        System.arraycopy(inherited, 0, copy.inherited, 0, inherited.length);
        System.arraycopy(waived, 0, copy.waived, 0, waived.length);
        copy.switching.copyFrom(switching);
        copy.beliefs.copyFrom(beliefs);
        copy.waivers = waivers;
        copy.paid = paid;
        copy.hasStarted = hasStarted;
        copy.approvedShare = approvedShare;
        return copy;
    }

    private List<double[]> amounts() {
        return List.of(
                bribes,
                costs,
                horizons,
                consent,
                joint,
                coordination,
                inverseHazard,
                extraCosts,
                weights,
                kept,
                flows,
                carried);
    }

    public int organs() {
        return bribes.length;
    }

    public int paths() {
        return flows.length;
    }

    /** Lets traders choose among the paths at today's bribes. */
    public void choose(double theta) {
        if (!switching.choose(bribes, extraCosts, weights, theta)) {
            return;
        }
        switching.consents(consent, joint);
        approvedShare = 0;
        for (int path = 0; path < paths(); path++) {
            if (!isUnapproved(path)) {
                approvedShare += switching.share(path);
            }
        }
    }

    /** What a path costs beside China price, moving and licence, CNY per vehicle. */
    public double cost(int path) {
        return switching.cost(path);
    }

    /** Share of crossings whose passage somebody approved, at the last choice. */
    public double approvedShare() {
        return approvedShare;
    }

    /** Whether some path is taken without anybody's consent. */
    public boolean hasUnapproved() {
        return hasUnapproved;
    }

    /** Whether the path is taken without anybody's consent. */
    public boolean isUnapproved(int path) {
        return unapproved[path];
    }

    /** Notes for others whose consent is bought at the last choice. */
    public void notePaid() {
        paid = 0;
        for (int organ = 0; organ < organs(); organ++) {
            paid |= consent[organ] == 0 ? 0 : 1L << numbers[organ];
        }
    }

    /** Whether an organ, by its number in the world's list, was paid here when last noted. */
    public boolean isPaid(int organ) {
        return (paid >>> organ & 1) != 0;
    }

    /** Lets the organ ask for a bribe, at once or when it no longer lets everything pass unpaid. */
    public void ask(int organ, double bribe) {
        (waived[organ] ? kept : bribes)[organ] = bribe;
    }

    /** Lets everything pass the organ unpaid, or asks again for what it last asked for. */
    public void waive(int organ, boolean isUnpaid) {
        if (isUnpaid && !waived[organ]) {
            kept[organ] = bribes[organ];
            bribes[organ] = 0;
            waivers++;
        } else if (!isUnpaid && waived[organ]) {
            bribes[organ] = kept[organ];
            waivers--;
        }
        waived[organ] = isUnpaid;
    }

    /** What an organ that lets everything pass unpaid last asked for; 0 for one that takes its bribe. */
    public double waivedBribe(int organ) {
        return waived[organ] ? kept[organ] : 0;
    }

    /** Whether some organ lets everything pass unpaid. */
    public boolean hasWaiver() {
        return waivers > 0;
    }

    /** Takes over the bribes of organs that were at this crossing before. */
    void inheritBribes(Game before) {
        for (int organ = 0; organ < organs(); organ++) {
            int old = before.gate.organs().indexOf(gate.organs().get(organ));
            if (old >= 0 && before.hasStarted) {
                bribes[organ] = before.waived[old] ? before.kept[old] : before.bribes[old];
                inherited[organ] = true;
            }
        }
    }

    /** Whether the organ posted a bribe here under the gate before this one. */
    public boolean hasInherited(int organ) {
        return inherited[organ];
    }

    /** Believes what is seen today. */
    public void startBeliefs() {
        beliefs.startAt(inverseHazard, consent, joint, costs, bribes);
        hasStarted = true;
    }

    /** Whether bribes have been posted under this gate. */
    public boolean hasStarted() {
        return hasStarted;
    }

    /** Whether a whole vehicle waits that traders could not pay for. */
    public boolean hasBacklog() {
        for (double vehicles : carried) {
            if (vehicles >= 1) {
                return true;
            }
        }
        return false;
    }

    /** Nothing crosses this week. */
    public void stop() {
        Arrays.fill(flows, 0);
        Arrays.fill(booked, 0);
    }
}
