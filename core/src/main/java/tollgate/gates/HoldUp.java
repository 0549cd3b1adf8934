package tollgate.gates;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bargaining at each gate of a route over what the load is still worth, once the earlier bribes are sunk (Olken and Barron 2009; K6).
 * Beside the path system, not an option of it.
 */
public final class HoldUp {
    private HoldUp() {}

    /**
     * Bribes in the order of travel, {@code b_k = B (1-B)^(n-k) V}: they rise by the factor {@code 1/(1-B)} towards the destination.
     *
     * @param share a gate's bargaining share, between 0 and 1
     * @param value worth of the load at its destination, money; nothing anywhere else
     */
    public static List<Double> bribes(double share, double value, int gates) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The bargaining share (%s) must lie between 0 and 1.".formatted(share));
        }
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The value (%s) must be a number of at least 0.".formatted(value));
        }
        if (gates < 1) {
            throw new IllegalArgumentException("The number of gates (%d) must be at least 1.".formatted(gates));
        }
        double[] bribes = new double[gates];
        double left = value;
        for (int gate = gates - 1; gate >= 0; gate--) {
            bribes[gate] = share * left;
            left -= bribes[gate];
        }
        return Collections.unmodifiableList(
                IntStream.range(0, gates).mapToObj(gate -> bribes[gate]).toList());
    }
}
