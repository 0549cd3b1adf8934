package tollgate.economy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All gates of a world. Crossings of which the same rows speak have the same gates, which are made out once. */
public final class Gates {
    private final World world;
    private final Parameters parameters;
    private final Map<BitSet, List<Gate.Span>> known = new HashMap<>();

    /** The gates of a world, given the date of the takeover. */
    public Gates(World world, Parameters parameters) {
        this.world = world;
        this.parameters = parameters;
    }

    /**
     * The gates of a crossing in order of their first week; the first is in force at week 0. A crossing that no row
     * speaks of has no gate and no traffic: the list is empty until one does.
     */
    public List<Gate.Span> spans(String corridor, Channel channel, World.Cargo cargo) {
        var speaking = new BitSet();
        var rows = world.gates();
        for (int row = 0; row < rows.size(); row++) {
            speaking.set(row, rows.get(row).covers(corridor, channel, cargo));
        }
        return known.computeIfAbsent(
                speaking,
                these -> Gate.spans(
                        world, parameters, these.stream().mapToObj(rows::get).toList()));
    }

    /** The gate of a crossing in a week. */
    public Gate at(String corridor, Channel channel, World.Cargo cargo, int week) {
        var gate = Gate.shut();
        for (var span : spans(corridor, channel, cargo)) {
            if (span.firstWeek() <= Timeline.inForce(week)) {
                gate = span.gate();
            }
        }
        return gate;
    }
}
