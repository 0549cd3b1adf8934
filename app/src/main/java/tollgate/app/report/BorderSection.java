package tollgate.app.report;

import java.util.List;
import java.util.Optional;
import tollgate.app.files.Json;
import tollgate.app.files.Sketch;
import tollgate.economy.Country;
import tollgate.economy.World;

/** The border as a drawing: what crosses where, and who holds the gate. */
final class BorderSection {
    private BorderSection() {}

    private static boolean isTold(FinishedRun run) {
        return new Quarterly(run).has("vehicles")
                && !run.files().sketch().list(Sketch.Kind.WAY).isEmpty();
    }

    /** Nothing for a study without a drawing. */
    static void write(Html html, FinishedRun run) {
        if (!isTold(run)) {
            return;
        }
        html.section("border", "The border");
        html.paragraph(
                "Vehicles that pass with consent, by corridor and quarter. Every figure is simulated; none is an observation, and none "
                        + "speaks of a day after the last week of data.");
        html.chart("map")
                .raw(new Quarterly(run).table("vehicles", "Vehicles that pass with consent: medians, by year"));
        html.note("A sketch of our own: towns and provinces, no routes and no posts.");
        html.endSection();
    }

    /** Puts the drawing, where there is one to show. */
    static void putInto(Json json, FinishedRun run) {
        if (!isTold(run)) {
            return;
        }
        var sketch = run.files().sketch();
        var world = run.findings().study().world();
        json.put(
                "map",
                Json.object()
                        .putObjects(
                                "places",
                                sketch.list(Sketch.Kind.PLACE).stream()
                                        .map(spot -> place(world, spot))
                                        .toList())
                        .putObjects(
                                "ways",
                                sketch.list(Sketch.Kind.WAY).stream()
                                        .flatMap(spot -> way(world, sketch, spot).stream())
                                        .toList())
                        .putObjects(
                                "border",
                                sketch.list(Sketch.Kind.BORDER).stream()
                                        .map(BorderSection::point)
                                        .toList()));
    }

    private static Json place(World world, Sketch.Spot spot) {
        boolean isTown = world.country().nodes().stream()
                .filter(Country.Node::isBorderTown)
                .anyMatch(node -> node.id().equals(spot.id()));
        return point(spot).put("id", spot.id()).put("name", spot.name()).put("isTown", isTown);
    }

    private static Optional<Json> way(World world, Sketch sketch, Sketch.Spot spot) {
        return world.corridors().stream()
                .filter(corridor -> corridor.id().equals(spot.id()))
                .flatMap(corridor -> sketch.list(Sketch.Kind.PLACE).stream()
                        .filter(place -> place.id().equals(corridor.node())))
                .findFirst()
                .map(end -> Json.object()
                        .put("id", spot.id())
                        .put("name", spot.name())
                        .putNumbers("from", List.of(spot.x(), spot.y()))
                        .putNumbers("to", List.of(end.x(), end.y())));
    }

    private static Json point(Sketch.Spot spot) {
        return Json.object().put("x", spot.x()).put("y", spot.y());
    }
}
