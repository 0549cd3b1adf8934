package tollgate.app.files;

import java.util.ArrayList;
import java.util.List;
import tollgate.economy.World;

/** The dated rows of one table, of which only one may speak of a thing on a day. */
final class DatedRows {
    private final List<Entry> entries = new ArrayList<>();

    /** A row, what it speaks of, and when. */
    private record Entry(CsvRow row, String thing, Span span) {
        boolean contradicts(Entry other) {
            boolean sameThing =
                    thing.equals(other.thing) || thing.equals(World.EVERY) || other.thing.equals(World.EVERY);
            return sameThing && span.overlaps(other.span);
        }
    }

    /**
     * The days of a row, or a harmless stand-in; a row that speaks of days on which an earlier one holds is a problem.
     *
     * @param thing what the row speaks of, or {@link World#EVERY}
     */
    Span span(CsvRow row, String thing) {
        var span = Span.find(row);
        span.ifPresent(days -> {
            var entry = new Entry(row, thing, days);
            entries.stream()
                    .filter(entry::contradicts)
                    .findFirst()
                    .ifPresent(earlier -> row.problem(
                            "line %d already speaks of some of the same days"
                                    .formatted(earlier.row().line()),
                            "end one before the other begins"));
            entries.add(entry);
        });
        return span.orElse(Span.UNREADABLE);
    }
}
