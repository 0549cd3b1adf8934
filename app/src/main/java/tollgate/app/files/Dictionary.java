package tollgate.app.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What every column of every table is that the program reads of a study or writes: the one place that says so. It is the file
 * {@code dictionary.csv} beside this class; docs/data-dictionary.md is made from it, and tests hold the tables to it.
 */
public final class Dictionary {
    /** What stands as {@code by} of the tables that a study consists of; of others it is the verb that writes them. */
    public static final String STUDY = "study";

    private static final String FILE = "dictionary.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final List<DescribedTable> TABLES = read();

    private Dictionary() {}

    /** Every table, in the order of the documents. */
    public static List<DescribedTable> list() {
        return TABLES;
    }

    /** The tables of a study, or those that a verb writes. */
    public static List<DescribedTable> list(String by) {
        return TABLES.stream().filter(table -> table.by().equals(by)).toList();
    }

    /** The table of this name that the study has or the verb writes. */
    public static Optional<DescribedTable> find(String by, String file) {
        return list(by).stream().filter(table -> table.file().equals(file)).findFirst();
    }

    private static List<DescribedTable> read() {
        var stream = Dictionary.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("The program was built without %s.".formatted(FILE));
        }
        try (var parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
            var tables = new ArrayList<DescribedTable>();
            for (var row : parser) {
                if (row.get("column").isEmpty()) {
                    tables.add(new DescribedTable(row.get("by"), row.get("file"), row.get("meaning"), List.of()));
                } else {
                    int last = tables.size() - 1;
                    tables.set(last, tables.get(last).with(column(row)));
                }
            }
            return List.copyOf(tables);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DescribedColumn column(CSVRecord row) {
        return new DescribedColumn(
                row.get("column"),
                DescribedColumn.Type.of(row.get("type")),
                row.get("unit"),
                row.get("values"),
                DescribedColumn.Rule.of(row.get("rule")),
                row.get("meaning"));
    }
}
