package tollgate.app.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Reads the drawing of the border: map.csv. For readers alone; no run depends on it. */
final class SketchReader {
    static final String FILE = "map.csv";

    private static final Range SIDE = Range.between(0, 100);

    private final List<Sketch.Spot> spots = new ArrayList<>();

    /** Reads at once; a study without the file has no drawing. */
    SketchReader(StudyFolder folder, Collection<String> nodes, Collection<String> corridors) {
        var seen = new HashSet<String>();
        for (var row : folder.rowsIfThere(FILE, List.of("kind", "id", "name", "x", "y"))) {
            String word = row.oneOf("kind", "kind of spot", Sketch.Kind.words());
            double x = row.number("x", SIDE);
            double y = row.number("y", SIDE);
            Sketch.Kind.find(word).ifPresent(kind -> {
                String id = "";
                if (kind != Sketch.Kind.BORDER) {
                    boolean isPlace = kind == Sketch.Kind.PLACE;
                    id = row.oneOf("id", isPlace ? "place" : "corridor", isPlace ? nodes : corridors);
                    if (!id.isEmpty() && !seen.add(word + " " + id)) {
                        row.problem("%s %s stands here a second time".formatted(word, id), "");
                    }
                }
                spots.add(new Sketch.Spot(kind, id, row.text("name"), x, y));
            });
        }
    }

    Sketch sketch() {
        return new Sketch(spots);
    }
}
