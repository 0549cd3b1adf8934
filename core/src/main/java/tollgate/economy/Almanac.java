package tollgate.economy;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The dated rows of the country, looked up once: China prices, harvests, aid, the state's earnings, barred movement, holidays.
 * Before week 0 they are those of week 0, without holidays and aid.
 */
public final class Almanac {
    /** No holiday lies ahead. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int FESTIVE_WEEKS = 3;
    private static final double WEEKS_PER_YEAR = 365.25 / 7;
    private static final double KG_PER_TONNE = 1000;

    private final Country country;
    private final double[][] prices;
    private final double[][] harvests;
    private final double[][] aid;
    private final double[] inflow;
    private final double[] movementAtTheBorder;
    private final double[] movementInland;
    private final int[] weeksToHoliday;

    /** Looks the rows up for the weeks of a world. */
    public Almanac(World world) {
        country = world.country();
        var calendar = world.calendar();
        int weeks = calendar.weeks();
        int goods = country.goods().size();
        prices = new double[goods][];
        harvests = new double[goods][];
        aid = new double[goods][];
        for (int good = 0; good < goods; good++) {
            prices[good] = filled(weeks, 1);
            harvests[good] = filled(weeks, 1);
            aid[good] = filled(weeks, 0);
        }
        inflow = filled(weeks, 1);
        movementAtTheBorder = filled(weeks, 1);
        movementInland = filled(weeks, 1);
        weeksToHoliday = new int[weeks];
        Arrays.fill(weeksToHoliday, NEVER);
        readRows(world);
        for (var holiday : country.holidays()) {
            int day = calendar.weekOf(holiday.date());
            for (int week = Math.max(0, Math.min(day, weeks) - 52); week <= Math.min(day, weeks - 1); week++) {
                weeksToHoliday[week] = Math.min(weeksToHoliday[week], day - week);
            }
        }
    }

    private void readRows(World world) {
        for (var row : country.prices()) {
            fill(world, prices, row.good(), row.from(), row.until(), row.factor());
        }
        for (var row : country.harvests()) {
            fill(world, harvests, row.good(), row.from(), row.until(), row.factor());
        }
        for (var row : country.aid()) {
            fill(world, aid, row.good(), row.from(), row.until(), row.tonnesPerYear() * KG_PER_TONNE / WEEKS_PER_YEAR);
        }
        for (var row : country.inflows()) {
            fill(world, inflow, row.from(), row.until(), row.index());
        }
        for (var row : country.movement()) {
            fill(world, movementAtTheBorder, row.from(), row.until(), row.atTheBorder());
            fill(world, movementInland, row.from(), row.until(), row.inland());
        }
    }

    private static double[] filled(int weeks, double value) {
        double[] values = new double[weeks];
        Arrays.fill(values, value);
        return values;
    }

    private void fill(World world, double[][] byGood, String good, LocalDate from, LocalDate until, double value) {
        for (int each = 0; each < byGood.length; each++) {
            if (good.equals(World.EVERY)
                    || good.equals(country.goods().get(each).id())) {
                fill(world, byGood[each], from, until, value);
            }
        }
    }

    private static void fill(World world, double[] values, LocalDate from, LocalDate until, double value) {
        int first = Math.max(0, world.calendar().firstWeekFrom(from));
        int end = Math.min(values.length, world.calendar().firstWeekFrom(until));
        if (first < end) {
            Arrays.fill(values, first, end, value);
        }
    }

    /** The China price of a good, CNY per kg. */
    public double chinaPrice(int good, int week) {
        return country.goods().get(good).chinaPrice() * prices[good][Timeline.inForce(week)];
    }

    /** Home output of a good over its usual level. */
    public double harvest(int good, int week) {
        return harvests[good][Timeline.inForce(week)];
    }

    /** What others give of a good, kg in a week. */
    public double aid(int good, int week) {
        return week < 0 ? 0 : aid[good][week];
    }

    /** The state's foreign earnings over their level before week 0. */
    public double inflow(int week) {
        return inflow[Timeline.inForce(week)];
    }

    /** Carrying costs over the usual, on journeys that begin or end in a border town, or on the others. */
    public double movement(boolean atTheBorder, int week) {
        return (atTheBorder ? movementAtTheBorder : movementInland)[Timeline.inForce(week)];
    }

    /** Weeks until the next holiday, 0 in its week; {@link #NEVER} when none comes within a year or before week 0. */
    public int weeksToHoliday(int week) {
        return week < 0 ? NEVER : weeksToHoliday[week];
    }

    /** Whether necessities are in demand for a holiday to come. */
    public boolean isFestive(int week) {
        int left = weeksToHoliday(week);
        return left > 0 && left <= FESTIVE_WEEKS;
    }
}
