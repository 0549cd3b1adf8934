package tollgate.weighing;

import java.time.LocalDate;
import java.util.List;

/** A span of years over which quantities are reported. */
record Period(String id, LocalDate from, LocalDate to) {
    private static final List<Period> ALL = List.of(
            new Period("2018-2019", LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31)),
            new Period("2024-2025", LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)));

    /** Before the sealing, and after the reopening. */
    static List<Period> list() {
        return ALL;
    }
}
