package tollgate.economy.government;

/** What keeps an official honest (Becker and Stigler 1974, Journal of Legal Studies 3:1). */
public final class EfficiencyWage {
    private EfficiencyWage() {}

    /**
     * The premium over the wage elsewhere from which on a bribe is refused, {@code b (1 - q) / q}, money: who takes it keeps
     * it when unseen and loses the premium when caught, once.
     *
     * @param bribe b, money
     * @param detection q, chance of being caught, above 0 and at most 1
     */
    public static double premium(double bribe, double detection) {
        Requirements.requireNotNegative("bribe", bribe);
        if (!(detection > 0 && detection <= 1)) {
            throw new IllegalArgumentException(
                    "The chance of being caught (%s) must lie above 0 and at most at 1.".formatted(detection));
        }
        return bribe * (1 - detection) / detection;
    }
}
