package tollgate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.RunDifference;

/** Two finished runs side by side. */
@Command(
        name = "diff",
        description =
                "Tells in what two finished runs differ: what went into them, what came out, and whether that exceeds"
                        + " the errors of sampling.",
        mixinStandardHelpOptions = true)
final class Diff implements Callable<Integer> {
    private static final int SHORT = 12;

    @Parameters(index = "0", paramLabel = "DIR", description = "Results of one run.")
    private Path one = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Results of the other.")
    private Path other = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var difference = RunDifference.between(one, other);
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(json(difference).inOneLine());
        } else {
            lines(difference).forEach(out::println);
        }
        return ExitCodes.DONE;
    }

    private static Json json(RunDifference difference) {
        return Json.object()
                .putObjects(
                        "inputs", difference.inputs().stream().map(Diff::json).toList())
                .putObjects(
                        "estimates",
                        difference.estimates().stream()
                                .map(each -> Json.object()
                                        .put("explanation", each.explanation())
                                        .put("what", each.what())
                                        .put("one", each.one())
                                        .put("one_error", each.oneError())
                                        .put("other", each.other())
                                        .put("other_error", each.otherError())
                                        .put("exceeds_errors", each.exceedsErrors()))
                                .toList())
                .putObjects(
                        "verdicts",
                        difference.verdicts().stream().map(Diff::json).toList())
                .putObjects(
                        "quantities",
                        difference.quantities().stream()
                                .map(each -> Json.object()
                                        .put("explanation", each.explanation())
                                        .put("id", each.id())
                                        .put("period", each.period())
                                        .put("unit", each.unit())
                                        .put("one", json(each.one()))
                                        .put("other", json(each.other()))
                                        .put("apart", each.isApart()))
                                .toList());
    }

    private static Json json(RunDifference.Change change) {
        return Json.object().put("what", change.what()).put("one", change.one()).put("other", change.other());
    }

    private static Json json(RunDifference.Band band) {
        return Json.object().put("q05", band.low()).put("q50", band.median()).put("q95", band.high());
    }

    private static List<String> lines(RunDifference difference) {
        var lines = new ArrayList<String>();
        lines.add(
                difference.inputs().isEmpty()
                        ? "Nothing that went into them differs."
                        : "What went into them differs:");
        difference.inputs().forEach(each -> lines.add(line(each)));
        lines.add("");
        lines.add("Explanations, with errors of sampling:");
        for (var each : difference.estimates()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-16s %-22s %9.3f ± %.3f %9.3f ± %.3f  %s",
                    each.explanation(),
                    each.what(),
                    each.one(),
                    each.oneError(),
                    each.other(),
                    each.otherError(),
                    each.exceedsErrors() ? "exceeds its errors" : "within its errors"));
        }
        lines.add("");
        lines.add(difference.verdicts().isEmpty() ? "No verdict on a claim differs." : "Verdicts on claims differ:");
        difference.verdicts().forEach(each -> lines.add(line(each)));
        lines.add("");
        var apart = difference.quantities().stream()
                .filter(RunDifference.Moved::isApart)
                .toList();
        lines.add("%d quantities have another median; of %d each median lies outside the other's band:"
                .formatted(difference.quantities().size(), apart.size()));
        for (var each : apart) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-16s %-28s %s  %.4g and %.4g %s",
                    each.explanation(),
                    each.id(),
                    each.period(),
                    each.one().median(),
                    each.other().median(),
                    each.unit()));
        }
        return lines;
    }

    private static String line(RunDifference.Change change) {
        return "  %s: %s and %s".formatted(change.what(), shortened(change.one()), shortened(change.other()));
    }

    /** A checksum by its beginning. */
    private static String shortened(String text) {
        return text.matches("[0-9a-f]{64}") ? text.substring(0, SHORT) : text;
    }
}
