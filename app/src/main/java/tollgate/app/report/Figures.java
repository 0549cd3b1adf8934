package tollgate.app.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as people read them: separators, few digits, words where a number is missing. */
final class Figures {
    private static final double MILLION = 1e6;
    /** Stands for a number that is missing. */
    static final String NONE = "none";

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figures() {}

    /** A number with three significant digits at most, in millions where it is large. */
    static String amount(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return Math.abs(value) >= MILLION
                ? significant(value / MILLION, 2) + " million"
                : significant(value, Math.abs(value) >= 1000 ? 3 : 2);
    }

    /** A number with two significant digits, in millions where it is large. */
    static String rough(double value) {
        return Math.abs(value) >= MILLION ? amount(value) : significant(value, 2);
    }

    /** Two ends of a range with one unit of size. */
    static String range(double low, double high) {
        if (!Double.isFinite(low) && !Double.isFinite(high)) {
            return NONE;
        }
        return low == high ? amount(low) : amount(low) + " to " + amount(high);
    }

    /** A number with so many significant digits and separators. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        var rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
        int decimals = Math.max(0, digits - rounded.precision() + rounded.scale());
        if (rounded.signum() == 0) {
            return "0";
        }
        return decimals == 0
                ? String.format(Locale.ROOT, "%,d", rounded.toBigInteger())
                : rounded.setScale(Math.max(0, Math.min(decimals, 6)), RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** A number with fixed decimals. */
    static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : NONE;
    }

    /** A count with separators. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A share in percent. */
    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return NONE;
        }
        double percent = 100 * share;
        boolean isTiny = percent > 0 && percent < 0.1;
        boolean isSmall = percent > 0 && percent < 10 && percent != Math.rint(percent);
        return isTiny ? "< 0.1 %" : String.format(Locale.ROOT, isSmall ? "%.1f %%" : "%.0f %%", percent);
    }

    /** Odds to one from their logarithm, never below 1. */
    static String odds(double logOdds) {
        double odds = StrictMath.exp(Math.abs(logOdds));
        if (odds >= 1e6) {
            return "10" + raised((long) Math.floor(Math.log10(odds))) + ":1";
        }
        return (odds < 10 ? fixed(odds, 1) : significant(odds, 2)) + ":1";
    }

    /** The same where it is a bound: powers of ten are rounded up. */
    static String mostOdds(double logOdds) {
        double odds = StrictMath.exp(Math.abs(logOdds));
        return odds >= 1e6 ? "10" + raised((long) Math.ceil(Math.log10(odds))) + ":1" : odds(logOdds);
    }

    private static String raised(long exponent) {
        return String.valueOf(exponent)
                .chars()
                .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    /** A factor by which something changes. */
    static String times(double factor) {
        return Double.isFinite(factor) ? "×" + significant(factor, 2) : NONE;
    }

    /** Words in a row: a, b and c. */
    static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
