package tollgate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Observation;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;
import tollgate.evidence.Report;
import tollgate.experiment.Quantity;

/** The ledger of reports. Sensitive rows appear only as national counts by year (docs/responsible-use.md). */
@Command(
        name = "evidence",
        description =
                "Lists what a study's reports say, which quantity of the model each speaks to, and why others do not.",
        mixinStandardHelpOptions = true)
final class Evidence implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var ledger = new Ledger(StudyReader.read(folder));
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(ledger.json().inOneLine());
        } else {
            ledger.lines().forEach(out::println);
        }
        return ExitCodes.DONE;
    }

    /** A study's observations, counted and sorted. */
    private record Ledger(StudyFiles files) {

        private Map<String, Integer> count(Function<Observation, String> key) {
            return count(files.observations(), key);
        }

        private static Map<String, Integer> count(List<Observation> rows, Function<Observation, String> key) {
            var counts = new TreeMap<String, Integer>();
            rows.forEach(row -> counts.merge(key.apply(row), 1, Integer::sum));
            return counts;
        }

        private Map<String, Integer> byReason() {
            var silent = files.observations().stream()
                    .filter(row -> !row.speaksToAQuantity())
                    .toList();
            return count(silent, Observation::reason);
        }

        private Map<String, Integer> sensitiveByYear() {
            var sensitive =
                    files.observations().stream().filter(Observation::sensitive).toList();
            return count(sensitive, row -> years(row.from().getYear(), row.to().getYear()));
        }

        private static String years(int from, int to) {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }

        private List<Report> reportsOn(Quantity quantity) {
            return files.study().reports().stream()
                    .filter(report -> report.quantity().equals(quantity.id()))
                    .toList();
        }

        private Observation.Page page(Report report) {
            return files.observations().stream()
                    .filter(row -> row.id().equals(report.id()))
                    .map(Observation::page)
                    .findFirst()
                    .orElseThrow();
        }

        private Json json() {
            return Json.object()
                    .put("study", files.study().id())
                    .put("observations", files.observations().size())
                    .put("reports", files.study().reports().size())
                    .put("by_use", json(count(row -> row.use().word())))
                    .put("by_outlet", json(count(row -> row.page().outlet())))
                    .put("by_grade", json(count(row -> row.grade().toString())))
                    .put("by_kind", json(count(row -> row.kind().word())))
                    .putObjects(
                            "quantities",
                            Quantity.list().stream().map(this::json).toList())
                    .put("not_compared", json(byReason()))
                    .put("sensitive_by_year", json(sensitiveByYear()));
        }

        private static Json json(Map<String, Integer> counts) {
            var json = Json.object();
            counts.forEach((key, count) -> json.put(key, (long) count));
            return json;
        }

        private Json json(Quantity quantity) {
            return Json.object()
                    .put("id", quantity.id())
                    .put("unit", quantity.unit())
                    .put("meaning", quantity.meaning())
                    .putObjects(
                            "reports",
                            reportsOn(quantity).stream().map(this::json).toList());
        }

        private Json json(Report report) {
            return Json.object()
                    .put("id", report.id())
                    .put("low", report.low())
                    .put("high", report.high())
                    .put("per", report.basis())
                    .put("from", report.from().toString())
                    .put("to", report.to().toString())
                    .put("grade", report.grade().toString())
                    .put("kind", report.kind().word())
                    .put("use", report.use().word())
                    .put("outlet", report.outlet())
                    .put("origin", report.origin())
                    .put("url", page(report).url());
        }

        private List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add("%s: %d observations, %d of them reports on quantities of the model"
                    .formatted(
                            files.study().id(),
                            files.observations().size(),
                            files.study().reports().size()));
            for (var quantity : Quantity.list()) {
                lines.add("");
                lines.add("%s (%s): %s".formatted(quantity.id(), quantity.unit(), quantity.meaning()));
                var reports = reportsOn(quantity);
                if (reports.isEmpty()) {
                    lines.add("  no report");
                }
                reports.forEach(report -> lines.addAll(lines(report)));
            }
            add(lines, "Rows by use", count(row -> row.use().word()));
            add(lines, "Rows by grade", count(row -> row.grade().toString()));
            add(lines, "Rows by kind", count(row -> row.kind().word()));
            add(lines, "Rows by outlet", count(row -> row.page().outlet()));
            add(lines, "Rows that speak to no quantity, by reason", byReason());
            lines.add("");
            lines.add("Sensitive rows, whole country, by year");
            sensitiveByYear().forEach((years, count) -> lines.add("  %4d  %s".formatted(count, years)));
            return lines;
        }

        private List<String> lines(Report report) {
            return List.of(
                    "  %s  %s to %s per %s, %s to %s, %s, %s, %s"
                            .formatted(
                                    report.id(),
                                    number(report.low()),
                                    number(report.high()),
                                    report.basis(),
                                    report.from(),
                                    report.to(),
                                    report.grade(),
                                    report.kind().word(),
                                    report.use().word()),
                    "        %s, %s".formatted(report.outlet(), page(report).url()));
        }

        private static String number(double value) {
            return Double.isInfinite(value) ? "any" : String.format(Locale.ROOT, "%.0f", value);
        }

        private static void add(List<String> lines, String title, Map<String, Integer> counts) {
            lines.add("");
            lines.add(title);
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> lines.add("  %4d  %s".formatted(entry.getValue(), entry.getKey())));
        }
    }
}
