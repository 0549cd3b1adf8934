package tollgate.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tollgate.engine.Draws;
import tollgate.inference.Prior;

/**
 * The runs from which elementary effects are told (Morris 1991, https://doi.org/10.1080/00401706.1991.10484804). Each
 * parameter takes one of four levels, evenly spaced over the shares of its prior, and a step moves one of them by two
 * levels, which is two thirds of the range.
 */
public final class MorrisDesign implements RunTable {
    static final double STEP_SIZE = 2 / 3.0;

    private static final int LEVELS = 4;
    private static final int STEP_LEVELS = 2;
    private static final int MOST_INPUTS_OF_A_GRID = 6;

    /** Two runs of the same luck that differ in one input. */
    record Step(int input, int lowRun, int highRun) {}

    private final long seed;
    private final List<String> names;
    private final List<double[]> parameters;
    private final List<Long> seeds;
    private final List<Step> steps;
    private final boolean isComplete;

    private MorrisDesign(long seed, List<String> names, boolean isComplete) {
        this.seed = seed;
        this.names = names;
        this.isComplete = isComplete;
        this.parameters = new ArrayList<>();
        this.seeds = new ArrayList<>();
        this.steps = new ArrayList<>();
    }

    /**
     * Random paths on which each parameter is moved once, in random order. With d parameters a path has d + 1 runs.
     *
     * @param paths 20 to 50 are usual
     * @param tail share of each prior that is left out at either end; above 0 where a prior has no ends
     */
    public static MorrisDesign paths(long seed, int paths, double tail, Map<String, Prior> priors) {
        if (paths < 2) {
            throw new IllegalArgumentException("The number of paths (%s) must be at least 2.".formatted(paths));
        }
        var levels = values(tail, priors);
        var design = new MorrisDesign(seed, List.copyOf(priors.keySet()), false);
        var draws = Draws.of(seed, "Morris path");
        for (int path = 0; path < paths; path++) {
            design.addPath(levels, draws.luck(0, path));
        }
        return design;
    }

    /**
     * Every combination of levels, and so every step there is: exact, for at most six parameters. All runs share one luck.
     *
     * @param tail share of each prior that is left out at either end; above 0 where a prior has no ends
     */
    public static MorrisDesign grid(long seed, double tail, Map<String, Prior> priors) {
        int inputs = priors.size();
        if (inputs > MOST_INPUTS_OF_A_GRID) {
            throw new IllegalArgumentException(
                    "A grid is for at most %s parameters, not %s.".formatted(MOST_INPUTS_OF_A_GRID, inputs));
        }
        var values = values(tail, priors);
        var design = new MorrisDesign(seed, List.copyOf(priors.keySet()), true);
        int runs = 1 << (2 * inputs);
        for (int run = 0; run < runs; run++) {
            int[] levels = new int[inputs];
            for (int input = 0; input < inputs; input++) {
                levels[input] = (run >> (2 * input)) % LEVELS;
                if (levels[input] < STEP_LEVELS) {
                    design.steps.add(new Step(input, run, run + (STEP_LEVELS << (2 * input))));
                }
            }
            design.addRun(values, levels, seed);
        }
        return design;
    }

    private static double[][] values(double tail, Map<String, Prior> priors) {
        if (!(tail >= 0 && tail < 0.5)) {
            throw new IllegalArgumentException("The tail (%s) must be at least 0 and below 0.5.".formatted(tail));
        }
        List<double[]> values = new ArrayList<>();
        priors.forEach((name, prior) -> {
            double[] levels = new double[LEVELS];
            Arrays.setAll(levels, i -> prior.quantile(tail + (1 - 2 * tail) * i / (LEVELS - 1)));
            if (!Arrays.stream(levels).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("The prior of %s (%s) has no ends, so the tail must be above 0."
                        .formatted(name, prior.describe()));
            }
            values.add(levels);
        });
        return values.toArray(double[][]::new);
    }

    private void addPath(double[][] values, UniformRandomProvider luck) {
        int[] levels = new int[values.length];
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            levels[i] = luck.nextInt(LEVELS);
            int other = luck.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        long seed = luck.nextLong();
        addRun(values, levels, seed);
        for (int input : order) {
            int here = runs();
            boolean isUp = levels[input] < STEP_LEVELS;
            levels[input] += isUp ? STEP_LEVELS : -STEP_LEVELS;
            steps.add(isUp ? new Step(input, here - 1, here) : new Step(input, here, here - 1));
            addRun(values, levels, seed);
        }
    }

    private void addRun(double[][] values, int[] levels, long seed) {
        double[] run = new double[levels.length];
        Arrays.setAll(run, input -> values[input][levels[input]]);
        parameters.add(run);
        seeds.add(seed);
    }

    @Override
    public int runs() {
        return parameters.size();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public double[] parameters(int run) {
        return parameters.get(run).clone();
    }

    @Override
    public long seed(int run) {
        return seeds.get(run);
    }

    long seed() {
        return seed;
    }

    /** The steps in which one input moves. */
    List<Step> listSteps(int input) {
        return steps.stream().filter(step -> step.input() == input).toList();
    }

    /** Whether these are all steps there are, and not a sample of them. */
    boolean isComplete() {
        return isComplete;
    }
}
