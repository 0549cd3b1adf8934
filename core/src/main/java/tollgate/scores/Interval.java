package tollgate.scores;

/**
 * A forecast interval that claims to hold the number with a probability.
 *
 * @param level the probability it claims, between 0 and 1, with the rest shared equally by both sides
 */
public record Interval(double low, double high, double level) {
    public Interval {
        if (!(low <= high) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The low end (%s) must not exceed the high end (%s), and the level (%s) lies between 0 and 1."
                            .formatted(low, high, level));
        }
    }

    public boolean contains(double observed) {
        return low <= observed && observed <= high;
    }

    /**
     * Interval score, in the unit of the number: the width and a fine for missing, smaller is better (Winkler 1972,
     * https://doi.org/10.1080/01621459.1972.10481224; Gneiting and Raftery 2007, equation 43).
     */
    public double score(double observed) {
        double missed = Math.max(low - observed, 0) + Math.max(observed - high, 0);
        return high - low + 2 / (1 - level) * missed;
    }
}
