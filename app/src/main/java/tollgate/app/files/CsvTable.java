package tollgate.app.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file (RFC 4180, UTF-8, a header line) into rows that remember their lines. */
final class CsvTable {
    /** Evidence of a decade is some hundred kilobytes; a larger file is another file. */
    static final int MOST_BYTES = 20_000_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final Pattern LINE_OF_MESSAGE = Pattern.compile("line:? ?(\\d{1,9})");

    private final TextFile file;
    private final Problems problems;
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(TextFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The rows that could be read; whatever else is wrong is among the problems.
     *
     * @param optional those of the columns that may be missing, and are then empty
     */
    static List<CsvRow> rows(TextFile file, List<String> columns, List<String> optional, Problems problems) {
        var table = new CsvTable(file, problems);
        table.read(columns, optional);
        return table.rows;
    }

    /** The same of a table that is no text, whose problems are told by number of row, from 1, in place of a line. */
    static List<CsvRow> rows(
            String file, List<String> header, List<List<String>> rows, List<String> columns, Problems problems) {
        var table = new CsvTable(new TextFile(file, "", ""), problems);
        if (table.isRight(header, columns, columns, 0)) {
            for (int row = 0; row < rows.size(); row++) {
                table.add(header, rows.get(row), row + 1);
            }
        }
        return table.rows;
    }

    private void read(List<String> columns, List<String> optional) {
        int line = 1;
        try (var parser = CSVParser.parse(new StringReader(file.text()), FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                problem(1, "the file is empty", "the header " + String.join(",", columns));
                return;
            }
            var header = records.next().toList();
            if (!isRight(header, columns, optional, 1)) {
                return;
            }
            line = 1 + lineOf(parser);
            while (records.hasNext()) {
                read(header, records.next(), line);
                line = 1 + lineOf(parser);
            }
        } catch (UncheckedIOException broken) {
            problem(line(broken, line), "this is not CSV: a quote is wrong", "a quote is not closed or not doubled");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The line on which the record just read ended. */
    private static int lineOf(CSVParser parser) {
        return (int) parser.getCurrentLineNumber();
    }

    private static int line(UncheckedIOException broken, int line) {
        var match = LINE_OF_MESSAGE.matcher(String.valueOf(broken.getMessage()));
        return match.find() ? Integer.parseInt(match.group(1)) : line;
    }

    private boolean isRight(List<String> header, List<String> columns, List<String> optional, int line) {
        int before = problems.list().size();
        for (String column : columns) {
            if (!header.contains(column) && !optional.contains(column)) {
                String guess = Nearest.find(column, header)
                        .filter(near -> !columns.contains(near))
                        .orElse("");
                problem(
                        line,
                        "the header lacks the column %s".formatted(column),
                        guess.isEmpty() ? "" : guess + " is meant");
            }
        }
        for (String column : header) {
            if (!columns.contains(column)) {
                problem(
                        line,
                        "the header has the unknown column %s".formatted(column.isEmpty() ? "(empty)" : column),
                        Nearest.find(column, columns).orElse("one of " + String.join(", ", columns)));
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            problem(line, "the header has a column twice", "");
        }
        return problems.list().size() == before;
    }

    private void read(List<String> header, CSVRecord record, int line) {
        boolean isBlank = record.size() == 1 && record.get(0).isBlank();
        if (isBlank) {
            return;
        }
        if (record.size() != header.size()) {
            problem(
                    line,
                    "the row has %d fields, the header %d".formatted(record.size(), header.size()),
                    record.size() > header.size() ? "a field with a comma needs quotes" : "");
            return;
        }
        add(header, record.toList(), line);
    }

    private void add(List<String> header, List<String> record, int line) {
        var fields = new HashMap<String, String>();
        for (int index = 0; index < header.size(); index++) {
            fields.put(header.get(index), record.get(index));
        }
        rows.add(new CsvRow(fields, file.name(), line, problems));
    }

    private void problem(int line, String what, String maybe) {
        problems.add(new Problem(file.name(), line, what, maybe));
    }
}
