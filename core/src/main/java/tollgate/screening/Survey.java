package tollgate.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.engine.Workers;
import tollgate.inference.Prior;

/** Candidates of the unit cube, and how implausible all waves together find each. */
final class Survey {
    private final List<Observation> observations;
    private final List<Wave> waves;
    private final List<Candidate> candidates = new ArrayList<>();

    /** A point, each observation's largest implausibility over the waves, and what the point is judged by. */
    private static final class Candidate {
        private final double[] point;
        private final double[] implausibilities;
        private final double judged;

        Candidate(double[] point, double[] implausibilities, double judged) {
            this.point = point;
            this.implausibilities = implausibilities;
            this.judged = judged;
        }

        boolean isKept() {
            return judged <= HistoryMatching.LARGEST_IMPLAUSIBILITY;
        }
    }

    Survey(List<Observation> observations, List<Wave> waves) {
        this.observations = observations;
        this.waves = List.copyOf(waves);
    }

    void add(double[][] points, Workers workers) {
        var added = new Candidate[points.length];
        workers.forEach(points.length, i -> added[i] = judge(points[i]));
        candidates.addAll(Arrays.asList(added));
    }

    private Candidate judge(double[] point) {
        double[] largest = new double[observations.size()];
        double judged = 0;
        for (var wave : waves) {
            double[] implausibilities = wave.implausibilities(point);
            judged = Math.max(judged, secondLargest(implausibilities));
            for (int i = 0; i < largest.length; i++) {
                largest[i] = Math.max(largest[i], implausibilities[i]);
            }
        }
        return new Candidate(point, largest, judged);
    }

    /** Among trusted observations; of a single one, its own. */
    private double secondLargest(double[] implausibilities) {
        double[] sorted = IntStream.range(0, implausibilities.length)
                .filter(i -> observations.get(i).isTrusted())
                .mapToDouble(i -> implausibilities[i])
                .sorted()
                .toArray();
        return sorted[Math.max(sorted.length - 2, 0)];
    }

    int count() {
        return candidates.size();
    }

    int keptCount() {
        return (int) candidates.stream().filter(Candidate::isKept).count();
    }

    double shareKept() {
        return keptCount() / (double) count();
    }

    /** The first points that stay, at most so many. */
    double[][] kept(int most) {
        return candidates.stream()
                .filter(Candidate::isKept)
                .limit(most)
                .map(each -> each.point)
                .toArray(double[][]::new);
    }

    Screening screening(Map<String, Prior> priors, List<Screening.Wave> told) {
        List<Map<String, Double>> kept = new ArrayList<>();
        for (double[] point : kept(count())) {
            kept.add(parameters(priors, point));
        }
        var nearest = candidates.stream()
                .min(Comparator.comparingDouble(each -> each.judged))
                .orElseThrow();
        List<Screening.Miss> opposed = kept.isEmpty() ? misses(nearest.implausibilities) : List.of();
        return new Screening(told, kept, misses(least()), opposed, parameters(priors, nearest.point));
    }

    /** The least implausibility of each observation, wherever it is. */
    private double[] least() {
        double[] least = new double[observations.size()];
        Arrays.setAll(
                least,
                i -> candidates.stream()
                        .mapToDouble(each -> each.implausibilities[i])
                        .min()
                        .orElseThrow());
        return least;
    }

    private List<Screening.Miss> misses(double[] implausibilities) {
        return IntStream.range(0, implausibilities.length)
                .filter(i -> implausibilities[i] > HistoryMatching.LARGEST_IMPLAUSIBILITY)
                .mapToObj(i -> new Screening.Miss(observations.get(i).name(), implausibilities[i]))
                .toList();
    }

    private static Map<String, Double> parameters(Map<String, Prior> priors, double[] point) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        priors.forEach((name, prior) -> parameters.put(name, prior.quantile(point[parameters.size()])));
        return Collections.unmodifiableMap(parameters);
    }
}
