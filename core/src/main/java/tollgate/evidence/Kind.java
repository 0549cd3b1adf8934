package tollgate.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What a report states about its quantity (docs/inference.md, 2.1). */
public enum Kind {
    /** One number, of which the reporter is unsure: it lies between low and high. */
    UNCERTAINTY("uncertainty"),
    /** Cases differ: few lie below low, few above high. */
    SPREAD("spread"),
    /** About one number: it lies in that number's rounding cell. */
    POINT("point"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    /** One number over another of the same outlet, whose bias cancels. */
    RATIO("ratio"),
    /** The thing was not seen at all. */
    ABSENT("absent");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word written in a study's observations. */
    public String word() {
        return word;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
