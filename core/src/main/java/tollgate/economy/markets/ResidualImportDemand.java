package tollgate.economy.markets;

/** What is left to imports of the demand for a good that is also made at home: {@code M(p) = D(p) - Y(p)}. */
public final class ResidualImportDemand {
    private ResidualImportDemand() {}

    /**
     * How elastic imports are to the price, as a positive number: {@code (eps_D D + eps_S Y) / M} with D = 1. The smaller the
     * share of imports, the more elastic they are.
     *
     * @param demandElasticity eps_D, of all demand to the price, as a positive number
     * @param supplyElasticity eps_S, of home supply to the price
     * @param importShare M, share of imports in use, above 0
     */
    public static double elasticity(double demandElasticity, double supplyElasticity, double importShare) {
        requireNotNegative("elasticity of demand", demandElasticity);
        requireNotNegative("elasticity of home supply", supplyElasticity);
        if (!(importShare > 0 && importShare <= 1)) {
            throw new IllegalArgumentException(
                    "The import share (%s) must lie above 0 and at most at 1.".formatted(importShare));
        }
        return (demandElasticity + supplyElasticity * (1 - importShare)) / importShare;
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("The %s (%s) must be a number of at least 0.".formatted(name, value));
        }
    }
}
