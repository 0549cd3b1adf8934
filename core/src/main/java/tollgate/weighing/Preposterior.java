package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tollgate.engine.Draws;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;

/**
 * What a report that nobody has is expected to tell (Lindley 1956). One particle of the posterior is taken for the truth, a report of
 * it is made up as outlets make them, and the others are weighted by its density; what is told is by how much that raises the
 * probability of what is true. The truth and its family have no say in it: they lie near it and are all of its kind, so that a small sample
 * would seem to tell anything. With few families the gain is told too low rather than too high, since one is missing where the truth is.
 *
 * @param name of the report, for its luck
 * @param density of the report alone
 * @param simulated what each particle's run says of it; particles are equally probable
 * @param families for each particle a number that it shares with its copies and near relations
 */
record Preposterior(String name, ReportsDensity density, List<Simulated> simulated, List<Integer> families, long seed) {
    /** Truths that are tried: each is put before every particle. */
    private static final int MOST_TRUTHS = 64;

    private static final double LOG_2 = StrictMath.log(2);

    Preposterior {
        simulated = List.copyOf(simulated);
        families = List.copyOf(families);
    }

    /**
     * Expected information about what kind the truth is of.
     *
     * @param kinds one for each particle
     */
    NextReport.Gain gain(List<String> kinds) {
        var gains = new ArrayList<Double>();
        var familiesOfTruths = new ArrayList<Integer>();
        int step = Math.max(1, simulated.size() / MOST_TRUTHS);
        for (int truth = 0; truth < simulated.size(); truth += step) {
            gains.add(gain(truth, kinds, weights(truth)));
            familiesOfTruths.add(families.get(truth));
        }
        return NextReport.Gain.of(gains, familiesOfTruths);
    }

    /** Of each particle once the report is known; all alike where none is made, since the truth has no such quantity. */
    private double[] weights(int truth) {
        double[] weights = new double[simulated.size()];
        Arrays.fill(weights, 1);
        if (simulated.get(truth) instanceof Simulated.Level level && level.value() > 0) {
            var luck = Draws.of(seed, "next report " + name).luck(0, truth);
            var stated = density.stating(density.state(List.of(level), luck::nextDouble));
            for (int number = 0; number < weights.length; number++) {
                if (!isRelated(number, truth)) {
                    weights[number] = StrictMath.exp(stated.logLikelihood(List.of(simulated.get(number))));
                }
            }
        }
        return weights;
    }

    private boolean isRelated(int number, int truth) {
        return families.get(number).equals(families.get(truth));
    }

    /**
     * Logarithm to base 2 of the probability of what is true, after over before; 0 where none that stands for it beside the truth could
     * have led to the report.
     */
    private double gain(int truth, List<String> kinds, double[] weights) {
        double before = 0;
        double others = 0;
        double after = 0;
        double all = 0;
        for (int number = 0; number < weights.length; number++) {
            if (!isRelated(number, truth)) {
                boolean isTrue = kinds.get(number).equals(kinds.get(truth));
                others++;
                all += weights[number];
                before += isTrue ? 1 : 0;
                after += isTrue ? weights[number] : 0;
            }
        }
        return after == 0 ? 0 : StrictMath.log(after / all / (before / others)) / LOG_2;
    }
}
