package tollgate.gates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Complements that post their bribes one after another, each seeing those before it and foreseeing those after it (economics 1.1;
 * K5). Beside the path system, not an option of it.
 */
public final class SequentialPosting {
    private SequentialPosting() {}

    /**
     * Bribes in the order of posting: the k-th takes half of what the earlier ones left, {@code a / 2^k}.
     *
     * @param choke the total at which nobody crosses, money
     */
    public static List<Double> bribes(double choke, int organs) {
        requirePositive("choke", choke);
        requireCount(organs);
        var bribes = new ArrayList<Double>(organs);
        double left = choke;
        for (int organ = 0; organ < organs; organ++) {
            left /= 2;
            bribes.add(left);
        }
        return Collections.unmodifiableList(bribes);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be a number above 0.".formatted(name, value));
        }
    }

    private static void requireCount(int organs) {
        if (organs < 1) {
            throw new IllegalArgumentException("The number of organs (%d) must be at least 1.".formatted(organs));
        }
    }
}
