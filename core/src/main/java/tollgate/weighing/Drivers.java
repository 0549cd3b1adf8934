package tollgate.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tollgate.experiment.Pattern;

/** Which parameters move the rise of the bribe, over the prior draws of one explanation. */
final class Drivers {
    private Drivers() {}

    /** Every drawn parameter, the strongest first. */
    static List<Findings.Driver> of(List<Trial> trials) {
        var draws = new ArrayList<Trial>();
        var ratios = new ArrayList<Double>();
        for (var trial : trials) {
            trial.findings().stream()
                    .filter(finding -> finding.pattern() == Pattern.P1 && Double.isFinite(finding.value()))
                    .forEach(finding -> {
                        draws.add(trial);
                        ratios.add(finding.value());
                    });
        }
        if (draws.size() < 3) {
            return List.of();
        }
        return draws.get(0).values().keySet().stream()
                .filter(name -> !name.startsWith(Unknowns.DISCREPANCY))
                .map(name -> driver(
                        name,
                        draws.stream()
                                .map(draw -> draw.values().getOrDefault(name, Double.NaN))
                                .toList(),
                        ratios))
                .filter(driver -> Double.isFinite(driver.rankCorrelation()))
                .sorted(Comparator.comparingDouble((Findings.Driver driver) -> -Math.abs(driver.rankCorrelation()))
                        .thenComparing(Findings.Driver::parameter))
                .toList();
    }

    private static Findings.Driver driver(String name, List<Double> values, List<Double> ratios) {
        double[] x = ranks(values);
        double[] y = ranks(ratios);
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        double third = values.size() / 3.0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] <= third) {
                low.add(ratios.get(i));
            } else if (x[i] > 2 * third) {
                high.add(ratios.get(i));
            }
        }
        return new Findings.Driver(name, correlation(x, y), median(low), median(high));
    }

    /** Ranks from 1; equal values share their mean rank. */
    static double[] ranks(List<Double> values) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(values::get));
        double[] ranks = new double[values.size()];
        int from = 0;
        for (int to = 1; to <= order.size(); to++) {
            boolean ends = to == order.size()
                    || values.get(order.get(to)).doubleValue()
                            != values.get(order.get(from)).doubleValue();
            if (ends) {
                for (int i = from; i < to; i++) {
                    ranks[order.get(i)] = (from + 1 + to) / 2.0;
                }
                from = to;
            }
        }
        return ranks;
    }

    private static double correlation(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mean) * (y[i] - mean);
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
