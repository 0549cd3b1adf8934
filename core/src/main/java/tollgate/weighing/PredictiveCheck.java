package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tollgate.engine.Draws;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.scores.Forecast;

/**
 * Each fitted report beside what reporters would have written in worlds that the reports leave, under another luck (Rubin 1984,
 * https://doi.org/10.1214/aos/1176346785), and beside what the priors alone foretold. Reporters' errors are added; no report is taken
 * to be wrong outright. Since the reports were fitted, transforms crowd at the middle: one near 0 or 1 is the more remarkable.
 *
 * @param reports fitted reports of a level, in the order of the density
 * @param outlets by id
 */
public record PredictiveCheck(List<OfReport> reports, List<OfOutlet> outlets) {
    /** Where nothing was foretold. */
    public static final PredictiveCheck NONE = new PredictiveCheck(List.of(), List.of());

    private static final int DRAWS = 1000;
    private static final double HALF = 0.5;
    private static final double NINETY = 0.9;
    private static final double PRIOR = 0.99;

    public PredictiveCheck {
        reports = List.copyOf(reports);
        outlets = List.copyOf(outlets);
    }

    /**
     * One report; figures in its own unit.
     *
     * @param missing share of replicates in which there is no such quantity; those say nothing below
     * @param q05 quantile of what reporters would have written; q50 and q95 likewise; NaN where no replicate has it
     * @param transform the share of that below the report, where the report is a range at random within it: uniform if all is right
     * @param priorLow 0.5 % quantile of what reporters would have written by the priors alone; {@code priorHigh} 99.5 %
     */
    public record OfReport(
            Report report,
            double missing,
            double q05,
            double q50,
            double q95,
            double transform,
            double priorLow,
            double priorHigh) {
        /** Whether it lies in the central half of what was foretold. */
        public boolean isInsideHalf() {
            return isInside(transform, HALF);
        }

        /** Whether it lies in the central nine tenths. */
        public boolean isInsideNinety() {
            return isInside(transform, NINETY);
        }

        /** Whether the central 99 % of the priors' draws reach it. */
        public boolean isInsidePrior() {
            return priorLow <= report.high() && priorHigh >= report.low();
        }
    }

    /**
     * The reports of one outlet together: the mean of their logarithms against its forecast, in which the outlet's bias is one.
     *
     * @param reports how many have a transform
     * @param insideHalf how many of them lie in the central half; insideNinety likewise
     * @param transform of their mean; near 0 the outlet's figures lie below what was foretold, near 1 above
     */
    public record OfOutlet(String outlet, int reports, int insideHalf, int insideNinety, double transform) {}

    private static boolean isInside(double transform, double level) {
        return Math.abs(transform - 0.5) <= level / 2;
    }

    /**
     * Checks.
     *
     * @param fitted reports, in the order of the trials' simulated quantities
     * @param prior draws from the priors, by explanation in the study's order
     */
    static PredictiveCheck of(
            Study study, List<Report> fitted, List<Replicate> replicates, List<List<Trial>> prior, long seed) {
        if (replicates.isEmpty()) {
            return NONE;
        }
        var reports = new ArrayList<OfReport>();
        for (int place = 0; place < fitted.size(); place++) {
            var report = fitted.get(place);
            if (isOfALevel(report)) {
                reports.add(ofReport(study, report, replicates, priorDraws(study, report, place, prior, seed), seed));
            }
        }
        var byOutlet = new TreeMap<String, List<OfReport>>();
        reports.stream()
                .filter(each -> Double.isFinite(each.transform()))
                .forEach(each -> byOutlet.computeIfAbsent(each.report().outlet(), unseen -> new ArrayList<>())
                        .add(each));
        var outlets = byOutlet.entrySet().stream()
                .map(each -> ofOutlet(study, each.getKey(), each.getValue(), replicates, seed))
                .toList();
        return new PredictiveCheck(reports, outlets);
    }

    private static boolean isOfALevel(Report report) {
        return switch (report.kind()) {
            case UNCERTAINTY, POINT, RATIO, SPREAD, AT_LEAST, AT_MOST -> true;
            case ABSENT -> false;
        };
    }

    private static OfReport ofReport(
            Study study, Report report, List<Replicate> replicates, WeightedValues prior, long seed) {
        var levels = replicates.stream()
                .mapToDouble(replicate -> logLevel(replicate, report))
                .filter(Double::isFinite)
                .toArray();
        double missing = 1 - levels.length / (double) replicates.size();
        double low = StrictMath.exp(prior.quantile((1 - PRIOR) / 2));
        double high = StrictMath.exp(prior.quantile((1 + PRIOR) / 2));
        if (levels.length == 0) {
            return new OfReport(report, missing, Double.NaN, Double.NaN, Double.NaN, Double.NaN, low, high);
        }
        double deviation = ReportScore.reportersDeviation(study, report);
        var luck = Draws.of(seed, "reporters' errors of " + report.id());
        double[] written = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> levels[draw % levels.length] + deviation * Draws.gaussian(luck.luck(0, draw)))
                .sorted()
                .toArray();
        double transform = Forecast.Ensemble.of(written)
                .randomisedTransform(lowest(report), highest(report), uniform(report.id(), seed));
        return new OfReport(
                report, missing, at(written, 0.05), at(written, 0.5), at(written, 0.95), transform, low, high);
    }

    private static WeightedValues priorDraws(
            Study study, Report report, int place, List<List<Trial>> prior, long seed) {
        double deviation = ReportScore.reportersDeviation(study, report);
        var luck = Draws.of(seed, "reporters' errors under the priors of " + report.id());
        var entries = new ArrayList<WeightedValues.Entry>();
        for (int explanation = 0; explanation < prior.size(); explanation++) {
            double weight = study.explanations().get(explanation).priorWeight();
            for (var trial : prior.get(explanation)) {
                double level =
                        trial.failed() ? Double.NaN : logLevel(trial.simulated().get(place));
                if (Double.isFinite(level)) {
                    double error = deviation * Draws.gaussian(luck.luck(explanation, trial.draw()));
                    entries.add(new WeightedValues.Entry(level + error, weight));
                }
            }
        }
        return new WeightedValues(entries);
    }

    private static OfOutlet ofOutlet(
            Study study, String outlet, List<OfReport> checks, List<Replicate> replicates, long seed) {
        var reports = checks.stream().map(OfReport::report).toList();
        double[] means = meansWritten(study, outlet, reports, replicates, seed);
        double transform = means.length == 0
                ? Double.NaN
                : Forecast.Ensemble.of(means)
                        .randomisedTransform(
                                mean(reports, PredictiveCheck::lowest),
                                mean(reports, PredictiveCheck::highest),
                                uniform("outlet " + outlet, seed));
        return new OfOutlet(
                outlet,
                checks.size(),
                (int) checks.stream().filter(OfReport::isInsideHalf).count(),
                (int) checks.stream().filter(OfReport::isInsideNinety).count(),
                transform);
    }

    /** Means of the logarithms that an outlet would have written; only of worlds that have all its quantities. */
    private static double[] meansWritten(
            Study study, String outlet, List<Report> reports, List<Replicate> replicates, long seed) {
        double bias = Optional.ofNullable(study.outlets().get(outlet))
                .map(GradeTable.DEFAULT::bias)
                .orElse(0.0);
        var luck = Draws.of(seed, "errors of the outlet " + outlet);
        return IntStream.range(0, DRAWS)
                .mapToDouble(draw -> {
                    var replicate = replicates.get(draw % replicates.size());
                    var its = luck.luck(0, draw);
                    double shared = bias * Draws.gaussian(its);
                    return mean(reports, report -> {
                        double all = square(ReportScore.reportersDeviation(study, report));
                        boolean hasBias = report.kind() != Kind.RATIO;
                        double own = Math.sqrt(Math.max(0, all - (hasBias ? square(bias) : 0)));
                        return logLevel(replicate, report) + own * Draws.gaussian(its) + (hasBias ? shared : 0);
                    });
                })
                .filter(Double::isFinite)
                .toArray();
    }

    private static double logLevel(Replicate replicate, Report report) {
        return logLevel(replicate.simulated().getOrDefault(report.id(), new Simulated.Missing()));
    }

    /** NaN where there is no such quantity; of cases that differ the middle. */
    private static double logLevel(Simulated simulated) {
        if (simulated instanceof Simulated.Level level && level.value() > 0) {
            return StrictMath.log(level.value());
        }
        if (simulated instanceof Simulated.Cases cases && cases.low() > 0) {
            return (StrictMath.log(cases.low()) + StrictMath.log(cases.high())) / 2;
        }
        return Double.NaN;
    }

    /** The low end in logs; a report of a spread is about its middle. */
    private static double lowest(Report report) {
        return switch (report.kind()) {
            case SPREAD -> ReportScore.logOf(report);
            default -> StrictMath.log(report.low());
        };
    }

    private static double highest(Report report) {
        return switch (report.kind()) {
            case SPREAD -> ReportScore.logOf(report);
            default -> StrictMath.log(report.high());
        };
    }

    private static double uniform(String name, long seed) {
        return Draws.of(seed, "transform of " + name).luck(0, 0).nextDouble();
    }

    private static double at(double[] sorted, double share) {
        return StrictMath.exp(sorted[(int) Math.round(share * (sorted.length - 1))]);
    }

    private static double mean(List<Report> reports, ToDoubleFunction<Report> figure) {
        return reports.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static double square(double value) {
        return value * value;
    }
}
