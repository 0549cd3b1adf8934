package tollgate.economy.government;

/**
 * Capacity for suppression as a stock that wears out and is bought anew: {@code C' = (1 - d) C + spending / (w N)}
 * (docs/model.md, 7.9). Capacity is counted per head of the population.
 *
 * @param decay d, the part that is lost in a week, above 0 and at most 1
 * @param cost w, money that buys one unit of capacity: what one person on it is paid
 * @param population N, heads
 */
public record SuppressionCapacity(double decay, double cost, double population) {
    public SuppressionCapacity {
        if (!(decay > 0 && decay <= 1)) {
            throw new IllegalArgumentException("The decay (%s) must lie above 0 and at most at 1.".formatted(decay));
        }
        Requirements.requirePositive("cost of capacity", cost);
        Requirements.requirePositive("population", population);
    }

    /**
     * The capacity of next week.
     *
     * @param capacity this week's, per head
     * @param spending money of this week
     */
    public double next(double capacity, double spending) {
        Requirements.requireNotNegative("capacity", capacity);
        return (1 - decay) * capacity + bought(spending);
    }

    /** The capacity per head that a steady spending, money a week, holds up: {@code spending / (d w N)}. */
    public double atRest(double spending) {
        return bought(spending) / decay;
    }

    /** Weeks in which half of the distance to the capacity at rest is covered: {@code ln 2 / -ln(1 - d)}. */
    public double halfLife() {
        return -StrictMath.log(2) / StrictMath.log1p(-decay);
    }

    private double bought(double spending) {
        Requirements.requireNotNegative("spending", spending);
        return spending / (cost * population);
    }
}
