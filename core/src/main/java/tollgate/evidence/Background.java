package tollgate.evidence;

import java.util.function.DoubleSupplier;

/**
 * What a wrong report says: a figure drawn log-uniformly from the values that such a quantity could be claimed to have.
 *
 * @param low smallest figure, in the model's unit of the quantity
 * @param high largest figure, in the same unit
 */
public record Background(double low, double high) {
    /** CNY per vehicle, from a day's food to the price of the dearest vehicle (docs/inference.md, Q4). */
    public static final Background MONEY_PER_VEHICLE = new Background(100, 1e6);

    public Background {
        Requirements.requirePositive("low end of the background", low);
        Requirements.requirePositive("high end of the background", high);
        if (low >= high) {
            throw new IllegalArgumentException(
                    "The low end of the background (%s) must lie below its high end (%s).".formatted(low, high));
        }
    }

    /** Chance that a wrong report's figure lies at or below the given one, which may be 0 or infinite. */
    public double probabilityBelow(double figure) {
        if (figure <= low) {
            return 0;
        }
        return figure >= high ? 1 : StrictMath.log(figure / low) / logWidth();
    }

    /** Chance that a wrong report's figure lies between the two. */
    public double probability(double from, double to) {
        double inner = Math.max(from, low);
        double outer = Math.min(to, high);
        return inner >= outer ? 0 : StrictMath.log(outer / inner) / logWidth();
    }

    /** Density of a wrong report's figure per unit of its logarithm: constant inside, 0 outside. */
    public double densityOfLog(double figure) {
        return figure >= low && figure <= high ? 1 / logWidth() : 0;
    }

    /** The logarithm of a wrong report's figure. */
    double logFigure(DoubleSupplier luck) {
        return StrictMath.log(low) + luck.getAsDouble() * logWidth();
    }

    private double logWidth() {
        return StrictMath.log(high / low);
    }
}
