package tollgate.app.files;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a dated row.
 *
 * @param from first day
 * @param until the first day on which the row no longer holds
 */
record Span(LocalDate from, LocalDate until) {
    /** Stands for days that could not be read. */
    static final Span UNREADABLE = new Span(LocalDate.of(2000, 1, 3), LocalDate.of(2000, 1, 4));

    /** The columns {@code from} and {@code until} of a row; empty when they are no span, which is then among the problems. */
    static Optional<Span> find(CsvRow row) {
        var from = row.date("from");
        var until = row.date("until");
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        var span = new Span(from.orElseThrow(), until.orElseThrow());
        return isInOrder(row, span.from, span.until) ? Optional.of(span) : Optional.empty();
    }

    /** Whether a row ends after it begins; if not, that is a problem. */
    static boolean isInOrder(CsvRow row, LocalDate from, LocalDate until) {
        boolean isInOrder = from.isBefore(until);
        if (!isInOrder) {
            row.problem("until (%s) is not after from (%s)".formatted(until, from), "");
        }
        return isInOrder;
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
