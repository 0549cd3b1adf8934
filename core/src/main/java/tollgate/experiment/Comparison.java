package tollgate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Twin runs compared: one outcome over one window, in two worlds that share their draws from the priors and their luck. Pairs in
 * which either world has no such thing are left out.
 *
 * @param pairs how many draws have the outcome in both worlds
 * @param meanBaseline its mean without the scenario, in the outcome's unit
 * @param meanDifference with the scenario less without it
 * @param standardError of the mean difference, over draws
 * @param q05 quantile of the differences over draws
 * @param probabilityPositive share of the draws in which the difference is above 0
 * @param varianceReduction how many times as much luck alone would scatter the difference if the two worlds met luck of their own,
 *     at equal parameters; NaN where luck moves nothing, infinite where it moves both worlds alike
 */
public record Comparison(
        TwinOutcomes.Label outcome,
        Window window,
        int pairs,
        double meanBaseline,
        double meanDifference,
        double standardError,
        double q05,
        double q50,
        double q95,
        double probabilityPositive,
        double varianceReduction) {

    /** What one outcome is in both worlds. */
    public record Pair(double baseline, double changed) {
        double difference() {
            return changed - baseline;
        }

        boolean isKnown() {
            return Double.isFinite(baseline) && Double.isFinite(changed);
        }
    }

    /** Both worlds at the same parameters, met by one luck and by another. */
    public record Repeat(Pair one, Pair other) {
        boolean isKnown() {
            return one.isKnown() && other.isKnown();
        }
    }

    /** Compares. */
    public static Comparison of(TwinOutcomes.Label outcome, Window window, List<Pair> pairs, List<Repeat> repeats) {
        var known = pairs.stream().filter(Pair::isKnown).toList();
        double[] differences =
                known.stream().mapToDouble(Pair::difference).sorted().toArray();
        int count = differences.length;
        double mean = IntStream.range(0, count)
                .mapToDouble(i -> differences[i])
                .average()
                .orElse(Double.NaN);
        double squares = 0;
        int positive = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
            positive += difference > 0 ? 1 : 0;
        }
        return new Comparison(
                outcome,
                window,
                count,
                known.stream().mapToDouble(Pair::baseline).average().orElse(Double.NaN),
                mean,
                count > 1 ? Math.sqrt(squares / (count - 1) / count) : Double.NaN,
                quantile(differences, 0.05),
                quantile(differences, 0.5),
                quantile(differences, 0.95),
                count > 0 ? (double) positive / count : Double.NaN,
                varianceReduction(repeats.stream().filter(Repeat::isKnown).toList()));
    }

    /** Linear between the two nearest of sorted values; NaN where there is none. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Half the squared gap between two lucks estimates a variance: of each world's level, and of their difference. */
    private static double varianceReduction(List<Repeat> repeats) {
        double apart = 0;
        double together = 0;
        for (var repeat : repeats) {
            double baseline = repeat.one().baseline() - repeat.other().baseline();
            double changed = repeat.one().changed() - repeat.other().changed();
            apart += baseline * baseline + changed * changed;
            together += (changed - baseline) * (changed - baseline);
        }
        return apart / together;
    }

    /**
     * All outcomes over all windows.
     *
     * @param labels what the numbers of one window are
     * @param baseline by draw, what {@link TwinOutcomes#read} gives
     * @param changed by draw, the same with the scenario
     * @param otherBaseline the same as the first of {@code baseline}, under another luck
     * @param otherChanged the same as the first of {@code changed}, under another luck
     */
    public static List<Comparison> list(
            List<TwinOutcomes.Label> labels,
            List<double[]> baseline,
            List<double[]> changed,
            List<double[]> otherBaseline,
            List<double[]> otherChanged) {
        var comparisons = new ArrayList<Comparison>();
        int outcomes = labels.size();
        for (int place = 0; place < outcomes * Window.list().size(); place++) {
            int column = place;
            var pairs = pairs(baseline, changed, column);
            var others = pairs(otherBaseline, otherChanged, column);
            var repeats = IntStream.range(0, others.size())
                    .mapToObj(draw -> new Repeat(pairs.get(draw), others.get(draw)))
                    .toList();
            comparisons.add(of(labels.get(place % outcomes), Window.list().get(place / outcomes), pairs, repeats));
        }
        return comparisons;
    }

    private static List<Pair> pairs(List<double[]> baseline, List<double[]> changed, int column) {
        return IntStream.range(0, baseline.size())
                .mapToObj(draw -> new Pair(baseline.get(draw)[column], changed.get(draw)[column]))
                .toList();
    }
}
