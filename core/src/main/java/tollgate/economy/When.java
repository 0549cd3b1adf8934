package tollgate.economy;

import java.time.LocalDate;

/** When a dated row begins or ends: on a known day, or at the takeover, whose date is a parameter. */
public sealed interface When {

    /** The day, given the day of the takeover. */
    LocalDate on(LocalDate takeover);

    /** A known day. */
    record Day(LocalDate date) implements When {
        @Override
        public LocalDate on(LocalDate takeover) {
            return date;
        }
    }

    /** The first day of exclusive control. */
    record Takeover() implements When {
        @Override
        public LocalDate on(LocalDate takeover) {
            return takeover;
        }
    }
}
