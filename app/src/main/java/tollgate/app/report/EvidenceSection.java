package tollgate.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import tollgate.app.files.Observation;
import tollgate.evidence.Use;

/** The whole ledger in counts, and the reports set aside to check the model. */
final class EvidenceSection {
    private final List<Observation> ledger;

    private EvidenceSection(FinishedRun run) {
        ledger = run.files().observations();
    }

    static void write(Html html, FinishedRun run) {
        var section = new EvidenceSection(run);
        html.section("evidence", "The evidence");
        html.paragraph(
                "The ledger holds %s reported figures from %s outlets; %d are fitted, %d set aside as checks. %s of them are sensitive: they are counted below and not among the %s rows that may be shown."
                        .formatted(
                                Figures.count(section.ledger.size()),
                                Figures.count(section.ledger.stream()
                                        .map(observation -> observation.page().outlet())
                                        .distinct()
                                        .count()),
                                section.count(Use.FIT),
                                section.count(Use.CHECK),
                                Figures.count(section.sensitiveRows()),
                                Figures.count(section.ledger.size() - section.sensitiveRows())));
        html.raw(section.uses());
        new LedgerTable(run).write(html);
        ReportsSection.write(html, run);
        new ChecksTable(run).write(html);
        html.raw("<details><summary>Rows that are not compared with the model, by reason</summary>");
        html.raw(section.reasons()).raw("</details>");
        html.raw("<details><summary>Sensitive rows, as counts by year</summary>");
        html.note(
                "Reports on moving people, being caught, guard posts and routes are context. They are counted and never shown.");
        html.raw(section.sensitive()).raw("</details>");
        html.endSection();
    }

    private long count(Use use) {
        return ledger.stream().filter(observation -> observation.use() == use).count();
    }

    private long sensitiveRows() {
        return ledger.stream().filter(Observation::sensitive).count();
    }

    private String uses() {
        var table = new HtmlTable(
                "Rows of the ledger by use",
                HtmlTable.Column.text("use"),
                HtmlTable.Column.number("rows"),
                HtmlTable.Column.text("meaning"));
        var meanings = Map.of(
                Use.FIT, "enters the likelihood",
                Use.CHECK, "kept out of it and compared afterwards",
                Use.INPUT, "read by the model as a dated fact",
                Use.CONTEXT, "read by people only");
        for (var use : Use.values()) {
            table.row(Html.escaped(use.word()), Figures.count(count(use)), meanings.getOrDefault(use, ""));
        }
        return table.toString();
    }

    private String reasons() {
        return counts(
                "Rows by the reason for which they are not compared",
                "reason",
                ledger.stream()
                        .filter(observation -> !observation.speaksToAQuantity() && !observation.sensitive())
                        .collect(grouped(Observation::reason)),
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
    }

    private String sensitive() {
        return counts(
                "Sensitive rows by the years they speak of",
                "years",
                ledger.stream().filter(Observation::sensitive).collect(grouped(EvidenceSection::years)),
                Map.Entry.comparingByKey());
    }

    private static Collector<Observation, ?, Map<String, Long>> grouped(Function<Observation, String> key) {
        return Collectors.groupingBy(key, TreeMap::new, Collectors.counting());
    }

    private static String years(Observation observation) {
        int from = observation.from().getYear();
        int to = observation.to().getYear();
        return from == to ? String.valueOf(from) : String.format(Locale.ROOT, "%d to %d", from, to);
    }

    private static String counts(
            String caption, String what, Map<String, Long> counts, Comparator<Map.Entry<String, Long>> order) {
        var table = new HtmlTable(caption, HtmlTable.Column.text(what), HtmlTable.Column.number("rows"));
        counts.entrySet().stream()
                .sorted(order)
                .forEach(entry -> table.row(Html.escaped(entry.getKey()), Figures.count(entry.getValue())));
        return table.toString();
    }
}
