package tollgate.economy;

import java.util.Arrays;

/** The dated rows that change week by week, looked up once: openness of every way across, and how long a quarter lasts. */
public final class Timetable {
    private final int before;
    private final int[] weeksLeft;
    private final double[][] openness;
    private final int corridors;
    private final int cargoes;

    /**
     * Looks the rows up.
     *
     * @param before weeks of burn-in, which live under the rows of week 0
     */
    public Timetable(World world, int before) {
        this.before = before;
        var calendar = world.calendar();
        corridors = world.corridors().size();
        weeksLeft = new int[before + calendar.weeks()];
        int left = calendar.weeksLeftInQuarter(calendar.weeks() - 1);
        for (int week = calendar.weeks() - 1; week >= -before; week--) {
            weeksLeft[before + week] = left;
            left = calendar.startsQuarter(week) ? 0 : left + 1;
        }
        var carried = world.cargoes();
        cargoes = carried.size();
        openness = new double[Channel.values().length * corridors * cargoes][calendar.weeks()];
        for (var row : world.openness()) {
            int from = Math.max(0, calendar.firstWeekFrom(row.from()));
            int until = Math.min(calendar.weeks(), calendar.firstWeekFrom(row.until()));
            for (int corridor = 0; corridor < corridors; corridor++) {
                for (int cargo = 0; cargo < cargoes; cargo++) {
                    if (row.covers(world.corridors().get(corridor).id(), carried.get(cargo)) && from < until) {
                        Arrays.fill(openness[place(row.channel(), corridor, cargo)], from, until, row.openness());
                    }
                }
            }
        }
    }

    private int place(Channel channel, int corridor, int cargo) {
        return (channel.index() * corridors + corridor) * cargoes + cargo;
    }

    /** How open the approved paths are for a cargo of {@link World#cargoes()}, from 0 to 1. */
    public double openness(Channel channel, int corridor, int cargo, int week) {
        return openness[place(channel, corridor, cargo)][Timeline.inForce(week)];
    }

    /** Weeks of the quarter still to come after this one. */
    public int weeksLeftInQuarter(int week) {
        return weeksLeft[before + week];
    }

    /** True in the first week of a quarter. */
    public boolean startsQuarter(int week) {
        return week > -before && weeksLeft[before + week - 1] == 0;
    }
}
