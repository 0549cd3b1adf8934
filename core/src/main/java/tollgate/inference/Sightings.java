package tollgate.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;

/** The latest sightings of one rung: earlier ones lie where particles no longer are, and signals may go otherwise there. */
final class Sightings {
    private static final int MOST = 2_048;

    private final Deque<Sighting> latest = new ArrayDeque<>();

    /** Takes note of one, unless nothing was signalled. */
    void add(Sighting sighting) {
        if (sighting.signals() == 0) {
            return;
        }
        if (latest.size() == MOST) {
            latest.removeFirst();
        }
        latest.addLast(sighting);
    }

    /** Whether there are enough to tell of that many coordinates. */
    boolean suffice(int dimensions) {
        return latest.size() >= Slopes.SIGHTINGS_PER_COORDINATE * dimensions;
    }

    /** By signal, how steeply it goes with each coordinate; signals that too few sightings have are left out. */
    List<double[]> slopes() {
        var bySightings = new LinkedHashMap<List<Sighting>, Slopes>();
        var slopes = new ArrayList<double[]>();
        int signals = latest.isEmpty() ? 0 : latest.getFirst().signals();
        for (int number = 0; number < signals; number++) {
            int signal = number;
            var having = latest.stream()
                    .filter(sighting -> Double.isFinite(sighting.signal(signal)))
                    .toList();
            if (!having.isEmpty()
                    && having.size()
                            >= Slopes.SIGHTINGS_PER_COORDINATE * having.get(0).dimensions()) {
                slopes.add(bySightings.computeIfAbsent(having, Slopes::new).of(signal));
            }
        }
        return slopes;
    }
}
