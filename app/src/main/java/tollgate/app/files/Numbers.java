package tollgate.app.files;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them in files. */
final class Numbers {
    /** Plain decimal notation: no hexadecimal, no thousands separators, no words for infinity. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

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

    /** What a text that is not a number may have been meant to be; empty when nothing is near. */
    static String guess(String text) {
        for (String candidate :
                new String[] {text.replace("_", ""), text.replace(',', '.'), text.replace("%", "e-2")}) {
            if (isNumber(candidate)) {
                return new BigDecimal(candidate).toPlainString();
            }
        }
        return "";
    }

    static String inWords(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
