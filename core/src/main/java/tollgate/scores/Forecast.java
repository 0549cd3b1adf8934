package tollgate.scores;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A forecast of one number, to be scored when the number is known. The score is proper: nobody can expect to do better than
 * by stating what he believes (Gneiting and Raftery 2007, https://doi.org/10.1198/016214506000001437).
 */
public sealed interface Forecast {

    /**
     * Continuous ranked probability score, in the unit of the number; 0 is perfect, and for a forecast without doubt it is
     * the absolute error.
     */
    double rankedProbabilityScore(double observed);

    /** A normal forecast. */
    record Normal(double mean, double deviation) implements Forecast {
        private static final double MEAN_OF_HALF_NORMAL = Math.sqrt(1 / Math.PI);

        public Normal {
            if (!Double.isFinite(mean) || !(deviation > 0 && Double.isFinite(deviation))) {
                throw new IllegalArgumentException(
                        "The mean (%s) must be finite and the deviation (%s) positive.".formatted(mean, deviation));
            }
        }

        /** In closed form (Gneiting and Raftery 2007, equation 21, with its sign turned). */
        @Override
        public double rankedProbabilityScore(double observed) {
            var standard = NormalDistribution.of(0, 1);
            double z = (observed - mean) / deviation;
            return deviation
                    * (z * (standard.cumulativeProbability(z) - standard.survivalProbability(z))
                            + 2 * standard.density(z)
                            - MEAN_OF_HALF_NORMAL);
        }
    }

    /** Equally likely draws. */
    final class Ensemble implements Forecast {
        private final double[] sorted;

        private Ensemble(double[] sorted) {
            this.sorted = sorted;
        }

        /** A forecast that is these draws and nothing else, at least one, all finite. */
        public static Ensemble of(double[] draws) {
            if (draws.length == 0 || !Arrays.stream(draws).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("An ensemble has at least one draw, and all its draws are finite.");
            }
            double[] sorted = draws.clone();
            Arrays.sort(sorted);
            return new Ensemble(sorted);
        }

        /** Score of the draws as they are, which favours large ensembles. */
        @Override
        public double rankedProbabilityScore(double observed) {
            return distance(observed) - sumOfGaps() / sorted.length / sorted.length;
        }

        /**
         * Score of the distribution from which the draws were taken: on average the same for ensembles of any size (Ferro
         * 2014, https://doi.org/10.1002/qj.2270). At least two draws.
         */
        public double fairScore(double observed) {
            if (sorted.length < 2) {
                throw new IllegalStateException("A fair score needs at least two draws.");
            }
            return distance(observed) - sumOfGaps() / sorted.length / (sorted.length - 1.0);
        }

        private double distance(double observed) {
            double sum = 0;
            for (double draw : sorted) {
                sum += Math.abs(draw - observed);
            }
            return sum / sorted.length;
        }

        /** Sum of the distances of all pairs, each pair once. */
        private double sumOfGaps() {
            double sum = 0;
            for (int i = 0; i < sorted.length; i++) {
                sum += (2.0 * i - sorted.length + 1) * sorted[i];
            }
            return sum;
        }

        /**
         * The share of draws that lie below a number, those equal to it shared out by a uniform number: itself uniform for
         * a calibrated ensemble (Czado et al. 2009, https://doi.org/10.1111/j.1541-0420.2009.01191.x).
         */
        public double randomisedTransform(double observed, double uniform) {
            return randomisedTransform(observed, observed, uniform);
        }

        /**
         * The same for a number of which only an interval is known: between the share below its low end and the share that
         * does not exceed its high end.
         *
         * @param uniform between 0 and 1, drawn for this report alone
         */
        public double randomisedTransform(double low, double high, double uniform) {
            if (!(low <= high) || !(uniform >= 0 && uniform <= 1)) {
                throw new IllegalArgumentException(
                        "The low end (%s) must not exceed the high end (%s), and the uniform number (%s) lies between 0 and 1."
                                .formatted(low, high, uniform));
            }
            double below = share(draw -> draw < low);
            double upTo = share(draw -> draw <= high);
            return below + uniform * (upTo - below);
        }

        private double share(DoublePredicate statement) {
            return Arrays.stream(sorted).filter(statement).count() / (double) sorted.length;
        }
    }
}
