package tollgate.app.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as people write them in files. */
final class Numbers {
    /** Plain decimal notation: no hexadecimal, no thousands separators, no words for infinity. Never tries a digit twice. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d++\\.?\\d*+|\\.\\d++)([eE][-+]?\\d++)?");

    private Numbers() {}

    static boolean isNumber(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** A number that begins with a point or a plus. */
    static boolean isBareFraction(String text) {
        return isNumber(text) && text.matches("(\\+|-?\\.).*");
    }

    static boolean isNotFinite(String text) {
        return text.matches("(?i)[-+]?(\\.?inf(inity)?|\\.?nan)")
                || (isNumber(text) && Double.isInfinite(Double.parseDouble(text)));
    }

    /** What a short text that is not a number may have been meant to be; empty when nothing is near. */
    static String guess(String text) {
        if (text.length() > Problem.MOST_SHOWN) {
            return "";
        }
        return List.of(text.replace("_", ""), text.replace(',', '.'), text.replace("%", "e-2")).stream()
                .filter(candidate -> isNumber(candidate) && !isNotFinite(candidate))
                .findFirst()
                .map(candidate -> Problem.shown(inWords(Double.parseDouble(candidate))))
                .orElse("");
    }

    static String inWords(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
