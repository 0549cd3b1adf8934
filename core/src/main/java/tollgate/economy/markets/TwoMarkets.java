package tollgate.economy.markets;

/**
 * Two places with given supplies between which traders carry a good until it no longer pays (Enke 1951, Samuelson 1952,
 * Takayama and Judge 1971; docs/model.md, 7.6): prices differ by no more than the transport cost, and by just that where
 * goods flow. With prices p1 and p2 before trade the flow is {@code max(0, (p2 - p1 - tau) / (b1 + b2))}, at most the supply
 * of its origin.
 *
 * @param transportCost tau, money per unit, the same both ways
 */
public record TwoMarkets(Market first, Market second, double transportCost) {
    public TwoMarkets {
        if (!(transportCost >= 0 && Double.isFinite(transportCost))) {
            throw new IllegalArgumentException(
                    "The transport cost (%s) must be a number of at least 0.".formatted(transportCost));
        }
    }

    /**
     * A place where the price falls along a straight line, {@code p = choke - slope Q}.
     *
     * @param choke price at which nobody buys, money per unit
     * @param slope fall of the price per unit in a period, money
     * @param supply units in a period; no more than would be bought at the price 0
     */
    public record Market(double choke, double slope, double supply) {
        public Market {
            requirePositive("choke price", choke);
            requirePositive("slope", slope);
            if (!(supply >= 0 && supply * slope <= choke)) {
                throw new IllegalArgumentException("The supply (%s) must lie between 0 and %s, where the price is 0."
                        .formatted(supply, choke / slope));
            }
        }

        /** The price at which a quantity is bought, money per unit. */
        public double price(double quantity) {
            return choke - slope * quantity;
        }

        private static void requirePositive(String name, double value) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("The %s (%s) must be positive and finite.".formatted(name, value));
            }
        }
    }

    /**
     * Where no trader gains by carrying more or less.
     *
     * @param forth units carried from the first to the second market
     * @param back units carried from the second to the first; 0 where {@code forth} is not
     * @param firstPrice money per unit
     * @param secondPrice money per unit
     */
    public record Trade(double forth, double back, double firstPrice, double secondPrice) {}

    /** The trade that comes about. */
    public Trade trade() {
        double forth = flow(first, second);
        double back = flow(second, first);
        double firstPrice = first.price(first.supply() - forth + back);
        double secondPrice = second.price(second.supply() + forth - back);
        return new Trade(
                forth,
                back,
                forth > 0 ? Math.max(firstPrice, secondPrice - transportCost) : firstPrice,
                back > 0 ? Math.max(secondPrice, firstPrice - transportCost) : secondPrice);
    }

    /** An origin that gives away all it has sells at what it fetches elsewhere, above its own choke price. */
    private double flow(Market origin, Market destination) {
        double gap = destination.price(destination.supply()) - origin.price(origin.supply()) - transportCost;
        return Math.min(origin.supply(), Math.max(0, gap / (origin.slope() + destination.slope())));
    }
}
