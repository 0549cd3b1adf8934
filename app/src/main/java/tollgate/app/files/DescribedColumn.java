package tollgate.app.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column of a table, or a family of columns.
 *
 * @param name {@code *} in it stands for any text, and makes it a family
 * @param unit empty where it is a word; {@code column unit} where a column of that name says it
 * @param values the words that it may have, parted by spaces; or bounds: {@code >0}, {@code >=0}, {@code 0..1}; or empty
 */
public record DescribedColumn(String name, Type type, String unit, String values, Rule rule, String meaning) {
    private static final Pattern BOUNDS = Pattern.compile("(>=?)(-?[\\d.]+)|(-?[\\d.]+)\\.\\.(-?[\\d.]+)");

    /** What a field is. */
    public enum Type {
        TEXT("text"),
        WHOLE("whole"),
        NUMBER("number"),
        DAY("day"),
        MONTH("month"),
        YES_NO("yes-no"),
        TRUE_FALSE("true-false");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word in documents. */
        public String word() {
            return word;
        }

        static Type of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("%s is no type of a column.".formatted(word)));
        }
    }

    /**
     * What must hold of its fields.
     *
     * @param isKey no two rows have the same
     * @param mayBeEmpty there may be no such thing
     * @param mayBeMissing the column may be left out
     * @param table file and key column, parted by a space, of which it is a value; empty where of none
     */
    public record Rule(boolean isKey, boolean mayBeEmpty, boolean mayBeMissing, String table) {
        private static final String KEY = "key";
        private static final String EMPTY = "empty";
        private static final String MISSING = "missing";

        static Rule of(String text) {
            String first = text.split(" ", 2)[0];
            boolean isMissing = first.equals(MISSING);
            boolean isWord = isMissing || first.equals(KEY) || first.equals(EMPTY);
            return new Rule(first.equals(KEY), isMissing || first.equals(EMPTY), isMissing, isWord ? "" : text);
        }
    }

    boolean fits(String column) {
        String pattern =
                Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return column.matches(pattern);
    }

    /** Whether it stands for several columns. */
    public boolean isFamily() {
        return name.contains("*");
    }

    /** The words that it may have; none where it may have any. */
    public List<String> words() {
        return values.isEmpty() || isBounded() ? List.of() : List.of(values.split(" "));
    }

    /** Where its values begin. */
    public OptionalDouble least() {
        var match = BOUNDS.matcher(values);
        if (!match.matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Double.parseDouble(Optional.ofNullable(match.group(2)).orElseGet(() -> match.group(3))));
    }

    /** Whether {@link #least} itself is no value. */
    public boolean isAboveLeast() {
        return values.matches(">[^=].*");
    }

    /** Where its values end. */
    public OptionalDouble most() {
        var match = BOUNDS.matcher(values);
        return match.matches() && match.group(4) != null
                ? OptionalDouble.of(Double.parseDouble(match.group(4)))
                : OptionalDouble.empty();
    }

    private boolean isBounded() {
        return BOUNDS.matcher(values).matches();
    }
}
