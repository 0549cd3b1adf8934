package tollgate.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.engine.Draws;
import tollgate.inference.LatinHypercube;
import tollgate.inference.Prior;
import tollgate.inference.ScrambledSobol;

/** A way to choose values of what a study does not know, for runs whose number is given. */
public enum DesignOfRuns {
    /** Every combination of equally likely values of each, as many of each as the number of runs allows. */
    GRID,

    /** Each unknown evenly over its prior. */
    LATIN_HYPERCUBE,

    /** All together evenly over the priors. */
    SOBOL,

    /** Each run by itself, from the priors. */
    PRIOR;

    /** The name of the unknown whose value is the number of a reading in the study's list. */
    public static final String READING = Unknowns.READING;

    /** As the command line has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What can be varied: parameters with priors by path, and the reading. */
    public static List<String> unknowns(Study study) {
        return List.copyOf(priors(study).keySet());
    }

    private static Map<String, Prior> priors(Study study) {
        var priors = new LinkedHashMap<String, Prior>();
        new Unknowns(study).priors().forEach((name, prior) -> {
            if (!name.startsWith(Unknowns.DISCREPANCY)) {
                priors.put(name, prior);
            }
        });
        return priors;
    }

    /**
     * Values by name, one map a run: so many runs, of a grid as many as fit into that number.
     *
     * @param varied some of {@link #unknowns}
     */
    public List<Map<String, Double>> rows(Study study, Collection<String> varied, int rows, long seed) {
        var priors = priors(study);
        priors.keySet().retainAll(varied);
        return switch (this) {
            case GRID -> grid(priors, rows);
            case LATIN_HYPERCUBE -> {
                var design = new LatinHypercube(seed, rows).over(priors);
                yield IntStream.range(0, rows).mapToObj(design::draw).toList();
            }
            case SOBOL -> {
                var design = new ScrambledSobol(seed, rows).over(priors);
                yield IntStream.range(0, rows).mapToObj(design::draw).toList();
            }
            case PRIOR -> draws(priors, rows, seed);
        };
    }

    private static List<Map<String, Double>> draws(Map<String, Prior> priors, int rows, long seed) {
        var drawn = new ArrayList<Map<String, Double>>();
        for (int row = 0; row < rows; row++) {
            var values = new LinkedHashMap<String, Double>();
            for (var each : priors.entrySet()) {
                double share =
                        Draws.of(seed, "prior of " + each.getKey()).luck(0, row).nextDouble();
                // The shares lie on a grid that has 0, where a quantile may be infinite.
                values.put(each.getKey(), each.getValue().quantile(Math.max(share, Double.MIN_NORMAL)));
            }
            drawn.add(values);
        }
        return drawn;
    }

    private static List<Map<String, Double>> grid(Map<String, Prior> priors, int rows) {
        int levels = 1;
        while (StrictMath.pow(levels + 1, priors.size()) <= rows) {
            levels++;
        }
        List<Map<String, Double>> grid = List.of(Map.of());
        for (var each : priors.entrySet()) {
            var values = levels(each.getValue(), levels);
            var next = new ArrayList<Map<String, Double>>();
            for (var point : grid) {
                for (double value : values) {
                    var longer = new LinkedHashMap<>(point);
                    longer.put(each.getKey(), value);
                    next.add(longer);
                }
            }
            grid = next;
        }
        return grid;
    }

    /** The middles of equally likely shares; of a choice among few, fewer. */
    private static List<Double> levels(Prior prior, int levels) {
        return IntStream.range(0, levels)
                .mapToObj(level -> prior.quantile((level + 0.5) / levels))
                .distinct()
                .toList();
    }
}
