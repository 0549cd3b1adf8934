package tollgate.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What a report is used for; each has one use. */
public enum Use {
    /** Enters the likelihood. */
    FIT("fit"),
    /** Is compared with predictions of a fit that has not seen it. */
    CHECK("check"),
    /** Drives the model as a dated row: exchange rates, the trade index. */
    INPUT("input"),
    /** Is shown, never scored. */
    CONTEXT("context");

    private final String word;

    Use(String word) {
        this.word = word;
    }

    /** The word written in a study's observations. */
    public String word() {
        return word;
    }

    public static Optional<Use> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
