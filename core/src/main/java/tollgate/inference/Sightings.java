package tollgate.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

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

    /** By signal, how steeply it goes with each coordinate ({@link Slopes}); none where nothing was signalled. */
    List<double[]> slopes() {
        var sightings = new ArrayList<>(latest);
        int signals = sightings.isEmpty() ? 0 : sightings.get(0).signals();
        return IntStream.range(0, signals)
                .mapToObj(signal -> Slopes.of(sightings, signal))
                .toList();
    }
}
