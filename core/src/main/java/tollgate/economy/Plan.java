package tollgate.economy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run lives under: one set of facts and parameters up to a week, another from it on. Founding, burn-in and the calibration
 * of demand belong to the first, so that no change reaches back.
 *
 * @param world the facts before the week
 * @param parameters the parameters before the week
 * @param fromWeek the first week of the others, at least 0; at or beyond the run's end nothing changes
 * @param changedWorld the same weeks and places under other facts
 * @param changedParameters the parameters from the week on
 */
public record Plan(World world, Parameters parameters, int fromWeek, World changedWorld, Parameters changedParameters) {
    public Plan {
        if (fromWeek < 0) {
            throw new IllegalArgumentException("The first changed week (%d) must be at least 0.".formatted(fromWeek));
        }
        if (!world.calendar().equals(changedWorld.calendar()) || !names(world).equals(names(changedWorld))) {
            throw new IllegalArgumentException(
                    "A plan's two worlds must have the same weeks, organs, corridors, vehicles, nodes and goods.");
        }
    }

    /** One set of facts and parameters throughout. */
    public static Plan unchanged(World world, Parameters parameters) {
        return new Plan(world, parameters, world.calendar().weeks(), world, parameters);
    }

    /** Whether some week of the run lives under other facts or parameters than the weeks before it. */
    public boolean isChanged() {
        return fromWeek < world.calendar().weeks()
                && !(world.equals(changedWorld) && parameters.equals(changedParameters));
    }

    /** What the tables of a run are made for. */
    private static List<String> names(World world) {
        return Stream.of(
                        world.organs().stream().map(World.Organ::id),
                        world.corridors().stream().map(World.Corridor::id),
                        world.classes().stream().map(World.VehicleClass::id),
                        world.country().nodes().stream().map(Country.Node::id),
                        world.country().goods().stream().map(Country.Good::id))
                .flatMap(ids -> Stream.concat(ids, Stream.of(";")))
                .toList();
    }
}
