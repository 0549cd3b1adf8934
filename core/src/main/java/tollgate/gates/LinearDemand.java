package tollgate.gates;

import java.util.Arrays;

/**
 * Demand for crossings that falls along a straight line: {@code Q = (choke - T) / slope}.
 *
 * @param choke the cost of a crossing at which nobody crosses, money
 * @param slope money per crossing; with price-taking traders the market's and the traders' slopes add (docs/model.md, 7.1)
 */
public record LinearDemand(double choke, double slope) implements Hazard {
    public LinearDemand {
        requirePositive("choke", choke);
        requirePositive("slope", slope);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be a number above 0.".formatted(name, value));
        }
    }

    @Override
    public void at(double inclusiveValue, double[] hazard) {
        double room = choke - inclusiveValue;
        Arrays.fill(hazard, room > 0 ? 1 / room : Double.POSITIVE_INFINITY);
    }

    /** Crossings demanded at an inclusive value. */
    public double quantity(double inclusiveValue) {
        return Math.max(0, choke - inclusiveValue) / slope;
    }

    /** What those who cross gain beyond what they pay, money: the triangle above the inclusive value. */
    public double privateSurplus(double inclusiveValue) {
        double room = Math.max(0, choke - inclusiveValue);
        return room * room / (2 * slope);
    }
}
