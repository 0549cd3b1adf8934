package tollgate.experiment;

import java.util.List;

/**
 * One account of who held which gate: rows of data with a prior weight. Nothing in the program knows which one it runs.
 *
 * @param priorWeight plausibility before any report, at least 0; weights of a study sum to 1
 * @param gateSets the sets of gate rows that hold under it
 * @param notApplicable ids of patterns that make no sense under it
 */
public record Explanation(String id, double priorWeight, List<String> gateSets, List<String> notApplicable) {
    public Explanation {
        gateSets = List.copyOf(gateSets);
        notApplicable = List.copyOf(notApplicable);
        if (!(priorWeight >= 0 && priorWeight <= 1)) {
            throw new IllegalArgumentException(
                    "The prior weight of %s (%s) must lie between 0 and 1.".formatted(id, priorWeight));
        }
    }
}
