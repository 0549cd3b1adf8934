package tollgate.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tollgate.engine.Draws;

/**
 * What single steps of each parameter do to a result (Morris 1991, https://doi.org/10.1080/00401706.1991.10484804; mean of
 * absolute values by Campolongo et al. 2007, https://doi.org/10.1016/j.envsoft.2006.10.004).
 *
 * @param inputs in the order of the design
 */
public record ElementaryEffects(List<Input> inputs) {

    /**
     * One parameter's effects, in the result's unit per whole range of the parameter. Intervals resample the steps, of which each
     * path has one; where every step there is was made they are as narrow as can be.
     *
     * @param mean of the effects (mu); it may be small where effects of both signs cancel
     * @param meanSize mean of their absolute values (mu*): how much the parameter matters; none below two steps
     * @param spread their standard deviation (sigma): how much an effect depends on the other parameters or on where it starts
     * @param steps that were used
     * @param stepsLeftOut steps of which one end gave no finite result
     */
    public record Input(String name, Estimate mean, Estimate meanSize, double spread, int steps, int stepsLeftOut) {}

    public ElementaryEffects {
        inputs = List.copyOf(inputs);
    }

    /**
     * The effects on one result.
     *
     * @param results of every run of the design, in run order
     */
    public static ElementaryEffects of(MorrisDesign design, double[] results) {
        if (results.length != design.runs()) {
            throw new IllegalArgumentException(
                    "There are %s results for %s runs.".formatted(results.length, design.runs()));
        }
        List<Input> inputs = new ArrayList<>();
        for (int input = 0; input < design.names().size(); input++) {
            double[] effects = design.listSteps(input).stream()
                    .mapToDouble(step -> (results[step.highRun()] - results[step.lowRun()]) / MorrisDesign.STEP_SIZE)
                    .toArray();
            inputs.add(summary(design, input, effects));
        }
        return new ElementaryEffects(inputs);
    }

    private static Input summary(MorrisDesign design, int input, double[] effects) {
        String name = design.names().get(input);
        double[] finite = Arrays.stream(effects).filter(Double::isFinite).toArray();
        int leftOut = effects.length - finite.length;
        if (finite.length < 2) {
            return new Input(name, Estimate.NONE, Estimate.NONE, Double.NaN, finite.length, leftOut);
        }
        var all = Means.of(finite);
        double squares = 0;
        for (double effect : finite) {
            squares += (effect - all.mean) * (effect - all.mean);
        }
        double spread = Math.sqrt(squares / (design.isComplete() ? finite.length : finite.length - 1));
        var resamples = resamples(design, input, finite);
        return new Input(
                name,
                Estimate.of(all.mean, resamples, Means::mean),
                Estimate.of(all.meanSize, resamples, Means::meanSize),
                spread,
                finite.length,
                leftOut);
    }

    private static Means[] resamples(MorrisDesign design, int input, double[] effects) {
        var resamples = new Means[Estimate.RESAMPLES];
        if (design.isComplete()) {
            Arrays.fill(resamples, Means.of(effects));
            return resamples;
        }
        var draws = Draws.of(design.seed(), "Morris bootstrap");
        for (int resample = 0; resample < resamples.length; resample++) {
            var luck = draws.luck(input, resample);
            double[] chosen = new double[effects.length];
            Arrays.setAll(chosen, any -> effects[luck.nextInt(effects.length)]);
            resamples[resample] = Means.of(chosen);
        }
        return resamples;
    }

    private record Means(double mean, double meanSize) {
        static Means of(double[] effects) {
            double mean = 0;
            double meanSize = 0;
            for (double effect : effects) {
                mean += effect / effects.length;
                meanSize += Math.abs(effect) / effects.length;
            }
            return new Means(mean, meanSize);
        }
    }
}
