package tollgate.app.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.core.io.NumberOutput;

/** A table under construction, as CSV (RFC 4180, lines ended by a line feed). */
public final class CsvText {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** A table with these columns and no rows. */
    public CsvText(List<String> header) {
        columns = header.size();
        row(header);
    }

    /** A number with nine significant digits; one that is not finite is an empty field. */
    public static String field(double number) {
        return field(number, 9);
    }

    /** A number with so many significant digits; one that is not finite is an empty field. */
    public static String field(double number, int digits) {
        return Double.isFinite(number)
                ? new BigDecimal(number, new MathContext(digits))
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    /** A number in the fewest digits that read back the same, on every JDK; one that is not finite is an empty field. */
    public static String exact(double number) {
        return Double.isFinite(number) ? NumberOutput.toString(number, true) : "";
    }

    /** Appends a row with one field a column. */
    public CsvText row(List<String> fields) {
        if (fields.size() != columns) {
            throw new IllegalArgumentException(
                    "The row has %d fields, the header %d.".formatted(fields.size(), columns));
        }
        text.append(FORMAT.format(fields.toArray())).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
