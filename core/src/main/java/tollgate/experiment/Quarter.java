package tollgate.experiment;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import tollgate.engine.Calendar;

/**
 * A quarter of a calendar year and the weeks of a run that belong to it: those whose Monday lies in it.
 *
 * @param number 1 to 4
 * @param weeks how many weeks of the run belong to it; fewer than 13 where the run begins or ends within it
 */
public record Quarter(int year, int number, int weeks) {

    /** The quarters of a run in their order. */
    public static List<Quarter> list(Calendar calendar) {
        var first = calendar.monday(0);
        int before = 4 * first.getYear() + first.get(IsoFields.QUARTER_OF_YEAR) - 1;
        var last = calendar.monday(calendar.weeks() - 1);
        int end = 4 * last.getYear() + last.get(IsoFields.QUARTER_OF_YEAR);
        return IntStream.range(before, end)
                .mapToObj(each -> new Quarter(each / 4, each % 4 + 1, 0))
                .map(quarter -> new Quarter(
                        quarter.year, quarter.number, quarter.weeksOf(calendar).count()))
                .toList();
    }

    /** Its first day. */
    public LocalDate from() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** Its last day. */
    public LocalDate to() {
        return from().plusMonths(3).minusDays(1);
    }

    /** As results name it, for example {@code 2018-Q1}. */
    public String label() {
        return "%d-Q%d".formatted(year, number);
    }

    Weeks weeksOf(Calendar calendar) {
        return new Weeks(
                Math.max(0, calendar.firstWeekFrom(from())),
                Math.min(calendar.weeks(), calendar.firstWeekFrom(to().plusDays(1))) - 1);
    }
}
