package tollgate.gates;

import java.util.Arrays;

/**
 * How crossings spread over the paths: a logit on what each costs (docs/model.md, 7.3). Holds the last choice; allocates
 * nothing after construction; an instance belongs to one thread.
 */
public final class Switching {
    private final PathSystem system;
    private final double[] costs;
    private final double[] shares;
    private final double[] lastWeights;
    private double lastTheta = Double.NaN;
    private double inclusiveValue = Double.POSITIVE_INFINITY;

    public Switching(PathSystem system) {
        this.system = system;
        costs = new double[system.paths()];
        shares = new double[system.paths()];
        lastWeights = new double[system.paths()];
    }

    /**
     * Chooses: a path costs {@code T_k = extraCost_k + its bribes} and is taken with probability proportional to
     * {@code w_k exp(-theta T_k)}, the weights of the live paths being made to sum to 1.
     *
     * @param bribes money per crossing, by organ
     * @param extraCost money per crossing, by path; an infinite one removes the path
     * @param weights by path, at least 0; a weight of 0 removes the path
     * @param theta switching precision, per unit of money; at 0 the weights alone decide
     * @return whether anything has changed since the last choice
     */
    public boolean choose(double[] bribes, double[] extraCost, double[] weights, double theta) {
        boolean isAsBefore = theta == lastTheta;
        for (int path = 0; path < costs.length; path++) {
            double now = cost(path, bribes, extraCost[path]);
            isAsBefore &= now == costs[path] && weights[path] == lastWeights[path];
            costs[path] = now;
            lastWeights[path] = weights[path];
        }
        lastTheta = theta;
        if (!isAsBefore) {
            chooseAnew(weights, theta);
        }
        return !isAsBefore;
    }

    /** Takes over the last choice of another instance for the same paths. */
    public void copyFrom(Switching other) {
        System.arraycopy(other.costs, 0, costs, 0, costs.length);
        System.arraycopy(other.shares, 0, shares, 0, shares.length);
        System.arraycopy(other.lastWeights, 0, lastWeights, 0, lastWeights.length);
        lastTheta = other.lastTheta;
        inclusiveValue = other.inclusiveValue;
    }

    private void chooseAnew(double[] weights, double theta) {
        double cheapest = Double.POSITIVE_INFINITY;
        double liveWeight = 0;
        for (int path = 0; path < costs.length; path++) {
            if (isLive(path, weights)) {
                cheapest = Math.min(cheapest, costs[path]);
                liveWeight += weights[path];
            }
        }
        if (liveWeight == 0) {
            Arrays.fill(shares, 0);
            inclusiveValue = Double.POSITIVE_INFINITY;
        } else {
            spread(weights, theta, cheapest, liveWeight);
        }
    }

    private double cost(int path, double[] bribes, double extraCost) {
        double cost = extraCost;
        for (int organ : system.needed(path)) {
            cost += bribes[organ];
        }
        return cost;
    }

    private boolean isLive(int path, double[] weights) {
        return weights[path] > 0 && costs[path] < Double.POSITIVE_INFINITY;
    }

    private void spread(double[] weights, double theta, double cheapest, double liveWeight) {
        double sum = 0;
        double meanExcess = 0;
        for (int path = 0; path < costs.length; path++) {
            if (isLive(path, weights)) {
                double weight = weights[path] / liveWeight;
                double excess = costs[path] - cheapest;
                shares[path] = weight * StrictMath.exp(-theta * excess);
                sum += shares[path];
                meanExcess += weight * excess;
            } else {
                shares[path] = 0;
            }
        }
        for (int path = 0; path < costs.length; path++) {
            shares[path] /= sum;
        }
        inclusiveValue = cheapest + (theta == 0 ? meanExcess : -StrictMath.log(sum) / theta);
    }

    /** The probability that a crossing takes the path. */
    public double share(int path) {
        return shares[path];
    }

    /** What the path costs, money per crossing. */
    public double cost(int path) {
        return costs[path];
    }

    /** {@code -(1/theta) ln sum w_k exp(-theta T_k)}, money per crossing; infinite when {@link #isClosed()}. */
    public double inclusiveValue() {
        return inclusiveValue;
    }

    /** Whether no path is live. */
    public boolean isClosed() {
        return inclusiveValue == Double.POSITIVE_INFINITY;
    }

    /**
     * Writes how often consents are bought.
     *
     * @param consent receives by organ the probability that its consent is bought
     * @param joint receives, row by row, the probability that both organs' consents are; the diagonal is {@code consent}
     */
    public void consents(double[] consent, double[] joint) {
        int organs = system.organs();
        Arrays.fill(joint, 0, organs * organs, 0);
        for (int path = 0; path < shares.length; path++) {
            for (int one : system.needed(path)) {
                for (int other : system.needed(path)) {
                    joint[one * organs + other] += shares[path];
                }
            }
        }
        for (int organ = 0; organ < organs; organ++) {
            consent[organ] = joint[organ * organs + organ];
        }
    }
}
