package tollgate.experiment;

/** Quantities that a model may miss together, and the range in which a wrong report of one would lie. */
public enum QuantityClass {
    MONEY_PER_VEHICLE("money-per-vehicle", 100, 1e6),
    MONEY_PER_OFFICE("money-per-office", 1e3, 1e8),
    VEHICLES("vehicles", 1, 1e5),
    PRICE("price", 0.1, 1000),
    MONEY_PER_LIST("money-per-list", 1e3, 1e7),
    RATIO("ratio", 0.01, 1000);

    private final String id;
    private final double lowest;
    private final double highest;

    QuantityClass(String id, double lowest, double highest) {
        this.id = id;
        this.lowest = lowest;
        this.highest = highest;
    }

    public String id() {
        return id;
    }

    /** Whether a study without a country has no such quantity. */
    public boolean needsResidents() {
        return switch (this) {
            case MONEY_PER_VEHICLE, MONEY_PER_OFFICE, VEHICLES -> false;
            case PRICE, MONEY_PER_LIST, RATIO -> true;
        };
    }

    /** The least that a wrong report would say, in the quantity's unit. */
    public double lowest() {
        return lowest;
    }

    /** The most that a wrong report would say. */
    public double highest() {
        return highest;
    }
}
