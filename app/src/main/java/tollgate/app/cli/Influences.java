package tollgate.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tollgate.app.files.Json;
import tollgate.sensitivity.ElementaryEffects;
import tollgate.sensitivity.Estimate;
import tollgate.sensitivity.SobolIndices;
import tollgate.weighing.InfluenceRuns;
import tollgate.weighing.Study;

/** What was found of a study's unknowns, as tables and as JSON; what matters most stands first. */
record Influences(
        Study study, InfluenceRuns.Question question, InfluenceRuns.Settings settings, InfluenceRuns.Answer answer) {
    private static final String ZERO = "indistinguishable from 0";

    /** A method as it is written on the command line. */
    static String word(InfluenceRuns.Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    Json json() {
        return Json.object()
                .put("study", study.id())
                .put("explanation", question.explanation().id())
                .putTexts(
                        "methods",
                        question.methods().stream()
                                .map(Influences::word)
                                .sorted()
                                .toList())
                .put("seed", settings.seed())
                .put("paths", settings.paths())
                .put("rows", settings.rows())
                .put("tail", InfluenceRuns.TAIL)
                .put("simulations", answer.simulations())
                .put("failed_simulations", answer.failures().size())
                .putTexts("unknowns", answer.unknowns())
                .putTexts("held_at_median", answer.held())
                .putObjects(
                        "outcomes",
                        answer.found().stream().map(Influences::json).toList());
    }

    private static Json json(InfluenceRuns.Found found) {
        var json = Json.object()
                .put("id", found.outcome().id())
                .put("unit", found.outcome().unit())
                .put("runs_without_result", found.withoutResult());
        found.effects()
                .ifPresent(effects -> json.putObjects(
                        "morris", sorted(effects).stream().map(Influences::json).toList()));
        found.indices().ifPresent(indices -> json.put("sobol", json(indices)));
        return json;
    }

    private static Json json(ElementaryEffects.Input input) {
        return Json.object()
                .put("name", input.name())
                .put("mean_size", json(input.meanSize()))
                .put("mean", json(input.mean()))
                .put("spread", input.spread())
                .put("steps", input.steps())
                .put("steps_left_out", input.stepsLeftOut())
                .put("indistinguishable_from_0", input.meanSize().isIndistinguishableFromZero());
    }

    private static Json json(SobolIndices indices) {
        return Json.object()
                .put("variance", indices.variance())
                .put("rows_left_out", indices.rowsLeftOut())
                .put("luck", json(indices.luck()))
                .putObjects(
                        "inputs", sorted(indices).stream().map(Influences::json).toList());
    }

    private static Json json(SobolIndices.Input input) {
        return Json.object()
                .put("name", input.name())
                .put("first", json(input.first()))
                .put("first_indistinguishable_from_0", input.first().isIndistinguishableFromZero())
                .put("total", json(input.total()))
                .put("total_indistinguishable_from_0", input.total().isIndistinguishableFromZero());
    }

    private static Json json(Estimate estimate) {
        return Json.object()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }

    private static List<ElementaryEffects.Input> sorted(ElementaryEffects effects) {
        return effects.inputs().stream()
                .sorted(Comparator.comparingDouble(input -> -size(input.meanSize())))
                .toList();
    }

    private static List<SobolIndices.Input> sorted(SobolIndices indices) {
        return indices.inputs().stream()
                .sorted(Comparator.comparingDouble(input -> -size(input.total())))
                .toList();
    }

    /** What is not known comes last. */
    private static double size(Estimate estimate) {
        return Double.isNaN(estimate.value()) ? Double.NEGATIVE_INFINITY : estimate.value();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%s under %s: %d unknowns, %d runs of which %d failed, seed %d"
                .formatted(
                        study.id(),
                        question.explanation().id(),
                        answer.unknowns().size(),
                        answer.simulations(),
                        answer.failures().size(),
                        settings.seed()));
        for (var found : answer.found()) {
            lines.add("");
            lines.add("%s, %s".formatted(found.outcome().id(), found.outcome().unit()));
            if (found.withoutResult() > 0) {
                lines.add("%d of %d runs have no such result; the steps and rows that they belong to are left out"
                        .formatted(found.withoutResult(), answer.simulations()));
            }
            found.effects().ifPresent(effects -> lines.addAll(table(effects)));
            found.indices().ifPresent(indices -> lines.addAll(table(indices)));
            if (found.indices().isEmpty() && question.methods().contains(InfluenceRuns.Method.SOBOL)) {
                lines.add("  sobol: too few rows have a result in every run");
            }
        }
        lines.addAll(legend());
        return lines;
    }

    private List<String> table(ElementaryEffects effects) {
        var lines = new ArrayList<String>();
        lines.add(row("  morris", "size", "2.5 %", "97.5 %", "spread", "which way"));
        var still = new ArrayList<String>();
        int unknown = 0;
        for (var input : sorted(effects)) {
            if (input.steps() < 2) {
                unknown++;
            } else if (input.meanSize().isIndistinguishableFromZero()) {
                still.add(input.name());
            } else {
                lines.add(row(
                        input.name(),
                        number(input.meanSize().value()),
                        number(input.meanSize().low()),
                        number(input.meanSize().high()),
                        number(input.spread()),
                        direction(input.mean()) + leftOut(input.stepsLeftOut())));
            }
        }
        if (!still.isEmpty()) {
            lines.add("  %s (%d): %s".formatted(ZERO, still.size(), String.join(", ", still)));
        }
        if (unknown > 0) {
            lines.add("  not known, for want of runs with a result: %d unknowns".formatted(unknown));
        }
        return lines;
    }

    private static String direction(Estimate mean) {
        if (mean.hasNoSign()) {
            return "either";
        }
        return mean.low() > 0 ? "up" : "down";
    }

    private static String leftOut(int steps) {
        return steps == 0 ? "" : ", %d %s left out".formatted(steps, steps == 1 ? "step" : "steps");
    }

    private static List<String> table(SobolIndices indices) {
        var lines = new ArrayList<String>();
        lines.add(row("  sobol", "alone", "2.5 %", "97.5 %", "in all", "2.5 %", "97.5 %", ""));
        for (var input : sorted(indices)) {
            lines.add(row(
                    input.name(),
                    number(input.first().value()),
                    number(input.first().low()),
                    number(input.first().high()),
                    number(input.total().value()),
                    number(input.total().low()),
                    number(input.total().high()),
                    zeros(input)));
        }
        var luck = indices.luck();
        lines.add(row(
                "(luck)",
                "",
                "",
                "",
                number(luck.value()),
                number(luck.low()),
                number(luck.high()),
                luck.isIndistinguishableFromZero() ? ZERO : ""));
        if (indices.rowsLeftOut() > 0) {
            lines.add("  %d rows are left out".formatted(indices.rowsLeftOut()));
        }
        return lines;
    }

    private static String zeros(SobolIndices.Input input) {
        if (input.total().isIndistinguishableFromZero()) {
            return ZERO;
        }
        return input.first().isIndistinguishableFromZero() ? "alone " + ZERO : "";
    }

    private List<String> legend() {
        var lines = new ArrayList<String>();
        lines.add("");
        if (answer.found().stream().anyMatch(found -> found.effects().isPresent())) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Size is the mean absolute effect of a step over the prior from its %.0f %% to its %.0f %% quantile, in the outcome's"
                            + " unit; spread its standard deviation.",
                    100 * InfluenceRuns.TAIL,
                    100 * (1 - InfluenceRuns.TAIL)));
        }
        if (question.methods().contains(InfluenceRuns.Method.SOBOL)) {
            lines.add(
                    "Alone is the share of the variance that would go if this were known, in all what would stay if all else were.");
        }
        if (!answer.held().isEmpty()) {
            lines.add("sobol varied the %d strongest by morris; held at their prior medians (%d): %s"
                    .formatted(
                            answer.unknowns().size() - answer.held().size(),
                            answer.held().size(),
                            String.join(", ", answer.held())));
        }
        lines.add("Intervals are 95 %, by resampling. Every number is simulated, from priors alone.");
        return lines;
    }

    private static String row(String name, String... cells) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-38s", name));
        for (int i = 0; i < cells.length - 1; i++) {
            line.append(String.format(Locale.ROOT, " %13s", cells[i]));
        }
        return line.append(' ').append(cells[cells.length - 1]).toString().stripTrailing();
    }

    private static String number(double value) {
        String shown = String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.4f", value);
        return shown.matches("-[0.]+") ? shown.substring(1) : shown;
    }
}
