package tollgate.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The joint density of all reports of one outlet, whose unknown bias is shared and integrated out (docs/inference.md,
 * 2.2).
 *
 * <p>The integral is a trapezoid sum over six standard deviations of the bias to either side. Its step is half the
 * smallest of the bias's and the reports' standard deviations, and no more than the standard deviation of the bias were
 * all reports exact: many sharp reports of one outlet need a finer grid than one.
 */
public final class OutletDensity {
    private static final double REACH = 6;

    private final double biasSpread;
    private final List<ReportDensity> densities;
    private final double[] biases;
    private final double[] logWeights;

    private OutletDensity(double biasSpread, List<ReportDensity> densities, double[] biases, double[] logWeights) {
        this.biasSpread = biasSpread;
        this.densities = densities;
        this.biases = biases;
        this.logWeights = logWeights;
    }

    /**
     * The joint density of reports that share one bias.
     *
     * @param biasSpread standard deviation of the outlet's log bias; 0 for an outlet that has none
     */
    public static OutletDensity of(double biasSpread, List<ReportDensity> densities) {
        return withStep(biasSpread, densities, step(biasSpread, densities));
    }

    /** The density on a grid of another step in the bias, to measure what the grid costs in accuracy. */
    static OutletDensity withStep(double biasSpread, List<ReportDensity> densities, double step) {
        Requirements.requireNotNegative("outlet's bias spread", biasSpread);
        int half = biasSpread == 0 ? 0 : (int) Math.ceil(REACH * biasSpread / step);
        double[] biases = new double[2 * half + 1];
        double[] logWeights = new double[2 * half + 1];
        for (int i = 0; i < biases.length && half > 0; i++) {
            double standard = REACH * (i - half) / half;
            biases[i] = standard * biasSpread;
            boolean isEnd = i == 0 || i == biases.length - 1;
            logWeights[i] = NormalTails.logDensity(standard) + (isEnd ? StrictMath.log(0.5) : 0);
        }
        double total = logSumExp(logWeights);
        for (int i = 0; i < logWeights.length; i++) {
            logWeights[i] -= total;
        }
        return new OutletDensity(biasSpread, List.copyOf(densities), biases, logWeights);
    }

    static double step(double biasSpread, List<ReportDensity> densities) {
        double sharpest = biasSpread;
        double precision = 1 / (biasSpread * biasSpread);
        for (var density : densities) {
            if (density.sharesBias()) {
                sharpest = Math.min(sharpest, 1 / Math.sqrt(density.precision()));
                precision += density.precision();
            }
        }
        return Math.min(sharpest / 2, 1 / Math.sqrt(precision));
    }

    /** Number of biases at which the reports are evaluated. */
    public int nodes() {
        return biases.length;
    }

    /**
     * Log density of all the outlet's reports together.
     *
     * @param simulated what the simulation says about each report, in the order of the densities
     */
    public double logLikelihood(List<Simulated> simulated) {
        double[] logFactors = logWeights.clone();
        double apart = 0;
        for (int i = 0; i < densities.size(); i++) {
            var density = densities.get(i);
            if (density.sharesBias()) {
                density.addLogFactors(simulated.get(i), biases, logFactors);
            } else {
                apart += density.logFactor(simulated.get(i), 0);
            }
        }
        return apart + logSumExp(logFactors);
    }

    /** What the outlet might have published, had this simulation been the truth, under one bias for all. */
    List<Stated> state(List<Simulated> simulated, DoubleSupplier luck) {
        double bias = biasSpread * NormalTails.quantile(luck.getAsDouble());
        var stated = new ArrayList<Stated>();
        for (int i = 0; i < densities.size(); i++) {
            stated.add(densities.get(i).state(simulated.get(i), bias, luck));
        }
        return stated;
    }

    /** The density of the same outlet's reports had they stated something else. */
    OutletDensity stating(List<Stated> stated) {
        var others = new ArrayList<ReportDensity>();
        for (int i = 0; i < densities.size(); i++) {
            others.add(densities.get(i).stating(stated.get(i)));
        }
        return new OutletDensity(biasSpread, List.copyOf(others), biases, logWeights);
    }

    /** Log density of one report alone, as if the outlet had published no other. */
    public double logFactor(int report, Simulated simulated) {
        var density = densities.get(report);
        if (!density.sharesBias()) {
            return density.logFactor(simulated, 0);
        }
        double[] logFactors = logWeights.clone();
        density.addLogFactors(simulated, biases, logFactors);
        return logSumExp(logFactors);
    }

    private static double logSumExp(double[] logs) {
        double largest = Arrays.stream(logs).max().orElse(Double.NEGATIVE_INFINITY);
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - largest);
        }
        return largest + StrictMath.log(sum);
    }
}
