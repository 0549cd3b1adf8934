package tollgate.app.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tollgate.economy.Channel;
import tollgate.economy.GateRow;
import tollgate.economy.When;
import tollgate.economy.World;

/** Reads the dated facts: gates.csv, openness.csv and events.csv. */
final class FactsReader {
    static final String GATES = "gates.csv";
    static final String OPENNESS = "openness.csv";
    static final String EVENTS = "events.csv";

    private static final String TAKEOVER = "takeover";
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 3);
    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::id).toList();
    private static final List<String> GATED_CHANNELS =
            Channel.smuggling().stream().map(Channel::id).toList();
    private static final Map<String, GateRow.Role> ROLES =
            Map.of("consent", GateRow.Role.CONSENT, "seizure", GateRow.Role.SEIZURE);

    private final StudyFolder folder;
    private final PlaceReader place;
    private final CarriedWords carried;
    private final Provenance provenance;
    private final Map<String, CsvRow> sets = new LinkedHashMap<>();

    FactsReader(StudyFolder folder, PlaceReader place, CarriedWords carried, Provenance provenance) {
        this.folder = folder;
        this.place = place;
        this.carried = carried;
        this.provenance = provenance;
    }

    /** Every row of gates.csv. */
    List<GateRow> gates() {
        var gates = new ArrayList<GateRow>();
        var lines = new HashMap<List<String>, Integer>();
        String[] own = {"set", "from", "until", "corridor", "channel", "goods", "path", "organ", "role"};
        for (var row : folder.rows(GATES, Provenance.columns(own))) {
            gates.add(gate(row));
            var said = Arrays.stream(own).map(row::text).toList();
            Optional.ofNullable(lines.putIfAbsent(said, row.line()))
                    .ifPresent(
                            first -> row.problem("the row of line %d stands here a second time".formatted(first), ""));
        }
        return gates;
    }

    private GateRow gate(CsvRow row) {
        String set = row.require("set");
        if (!set.isEmpty()) {
            sets.putIfAbsent(set, row);
        }
        provenance.read(row);
        var from = when(row, "from");
        var until = when(row, "until");
        if (from.equals(until)) {
            row.problem("the row begins and ends at the same time (%s)".formatted(row.text("from")), "");
        } else if (from instanceof When.Day first && until instanceof When.Day last) {
            Span.isInOrder(row, first.date(), last.date());
        }
        return new GateRow(
                set,
                from,
                until,
                everyOr(row, "corridor", "corridor", corridorIds()),
                gatedChannel(row),
                carried.read(row),
                row.require("path"),
                row.oneOf("organ", "organ", place.organIds()),
                ROLES.getOrDefault(
                        row.oneOf(
                                "role", "role", ROLES.keySet().stream().sorted().toList()),
                        GateRow.Role.CONSENT));
    }

    /** The sets of gates.csv. */
    Set<String> gateSets() {
        return sets.keySet();
    }

    /** Reports the sets that neither an explanation nor a scenario names. */
    void requireUse(Set<String> named) {
        sets.forEach((set, row) -> {
            if (!named.contains(set)) {
                row.problem(
                        "no explanation or scenario names the gate set %s".formatted(set),
                        Nearest.find(set, named).map(near -> near + " is meant").orElse(""));
            }
        });
    }

    /** Every row of openness.csv. */
    List<World.OpennessRow> openness() {
        var open = new ArrayList<World.OpennessRow>();
        var lines = new ArrayList<CsvRow>();
        var columns = Provenance.columns("corridor", "channel", "goods", "from", "until", "openness");
        for (var row : folder.rows(OPENNESS, columns)) {
            provenance.read(row);
            double openness = row.number("openness", Range.SHARE);
            var span = Span.find(row);
            var channel = channel(row, CHANNELS);
            String goods = carried.read(row);
            if (channel == Channel.OFFICIAL && carried.meansVehicles(goods)) {
                row.problem(
                        "goods (%s) opens the official channel to vehicles, which it does not carry".formatted(goods),
                        carried.haveGoods() ? World.GOODS : "");
            }
            var now = new World.OpennessRow(
                    everyOr(row, "corridor", "corridor", corridorIds()),
                    channel,
                    goods,
                    span.orElse(Span.UNREADABLE).from(),
                    span.orElse(Span.UNREADABLE).until(),
                    Double.isNaN(openness) ? 0 : openness);
            if (span.isPresent()) {
                for (int earlier = 0; earlier < open.size(); earlier++) {
                    requireNoConflict(open.get(earlier), lines.get(earlier), now, row);
                }
                open.add(now);
                lines.add(row);
            }
        }
        return open;
    }

    private void requireNoConflict(World.OpennessRow one, CsvRow oneRow, World.OpennessRow other, CsvRow otherRow) {
        boolean samePlace = one.channel() == other.channel()
                && carried.overlap(one.goods(), other.goods())
                && (one.corridor().equals(other.corridor())
                        || one.corridor().equals(World.EVERY)
                        || other.corridor().equals(World.EVERY));
        boolean sameTime = new Span(one.from(), one.until()).overlaps(new Span(other.from(), other.until()));
        if (samePlace && sameTime && one.openness() != other.openness()) {
            otherRow.problem(
                    "the row contradicts line %d, which gives %s for some of the same days"
                            .formatted(oneRow.line(), oneRow.text("openness")),
                    "end one before the other begins");
        }
    }

    /** Every row of events.csv, which may be missing. */
    List<EventRow> events() {
        var events = new ArrayList<EventRow>();
        for (var row : folder.rowsIfThere(EVENTS, List.of("date", "event", "note", "source"))) {
            provenance.readSource(row);
            events.add(new EventRow(
                    row.date("date").orElse(SOME_DAY), row.require("event"), row.text("note"), row.text("source")));
        }
        return events;
    }

    private List<String> corridorIds() {
        return place.corridors().stream().map(World.Corridor::id).toList();
    }

    private static String everyOr(CsvRow row, String column, String whatTheyAre, List<String> known) {
        return row.text(column).equals(World.EVERY) ? World.EVERY : row.oneOf(column, whatTheyAre, known);
    }

    private static Channel gatedChannel(CsvRow row) {
        if (row.text("channel").equals(Channel.OFFICIAL.id())) {
            row.problem("the official channel passes no gate", "private or state");
            return Channel.OFFICIAL;
        }
        return channel(row, GATED_CHANNELS);
    }

    private static Channel channel(CsvRow row, List<String> known) {
        return Channel.find(row.oneOf("channel", "channel", known)).orElse(Channel.PRIVATE);
    }

    private static When when(CsvRow row, String column) {
        if (row.text(column).equals(TAKEOVER)) {
            return new When.Takeover();
        }
        Optional<LocalDate> day = row.date(column);
        return new When.Day(day.orElse(column.equals("from") ? SOME_DAY : LocalDate.MAX));
    }
}
