package tollgate.evidence;

/** What the records of this room refuse, in sentences that name the figure. */
final class Requirements {
    private Requirements() {}

    static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The %s must not be blank.".formatted(name));
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("The %s (%s) must be positive and finite.".formatted(name, value));
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("The %s (%s) must be finite and not negative.".formatted(name, value));
        }
    }

    static void requireOrder(String lowName, double low, String highName, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must not exceed the %s (%s).".formatted(lowName, low, highName, high));
        }
    }
}
