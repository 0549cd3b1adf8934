package tollgate.experiment;

import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import tollgate.engine.Calendar;

/** Weeks of a run, first and last included; empty where the last comes before the first. */
record Weeks(int first, int last) {

    /** The weeks from the one that a day lies in to that of another; cut where the run begins and ends. */
    static Weeks of(Calendar calendar, LocalDate from, LocalDate to) {
        return new Weeks(Math.max(0, calendar.weekOf(from)), Math.min(calendar.weeks() - 1, calendar.weekOf(to)));
    }

    /** So many weeks from a first one; empty where the run ends before they do. */
    static Weeks from(Calendar calendar, int first, int count) {
        return first >= 0 && first + count <= calendar.weeks() ? new Weeks(first, first + count - 1) : new Weeks(0, -1);
    }

    int count() {
        return Math.max(0, last - first + 1);
    }

    /** The mean of something over them; NaN where there is none. */
    double mean(IntToDoubleFunction value) {
        double sum = 0;
        for (int week = first; week <= last; week++) {
            sum += value.applyAsDouble(week);
        }
        return count() > 0 ? sum / count() : Double.NaN;
    }

    /** The standard deviation of something over them; NaN where there are not two. */
    double deviation(IntToDoubleFunction value) {
        double mean = mean(value);
        double squares = 0;
        for (int week = first; week <= last; week++) {
            double gap = value.applyAsDouble(week) - mean;
            squares += gap * gap;
        }
        return count() > 1 ? Math.sqrt(squares / (count() - 1)) : Double.NaN;
    }
}
