package tollgate.app.files;

/**
 * Which numbers a key admits.
 *
 * @param low lower end
 * @param admitsLow whether the lower end itself is admitted
 * @param high upper end, admitted unless infinite
 */
public record Range(double low, boolean admitsLow, double high) {
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);
    public static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY);
    public static final Range AT_LEAST_ZERO = new Range(0, true, Double.POSITIVE_INFINITY);
    public static final Range SHARE = new Range(0, true, 1);

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("The range from %s to %s is empty.".formatted(low, high));
        }
    }

    /** Both ends admitted. */
    public static Range between(double low, double high) {
        return new Range(low, true, high);
    }

    boolean admits(double number) {
        return (admitsLow ? number >= low : number > low) && number <= high;
    }

    /** Completes the sentence "it must be ...". */
    String inWords() {
        boolean openAbove = high == Double.POSITIVE_INFINITY;
        if (low == Double.NEGATIVE_INFINITY) {
            return openAbove ? "a number" : "at most " + Numbers.inWords(high);
        }
        String from = (admitsLow ? "at least " : "above ") + Numbers.inWords(low);
        return openAbove ? from : from + " and at most " + Numbers.inWords(high);
    }
}
