package tollgate.app.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file (RFC 4180, UTF-8, a header line) into rows that remember their lines. */
final class CsvTable {
    /** Evidence of a decade is some hundred kilobytes; a larger file is another file. */
    static final int MOST_BYTES = 20_000_000;

    /** A note of several pages; a longer field is a quote that does not end, or a slip. */
    private static final int LONGEST_FIELD = 20_000;

    private static final int MOST_LISTED = 30;
    private static final Map<Character, String> SEPARATORS = Map.of(';', "semicolons", '\t', "tabs", '|', "bars");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final Pattern LINE_OF_MESSAGE = Pattern.compile("line:? ?(\\d{1,9})");

    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final Problems problems;
    private final Consumer<CsvRow> rows;

    /**
     * A table whose rows are handed on one by one, and held by nobody here.
     *
     * @param file what problems call it
     * @param optional those of the columns that may be missing, and are then empty
     */
    CsvTable(String file, List<String> columns, List<String> optional, Problems problems, Consumer<CsvRow> rows) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.optional = List.copyOf(optional);
        this.problems = problems;
        this.rows = rows;
    }

    /**
     * The rows that could be read; whatever else is wrong is among the problems.
     *
     * @param optional those of the columns that may be missing, and are then empty
     */
    static List<CsvRow> rows(TextFile file, List<String> columns, List<String> optional, Problems problems) {
        var rows = new ArrayList<CsvRow>();
        var table = new CsvTable(file.name(), columns, optional, problems, rows::add);
        try {
            table.read(new StringReader(file.text()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /**
     * Reads the text of a whole table.
     *
     * @throws IOException when it cannot be read or is no text; what is not CSV is a problem
     */
    void read(Reader text) throws IOException {
        int line = 1;
        try (var parser = CSVParser.parse(text, FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                var needed = columns.stream()
                        .filter(column -> !optional.contains(column))
                        .toList();
                problem(1, "the file is empty", needed.isEmpty() ? "" : "the header " + String.join(",", needed));
                return;
            }
            var header = records.next().toList();
            if (!isRight(header, 1)) {
                return;
            }
            line = 1 + lineOf(parser);
            while (records.hasNext()) {
                read(header, records.next(), line);
                line = 1 + lineOf(parser);
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException notText) {
                throw notText;
            }
            problem(line(broken, line), "this is not CSV: a quote is wrong", "a quote is not closed or not doubled");
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

    /** Whether the header has what it must and no more; all that is wrong with it is among the problems. */
    boolean isRight(List<String> header, int line) {
        var separator = separator(header.get(0));
        if (header.size() == 1 && separator.isPresent()) {
            problem(line, "the header is a single column", "it is separated by " + separator.orElseThrow());
            return false;
        }
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
                        "the header has the unknown column %s"
                                .formatted(column.isEmpty() ? "(empty)" : Problem.shown(column)),
                        Nearest.find(column, columns)
                                .orElse(columns.size() <= MOST_LISTED ? "one of " + String.join(", ", columns) : ""));
            }
        }
        if (header.stream().distinct().count() < header.size()) {
            problem(line, "the header has a column twice", "");
        }
        return problems.list().size() == before;
    }

    /** What separates columns in place of commas, in words. */
    private static Optional<String> separator(String header) {
        return SEPARATORS.keySet().stream()
                .filter(character -> header.indexOf(character) >= 0)
                .findFirst()
                .map(SEPARATORS::get);
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

    /** A row with one field for each column of the header. */
    void add(List<String> header, List<String> record, int line) {
        var fields = new HashMap<String, String>();
        for (int index = 0; index < header.size(); index++) {
            String field = record.get(index);
            if (field.length() > LONGEST_FIELD) {
                problem(
                        line,
                        "%s (%s) is longer than %d characters"
                                .formatted(header.get(index), Problem.shown(field), LONGEST_FIELD),
                        "");
                return;
            }
            fields.put(header.get(index), field);
        }
        rows.accept(new CsvRow(fields, file, line, problems));
    }

    private void problem(int line, String what, String maybe) {
        problems.add(new Problem(file, line, what, maybe));
    }
}
