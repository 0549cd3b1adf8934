package tollgate.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * How credible the content of a report is: the digit of an Admiralty grade.
 *
 * <p>The spreads are this project's own defaults, not doctrine (docs/inference.md, 2.3).
 */
public enum Credibility {
    /** Confirmed by other sources. */
    CONFIRMED(1, 0.10),
    PROBABLY_TRUE(2, 0.20),
    POSSIBLY_TRUE(3, 0.35),
    DOUBTFUL(4, 0.60),
    IMPROBABLE(5, 1.00),
    CANNOT_BE_JUDGED(6, 0.60);

    private final int digit;
    private final double spread;

    Credibility(int digit, double spread) {
        this.digit = digit;
        this.spread = spread;
    }

    public int digit() {
        return digit;
    }

    /** Standard deviation of the logarithm of the reported figure about the truth, outlet bias apart. */
    public double spread() {
        return spread;
    }

    /** The digit written as {@code 1} to {@code 6}. */
    public static Optional<Credibility> of(String digit) {
        return Arrays.stream(values())
                .filter(each -> Integer.toString(each.digit).equals(digit))
                .findFirst();
    }
}
