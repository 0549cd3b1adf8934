package tollgate.evidence;

/**
 * What grades and outlets mean in numbers, scaled from our defaults, so that a result can be repeated under other tables.
 *
 * <p>A factor of 0 on the errors drops contamination and on the bias drops the shared outlet bias: the two broken models
 * that a calibration test must reject (docs/inference.md, 3 A8).
 *
 * @param errorFactor multiplies every letter's chance of error, which is then held to {@link #LARGEST_ERROR}
 * @param spreadFactor multiplies every digit's standard deviation of the log
 * @param biasFactor multiplies every outlet's standard deviation of the shared bias
 */
public record GradeTable(double errorFactor, double spreadFactor, double biasFactor) {
    /** At 1 a report would say nothing at all; the bound keeps every table able to learn from every report. */
    public static final double LARGEST_ERROR = 0.95;

    public static final GradeTable DEFAULT = new GradeTable(1, 1, 1);

    public GradeTable {
        Requirements.requireNotNegative("errorFactor", errorFactor);
        Requirements.requirePositive("spreadFactor", spreadFactor);
        Requirements.requireNotNegative("biasFactor", biasFactor);
    }

    /** Errors and spreads scaled alike, biases as they are: 0.5 trusts every grade more, 2 trusts it less. */
    public static GradeTable scaled(double factor) {
        return new GradeTable(factor, factor, 1);
    }

    public GradeTable withoutContamination() {
        return new GradeTable(0, spreadFactor, biasFactor);
    }

    public GradeTable withoutOutletBias() {
        return new GradeTable(errorFactor, spreadFactor, 0);
    }

    /** Chance that a report of this letter is wrong. */
    public double error(Reliability letter) {
        return Math.min(errorFactor * letter.meanError(), LARGEST_ERROR);
    }

    /** Standard deviation of the log of a figure of this digit. */
    public double spread(Credibility digit) {
        return spreadFactor * digit.spread();
    }

    /** Standard deviation of the log bias that all figures of the outlet share. */
    public double bias(Outlet outlet) {
        return biasFactor * outlet.biasSpread();
    }
}
