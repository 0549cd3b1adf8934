package tollgate.app.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as files write them. */
final class Days {
    static final String IN_WORDS = "a day of the calendar such as 2020-01-27";

    private Days() {}

    /** The day; nothing for any other text. */
    static Optional<LocalDate> find(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
