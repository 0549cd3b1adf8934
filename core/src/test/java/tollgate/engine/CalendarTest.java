package tollgate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private final Calendar border = Calendar.covering(LocalDate.of(2017, 1, 2), LocalDate.of(2026, 2, 22));

    @Test
    void theBorderStudyRunsFrom2017W01To2026W08() {
        assertThat(border.weeks()).isEqualTo(477);
        assertThat(border.label(0)).isEqualTo("2017-W01");
        assertThat(border.label(476)).isEqualTo("2026-W08");
    }

    @Test
    void aYearOf53WeeksHasItsOwnLastWeek() {
        assertThat(border.label(border.weekOf(LocalDate.of(2020, 12, 31)))).isEqualTo("2020-W53");
    }

    @Test
    void aRowIsInForceFromTheFirstMondayOnOrAfterItsDay() {
        assertThat(border.monday(border.firstWeekFrom(LocalDate.of(2020, 1, 27))))
                .isEqualTo("2020-01-27");
        assertThat(border.monday(border.firstWeekFrom(LocalDate.of(2023, 8, 27))))
                .isEqualTo("2023-08-28");
        assertThat(border.firstWeekFrom(LocalDate.of(2016, 12, 27))).isZero();
    }

    @Test
    void weeksBeforeTheRunAreNegative() {
        assertThat(border.weekOf(LocalDate.of(2017, 1, 1))).isEqualTo(-1);
        assertThat(border.firstWeekFrom(LocalDate.of(2016, 12, 26))).isEqualTo(-1);
    }

    @Test
    void quartersCloseFourTimesAYear() {
        long starts = IntStream.range(0, 52).filter(border::startsQuarter).count();
        assertThat(starts).isEqualTo(4);
        assertThat(border.startsQuarter(0)).isTrue();
        assertThat(border.weeksLeftInQuarter(0)).isEqualTo(12);
        assertThat(border.weeksLeftInQuarter(12)).isZero();
    }

    @Test
    void aCalendarThatDoesNotStartOnAMondayIsRefused() {
        assertThatThrownBy(() -> new Calendar(LocalDate.of(2017, 1, 1), 3)).hasMessageContaining("must be a Monday");
    }
}
