package tollgate.gates;

import java.util.List;

/**
 * Where no organ wants to change its bribe.
 *
 * @param bribes by organ, money per crossing
 * @param consents by organ, the probability that its consent is bought
 * @param pathCosts by path, money per crossing
 * @param shares by path, the probability that a crossing takes it
 * @param inclusiveValue what a crossing costs those who may choose its path, money; infinite when no path is live
 */
public record Equilibrium(
        List<Double> bribes,
        List<Double> consents,
        List<Double> pathCosts,
        List<Double> shares,
        double inclusiveValue) {

    public Equilibrium {
        bribes = List.copyOf(bribes);
        consents = List.copyOf(consents);
        pathCosts = List.copyOf(pathCosts);
        shares = List.copyOf(shares);
        if (bribes.size() != consents.size() || pathCosts.size() != shares.size()) {
            throw new IllegalArgumentException(
                    "The bribes (%d) and consents (%d), the costs (%d) and shares (%d) must match."
                            .formatted(bribes.size(), consents.size(), pathCosts.size(), shares.size()));
        }
    }

    /** What a crossing is expected to pay to all organs, money. */
    public double expectedPayment() {
        double payment = 0;
        for (int organ = 0; organ < bribes.size(); organ++) {
            payment += bribes.get(organ) * consents.get(organ);
        }
        return payment;
    }
}
