package tollgate.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What single steps of each parameter do to a result (Morris 1991, https://doi.org/10.1080/00401706.1991.10484804; mean of
 * absolute values by Campolongo et al. 2007, https://doi.org/10.1016/j.envsoft.2006.10.004).
 *
 * @param inputs in the order of the design
 */
public record ElementaryEffects(List<Input> inputs) {

    /**
     * One parameter's effects, in the result's unit per whole range of the parameter.
     *
     * @param mean of the effects (mu); it may be small where effects of both signs cancel
     * @param meanSize mean of their absolute values (mu*): how much the parameter matters
     * @param spread their standard deviation (sigma): how much an effect depends on the other parameters or on where it starts
     * @param steps that were used
     * @param stepsLeftOut steps of which one end gave no finite result
     */
    public record Input(String name, double mean, double meanSize, double spread, int steps, int stepsLeftOut) {}

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
            inputs.add(summary(design.names().get(input), effects, design.isComplete()));
        }
        return new ElementaryEffects(inputs);
    }

    private static Input summary(String name, double[] effects, boolean isComplete) {
        double[] finite = Arrays.stream(effects).filter(Double::isFinite).toArray();
        if (finite.length < 2) {
            throw new IllegalArgumentException(
                    "Only %s of %s steps of %s have finite results.".formatted(finite.length, effects.length, name));
        }
        double mean = 0;
        double meanSize = 0;
        for (double effect : finite) {
            mean += effect / finite.length;
            meanSize += Math.abs(effect) / finite.length;
        }
        double squares = 0;
        for (double effect : finite) {
            squares += (effect - mean) * (effect - mean);
        }
        double spread = Math.sqrt(squares / (isComplete ? finite.length : finite.length - 1));
        return new Input(name, mean, meanSize, spread, finite.length, effects.length - finite.length);
    }
}
