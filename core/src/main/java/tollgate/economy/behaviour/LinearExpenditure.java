package tollgate.economy.behaviour;

/**
 * The linear expenditure system (Geary 1950, Stone 1954; docs/model.md, 7.7). A person first buys the subsistence basket,
 * then splits what is left by fixed marginal shares: {@code x_g = gamma_g + beta_g (e - Psub) / p_g}, where
 * {@code Psub = sum p_g gamma_g}. Who cannot afford the basket buys the part of it that the expenditure reaches,
 * {@code x_g = gamma_g e / Psub}.
 *
 * <p>Every array holds one element per good, in the order of the constructor's. Prices are money per unit and positive; an
 * expenditure is money per person and period and at least 0. Other input is refused with an {@link IllegalArgumentException}.
 */
public final class LinearExpenditure {
    private static final double TOLERANCE = 1e-9;

    private final double[] subsistence;
    private final double[] shares;

    /**
     * Holds one taste.
     *
     * @param subsistence gamma, units per person and period, at least 0
     * @param shares beta, between 0 and 1 and summing to 1
     */
    public LinearExpenditure(double[] subsistence, double[] shares) {
        requireLength("marginal shares", shares, subsistence.length);
        double sum = 0;
        for (int good = 0; good < shares.length; good++) {
            Requirements.requireNotNegative("subsistence quantity of good " + good, subsistence[good]);
            Requirements.requireShare("marginal share of good " + good, shares[good]);
            sum += shares[good];
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("The marginal shares sum to %s; they must sum to 1.".formatted(sum));
        }
        this.subsistence = subsistence.clone();
        this.shares = shares.clone();
    }

    /** Number of goods. */
    public int goods() {
        return shares.length;
    }

    /** Psub: what the subsistence basket costs, money per person and period. */
    public double costOfSubsistence(double[] prices) {
        requirePrices(prices);
        double cost = 0;
        for (int good = 0; good < goods(); good++) {
            cost += prices[good] * subsistence[good];
        }
        return cost;
    }

    /** What is spent on each good, money per person and period; sums to the expenditure. */
    public double[] values(double[] prices, double expenditure) {
        Requirements.requireNotNegative("expenditure", expenditure);
        double basket = costOfSubsistence(prices);
        double surplus = expenditure - basket;
        double[] values = new double[goods()];
        for (int good = 0; good < values.length; good++) {
            double basic = prices[good] * subsistence[good];
            values[good] = surplus >= 0 ? basic + shares[good] * surplus : basic * (expenditure / basket);
        }
        return values;
    }

    /** What is bought of each good, units per person and period. */
    public double[] bundle(double[] prices, double expenditure) {
        double[] bundle = values(prices, expenditure);
        for (int good = 0; good < bundle.length; good++) {
            bundle[good] /= prices[good];
        }
        return bundle;
    }

    /**
     * Elasticity of each good's quantity to its own price: {@code -1 + (1 - beta_g) gamma_g / x_g} above subsistence, minus
     * the good's part of the basket's cost below. NaN for a good that is never bought.
     */
    public double[] ownPriceElasticities(double[] prices, double expenditure) {
        double[] bundle = bundle(prices, expenditure);
        double basket = costOfSubsistence(prices);
        double[] elasticities = new double[bundle.length];
        for (int good = 0; good < bundle.length; good++) {
            elasticities[good] = expenditure >= basket
                    ? -1 + (1 - shares[good]) * subsistence[good] / bundle[good]
                    : -prices[good] * subsistence[good] / basket;
        }
        return elasticities;
    }

    /**
     * Stone-Geary utility of a bundle, {@code prod ((x_g - gamma_g) / beta_g)^beta_g}, in the unit of
     * {@link #indirectUtility}.
     *
     * @param bundle units per person and period; a good below its subsistence quantity is refused, since utility is not
     *     defined there
     */
    public double utility(double[] bundle) {
        requireLength("quantities", bundle, goods());
        double utility = 1;
        for (int good = 0; good < bundle.length; good++) {
            if (!(bundle[good] >= subsistence[good])) {
                throw new IllegalArgumentException("Good %d (%s) is below its subsistence quantity (%s)."
                        .formatted(good, bundle[good], subsistence[good]));
            }
            if (shares[good] > 0) {
                utility *= StrictMath.pow((bundle[good] - subsistence[good]) / shares[good], shares[good]);
            }
        }
        return utility;
    }

    /**
     * Utility of the best bundle, {@code (e - Psub) / prod p_g^beta_g}.
     *
     * @param expenditure at least the cost of subsistence at these prices
     */
    public double indirectUtility(double[] prices, double expenditure) {
        double basket = costOfSubsistence(prices);
        if (!(expenditure >= basket && Double.isFinite(expenditure))) {
            throw new IllegalArgumentException(
                    "The expenditure (%s) must reach the cost of subsistence (%s).".formatted(expenditure, basket));
        }
        return (expenditure - basket) / priceOfUtility(prices);
    }

    /** The least expenditure that reaches a utility, money: {@code Psub + u prod p_g^beta_g}. */
    public double expenditureFor(double[] prices, double utility) {
        Requirements.requireNotNegative("utility", utility);
        return costOfSubsistence(prices) + utility * priceOfUtility(prices);
    }

    /**
     * What a change of prices is worth, money per person and period: the sum that, added at the prices before, would do as
     * much good. Negative where the change is for the worse.
     *
     * @param expenditure the same before and after; at least the cost of subsistence at both
     */
    public double equivalentVariation(double[] before, double[] after, double expenditure) {
        return expenditureFor(before, indirectUtility(after, expenditure)) - expenditure;
    }

    /**
     * The sum that, added at the prices after, would undo their change, money per person and period. Positive where the
     * change is for the worse: its sign is the opposite of that of {@link #equivalentVariation}.
     *
     * @param expenditure the same before and after; at least the cost of subsistence at both
     */
    public double compensatingVariation(double[] before, double[] after, double expenditure) {
        return expenditureFor(after, indirectUtility(before, expenditure)) - expenditure;
    }

    /**
     * Prices at which people above subsistence buy exactly what there is. The last good, of which there is no stated supply,
     * has the price 1 and subsistence gamma_0: {@code S = (e - gamma_0) / (1 + sum beta_g gamma_g / (X_g - gamma_g))},
     * {@code p_g = beta_g S / (X_g - gamma_g)}.
     *
     * @param supplies X, units per head and period, of every good but the last; each above its subsistence quantity
     * @param expenditure mean expenditure, above gamma_0
     * @return prices of all goods, the last 1; a good with a marginal share of 0 has none that clears and is refused
     */
    public double[] clearingPrices(double[] supplies, double expenditure) {
        int last = goods() - 1;
        requireLength("supplies", supplies, last);
        if (!(expenditure > subsistence[last] && Double.isFinite(expenditure))) {
            throw new IllegalArgumentException("The expenditure (%s) must exceed the subsistence of the last good (%s)."
                    .formatted(expenditure, subsistence[last]));
        }
        double divisor = 1;
        for (int good = 0; good < last; good++) {
            Requirements.requirePositive("marginal share of good " + good, shares[good]);
            if (!(supplies[good] > subsistence[good] && Double.isFinite(supplies[good]))) {
                throw new IllegalArgumentException(
                        "The supply of good %d (%s) must exceed its subsistence quantity (%s)."
                                .formatted(good, supplies[good], subsistence[good]));
            }
            divisor += shares[good] * subsistence[good] / (supplies[good] - subsistence[good]);
        }
        double surplus = (expenditure - subsistence[last]) / divisor;
        double[] prices = new double[goods()];
        for (int good = 0; good < last; good++) {
            prices[good] = shares[good] * surplus / (supplies[good] - subsistence[good]);
        }
        prices[last] = 1;
        return prices;
    }

    private double priceOfUtility(double[] prices) {
        double product = 1;
        for (int good = 0; good < goods(); good++) {
            product *= StrictMath.pow(prices[good], shares[good]);
        }
        return product;
    }

    private void requirePrices(double[] prices) {
        requireLength("prices", prices, goods());
        for (int good = 0; good < prices.length; good++) {
            if (!(prices[good] > 0 && Double.isFinite(prices[good]))) {
                throw new IllegalArgumentException(
                        "The price of good %d (%s) must be positive and finite.".formatted(good, prices[good]));
            }
        }
    }

    private static void requireLength(String name, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    "There are %d %s; there must be %d.".formatted(values.length, name, length));
        }
    }
}
