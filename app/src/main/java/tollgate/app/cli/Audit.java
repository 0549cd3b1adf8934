package tollgate.app.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.ChosenRun;
import tollgate.engine.Workers;
import tollgate.experiment.Explanation;
import tollgate.inference.AuditChains;
import tollgate.inference.TemperedSampling;
import tollgate.weighing.SamplerAudit;
import tollgate.weighing.Study;

/** Puts the sampler's posterior beside that of chains that share none of its shortcuts. */
@Command(
        name = "audit",
        description =
                "Samples one explanation on the gates' reports, then runs chains that need no temperatures and no weights, and tells"
                        + " where the two posteriors differ.",
        mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {
    /** Standard errors between two means, or two spreads, above which they are said to differ: one false alarm in some 15,000 comparisons. */
    private static final double MOST_APART = 4;

    /** Split R-hat above which chains have not told the same yet. */
    private static final double MOST_REDUCTION = 1.05;

    private static final double KEEP_SEED = 0.5;
    private static final int SHOWN = 10;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The folder of the study.")
    private Path folder = Path.of("");

    @Option(
            names = "--explanation",
            paramLabel = "ID",
            description = "Default: the explanation of highest prior weight.")
    private String explanation = "";

    @Option(names = "--particles", paramLabel = "N", description = "Of the sampling; default 256.")
    private int particles = 256;

    @Option(names = "--chains", paramLabel = "N", description = "Default 4.")
    private int chains = 4;

    @Option(names = "--moves", paramLabel = "N", description = "Of each chain, half of them kept; default 20000.")
    private int moves = 20_000;

    @Option(names = "--seed", paramLabel = "N", description = "Default 1.")
    private long seed = 1;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        Bounds.require(spec, "--particles", particles, 8, 100_000);
        Bounds.require(spec, "--chains", chains, 2, 64);
        Bounds.require(spec, "--moves", moves, 32, 1_000_000);
        var study = StudyReader.read(folder).study();
        var which = chosen(study);
        try (var workers = new Workers(threads.count())) {
            var audit = SamplerAudit.of(
                    study,
                    which,
                    TemperedSampling.Settings.of(particles, seed),
                    new AuditChains.Settings(chains, moves, KEEP_SEED, seed),
                    workers,
                    new ProgressLine(spec.commandLine().getErr(), ProgressLine.isWatched()));
            tell(which, audit);
            return agrees(audit) && hasMixed(audit) ? ExitCodes.DONE : ExitCodes.CHECK_FAILED;
        }
    }

    private Explanation chosen(Study study) throws InvalidInput {
        if (explanation.isEmpty()) {
            return study.favourite();
        }
        return study.findExplanation(explanation)
                .orElseThrow(() -> new InvalidInput(List.of(ChosenRun.unknown(
                        "explanation",
                        explanation,
                        study.explanations().stream().map(Explanation::id).toList()))));
    }

    private static boolean agrees(SamplerAudit.Audit audit) {
        return audit.lines().stream().allMatch(line -> line.furthestApart() <= MOST_APART);
    }

    private static boolean hasMixed(SamplerAudit.Audit audit) {
        return worstMixed(audit).chains().scaleReduction() <= MOST_REDUCTION;
    }

    private static SamplerAudit.Line worstMixed(SamplerAudit.Audit audit) {
        return audit.lines().stream()
                .max(Comparator.comparingDouble(line -> line.chains().scaleReduction()))
                .orElseThrow();
    }

    /** The smallest of the chains' effective samples, of means or of tails. */
    private static double smallest(SamplerAudit.Audit audit, ToDoubleFunction<SamplerAudit.Line> effective) {
        return audit.lines().stream().mapToDouble(effective).min().orElseThrow();
    }

    private static double ofMean(SamplerAudit.Line line) {
        return line.chains().effectiveSampleSize();
    }

    private void tell(Explanation which, SamplerAudit.Audit audit) {
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(object(which, audit).inOneLine());
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s: sampling took %d simulations, effective sample %.0f; chains made %.0f %% of their moves%n",
                which.id(),
                audit.simulations(),
                audit.effectiveSampleSize(),
                100 * audit.accepted());
        out.printf(
                Locale.ROOT,
                "chains' effective sample: %.0f or more of every mean, %.0f or more of every tail%n",
                smallest(audit, Audit::ofMean),
                smallest(audit, SamplerAudit.Line::tails));
        out.printf(
                Locale.ROOT,
                "%-42s %8s %8s %7s %8s %8s %7s %7s %7s %7s%n",
                "furthest apart",
                "sampled",
                "chains",
                "errors",
                "spread",
                "chains",
                "errors",
                "R-hat",
                "ESS",
                "tails");
        audit.lines().stream()
                .sorted(Comparator.comparingDouble(line -> -line.furthestApart()))
                .limit(SHOWN)
                .forEach(line -> out.printf(
                        Locale.ROOT,
                        "%-42s %8.3f %8.3f %7.2f %8.3f %8.3f %7.2f %7.3f %7.0f %7.0f%n",
                        line.name(),
                        line.sampled(),
                        line.chains().mean(),
                        line.errorsApart(),
                        line.sampledDeviation(),
                        line.chains().deviation(),
                        line.deviationErrorsApart(),
                        line.chains().scaleReduction(),
                        line.chains().effectiveSampleSize(),
                        line.tails()));
        out.println(
                !hasMixed(audit)
                        ? "The chains have not told the same yet (%s: R-hat %.3f): more moves are needed, and nothing is said of the sampler."
                                .formatted(
                                        worstMixed(audit).name(),
                                        worstMixed(audit).chains().scaleReduction())
                        : agrees(audit)
                                ? "The two posteriors agree in all %d means and spreads."
                                        .formatted(audit.lines().size())
                                : "The two posteriors differ: the sampler is not to be trusted here.");
    }

    private static Json object(Explanation which, SamplerAudit.Audit audit) {
        return Json.object()
                .put("explanation", which.id())
                .put("simulations", audit.simulations())
                .put("effective_sample_size", audit.effectiveSampleSize())
                .put("accepted", audit.accepted())
                .put("mixed", hasMixed(audit))
                .put("agrees", agrees(audit))
                .put("smallest_effective_sample_size", smallest(audit, Audit::ofMean))
                .put("smallest_tail_effective_sample_size", smallest(audit, SamplerAudit.Line::tails))
                .putObjects(
                        "lines",
                        audit.lines().stream()
                                .map(line -> Json.object()
                                        .put("name", line.name())
                                        .put("sampled", line.sampled())
                                        .put("chains", line.chains().mean())
                                        .put("errors_apart", line.errorsApart())
                                        .put("sampled_spread", line.sampledDeviation())
                                        .put("chains_spread", line.chains().deviation())
                                        .put("spread_errors_apart", line.deviationErrorsApart())
                                        .put("r_hat", line.chains().scaleReduction())
                                        .put(
                                                "effective_sample_size",
                                                line.chains().effectiveSampleSize())
                                        .put("tail_effective_sample_size", line.tails()))
                                .toList());
    }
}
