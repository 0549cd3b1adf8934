package tollgate.weighing;

/**
 * What the particles of an explanation say of reports that were otherwise: they are weighted anew, and none is run for it.
 *
 * @param log of the density or the evidence in question
 * @param effectiveSampleSize what is left of the sample's; where it is small a few particles alone speak
 */
public record Reweighted(double log, double effectiveSampleSize) {
    /** Of an explanation that has no particle. */
    public static final Reweighted NOTHING = new Reweighted(Double.NaN, 0);

    /** The same sample, of which the logarithm of a constant is added. */
    Reweighted plus(double constant) {
        return new Reweighted(log + constant, effectiveSampleSize);
    }

    /** The reciprocal, from the same sample. */
    Reweighted inverse() {
        return new Reweighted(-log, effectiveSampleSize);
    }
}
