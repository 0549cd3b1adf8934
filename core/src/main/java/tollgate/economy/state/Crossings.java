package tollgate.economy.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tollgate.economy.Channel;
import tollgate.economy.Gate;
import tollgate.economy.Gates;
import tollgate.economy.Parameters;
import tollgate.economy.Timeline;
import tollgate.economy.World;
import tollgate.engine.Column;
import tollgate.engine.Table;

/**
 * Every gated crossing: a corridor, a channel and a cargo of {@link World#cargoes()}. Rows are sorted by cargo, channel, corridor, so
 * that those of vehicles come first. Vehicles are counted in vehicles, goods in kg.
 */
public final class Crossings {
    private static final int BEFORE_ALL = -1;
    private static final int UNKNOWN = -2;
    private static final int NOT_YET = -3;

    private final int corridors;
    private final int channels = Channel.smuggling().size();
    private final int vehicleRows;
    private final int[] cargoOfRow;
    private final Channel[] channelOfRow;
    private final int[] corridorOfRow;
    private List<List<Gate.Span>> spans;
    private final Game[] games;
    private final int[] currentSpan;
    private final int[] spanUntil;
    private final boolean[] atRest;

    public final Table table;
    public final Column openness;
    public final Column capacity;
    public final Column startingCapacity;
    public final Column otherCosts;
    public final Column evasionCost;
    public final Column passableUnapproved;
    public final Column seenMargin;
    public final Column seenMost;
    public final Column seenVolume;
    public final Column seenResponse;
    public final Column volume;
    public final Column ordered;
    public final Column orderedBooked;
    public final Column seized;
    public final Column seizureCarried;
    public final Column underWay;
    public final Column underWayBooked;
    public final Column margin;
    public final Column hasJustOpened;

    public Crossings(World world, Parameters parameters) {
        corridors = world.corridors().size();
        vehicleRows = world.classes().size() * channels * corridors;
        spans = spans(world, parameters);
        int rows = spans.size();
        cargoOfRow = new int[rows];
        channelOfRow = new Channel[rows];
        corridorOfRow = new int[rows];
        games = new Game[rows];
        currentSpan = new int[rows];
        spanUntil = new int[rows];
        atRest = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            cargoOfRow[row] = row / corridors / channels;
            channelOfRow[row] = Channel.at(row / corridors % channels);
            corridorOfRow[row] = row % corridors;
            games[row] = new Game(Gate.shut());
            currentSpan[row] = NOT_YET;
        }
        table = new Table("crossings", rows);
        openness = table.column("openness", "share");
        capacity = table.column("capacity", "vehicles per week");
        startingCapacity = table.column("starting_capacity", "vehicles per week");
        otherCosts = table.column("other_costs", "CNY per vehicle beside what the gate takes");
        evasionCost = table.column("evasion_cost", "CNY per unit, full cost of an unapproved crossing");
        passableUnapproved = table.column("passable_unapproved", "share of capacity that can cross without consent");
        seenMargin = table.column("seen_margin", "CNY per vehicle, expected when offices post");
        seenMost = table.column("seen_most", "vehicles per week that the open paths could take, when offices post");
        seenVolume = table.column("seen_volume", "vehicles per week, expected when offices post");
        seenResponse = table.column(
                "seen_response",
                "vehicles per week by which supply answers to 1 CNY, as others see it when offices post");
        volume = table.column("volume", "vehicles per week, unrounded");
        ordered = table.column("ordered", "vehicles that crossed this week, unrounded");
        orderedBooked = table.column("ordered_booked", "whole vehicles that crossed this week and were not lost");
        seized = table.column("seized", "whole vehicles lost this week");
        seizureCarried = table.column("seizure_carried", "fraction of an expected loss not booked yet");
        underWay = table.column("under_way", "vehicles that land next week, unrounded");
        underWayBooked = table.column("under_way_booked", "whole vehicles that land next week");
        margin = table.column("margin", "CNY per vehicle at the standing price");
        hasJustOpened = table.column("has_just_opened", "0 or 1");
    }

    private static List<List<Gate.Span>> spans(World world, Parameters parameters) {
        var gates = new Gates(world, parameters);
        var spans = new ArrayList<List<Gate.Span>>();
        for (var cargo : world.cargoes()) {
            for (var channel : Channel.smuggling()) {
                for (var corridor : world.corridors()) {
                    spans.add(gates.spans(corridor.id(), channel, cargo));
                }
            }
        }
        return spans;
    }

    /** Lives under the gates of another world from the next week on. */
    void replan(World world, Parameters parameters) {
        spans = spans(world, parameters);
        Arrays.fill(currentSpan, UNKNOWN);
    }

    /** Takes over the games; what stands in the table is taken over with it. */
    void copyFrom(Crossings other) {
        for (int row = 0; row < games.length; row++) {
            games[row] = other.games[row].copy();
        }
        System.arraycopy(other.currentSpan, 0, currentSpan, 0, currentSpan.length);
        System.arraycopy(other.spanUntil, 0, spanUntil, 0, spanUntil.length);
        System.arraycopy(other.atRest, 0, atRest, 0, atRest.length);
    }

    public int count() {
        return games.length;
    }

    /** How many of the first rows carry vehicles. */
    public int vehicleRows() {
        return vehicleRows;
    }

    /** The row of a crossing. */
    public int row(int cargo, Channel channel, int corridor) {
        return (cargo * channels + channel.index()) * corridors + corridor;
    }

    /** The first row of a cargo; the rows of a cargo stand together. */
    public int firstRow(int cargo) {
        return cargo * channels * corridors;
    }

    public int corridor(int row) {
        return corridorOfRow[row];
    }

    public Channel channel(int row) {
        return channelOfRow[row];
    }

    /** The number of what is carried, in {@link World#cargoes()}; of vehicles it is the number of the class. */
    public int cargo(int row) {
        return cargoOfRow[row];
    }

    /** What a crossing costs its trader in all, China price and gate included, CNY per vehicle; infinite where it is shut. */
    public double costs(int row) {
        return otherCosts.get(row) + games[row].switching.inclusiveValue();
    }

    /** Share of willing traders whom the paths let through: openness counts on approved ones only. */
    public double passable(int row) {
        var game = games[row];
        double approved = game.approvedShare();
        return game.switching.isClosed()
                ? 0
                : approved * openness.get(row) + (1 - approved) * passableUnapproved.get(row);
    }

    /** Lets traders choose among the paths of a crossing at today's bribes. */
    public void choose(int row, double theta) {
        games[row].choose(theta);
    }

    /** Notes whether a crossing was shut last week and stays so. */
    public void rest(int row, boolean staysShut) {
        atRest[row] = staysShut;
    }

    /** Whether a crossing was shut last week and stays so: what it had for last week it still has, and steps may pass it by. */
    public boolean isAtRest(int row) {
        return atRest[row];
    }

    /** The game being played at a crossing. */
    public Game game(int row) {
        return games[row];
    }

    /** Puts the gate of a week in force; true when it is another than before. */
    public boolean putInForce(int row, int week) {
        int now = Timeline.inForce(week);
        boolean isKnown = currentSpan[row] >= BEFORE_ALL;
        if (isKnown && now < spanUntil[row]) {
            return false;
        }
        int before = currentSpan[row];
        currentSpan[row] = spanAt(row, now);
        var gate = gate(row, currentSpan[row]);
        boolean isTheSame = before == currentSpan[row] || (before == UNKNOWN && gate.equals(games[row].gate));
        if (isTheSame) {
            return false;
        }
        var game = new Game(gate);
        game.inheritBribes(games[row]);
        games[row] = game;
        return true;
    }

    private Gate gate(int row, int span) {
        return span == BEFORE_ALL ? Gate.shut() : spans.get(row).get(span).gate();
    }

    /** Finds the span of a week, and notes until when it lasts. */
    private int spanAt(int row, int week) {
        int current = BEFORE_ALL;
        spanUntil[row] = Integer.MAX_VALUE;
        for (int span = 0; span < spans.get(row).size(); span++) {
            int firstWeek = spans.get(row).get(span).firstWeek();
            if (firstWeek <= week) {
                current = span;
            } else {
                spanUntil[row] = Math.min(spanUntil[row], firstWeek);
            }
        }
        return current;
    }
}
