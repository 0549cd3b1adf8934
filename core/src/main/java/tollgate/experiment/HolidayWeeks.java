package tollgate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tollgate.economy.Country;
import tollgate.economy.World;

/** The weeks about holidays. */
final class HolidayWeeks {
    /** What counts as shortly before or after one. */
    static final int NEAR = 4;

    private final boolean[] before;
    private final List<Integer> alone = new ArrayList<>();

    HolidayWeeks(World world) {
        var calendar = world.calendar();
        before = new boolean[calendar.weeks()];
        var weeks = world.country().holidays().stream()
                .map(Country.Holiday::date)
                .map(calendar::weekOf)
                .distinct()
                .toList();
        for (int week : weeks) {
            for (int near = Math.max(0, week - NEAR); near < Math.min(week, before.length); near++) {
                before[near] = true;
            }
            if (weeks.stream().noneMatch(other -> other != week && Math.abs(other - week) <= NEAR)) {
                alone.add(week);
            }
        }
    }

    /** Whether a holiday lies one to four weeks ahead. */
    boolean isBefore(int week) {
        return before[week];
    }

    /** How many of some weeks are. */
    long before(Weeks weeks) {
        return IntStream.rangeClosed(weeks.first(), weeks.last())
                .filter(this::isBefore)
                .count();
    }

    /** The weeks of holidays that have no other within four weeks. */
    List<Integer> alone() {
        return List.copyOf(alone);
    }
}
