package tollgate.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The days on which a change holds.
 *
 * @param from first day, or {@link #SINCE_THE_START}
 * @param until the first day on which it no longer holds, or {@link #FAR}
 */
public record Span(LocalDate from, LocalDate until) {
    /** Stands for the day on which the scenario begins. */
    public static final LocalDate SINCE_THE_START = LocalDate.MIN;

    /** A day after every run: what is moved there never comes. */
    public static final LocalDate FAR = LocalDate.of(2100, 1, 1);

    /** From the scenario's start to the end of every run. */
    public static final Span WHOLE = new Span(SINCE_THE_START, FAR);

    /** The same, from a day on where it says nothing else. */
    Span from(LocalDate start) {
        return from.equals(SINCE_THE_START) ? new Span(start, until) : this;
    }

    boolean isEmpty() {
        return !from.isBefore(until);
    }

    private Optional<Span> during(LocalDate first, LocalDate last) {
        var shared = new Span(first.isAfter(from) ? first : from, last.isBefore(until) ? last : until);
        return shared.isEmpty() ? Optional.empty() : Optional.of(shared);
    }

    /**
     * Rows that never overlap, with others laid over them for this span: what stands before and after stays.
     *
     * @param span when a row holds
     * @param at a row at other days
     * @param over what a row becomes within this span
     * @param gap what stands within this span where no row does
     */
    <R> List<R> laidOver(
            List<R> rows,
            Function<R, Span> span,
            BiFunction<R, Span, R> at,
            BiFunction<R, Span, R> over,
            Function<Span, R> gap) {
        var laid = new ArrayList<R>();
        var open = new ArrayList<>(List.of(this));
        for (var row : rows) {
            var held = span.apply(row);
            held.during(LocalDate.MIN, from).ifPresent(before -> laid.add(at.apply(row, before)));
            held.during(from, until).ifPresent(within -> {
                laid.add(over.apply(row, within));
                close(open, within);
            });
            held.during(until, LocalDate.MAX).ifPresent(after -> laid.add(at.apply(row, after)));
        }
        open.forEach(free -> laid.add(gap.apply(free)));
        return laid;
    }

    private static void close(List<Span> open, Span taken) {
        var left = new ArrayList<Span>();
        for (var free : open) {
            free.during(LocalDate.MIN, taken.from).ifPresent(left::add);
            free.during(taken.until, LocalDate.MAX).ifPresent(left::add);
        }
        open.clear();
        open.addAll(left);
    }
}
