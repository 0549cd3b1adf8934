package tollgate.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.inference.Prior;

/** One wave: simulations at points of the unit cube, and emulators made from them. */
final class Wave {
    private static final int SEEDS = 8;

    private final List<Observation> observations;
    private final List<Emulator> emulators;
    private final double[] luckVariances;
    private final int runs;
    private final int failedRuns;

    private Wave(
            List<Observation> observations, List<Emulator> emulators, double[] luckVariances, int runs, int failed) {
        this.observations = observations;
        this.emulators = emulators;
        this.luckVariances = luckVariances;
        this.runs = runs;
        this.failedRuns = failed;
    }

    /** Simulates each point with eight seeds; luck holds those of this wave. */
    static Wave at(
            double[][] points,
            List<Prior> priors,
            List<Observation> observations,
            LogTargets simulator,
            Draws luck,
            Workers workers) {
        double[][] results = new double[points.length * SEEDS][];
        workers.forEach(results.length, run -> {
            double[] point = points[run / SEEDS];
            double[] parameters = new double[point.length];
            Arrays.setAll(parameters, i -> priors.get(i).quantile(point[i]));
            results[run] = simulator.of(parameters, luck.seedOfRun(run));
        });
        return of(points, observations, results);
    }

    private static Wave of(double[][] points, List<Observation> observations, double[][] results) {
        List<double[]> used = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        double[] squares = new double[observations.size()];
        int finite = 0;
        for (int point = 0; point < points.length; point++) {
            var runs = Arrays.stream(results, point * SEEDS, (point + 1) * SEEDS)
                    .filter(run -> Arrays.stream(run).allMatch(Double::isFinite))
                    .toList();
            finite += runs.size();
            if (!runs.isEmpty()) {
                used.add(centred(points[point]));
                means.add(mean(runs, squares));
            }
        }
        if (used.size() < 2) {
            throw new IllegalStateException(
                    "Only %s of %s points have a run that ends with numbers.".formatted(used.size(), points.length));
        }
        double[] variances = new double[observations.size()];
        double[] noises = new double[observations.size()];
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < variances.length; i++) {
            int target = i;
            variances[i] = squares[i] / Math.max(finite - used.size(), 1);
            noises[i] = variances[i] * used.size() / finite;
            values.add(means.stream().mapToDouble(each -> each[target]).toArray());
        }
        var emulators = Emulator.fit(used.toArray(double[][]::new), values, noises);
        return new Wave(observations, emulators, variances, results.length, results.length - finite);
    }

    /** Mean of each target over the runs of a point; adds their squared deviations to the sums. */
    private static double[] mean(List<double[]> runs, double[] squares) {
        double[] mean = new double[squares.length];
        for (int i = 0; i < mean.length; i++) {
            for (double[] run : runs) {
                mean[i] += run[i] / runs.size();
            }
            for (double[] run : runs) {
                squares[i] += (run[i] - mean[i]) * (run[i] - mean[i]);
            }
        }
        return mean;
    }

    private static double[] centred(double[] point) {
        return Arrays.stream(point).map(share -> 2 * share - 1).toArray();
    }

    /** How many standard deviations each observation is from what the emulators say of a point of the unit cube. */
    double[] implausibilities(double[] point) {
        double[] centred = centred(point);
        double[] values = new double[emulators.size()];
        for (int i = 0; i < values.length; i++) {
            var observation = observations.get(i);
            var prediction = emulators.get(i).at(centred);
            double variance = prediction.variance() + luckVariances[i] + observation.variance();
            values[i] = Math.abs(prediction.mean() - observation.logValue()) / Math.sqrt(variance);
        }
        return values;
    }

    int runs() {
        return runs;
    }

    int failedRuns() {
        return failedRuns;
    }
}
