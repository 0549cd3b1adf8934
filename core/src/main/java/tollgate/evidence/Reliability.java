package tollgate.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * How reliable the outlet of a report is: the letter of an Admiralty grade.
 *
 * <p>The chances of error are this project's own defaults, not doctrine (docs/inference.md, 2.3). Every report has its
 * own chance, drawn from the letter's Beta; the density is linear in it, so its mean is exact.
 */
public enum Reliability {
    A(0.4, 19.6),
    B(2, 18),
    C(5, 15),
    D(10, 10),
    E(16, 4),
    /** Cannot be judged. */
    F(1, 1);

    private final double alpha;
    private final double beta;

    Reliability(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
    }

    /** First shape of the Beta prior on the chance that a report is wrong. */
    public double alpha() {
        return alpha;
    }

    /** Second shape of the Beta prior on the chance that a report is wrong. */
    public double beta() {
        return beta;
    }

    /** Mean chance, between 0 and 1, that a report is wrong: drawn from the background, not from the truth. */
    public double meanError() {
        return alpha / (alpha + beta);
    }

    /** The letter written as {@code A} to {@code F}. */
    public static Optional<Reliability> of(String letter) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(letter))
                .findFirst();
    }
}
