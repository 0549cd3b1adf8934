package tollgate.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tollgate.app.files.Json;
import tollgate.app.files.UnseenReports;
import tollgate.scores.Coverage;
import tollgate.scores.Interval;
import tollgate.weighing.HeldOut;
import tollgate.weighing.ReportScore;
import tollgate.weighing.Updated;

/** Scores of unseen reports by forecast, and their totals, as tables and as JSON. */
record ScoreTables(String study, UnseenReports unseen, HeldOut.Answer answer) {
    private static final double CONFIDENCE = 0.95;

    /**
     * One forecast over all reports that it speaks of.
     *
     * @param scores with a log score each
     * @param figures those of them that also say something of a figure
     */
    private record Total(String forecast, List<ReportScore> scores, List<ReportScore.OfTheFigure> figures) {
        double logScore() {
            return scores.stream().mapToDouble(ReportScore::logScore).average().orElse(Double.NaN);
        }

        double rankedProbability() {
            return figures.stream()
                    .mapToDouble(ReportScore.OfTheFigure::rankedProbability)
                    .average()
                    .orElse(Double.NaN);
        }

        double halfScore() {
            return figures.stream()
                    .mapToDouble(figure -> figure.half().score(figure.observed()))
                    .average()
                    .orElse(Double.NaN);
        }

        double ninetyScore() {
            return figures.stream()
                    .mapToDouble(figure -> figure.ninety().score(figure.observed()))
                    .average()
                    .orElse(Double.NaN);
        }

        /** At least one figure. */
        Coverage ofHalves() {
            return coverage(figures.stream()
                    .filter(figure -> figure.half().contains(figure.observed()))
                    .count());
        }

        Coverage ofNineties() {
            return coverage(figures.stream()
                    .filter(figure -> figure.ninety().contains(figure.observed()))
                    .count());
        }

        private Coverage coverage(long held) {
            return new Coverage((int) held, figures.size());
        }
    }

    private List<Total> totals() {
        var forecasts = answer.scored().stream()
                .flatMap(scored -> scored.scores().keySet().stream())
                .distinct()
                .toList();
        return forecasts.stream().map(this::total).toList();
    }

    private Total total(String forecast) {
        var scores = answer.scored().stream()
                .flatMap(scored -> scored.scores().entrySet().stream())
                .filter(entry -> entry.getKey().equals(forecast))
                .map(Map.Entry::getValue)
                .toList();
        return new Total(
                forecast,
                scores,
                scores.stream().flatMap(score -> score.figure().stream()).toList());
    }

    Json json() {
        return Json.object()
                .put("study", study)
                .put("simulations", answer.simulations())
                .put("failed_simulations", answer.failures().size())
                .put("changed_particles", answer.different())
                .putObjects(
                        "had_they_been_fitted",
                        answer.updated().stream().map(ScoreTables::json).toList())
                .putObjects("totals", totals().stream().map(ScoreTables::json).toList())
                .putObjects(
                        "scored",
                        answer.scored().stream().map(ScoreTables::json).toList())
                .putObjects(
                        "not_scored",
                        unseen.notScored().stream()
                                .map(row -> Json.object().put("id", row.id()).put("reason", row.reason()))
                                .toList());
    }

    private static Json json(Updated updated) {
        return Json.object()
                .put("explanation", updated.explanation())
                .put("posterior_probability", updated.before())
                .put("updated_probability", updated.after())
                .put("log_factor", updated.logFactor())
                .put("log_factor_error", updated.logFactorError())
                .put("effective_share", updated.effectiveShare())
                .put("effective_sample_size", updated.effectiveSampleSize())
                .put("enough", updated.isEnough());
    }

    private static Json json(Total total) {
        var json = Json.object()
                .put("forecast", total.forecast())
                .put("reports", total.scores().size())
                .put("mean_log_score", total.logScore())
                .put("figures", total.figures().size())
                .put("mean_crps", total.rankedProbability())
                .put("mean_interval_score_50", total.halfScore())
                .put("mean_interval_score_90", total.ninetyScore());
        if (!total.figures().isEmpty()) {
            json.put("coverage_50", json(total.ofHalves())).put("coverage_90", json(total.ofNineties()));
        }
        return json;
    }

    private static Json json(Coverage coverage) {
        var interval = coverage.interval(CONFIDENCE);
        return Json.object()
                .put("held", coverage.held())
                .put("share", coverage.share())
                .put("low", interval.low())
                .put("high", interval.high());
    }

    private static Json json(HeldOut.Scored scored) {
        var byForecast = Json.object();
        new TreeMap<>(scored.scores()).forEach((forecast, score) -> byForecast.put(forecast, json(score)));
        return Json.object()
                .put("id", scored.report().id())
                .put("quantity", scored.report().quantity())
                .put("place", scored.report().place())
                .put("forecasts", byForecast);
    }

    private static Json json(ReportScore score) {
        var json = Json.object().put("log_score", score.logScore()).put("missing", score.missing());
        score.figure()
                .ifPresent(figure -> json.put("observed_log", figure.observed())
                        .put("crps", figure.rankedProbability())
                        .put("interval_50", json(figure.half(), figure.observed()))
                        .put("interval_90", json(figure.ninety(), figure.observed())));
        return json;
    }

    private static Json json(Interval interval, double observed) {
        return Json.object()
                .put("low_log", interval.low())
                .put("high_log", interval.high())
                .put("holds", interval.contains(observed))
                .put("score", interval.score(observed));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        int scored = answer.scored().size();
        lines.add("%s: %d %s scored, %d not"
                .formatted(
                        study,
                        scored,
                        scored == 1 ? "report" : "reports",
                        unseen.notScored().size()));
        for (var each : answer.scored()) {
            var report = each.report();
            lines.add("");
            lines.add("%s %s %s, %s to %s: %s to %s"
                    .formatted(
                            report.id(),
                            report.quantity(),
                            report.place(),
                            report.from(),
                            report.to(),
                            figure(report.low()),
                            figure(report.high())));
            lines.add(row("", "log score", "CRPS", "5 %", "25 %", "75 %", "95 %", "missing"));
            each.scores().forEach((forecast, score) -> lines.add(row(forecast, score)));
        }
        lines.add("");
        lines.add(row("In all", "log score", "CRPS", "IS 50", "IS 90", "reports", "in 50 %", "in 90 %"));
        totals().forEach(total -> lines.add(row(total)));
        lines.addAll(updates());
        if (!unseen.notScored().isEmpty()) {
            lines.add("");
            lines.add("Not scored");
        }
        unseen.notScored().forEach(row -> lines.add("%s: %s".formatted(row.id(), row.reason())));
        lines.add("");
        lines.add(
                "Log scores: higher is better; a difference of 1 is a factor 2.7 in probability. CRPS and IS (interval scores) are of"
                        + " logs: lower is better.");
        lines.add("Behind how many intervals held the figure stands the 95 % interval of the true share, in percent.");
        return lines;
    }

    private static String row(String forecast, ReportScore score) {
        String missing = decimals(100 * score.missing(), 0) + " %";
        return score.figure()
                .map(figure -> row(
                        forecast,
                        decimals(score.logScore(), 2),
                        decimals(figure.rankedProbability(), 3),
                        level(figure.ninety().low()),
                        level(figure.half().low()),
                        level(figure.half().high()),
                        level(figure.ninety().high()),
                        missing))
                .orElseGet(() -> row(forecast, decimals(score.logScore(), 2), "", "", "", "", "", missing));
    }

    private static String row(Total total) {
        String halves = total.figures().isEmpty() ? "" : shown(total.ofHalves());
        String nineties = total.figures().isEmpty() ? "" : shown(total.ofNineties());
        return row(
                total.forecast(),
                decimals(total.logScore(), 2),
                decimals(total.rankedProbability(), 3),
                decimals(total.halfScore(), 2),
                decimals(total.ninetyScore(), 2),
                String.valueOf(total.scores().size()),
                halves,
                nineties);
    }

    private static String shown(Coverage coverage) {
        var interval = coverage.interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "%d/%d (%.0f-%.0f)",
                coverage.held(),
                coverage.trials(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static String level(double log) {
        return figure(StrictMath.exp(log));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : "%.2f", value);
    }

    private static String decimals(double value, int digits) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private List<String> updates() {
        if (answer.updated().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(
                "",
                "Had these reports been fitted as well (particles weighted anew)",
                String.format(
                        Locale.ROOT,
                        "%-30s %12s %12s %12s %9s %9s",
                        "",
                        "probability",
                        "updated",
                        "log factor",
                        "kept",
                        "sample")));
        answer.updated()
                .forEach(each -> lines.add(String.format(
                        Locale.ROOT,
                        "%-30s %12.3f %12.3f %12.2f %7.0f %% %9.0f%s",
                        each.explanation(),
                        each.before(),
                        each.after(),
                        each.logFactor(),
                        100 * each.effectiveShare(),
                        Math.floor(each.effectiveSampleSize()),
                        each.isEnough() ? "" : "  too few particles are left: run the study with them")));
        return lines;
    }

    private static String row(String name, String... cells) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-16s", name));
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, " %13s", cell));
        }
        return line.toString().stripTrailing();
    }
}
