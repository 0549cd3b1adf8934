package tollgate.screening;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What history matching leaves. The prior is not cut by it: what stays is where to start from, and what is missed is a
 * finding about simulation and reports.
 *
 * @param waves in order
 * @param kept parameters that are not implausible, by name, spread evenly over what is left of the prior; may be empty
 * @param unreachable observations that no parameters come near, each at its least implausible
 * @param opposed where nothing is kept: the observations missed at the parameters that come nearest to all
 * @param nearest the parameters that come nearest to all trusted observations but one
 */
public record Screening(
        List<Wave> waves,
        List<Map<String, Double>> kept,
        List<Miss> unreachable,
        List<Miss> opposed,
        Map<String, Double> nearest) {

    /**
     * One wave.
     *
     * @param points simulated
     * @param runs of the simulation
     * @param failedRuns those that ended nowhere, and were left out
     * @param shareKept share of the prior that stays after it
     */
    public record Wave(int points, int runs, int failedRuns, double shareKept) {}

    /**
     * An observation that is missed.
     *
     * @param implausibility distance in standard deviations, emulator and luck included
     */
    public record Miss(String observation, double implausibility) {
        @Override
        public String toString() {
            return "%s by %.1f deviations".formatted(observation, implausibility);
        }
    }

    public Screening {
        waves = List.copyOf(waves);
        kept = List.copyOf(kept);
        unreachable = List.copyOf(unreachable);
        opposed = List.copyOf(opposed);
    }

    /** Share of the prior that stays after the last wave. */
    public double shareKept() {
        return waves.get(waves.size() - 1).shareKept();
    }

    /** The finding in words. */
    public String finding() {
        String share =
                kept.isEmpty() ? "Nothing of the prior is left." : "%.2g of the prior is left.".formatted(shareKept());
        return share
                + sentence(unreachable, " No parameters come near %s.")
                + sentence(opposed, " In conflict where they come nearest: %s.");
    }

    private static String sentence(List<Miss> misses, String frame) {
        return misses.isEmpty()
                ? ""
                : frame.formatted(misses.stream().map(Miss::toString).collect(Collectors.joining(", ")));
    }
}
