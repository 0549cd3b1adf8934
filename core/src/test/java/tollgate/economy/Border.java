package tollgate.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tollgate.engine.Calendar;

/** The border of the study written out in code, so that core's tests need no file. */
public final class Border {
    public static final LocalDate SEALING = LocalDate.of(2020, 1, 27);
    public static final LocalDate REOPENING = LocalDate.of(2023, 8, 27);
    private static final When START = new When.Day(LocalDate.of(2017, 1, 1));
    private static final When END = new When.Day(LocalDate.of(2100, 1, 1));
    private static final When TAKEOVER = new When.Takeover();

    private Border() {}

    public static World world() {
        return new World(
                Calendar.covering(LocalDate.of(2017, 1, 2), LocalDate.of(2026, 2, 16)),
                List.of(organ("MSS", ""), organ("BSC", "MSS"), organ("MoSS", ""), organ("CUS", "")),
                List.of(
                        new World.Corridor("sinuiju", "north-pyongan", .1, .70, World.Corridor.NOWHERE),
                        new World.Corridor("manpo", "jagang", .1, .04, World.Corridor.NOWHERE),
                        new World.Corridor("hyesan", "ryanggang", .6, .08, World.Corridor.NOWHERE),
                        new World.Corridor("hoeryong", "north-hamgyong", .1, .06, World.Corridor.NOWHERE),
                        new World.Corridor("rason", "north-hamgyong", .1, .12, World.Corridor.NOWHERE)),
                List.of(
                        new World.VehicleClass("light", 30_000),
                        new World.VehicleClass("common", 45_000),
                        new World.VehicleClass("dear", 90_000)),
                rows(),
                openness(),
                new World.Dates(SEALING, REOPENING, LocalDate.of(2025, 1, 1)),
                Country.NONE);
    }

    /** The gate sets of an explanation: its own and those of its suffixes. */
    public static World explainedBy(String... sets) {
        var all = new ArrayList<>(List.of("common"));
        all.addAll(List.of(sets));
        return world().withGates(all);
    }

    private static World.Organ organ(String id, String under) {
        return new World.Organ(id, under);
    }

    private static List<GateRow> rows() {
        var rows = new ArrayList<GateRow>();
        for (String organ : List.of("BSC", "MoSS", "MSS")) {
            rows.add(row("substitutes", START, TAKEOVER, Channel.PRIVATE, organ, organ, GateRow.Role.CONSENT));
            rows.add(row("complements", START, TAKEOVER, Channel.PRIVATE, "chain", organ, GateRow.Role.CONSENT));
        }
        for (String organ : List.of("MSS", "BSC", "CUS")) {
            rows.add(row("by-class", START, TAKEOVER, Channel.PRIVATE, "chain", organ, GateRow.Role.CONSENT));
            rows.add(row("common", START, TAKEOVER, Channel.STATE, "chain", organ, GateRow.Role.CONSENT));
        }
        for (var channel : Channel.smuggling()) {
            rows.add(row("alone", TAKEOVER, END, channel, "MSS", "MSS", GateRow.Role.CONSENT));
            rows.add(row("customs", TAKEOVER, END, channel, "MSS", "MSS", GateRow.Role.CONSENT));
            rows.add(row("customs", TAKEOVER, END, channel, "MSS", "CUS", GateRow.Role.CONSENT));
        }
        rows.add(row("evasion", START, TAKEOVER, Channel.PRIVATE, "unapproved", "BSC", GateRow.Role.SEIZURE));
        rows.add(row("evasion", TAKEOVER, END, Channel.PRIVATE, "unapproved", "MSS", GateRow.Role.SEIZURE));
        return rows;
    }

    private static GateRow row(
            String set, When from, When until, Channel channel, String path, String organ, GateRow.Role role) {
        return new GateRow(set, from, until, World.EVERY, channel, World.EVERY, path, organ, role);
    }

    private static List<World.OpennessRow> openness() {
        var open = new ArrayList<World.OpennessRow>();
        open.add(new World.OpennessRow(
                World.EVERY, Channel.PRIVATE, World.VEHICLES, LocalDate.of(2017, 1, 1), LocalDate.of(2020, 1, 27), 1));
        open.add(new World.OpennessRow(
                World.EVERY, Channel.STATE, World.VEHICLES, REOPENING, LocalDate.of(2024, 6, 13), 1));
        var stop = LocalDate.of(2026, 1, 31);
        for (String corridor : List.of("sinuiju", "manpo", "hoeryong", "rason")) {
            open.add(new World.OpennessRow(corridor, Channel.STATE, World.VEHICLES, LocalDate.of(2024, 8, 1), stop, 1));
        }
        open.add(new World.OpennessRow(
                "hyesan", Channel.STATE, World.VEHICLES, LocalDate.of(2024, 8, 1), LocalDate.of(2100, 1, 1), 1));
        return open;
    }
}
