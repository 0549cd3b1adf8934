package tollgate.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether several chains have told the same of one number, and how much they have told.
 *
 * @param mean over all chains
 * @param deviation standard deviation over all chains
 * @param scaleReduction split R-hat: near 1 where chains, and their halves, agree (Gelman et al. 2013, Bayesian Data Analysis, 11.4)
 * @param effectiveSampleSize independent draws that would tell the mean as well (the same, 11.5; Geyer 1992)
 */
public record ChainCheck(double mean, double deviation, double scaleReduction, double effectiveSampleSize) {

    private static final double TAIL = 0.05;

    /**
     * Checks chains.
     *
     * @param chains of equal length, 8 or more each
     */
    public static ChainCheck of(List<double[]> chains) {
        int length = chains.isEmpty() ? 0 : chains.get(0).length;
        if (length < 8 || chains.stream().anyMatch(chain -> chain.length != length)) {
            throw new IllegalArgumentException("Chains must be of one length, 8 or more.");
        }
        var halves = new ArrayList<double[]>();
        int half = length / 2;
        for (double[] chain : chains) {
            halves.add(Arrays.copyOfRange(chain, 0, half));
            halves.add(Arrays.copyOfRange(chain, length - half, length));
        }
        return ofHalves(halves, half);
    }

    /**
     * Independent draws that would tell the worse of the 5 % and the 95 % quantile as well (tail effective sample size: Vehtari et al.
     * 2021, https://doi.org/10.1214/20-BA1221).
     *
     * @param chains as above
     */
    public static double tailEffectiveSampleSize(List<double[]> chains) {
        double[] sorted =
                chains.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double smallest = Double.POSITIVE_INFINITY;
        for (double share : new double[] {TAIL, 1 - TAIL}) {
            double quantile = sorted[(int) Math.round(share * (sorted.length - 1))];
            var below = chains.stream()
                    .map(chain -> Arrays.stream(chain)
                            .map(value -> value <= quantile ? 1 : 0)
                            .toArray())
                    .toList();
            smallest = Math.min(smallest, of(below).effectiveSampleSize());
        }
        return smallest;
    }

    private static ChainCheck ofHalves(List<double[]> halves, int n) {
        int m = halves.size();
        double mean = 0;
        double within = 0;
        double[] means = new double[m];
        for (int chain = 0; chain < m; chain++) {
            means[chain] = mean(halves.get(chain));
            mean += means[chain] / m;
            within += covariance(halves.get(chain), means[chain], 0) * n / (n - 1) / m;
        }
        double between = 0;
        for (double each : means) {
            between += (each - mean) * (each - mean) / (m - 1);
        }
        double variance = within * (n - 1) / n + between;
        if (variance == 0) {
            return new ChainCheck(mean, 0, 1, (double) m * n);
        }
        double time = integratedTime(halves, means, within, variance, n);
        return new ChainCheck(
                mean, Math.sqrt(variance), Math.sqrt(variance / within), Math.min((double) m * n, m * n / time));
    }

    /** Sum of correlations over all lags, cut where pairs of them are no longer positive and falling. */
    private static double integratedTime(List<double[]> halves, double[] means, double within, double variance, int n) {
        double time = 1;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 1; lag + 1 < n; lag += 2) {
            double pair = correlation(halves, means, within, variance, lag)
                    + correlation(halves, means, within, variance, lag + 1);
            pair = Math.min(pair, last);
            if (pair <= 0) {
                break;
            }
            time += 2 * pair;
            last = pair;
        }
        return time;
    }

    private static double correlation(List<double[]> halves, double[] means, double within, double variance, int lag) {
        double covariance = 0;
        for (int chain = 0; chain < means.length; chain++) {
            covariance += covariance(halves.get(chain), means[chain], lag) / means.length;
        }
        return 1 - (within - covariance) / variance;
    }

    private static double mean(double[] chain) {
        double sum = 0;
        for (double value : chain) {
            sum += value;
        }
        return sum / chain.length;
    }

    private static double covariance(double[] chain, double mean, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < chain.length; i++) {
            sum += (chain[i] - mean) * (chain[i + lag] - mean);
        }
        return sum / chain.length;
    }
}
