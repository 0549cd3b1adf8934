package tollgate.evidence;

import java.util.Optional;

/** An Admiralty grade, such as {@code C3}: how reliable the outlet, how credible the content. */
public record Grade(Reliability letter, Credibility digit) {

    /** The grade written as one letter A to F and one digit 1 to 6; empty for any other text. */
    public static Optional<Grade> of(String text) {
        if (text.length() != 2) {
            return Optional.empty();
        }
        return Reliability.of(text.substring(0, 1))
                .flatMap(letter -> Credibility.of(text.substring(1)).map(digit -> new Grade(letter, digit)));
    }

    /** As {@link #of}, for texts that must be grades. */
    public static Grade require(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException(
                "The grade (%s) must be a letter A to F and a digit 1 to 6, such as C3.".formatted(text)));
    }

    @Override
    public String toString() {
        return letter.name() + digit.digit();
    }
}
