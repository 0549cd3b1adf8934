package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tollgate.economy.Country;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.experiment.Explanation;
import tollgate.inference.AuditChains;
import tollgate.inference.LatinHypercube;
import tollgate.inference.Particle;
import tollgate.inference.Posterior;
import tollgate.inference.TemperedSampling;
import tollgate.scores.ChainCheck;

/**
 * Puts the posterior that tempered sampling finds beside that of chains that share neither its temperatures nor its weights. The world is
 * the one without residents and the reports those of the gates, since a chain needs thousands of runs one after the other.
 */
public final class SamplerAudit {
    /** Marks the log likelihood among the unknowns. */
    public static final String LOG_LIKELIHOOD = "log likelihood";

    private SamplerAudit() {}

    /**
     * One unknown, in standard normal coordinates, or the log likelihood.
     *
     * @param sampled its mean over the particles
     * @param sampledDeviation its standard deviation over the particles
     * @param chains what the chains say
     * @param tails independent draws that would tell its 5 % and 95 % quantiles as well as the chains do
     * @param error standard error of the difference of the two means
     * @param errorOfDeviation standard error of the difference of the two standard deviations
     */
    public record Line(
            String name,
            double sampled,
            double sampledDeviation,
            ChainCheck chains,
            double tails,
            double error,
            double errorOfDeviation) {

        /**
         * Compares a weighted sample with chains. Both errors of the standard deviation are by the chains' fourth moment: a sample that is
         * too narrow would think its own spread well known.
         *
         * @param effective how many independent draws the sample is worth
         */
        static Line of(String name, double[] values, double[] weights, double effective, List<double[]> chains) {
            double mean = 0;
            double squares = 0;
            for (int number = 0; number < values.length; number++) {
                mean += weights[number] * values[number];
                squares += weights[number] * values[number] * values[number];
            }
            double variance = Math.max(0, squares - mean * mean);
            var check = ChainCheck.of(chains);
            double centre = check.mean();
            var ofSquares = ChainCheck.of(chains.stream()
                    .map(chain -> Arrays.stream(chain)
                            .map(value -> (value - centre) * (value - centre))
                            .toArray())
                    .toList());
            double ofMean = variance / effective + square(check.deviation()) / check.effectiveSampleSize();
            double ofDeviation = square(ofSquares.deviation() / (2 * check.deviation()))
                    * (1 / effective + 1 / ofSquares.effectiveSampleSize());
            return new Line(
                    name,
                    mean,
                    Math.sqrt(variance),
                    check,
                    ChainCheck.tailEffectiveSampleSize(chains),
                    Math.sqrt(ofMean),
                    Math.sqrt(ofDeviation));
        }

        private static double square(double number) {
            return number * number;
        }

        /** The difference of means in standard errors. */
        public double errorsApart() {
            return Math.abs(sampled - chains.mean()) / error;
        }

        /** The difference of standard deviations in standard errors; infinite where the chains have none. */
        public double deviationErrorsApart() {
            double apart = Math.abs(sampledDeviation - chains.deviation());
            return chains.deviation() > 0 ? apart / errorOfDeviation : Double.POSITIVE_INFINITY;
        }

        /** The larger of the two. */
        public double furthestApart() {
            return Math.max(errorsApart(), deviationErrorsApart());
        }
    }

    /**
     * What came of it.
     *
     * @param effectiveSampleSize of the particles, near relations counted once
     * @param reached whether sampling came to its end
     * @param accepted share of the chains' moves that were made
     * @param simulations of the sampling
     */
    public record Audit(
            List<Line> lines, double effectiveSampleSize, boolean reached, double accepted, long simulations) {
        public Audit {
            lines = List.copyOf(lines);
        }
    }

    /** Samples an explanation, then runs the chains. */
    public static Audit of(
            Study study,
            Explanation explanation,
            TemperedSampling.Settings sampling,
            AuditChains.Settings chains,
            Workers workers,
            Weighing.Progress progress) {
        var ofTheGates = new Scoring(study, GradeTable.DEFAULT, Scoring::isOfTheGates);
        var unknowns = new Unknowns(study);
        var target = EconomyTarget.of(study.in(Country.NONE), unknowns, explanation, ofTheGates, ofTheGates);
        double[][] points = unknowns.coordinates().points(new LatinHypercube(sampling.seed(), sampling.first()));
        var tempered = new TemperedSampling(target, points, sampling, Memory.NONE.under(""));
        while (!tempered.isDone()) {
            tempered.step(workers);
            progress.at(tempered.progress() / 2, tempered.simulations());
        }
        var posterior = tempered.finish(workers);
        double moves = (double) chains.chains() * chains.moves();
        var run = new AuditChains(target, posterior, chains)
                .run(workers, made -> progress.at(0.5 + made / moves / 2, posterior.simulations() + made));
        var lines = new ArrayList<Line>();
        var names = unknowns.coordinates().names();
        for (int number = 0; number < names.size(); number++) {
            int coordinate = number;
            lines.add(line(names.get(number), particle -> particle.point()[coordinate], posterior, run));
        }
        lines.add(line(LOG_LIKELIHOOD, Particle::logLikelihood, posterior, run));
        double accepted =
                run.stream().mapToDouble(AuditChains.Chain::accepted).average().orElse(0);
        return new Audit(
                lines, posterior.effectiveSampleSize(), posterior.reached(), accepted, posterior.simulations());
    }

    private static Line line(
            String name, ToDoubleFunction<Particle> value, Posterior posterior, List<AuditChains.Chain> run) {
        return Line.of(
                name,
                posterior.particles().stream().mapToDouble(value).toArray(),
                posterior.weights(),
                posterior.effectiveSampleSize(),
                run.stream()
                        .map(chain -> chain.states().stream().mapToDouble(value).toArray())
                        .toList());
    }
}
