package tollgate.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Holds a CSV file against what the dictionary says of it. */
public final class DescribedRows {
    private DescribedRows() {}

    /** The header of a CSV file. */
    public static List<String> header(Path file) throws IOException {
        try (var parser = CSVParser.parse(Files.readString(file), CSVFormat.RFC4180)) {
            return parser.iterator().next().toList();
        }
    }

    /** What of a header is not as described: columns that are unknown or twice, and descriptions that no column fits. */
    public static List<String> faults(DescribedTable table, List<String> header) {
        var faults = new ArrayList<String>();
        var met = new HashSet<DescribedColumn>();
        for (String name : header) {
            table.find(name).ifPresentOrElse(met::add, () -> faults.add("unknown column " + name));
        }
        for (var column : table.columns()) {
            if (!met.contains(column) && !column.rule().mayBeMissing()) {
                faults.add("no column is " + column.name());
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            faults.add("a column stands twice");
        }
        return faults;
    }

    /** Every fault of a CSV file: of its header, and of fields that are not what is said of them. */
    public static Set<String> faults(DescribedTable table, Path file) throws IOException {
        var header = header(file);
        var faults = new TreeSet<>(faults(table, header));
        var keys = new HashSet<String>();
        try (var parser = CSVParser.parse(Files.readString(file), CSVFormat.RFC4180)) {
            for (var record : parser.stream().skip(1).toList()) {
                for (int place = 0; place < header.size(); place++) {
                    String field = record.get(place);
                    String name = header.get(place);
                    table.find(name)
                            .filter(column ->
                                    !fits(column, field) || (column.rule().isKey() && !keys.add(name + " " + field)))
                            .ifPresent(column -> faults.add("%s: %s".formatted(name, field)));
                }
            }
        }
        return faults;
    }

    private static boolean fits(DescribedColumn column, String field) {
        if (field.isEmpty()) {
            return column.rule().mayBeEmpty();
        }
        boolean isKnownWord = column.words().isEmpty() || column.words().contains(field);
        return isKnownWord && isOfType(column.type(), field) && isWithin(column, field);
    }

    private static boolean isOfType(DescribedColumn.Type type, String field) {
        return switch (type) {
            case TEXT -> true;
            case WHOLE -> field.matches("-?\\d+");
            case NUMBER -> Numbers.isNumber(field) && !Numbers.isNotFinite(field);
            case DAY -> Days.find(field).isPresent();
            case MONTH -> field.matches("\\d{4}-\\d{2}");
            case YES_NO -> field.equals("yes") || field.equals("no");
            case TRUE_FALSE -> field.equals("true") || field.equals("false");
        };
    }

    private static boolean isWithin(DescribedColumn column, String field) {
        if (column.least().isEmpty()) {
            return true;
        }
        double value = Double.parseDouble(field);
        double least = column.least().getAsDouble();
        return (column.isAboveLeast() ? value > least : value >= least)
                && value <= column.most().orElse(Double.POSITIVE_INFINITY);
    }
}
