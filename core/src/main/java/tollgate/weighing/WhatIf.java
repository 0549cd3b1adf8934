package tollgate.weighing;

import java.time.LocalDate;
import java.util.List;

/**
 * What would be otherwise under a scenario of the study, given the reports: draws from the whole posterior, over all explanations,
 * meet a luck of their own, once as the world was, or under another scenario, and once under this one, and are compared pair by pair.
 *
 * @param scenario its id
 * @param question one sentence
 * @param about what to look at in the answer; may be empty
 * @param against id of the scenario that it is compared with; empty for the world as it was
 * @param firstFrom Monday of the first week that may differ, the earliest over the draws; the latest is {@code lastFrom}. They differ
 *     where the day is not known, as that of the takeover.
 * @param pairs draws that were run in both worlds
 * @param failures what went wrong in runs under it; their draws are left out
 * @param differences over the weeks from then to the end of the run
 */
public record WhatIf(
        String scenario,
        String question,
        String about,
        String against,
        LocalDate firstFrom,
        LocalDate lastFrom,
        int pairs,
        List<String> failures,
        List<Difference> differences) {
    public WhatIf {
        failures = List.copyOf(failures);
        differences = List.copyOf(differences);
    }

    /**
     * What it does to one outcome, with the scenario less without it, or less with the one that it is compared with.
     *
     * @param outcome its id
     * @param unit of level and difference
     * @param pairs draws that have it in both worlds
     * @param baseline median of it without the scenario
     * @param q05 quantile of the differences; q50 and q95 likewise
     * @param relative quantiles of each draw's difference over its own level without the scenario; NaN where no draw has a level above 0
     * @param probabilityHigher share of draws in which it is higher under the scenario
     * @param probabilityLower share of draws in which it is lower; in the rest it is the same to the bit
     */
    public record Difference(
            String outcome,
            String unit,
            int pairs,
            double baseline,
            double q05,
            double q50,
            double q95,
            Relative relative,
            double probabilityHigher,
            double probabilityLower) {}

    /** Differences as shares of what they are differences from; at least -1 where levels cannot be negative. */
    public record Relative(double q05, double q50, double q95) {}
}
