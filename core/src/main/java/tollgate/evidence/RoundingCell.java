package tollgate.evidence;

import java.math.BigDecimal;

/**
 * The numbers that round to a stated one: "about 12,000" means 11,500 to 12,500, by its trailing zeros.
 *
 * <p>Take the cell of the figure as printed and convert its two ends: a converted figure has lost its trailing zeros.
 */
public record RoundingCell(double low, double high) {
    public RoundingCell {
        Requirements.requirePositive("low end of the rounding cell", low);
        Requirements.requirePositive("high end of the rounding cell", high);
        Requirements.requireOrder("low end of the rounding cell", low, "high end", high);
    }

    /** The cell of a positive number; 45 gives 44.5 to 45.5 and 2.5 gives 2.45 to 2.55. */
    public static RoundingCell of(double stated) {
        Requirements.requirePositive("stated figure", stated);
        var figure = BigDecimal.valueOf(stated).stripTrailingZeros();
        var half = BigDecimal.valueOf(5, figure.scale() + 1);
        return new RoundingCell(
                figure.subtract(half).doubleValue(), figure.add(half).doubleValue());
    }
}
