package tollgate.weighing;

import java.util.ArrayList;
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
     * @param chains what the chains say
     * @param error standard error of the difference of the two means
     */
    public record Line(String name, double sampled, ChainCheck chains, double error) {
        /** The difference of means in standard errors. */
        public double errorsApart() {
            return Math.abs(sampled - chains.mean()) / error;
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
        double mean = 0;
        double squares = 0;
        for (int number = 0; number < posterior.particles().size(); number++) {
            double each = value.applyAsDouble(posterior.particles().get(number));
            mean += posterior.weight(number) * each;
            squares += posterior.weight(number) * each * each;
        }
        var check = ChainCheck.of(run.stream()
                .map(chain -> chain.states().stream().mapToDouble(value).toArray())
                .toList());
        double ofParticles = (squares - mean * mean) / posterior.effectiveSampleSize();
        double ofChains = check.deviation() * check.deviation() / check.effectiveSampleSize();
        return new Line(name, mean, check, Math.sqrt(ofParticles + ofChains));
    }
}
