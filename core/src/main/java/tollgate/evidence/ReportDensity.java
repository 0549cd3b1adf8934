package tollgate.evidence;

import java.util.function.DoubleSupplier;

/**
 * The density of one report given one simulation and one outlet bias (docs/inference.md, 2.2): with the chance of error
 * its letter gives, the figures come from the background, otherwise from the truth, biased and blurred.
 *
 * <p>Implementations hold all that does not depend on the simulation and may be shared by threads.
 */
public sealed interface ReportDensity permits IntervalDensity, SpreadDensity, AbsenceDensity {

    /** Whether the bias of its outlet moves the report; it cancels in a ratio and an absence has no figure. */
    boolean sharesBias();

    /**
     * Logarithm of the density, up to a term that does not depend on the simulation.
     *
     * @param bias the outlet's bias on the log scale
     */
    double logFactor(Simulated simulated, double bias);

    /** Adds to each entry of {@code logFactors} the log factor at the bias of the same index. */
    void addLogFactors(Simulated simulated, double[] biases, double[] logFactors);

    /** Logarithm of the smallest factor, which a simulation without the quantity also gets: the report is wrong. */
    double logFloor();

    /** Logarithm of the largest factor that any simulation could get, whatever the bias. */
    double logMaximum();

    /**
     * What a report of this kind, grade and width might have stated, had this simulation been the truth: the generator whose density
     * this is. One that bounds a number from one side states on which side of its bound the number lies.
     *
     * @param luck uniform numbers between 0 and 1
     * @throws IllegalArgumentException if the simulation lacks the quantity: such a report is not made
     */
    Stated state(Simulated simulated, double bias, DoubleSupplier luck);

    /** The density of a report of the same kind and grade that states something else. */
    ReportDensity stating(Stated stated);

    /** Largest curvature of the log factor in the bias: one over the variance of each figure, summed. */
    double precision();

    /**
     * The density of a report under a table of grades.
     *
     * @param digit the digit to read the report by: normally its own
     */
    static ReportDensity of(Report report, Credibility digit, GradeTable table, Background background) {
        double error = table.error(report.grade().letter());
        double spread = table.spread(digit);
        double total = Math.sqrt(spread * spread + report.conversionSpread() * report.conversionSpread());
        return switch (report.kind()) {
            case SPREAD -> SpreadDensity.of(report, error, total, background);
            case ABSENT -> new AbsenceDensity(report.id(), error);
            default -> IntervalDensity.of(report, error, total, background);
        };
    }

    /** As {@link #of(Report, Credibility, GradeTable, Background)}, read by the report's own digit. */
    static ReportDensity of(Report report, GradeTable table, Background background) {
        return of(report, report.grade().digit(), table, background);
    }
}
