package tollgate.app.files;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a CSV file. Asked for something it is not, it records a {@link Problem} and answers with a harmless stand-in, so that
 * reading goes on.
 */
final class CsvRow {
    private static final Range COUNT = Range.between(1, 1e10);

    private final Map<String, String> fields;
    private final String file;
    private final int line;
    private final Problems problems;

    CsvRow(Map<String, String> fields, String file, int line, Problems problems) {
        this.fields = Map.copyOf(fields);
        this.file = file;
        this.line = line;
        this.problems = problems;
    }

    /** Where the row begins, counted from 1. */
    int line() {
        return line;
    }

    void problem(String what, String maybe) {
        problems.add(new Problem(file, line, what, maybe));
    }

    /** The field as it stands; may be empty. */
    String text(String column) {
        return fields.getOrDefault(column, "").strip();
    }

    /** The field as messages show it. */
    String shown(String column) {
        return Problem.shown(text(column));
    }

    /** The field, which must not be empty. */
    String require(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem("%s is empty".formatted(column), "");
        }
        return text;
    }

    /** A number in the range; anything else is a problem and becomes NaN. */
    double number(String column, Range range) {
        String text = require(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (Numbers.isNotFinite(text)) {
            problem("%s (%s) must be finite".formatted(column, shown(column)), "");
            return Double.NaN;
        }
        if (!Numbers.isNumber(text)) {
            problem("%s (%s) must be a number".formatted(column, shown(column)), Numbers.guess(text));
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        if (!range.admits(number)) {
            problem("%s (%s) must be %s".formatted(column, shown(column), range.inWords()), "");
            return Double.NaN;
        }
        return number;
    }

    /** A whole number from 1 to ten thousand million; anything else is a problem and becomes 1. */
    long count(String column) {
        double number = number(column, COUNT);
        if (Double.isNaN(number)) {
            return 1;
        }
        if (number != Math.rint(number)) {
            problem("%s (%s) must be a whole number".formatted(column, shown(column)), "" + Math.round(number));
        }
        return Math.round(number);
    }

    /** Yes or no; anything else is a problem and becomes no. */
    boolean yes(String column) {
        return oneOf(column, "answer", List.of("yes", "no")).equals("yes");
    }

    /** A day; anything else is a problem and nothing. */
    Optional<LocalDate> date(String column) {
        String text = require(column);
        var date = Days.find(text);
        if (!text.isEmpty() && date.isEmpty()) {
            problem("%s (%s) must be %s".formatted(column, shown(column), Days.IN_WORDS), "");
        }
        return date;
    }

    /** One of the known words, or any word when none are known; anything else is a problem and becomes "". */
    String oneOf(String column, String whatTheyAre, Collection<String> known) {
        String word = require(column);
        if (!word.isEmpty() && !known.isEmpty() && !known.contains(word)) {
            String others = known.size() <= 12 ? "one of " + String.join(", ", known) : "";
            problem(
                    "%s names %s, which is no %s".formatted(column, shown(column), whatTheyAre),
                    Nearest.find(word, known).orElse(others));
            return "";
        }
        return word;
    }
}
