package tollgate.app.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A drawing of the border by hand, for readers alone: towns and provinces, no distances (docs/responsible-use.md).
 *
 * @param spots in the order of the file; empty where the study has no drawing
 */
public record Sketch(List<Spot> spots) {
    public Sketch {
        spots = List.copyOf(spots);
    }

    /** Those of one kind, in the order of the file. */
    public List<Spot> list(Kind kind) {
        return spots.stream().filter(spot -> spot.kind() == kind).toList();
    }

    /** What a spot is. */
    public enum Kind {
        /** A market place. */
        PLACE("place"),
        /** Where a corridor begins, on the far side. */
        WAY("way"),
        /** A point of the line of the border. */
        BORDER("border");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in files. */
        public String word() {
            return word;
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }

        static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * A point of the drawing.
     *
     * @param id a node's or a corridor's; empty on the line of the border
     * @param x from left to right, 0 to 100
     * @param y from top to bottom, 0 to 100
     */
    public record Spot(Kind kind, String id, String name, double x, double y) {}
}
