package tollgate.weighing;

import java.util.Comparator;
import java.util.List;

/** Numbers with weights, and their quantiles: the lowest number at which the cumulative weight reaches the share. */
record WeightedValues(List<Entry> entries) {
    record Entry(double value, double weight) {}

    WeightedValues {
        entries = entries.stream()
                .sorted(Comparator.comparingDouble(Entry::value))
                .toList();
    }

    /** NaN where there are none. */
    double quantile(double share) {
        double all = entries.stream().mapToDouble(Entry::weight).sum();
        double passed = 0;
        for (var entry : entries) {
            passed += entry.weight();
            if (passed >= share * all) {
                return entry.value();
            }
        }
        return Double.NaN;
    }

    /** NaN where there are none. */
    double mean() {
        double all = 0;
        double sum = 0;
        for (var entry : entries) {
            all += entry.weight();
            sum += entry.weight() * entry.value();
        }
        return sum / all;
    }
}
