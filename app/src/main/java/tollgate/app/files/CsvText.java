package tollgate.app.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table under construction, as CSV (RFC 4180, lines ended by a line feed). */
public final class CsvText {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final StringWriter text = new StringWriter();
    private final int columns;

    /** A table with these columns and no rows. */
    public CsvText(List<String> header) {
        columns = header.size();
        row(header);
    }

    /** A number with nine significant digits; one that is not finite is an empty field. */
    public static String field(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number, new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    /** Appends a row with one field a column. */
    public CsvText row(List<String> fields) {
        if (fields.size() != columns) {
            throw new IllegalArgumentException(
                    "The row has %d fields, the header %d.".formatted(fields.size(), columns));
        }
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
