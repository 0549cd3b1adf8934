package tollgate.economy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tollgate.gates.PathSystem;

/**
 * Who holds one crossing for a span of time: its paths, the organs that each needs, and who seizes on the unapproved one.
 *
 * @param system the paths over the organs of this gate, numbered as in {@code organs}
 * @param organs numbers of the organs in the world's list
 * @param seizers by path, the number of the organ that keeps what is seized there, or {@link #NOBODY}
 */
public record Gate(PathSystem system, List<Integer> organs, List<Integer> seizers) {
    /** No organ. */
    public static final int NOBODY = -1;

    /** The gates of one crossing through time. */
    public record Span(int firstWeek, Gate gate) {}

    /** A gate that nobody passes. */
    public static Gate shut() {
        return new Gate(NO_PATH, List.of(), List.of(NOBODY));
    }

    /** Whether some path is approved by somebody. */
    public boolean canBeApproved() {
        return !organs.isEmpty();
    }

    /**
     * The organ that keeps what is seized here.
     *
     * @throws IllegalStateException where nobody seizes
     */
    public int seizer() {
        for (int organ : seizers) {
            if (organ != NOBODY) {
                return organ;
            }
        }
        throw new IllegalStateException("Something was seized where nobody seizes.");
    }

    /** The gates that these rows make, in order of their first week. */
    static List<Span> spans(World world, Parameters parameters, List<GateRow> rows) {
        var takeover = Timeline.takeover(parameters);
        var starts = new TreeSet<Integer>();
        for (var row : rows) {
            starts.add(
                    Timeline.inForce(world.calendar().firstWeekFrom(row.from().on(takeover))));
            starts.add(
                    Timeline.inForce(world.calendar().firstWeekFrom(row.until().on(takeover))));
        }
        var spans = new ArrayList<Span>();
        for (int start : starts) {
            var inForce = rows.stream()
                    .filter(row -> world.calendar().firstWeekFrom(row.from().on(takeover)) <= start
                            && world.calendar().firstWeekFrom(row.until().on(takeover)) > start)
                    .toList();
            spans.add(new Span(start, of(world, inForce)));
        }
        return List.copyOf(spans);
    }

    private static Gate of(World world, List<GateRow> rows) {
        if (rows.isEmpty()) {
            return shut();
        }
        var consents = new LinkedHashMap<String, Set<Integer>>();
        var seizers = new LinkedHashMap<String, Integer>();
        for (var row : rows) {
            var path = consents.computeIfAbsent(row.path(), name -> new TreeSet<>());
            int organ = world.organ(row.organ());
            if (row.role() == GateRow.Role.CONSENT) {
                path.add(organ);
            } else {
                seizers.put(row.path(), organ);
            }
        }
        var organs =
                consents.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .toList();
        return new Gate(
                paths(consents, organs),
                organs,
                consents.keySet().stream()
                        .map(path -> seizers.getOrDefault(path, NOBODY))
                        .toList());
    }

    private static PathSystem paths(Map<String, Set<Integer>> consents, List<Integer> organs) {
        List<Set<Integer>> local = consents.values().stream()
                .map(path -> path.stream().map(organs::indexOf).collect(Collectors.toSet()))
                .collect(Collectors.toList());
        return new PathSystem(organs.size(), local);
    }

    /** Stands where no row speaks: one unapproved path that is always shut, since nobody seizes there. */
    private static final PathSystem NO_PATH = new PathSystem(0, List.of(Collections.emptySet()));

    /** Whether this path may be taken without anybody's consent: it has no organ, and somebody seizes on it. */
    public boolean isUnapproved(int path) {
        return system.isUnapproved(path) && seizers.get(path) != NOBODY;
    }
}
