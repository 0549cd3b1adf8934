package tollgate.economy.government;

/** What the equations of this room refuse, in sentences that name the figure. */
final class Requirements {
    private Requirements() {}

    static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("The %s (%s) must be positive and finite.".formatted(name, value));
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("The %s (%s) must be a number of at least 0.".formatted(name, value));
        }
    }

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be finite.".formatted(name, value));
        }
    }

    static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The %s (%s) must lie between 0 and 1.".formatted(name, value));
        }
    }
}
