package tollgate.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tollgate.economy.Channel;
import tollgate.economy.GateRow;
import tollgate.economy.When;
import tollgate.economy.World;
import tollgate.experiment.Explanation;

/** Who held the gates when, under an explanation: rows of the gate table as people read them. */
final class Holders {
    private static final String TRADERS = "small traders";

    private final List<GateRow> rows;

    Holders(World world, Explanation explanation) {
        rows = world.gates().stream()
                .filter(row -> explanation.gateSets().contains(row.set()))
                .toList();
    }

    /**
     * Whose consent some crossing needed.
     *
     * @param name who crosses, and with what
     */
    record Strip(String name, List<Held> spans) {}

    /**
     * A span of time in which the same organs held a gate.
     *
     * @param from first day, or nothing where it begins at the takeover
     * @param until first day on which it no longer holds, or nothing where it ends at the takeover
     * @param paths by path, the organs that must all agree; any one path is enough
     */
    record Held(Optional<LocalDate> from, Optional<LocalDate> until, List<List<String>> paths) {
        /** Every organ on some path. */
        List<String> organs() {
            return paths.stream().flatMap(List::stream).distinct().toList();
        }

        /** Whether there is more than one way. */
        boolean isAnyEnough() {
            return paths.size() > 1;
        }

        String inWords() {
            var ways = paths.stream().map(Figures::listed).toList();
            if (isAnyEnough()) {
                return "any one of " + Figures.listed(ways);
            }
            return paths.get(0).size() > 1 ? ways.get(0) + " together" : ways.get(0) + " alone";
        }
    }

    /** The strips that differ, small traders first. */
    List<Strip> strips() {
        var strips = new ArrayList<Strip>();
        add(strips, TRADERS, Channel.PRIVATE);
        add(strips, "companies of the state", Channel.STATE);
        return strips;
    }

    private void add(List<Strip> strips, String who, Channel channel) {
        var vehicles = held(channel, World.VEHICLES);
        var goods = held(channel, World.GOODS);
        if (vehicles.equals(goods)) {
            if (!vehicles.isEmpty()) {
                strips.add(new Strip(who, vehicles));
            }
            return;
        }
        strips.add(new Strip(who + ", vehicles", vehicles));
        strips.add(new Strip(who + ", other goods", goods));
    }

    private List<Held> held(Channel channel, String goods) {
        Map<Span, Map<String, LinkedHashSet<String>>> spans = new LinkedHashMap<>();
        for (var row : rows) {
            boolean isMeant = row.goods().equals(World.EVERY) || row.goods().equals(goods);
            if (row.channel() == channel && row.role() == GateRow.Role.CONSENT && isMeant) {
                spans.computeIfAbsent(new Span(day(row.from()), day(row.until())), unseen -> new LinkedHashMap<>())
                        .computeIfAbsent(row.path(), unseen -> new LinkedHashSet<>())
                        .add(row.organ());
            }
        }
        var held = new ArrayList<Held>();
        spans.forEach((span, paths) -> held.add(new Held(
                span.from(),
                span.until(),
                paths.values().stream().map(List::copyOf).toList())));
        return held;
    }

    private record Span(Optional<LocalDate> from, Optional<LocalDate> until) {}

    private static Optional<LocalDate> day(When when) {
        return when instanceof When.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    /** The explanation in words: whom small traders had to ask before the takeover, and after it. */
    String inWords() {
        var traders = strips().stream()
                .filter(strip -> strip.name().startsWith(TRADERS))
                .toList();
        var words = new ArrayList<String>();
        told(traders, span -> span.until().isEmpty()).ifPresent(told -> words.add("before the takeover " + told));
        told(traders, span -> span.from().isEmpty()).ifPresent(told -> words.add("after it " + told));
        if (rows.stream().anyMatch(row -> row.role() == GateRow.Role.SEIZURE)) {
            words.add("some pass without consent");
        }
        return String.join("; ", words);
    }

    /** Of each strip the span that is asked for, once where all are alike. */
    private static Optional<String> told(List<Strip> strips, Predicate<Held> asked) {
        Map<String, String> told = new LinkedHashMap<>();
        for (var strip : strips) {
            String cargo = strip.name().substring(TRADERS.length()).replace(", ", "") + " ";
            strip.spans().stream().filter(asked).findFirst().ifPresent(span -> told.put(span.inWords(), cargo));
        }
        if (told.size() == 1) {
            return told.keySet().stream().findFirst();
        }
        return told.entrySet().stream()
                .map(entry -> entry.getValue() + entry.getKey())
                .reduce((one, other) -> one + ", " + other);
    }
}
