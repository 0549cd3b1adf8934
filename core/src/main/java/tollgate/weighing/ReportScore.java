package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tollgate.engine.Draws;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.RoundingCell;
import tollgate.evidence.Simulated;
import tollgate.inference.Resampling;
import tollgate.scores.Forecast;
import tollgate.scores.Interval;

/**
 * How good a forecast of one report was.
 *
 * @param logScore logarithm of the density that the forecast gave to what was reported, errors of outlets included; higher is better
 * @param missing share of the forecast under which there is no such quantity
 * @param figure scores of the figure on the log scale; empty where the report states no single number, or the forecast none
 */
public record ReportScore(double logScore, double missing, Optional<OfTheFigure> figure) {
    private static final int DRAWS = 1000;
    private static final double HALF = 0.5;
    private static final double NINETY = 0.9;

    /**
     * Scores of the logarithm of the middle of a report. The forecast is of the report, not of the truth: reporters' errors are
     * added, and where the truth as they have it lies in the interval they print, but no report is taken to be wrong outright.
     *
     * @param observed that logarithm
     * @param rankedProbability the continuous ranked probability score; smaller is better. It is fair to the number of draws made
     *     here and not to that of the different particles they come from: few particles are scored as the forecast that they are
     * @param half the central interval that is to hold one report in two
     * @param ninety the one that is to hold nine in ten
     */
    public record OfTheFigure(double observed, double rankedProbability, Interval half, Interval ninety) {}

    /** Scores a forecast by the density of a single report. */
    static ReportScore of(Study study, ReportsDensity density, List<Foretold> foretold, long seed) {
        var report = density.reports().get(0);
        double all = foretold.stream().mapToDouble(Foretold::weight).sum();
        double missing = foretold.stream()
                        .filter(each -> each.simulated() instanceof Simulated.Missing)
                        .mapToDouble(Foretold::weight)
                        .sum()
                / all;
        return new ReportScore(
                logScore(density, foretold) - StrictMath.log(all), missing, figure(study, report, foretold, seed));
    }

    private static double logScore(ReportsDensity density, List<Foretold> foretold) {
        double[] logs = foretold.stream()
                .mapToDouble(each -> StrictMath.log(each.weight()) + density.logLikelihood(List.of(each.simulated())))
                .toArray();
        double largest = Arrays.stream(logs).max().orElse(Double.NEGATIVE_INFINITY);
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private static Optional<OfTheFigure> figure(Study study, Report report, List<Foretold> foretold, long seed) {
        var levels = new ArrayList<Double>();
        var weights = new ArrayList<Double>();
        for (var each : foretold) {
            if (each.simulated() instanceof Simulated.Level level && level.value() > 0) {
                levels.add(StrictMath.log(level.value()));
                weights.add(each.weight());
            }
        }
        if (levels.isEmpty() || !isOneNumber(report)) {
            return Optional.empty();
        }
        double[] draws = spreadOut(levels, weights);
        double deviation = reportersDeviation(study, report);
        double halfWidth = halfWidth(report);
        var luck = Draws.of(seed, "reporters' errors of " + report.id());
        for (int draw = 0; draw < DRAWS; draw++) {
            var its = luck.luck(0, draw);
            draws[draw] += deviation * Draws.gaussian(its) + halfWidth * (2 * its.nextDouble() - 1);
        }
        double observed = logOf(report);
        double score = Forecast.Ensemble.of(draws).fairScore(observed);
        Arrays.sort(draws);
        return Optional.of(new OfTheFigure(observed, score, central(draws, HALF), central(draws, NINETY)));
    }

    /** Equally likely draws in place of weighted ones: each as often as its weight says, to within one. */
    private static double[] spreadOut(List<Double> levels, List<Double> weights) {
        double all = weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] shares = weights.stream().mapToDouble(weight -> weight / all).toArray();
        return IntStream.of(Resampling.systematic(shares, DRAWS, 0.5))
                .mapToDouble(levels::get)
                .toArray();
    }

    private static Interval central(double[] sorted, double level) {
        int cut = (int) Math.round(sorted.length * (1 - level) / 2);
        return new Interval(sorted[cut], sorted[sorted.length - 1 - cut], level);
    }

    /** Standard deviation, in logs, of what the reporter adds to the truth: his error, his outlet's bias, the conversion of units. */
    static double reportersDeviation(Study study, Report report) {
        double spread = GradeTable.DEFAULT.spread(report.grade().digit());
        double bias = report.kind() == Kind.RATIO
                ? 0
                : Optional.ofNullable(study.outlets().get(report.outlet()))
                        .map(GradeTable.DEFAULT::bias)
                        .orElse(0.0);
        return Math.sqrt(spread * spread + bias * bias + report.conversionSpread() * report.conversionSpread());
    }

    /**
     * Half the width, in logs, of what a report of one number states. The number lies anywhere in it, so that its middle lies as far
     * from the number at most: so does the generator of its density place it (docs/inference.md, 2).
     */
    private static double halfWidth(Report report) {
        if (report.low() < report.high()) {
            return StrictMath.log(report.high() / report.low()) / 2;
        }
        var cell = RoundingCell.of(report.low());
        return StrictMath.log(cell.high() / cell.low()) / 2;
    }

    /** Whether a report states about one number. */
    static boolean isOneNumber(Report report) {
        return switch (report.kind()) {
            case UNCERTAINTY, POINT, RATIO -> true;
            case SPREAD, AT_LEAST, AT_MOST, ABSENT -> false;
        };
    }

    /** The middle of its figures on the log scale. */
    static double logOf(Report report) {
        return (StrictMath.log(report.low()) + StrictMath.log(report.high())) / 2;
    }
}
