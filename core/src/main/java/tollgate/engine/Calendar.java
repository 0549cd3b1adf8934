package tollgate.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * The ISO weeks of a run, numbered from 0; earlier weeks (burn-in) have negative numbers.
 *
 * @param firstMonday the Monday that starts week 0
 * @param weeks how many weeks the run has, at least 1
 */
public record Calendar(LocalDate firstMonday, int weeks) {
    private static final int DAYS = 7;

    public Calendar {
        if (firstMonday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("The first day (%s) must be a Monday.".formatted(firstMonday));
        }
        if (weeks < 1) {
            throw new IllegalArgumentException("The number of weeks (%d) must be at least 1.".formatted(weeks));
        }
    }

    /** The calendar from the ISO week of one date to the ISO week of another, both included. */
    public static Calendar covering(LocalDate from, LocalDate to) {
        var monday = mondayOf(from);
        return new Calendar(monday, 1 + (int) ChronoUnit.WEEKS.between(monday, mondayOf(to)));
    }

    /** The same start with at most this many weeks. */
    public Calendar shortenedTo(int most) {
        return new Calendar(firstMonday, Math.min(weeks, most));
    }

    /** The Monday of a week. */
    public LocalDate monday(int week) {
        return firstMonday.plusWeeks(week);
    }

    /** The number of the week that a date lies in; may lie outside the run. */
    public int weekOf(LocalDate date) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(firstMonday, date), (long) DAYS);
    }

    /**
     * The first week whose Monday is on or after a date: a dated row that starts on that date is in force from this
     * week on.
     */
    public int firstWeekFrom(LocalDate date) {
        return (int) -Math.floorDiv(-ChronoUnit.DAYS.between(firstMonday, date), (long) DAYS);
    }

    /** The week in ISO form, for example {@code 2017-W01}. */
    public String label(int week) {
        var monday = monday(week);
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** True in the first week of a calendar quarter: the first whose Monday lies in it. */
    public boolean startsQuarter(int week) {
        return quarter(monday(week)) != quarter(monday(week - 1));
    }

    /** Weeks of the quarter still to come after this one. */
    public int weeksLeftInQuarter(int week) {
        int left = 0;
        while (!startsQuarter(week + left + 1)) {
            left++;
        }
        return left;
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }

    private static int quarter(LocalDate date) {
        return date.get(IsoFields.QUARTER_OF_YEAR);
    }
}
