package tollgate.experiment;

import java.util.Arrays;
import java.util.List;
import tollgate.engine.Calendar;

/** The weeks from a scenario's start over which twin runs are compared; cut where the run ends. */
public enum Window {
    TO_THE_END("to-the-end", Integer.MAX_VALUE),
    HALF_A_YEAR("26-weeks", 26),
    TWO_YEARS("104-weeks", 104);

    private final String id;
    private final int most;

    Window(String id, int most) {
        this.id = id;
        this.most = most;
    }

    /** The name in results. */
    public String id() {
        return id;
    }

    /** All of them, the longest first. */
    public static List<Window> list() {
        return Arrays.asList(values());
    }

    /** The weeks of it; none where the run ends before it begins. */
    Weeks weeks(Calendar calendar, int fromWeek) {
        return Weeks.from(calendar, fromWeek, Math.min(most, calendar.weeks() - fromWeek));
    }

    /** What an outcome is over this window; NaN where the run ends before the window begins. */
    public double read(Outcome outcome, Readout readout, Calendar calendar, int fromWeek) {
        int weeks = Math.min(most, calendar.weeks() - fromWeek);
        return weeks < 1
                ? Double.NaN
                : outcome.measure().of(readout, calendar.monday(fromWeek), calendar.monday(fromWeek + weeks - 1));
    }
}
