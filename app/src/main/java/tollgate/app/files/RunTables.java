package tollgate.app.files;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import tollgate.experiment.Outputs;
import tollgate.experiment.Panel;
import tools.jackson.core.io.NumberOutput;

/**
 * The tables of one run: what happened, and in which unit each column is. Everything simulated is told by week but unapproved
 * crossings, which are told for the whole country by quarter, and seizures, which are not told (docs/responsible-use.md).
 */
public final class RunTables {
    private RunTables() {}

    /** By file name, its text. */
    public static Map<String, String> of(Outputs outputs) {
        return Map.of(
                "weekly.csv", weekly(outputs), "quarterly.csv", quarterly(outputs), "columns.csv", columns(outputs));
    }

    private static String weekly(Outputs outputs) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("week"));
        var panels = byWeek(outputs);
        panels.forEach(panel -> header.addAll(columns(panel)));
        rows.add(header);
        for (int week = 0; week < outputs.calendar().weeks(); week++) {
            var row = new ArrayList<>(List.of(outputs.calendar().label(week)));
            for (var panel : panels) {
                for (int index = 0; index < panel.rows().size(); index++) {
                    row.add(shown(panel.at(index, week)));
                }
            }
            rows.add(row);
        }
        return csv(rows);
    }

    private static List<Panel> byWeek(Outputs outputs) {
        return outputs.panels().stream()
                .filter(panel ->
                        panel != outputs.unapproved && panel != outputs.country.unapproved && panel != outputs.auctions)
                .toList();
    }

    private static String quarterly(Outputs outputs) {
        var goods = outputs.country.unapproved;
        var byQuarter = new TreeMap<String, double[]>();
        for (int week = 0; week < outputs.calendar().weeks(); week++) {
            var monday = outputs.calendar().monday(week);
            String quarter = "%d-Q%d".formatted(monday.getYear(), monday.get(IsoFields.QUARTER_OF_YEAR));
            double[] sums = byQuarter.computeIfAbsent(
                    quarter, name -> new double[1 + goods.rows().size()]);
            sums[0] += outputs.unapproved.total(week);
            for (int good = 0; good < goods.rows().size(); good++) {
                sums[1 + good] += goods.at(good, week);
            }
        }
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("quarter", outputs.unapproved.name()));
        header.addAll(columns(goods));
        rows.add(header);
        byQuarter.forEach((quarter, sums) -> {
            var row = new ArrayList<>(List.of(quarter));
            Arrays.stream(sums).forEach(sum -> row.add(shown(sum)));
            rows.add(row);
        });
        return csv(rows);
    }

    private static String columns(Outputs outputs) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("column", "unit"));
        rows.add(List.of("week", "ISO week"));
        rows.add(List.of("quarter", "calendar quarter of the week's Monday"));
        rows.add(List.of(outputs.unapproved.name(), "vehicles per quarter, whole country"));
        columns(outputs.country.unapproved)
                .forEach(column -> rows.add(List.of(column, "kg per quarter, whole country")));
        for (var panel : byWeek(outputs)) {
            columns(panel).forEach(column -> rows.add(List.of(column, panel.unit())));
        }
        return csv(rows);
    }

    private static List<String> columns(Panel panel) {
        return panel.rows().stream().map(row -> panel.name() + "." + row).toList();
    }

    /** The shortest number that reads back the same, on every JDK; nothing for one that is not finite. */
    private static String shown(double value) {
        return Double.isFinite(value) ? NumberOutput.toString(value, true) : "";
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> CSVFormat.RFC4180.format(row.toArray()) + "\n")
                .collect(Collectors.joining());
    }
}
