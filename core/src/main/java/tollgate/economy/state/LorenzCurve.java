package tollgate.economy.state;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Lorenz curve of a lognormal distribution: what share of all income the poorest share of people earns,
 * {@code L(q) = N(z(q) - s)} with {@code z} the normal quantile and {@code s} the sd of log. Mean incomes of bands of people
 * follow from it without error, so that few rows stand for many people as well as many do (docs/model.md, 5).
 *
 * <p>It is a table in steps of {@code z} with cubic pieces between (slope {@code exp(s z - s^2/2)}), right to 4e-9 of all
 * income; beyond the table it is computed. It is read fastest from the poor to the rich.
 */
final class LorenzCurve {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS_PER_DEVIATION = 64;
    private static final int DEVIATIONS = 6;

    private final double spread;
    private final double[] share;
    private final double[] income;
    private final double[] slope;
    private int last;

    /** The curve for this sd of log income. */
    LorenzCurve(double spread) {
        this.spread = spread;
        int points = 2 * DEVIATIONS * STEPS_PER_DEVIATION + 1;
        share = new double[points];
        income = new double[points];
        slope = new double[points];
        for (int point = 0; point < points; point++) {
            double deviation = (double) point / STEPS_PER_DEVIATION - DEVIATIONS;
            share[point] = NORMAL.cumulativeProbability(deviation);
            income[point] = NORMAL.cumulativeProbability(deviation - spread);
            slope[point] = StrictMath.exp(spread * deviation - spread * spread / 2);
        }
    }

    /** The income of the poorest share of people, as a share of all income. */
    double at(double people) {
        if (people <= 0) {
            return 0;
        }
        if (people >= 1) {
            return 1;
        }
        if (people < share[0] || people >= share[share.length - 1]) {
            return NORMAL.cumulativeProbability(NORMAL.inverseCumulativeProbability(people) - spread);
        }
        int point = people < share[last] ? 0 : last;
        while (people >= share[point + 1]) {
            point++;
        }
        last = point;
        double width = share[point + 1] - share[point];
        double along = (people - share[point]) / width;
        double rise = income[point + 1] - income[point];
        double start = slope[point] * width;
        double end = slope[point + 1] * width;
        return income[point]
                + along * (start + along * (3 * rise - 2 * start - end + along * (start + end - 2 * rise)));
    }
}
