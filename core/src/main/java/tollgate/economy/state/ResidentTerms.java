package tollgate.economy.state;

import java.util.Arrays;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;

/** On what terms residents live in a week: what others decided about them. Steps write it before residents choose and pay. */
public final class ResidentTerms {
    /** Share of cash that is spent in a week. */
    public final double cashSpent;
    /** Weight of this week's hardship in grievance, 1/week. */
    public final double speed;
    /** Grievance net of fear above which it is expressed. */
    public double threshold;
    /** Weight of a perceived sanction against grievance. */
    public final double sanction;

    /** By node, fen per head: what the subsistence quantities cost at this week's prices. */
    public final int[] subsistenceCost;
    /** By node, fen: what those who can buy the subsistence quantities pay for as much of them as can be had. */
    public final double[] paidForSubsistence;
    /** By node, what is paid of each fen above subsistence: the ration of what it would buy. */
    public final double[] paidAbove;
    /** By node, share: the sanction that active people expect. */
    public final double[] perceived;
    /** By node, share of hardship that is forgiven. */
    public final double[] legitimacy;
    /** By cell, fen per unit of weight, at least 0. */
    public final double[] income;
    /** By cell, the subsistence ratio, per unit of weight, to which people feel entitled. */
    public final double[] norm;

    /** Terms without income, in which nothing is rationed and everything is free. */
    public ResidentTerms(int nodes, Parameters parameters) {
        cashSpent = parameters.of(Parameter.RESIDENTS_CASH_SPENT);
        speed = parameters.of(Parameter.GRIEVANCE_SPEED);
        sanction = parameters.of(Parameter.SANCTION);
        subsistenceCost = new int[nodes];
        paidForSubsistence = new double[nodes];
        paidAbove = new double[nodes];
        perceived = new double[nodes];
        legitimacy = new double[nodes];
        income = new double[nodes * Role.list().size()];
        norm = new double[nodes * Role.list().size()];
        Arrays.fill(paidAbove, 1);
        Arrays.fill(legitimacy, parameters.of(Parameter.LEGITIMACY));
    }

    /** The same week under other parameters. */
    ResidentTerms under(Parameters parameters) {
        var other = new ResidentTerms(subsistenceCost.length, parameters);
        System.arraycopy(subsistenceCost, 0, other.subsistenceCost, 0, subsistenceCost.length);
        System.arraycopy(paidForSubsistence, 0, other.paidForSubsistence, 0, paidForSubsistence.length);
        System.arraycopy(paidAbove, 0, other.paidAbove, 0, paidAbove.length);
        System.arraycopy(perceived, 0, other.perceived, 0, perceived.length);
        System.arraycopy(income, 0, other.income, 0, income.length);
        System.arraycopy(norm, 0, other.norm, 0, norm.length);
        other.threshold = threshold;
        return other;
    }

    /** Rations nothing at a node: everybody pays what they meant to spend. */
    public void allowAll(int node) {
        paidForSubsistence[node] = subsistenceCost[node];
        paidAbove[node] = 1;
    }

    /** Whether anything is rationed at a node. */
    public boolean isRationed(int node) {
        return paidForSubsistence[node] != subsistenceCost[node] || paidAbove[node] != 1;
    }
}
