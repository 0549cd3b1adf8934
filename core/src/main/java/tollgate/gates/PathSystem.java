package tollgate.gates;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The alternative ways across a border, each the set of organs whose consent it needs (docs/model.md, 7.3). One path of all
 * organs makes them complements; one path per organ makes them substitutes; a path without organs is the unapproved crossing.
 */
public final class PathSystem {
    /** A path is one machine word of consents. */
    public static final int MOST_ORGANS = 63;

    private final int organs;
    private final long[] consentMasks;
    private final int[][] needed;

    /**
     * @param organs how many organs there are, numbered from 0
     * @param paths for each path the numbers of the organs it needs; the same set may appear twice, as two channels
     */
    public PathSystem(int organs, List<Set<Integer>> paths) {
        if (organs < 0 || organs > MOST_ORGANS) {
            throw new IllegalArgumentException(
                    "The number of organs (%d) must lie between 0 and %d.".formatted(organs, MOST_ORGANS));
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no path. Maybe the unapproved crossing is meant: an empty set of organs.");
        }
        this.organs = organs;
        consentMasks = new long[paths.size()];
        for (int path = 0; path < consentMasks.length; path++) {
            consentMasks[path] = mask(organs, paths.get(path));
        }
        needed = IntStream.range(0, consentMasks.length)
                .mapToObj(path -> IntStream.range(0, organs)
                        .filter(organ -> needs(path, organ))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static long mask(int organs, Set<Integer> path) {
        long mask = 0;
        for (int organ : path) {
            if (organ < 0 || organ >= organs) {
                throw new IllegalArgumentException(
                        "A path needs organ %d. Maybe one of 0 to %d, the %d organs there are."
                                .formatted(organ, organs - 1, organs));
            }
            mask |= 1L << organ;
        }
        return mask;
    }

    /** One path that needs every organ: complements. */
    public static PathSystem allOf(int organs) {
        return new PathSystem(organs, List.of(allNumbers(organs)));
    }

    /** One path per organ, any of which will do: substitutes. */
    public static PathSystem anyOf(int organs) {
        return new PathSystem(organs, allNumbers(organs).stream().map(Set::of).toList());
    }

    private static Set<Integer> allNumbers(int organs) {
        return IntStream.range(0, organs).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many organs there are. */
    public int organs() {
        return organs;
    }

    /** How many paths there are. */
    public int paths() {
        return consentMasks.length;
    }

    /** Whether the path needs the organ's consent. */
    public boolean needs(int path, int organ) {
        return (consentMasks[path] >>> organ & 1) != 0;
    }

    /** The organs whose consent the path needs, in order; to be read only. */
    public int[] needed(int path) {
        return needed[path];
    }

    /** Whether the path needs nobody's consent. */
    public boolean isUnapproved(int path) {
        return consentMasks[path] == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathSystem that
                && organs == that.organs
                && Arrays.equals(consentMasks, that.consentMasks);
    }

    @Override
    public int hashCode() {
        return 31 * organs + Arrays.hashCode(consentMasks);
    }
}
