package tollgate.inference;

import java.util.Locale;

/**
 * What an effective sample size allows a reader to use, in plain words. The bounds are this project's own: the tails of a
 * 90 % interval rest on about a twentieth of the sample each.
 *
 * @param effectiveSampleSize number of equally weighted draws that would carry as much
 */
public record Verdict(Use use, double effectiveSampleSize) {
    /** Below it nothing that a sample says is to be used. */
    public static final double LEAST = 20;

    private static final double SOUND = 200;

    /** What may be used. */
    public enum Use {
        NOTHING("do not use"),
        MEANS("means and probabilities are rough, ends of intervals are not to be used"),
        EVERYTHING("means, probabilities and 90 % intervals may be used");

        private final String words;

        Use(String words) {
            this.words = words;
        }
    }

    /** The verdict on a sample of this effective size. */
    public static Verdict of(double effectiveSampleSize) {
        var use = effectiveSampleSize < LEAST ? Use.NOTHING : effectiveSampleSize < SOUND ? Use.MEANS : Use.EVERYTHING;
        return new Verdict(use, effectiveSampleSize);
    }

    /**
     * An effective sample size as it is told everywhere: rounded down, so that none seems to reach a bound that it misses; below the
     * least that may be used to a tenth, and to a whole number from there on.
     */
    public static String inWords(double effectiveSampleSize) {
        double size = effectiveSampleSize + 1e-6;
        return size < LEAST
                ? String.format(Locale.ROOT, "%.1f", Math.floor(10 * size) / 10)
                : String.format(Locale.ROOT, "%,d", (long) size);
    }

    @Override
    public String toString() {
        return "effective sample %s: %s".formatted(inWords(effectiveSampleSize), use.words);
    }
}
