package tollgate.economy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.experiment.Panel;

/**
 * Countries so small that their prices can be worked out by hand: one border town, at most one place behind it, everybody with nearly
 * the same income, no vehicles on the road, no retailers' margin, no duty, no cost of moving, nobody who buys abroad for the state.
 */
final class SmallCountry {
    static final int TOWN = 0;
    static final int INLAND = 1;
    static final int WEEKS = 520;

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);
    private static final long PEOPLE = 20_000_000;

    private SmallCountry() {}

    /**
     * A good that may be stored and carried.
     *
     * @param subsistence kg a head a week
     * @param share marginal share
     * @param imported share of usual use that comes from China
     * @param chinaPrice CNY per kg
     * @param spread CNY per kg
     * @param smuggled share of usual imports that small smugglers bring
     */
    static Country.Good good(
            String id,
            double subsistence,
            double share,
            double imported,
            double chinaPrice,
            double spread,
            double smuggled) {
        return new Country.Good(
                id, "food", subsistence, share, imported, chinaPrice, spread, 0, smuggled, 1, false, false);
    }

    /** What the others leave. */
    static Country.Good local(double subsistence, double share) {
        return new Country.Good("other", "local", subsistence, share, 0, 1, 0, 0, 0, 1, false, true);
    }

    /** A border town alone. */
    static Country town(List<Country.HarvestRow> harvests, Country.Good... goods) {
        return country(List.of(node("town", true, 1, 1)), List.of(List.of(0.0)), harvests, goods);
    }

    /** A border town and nine times as many people inland, who grow all food. */
    static Country townAndInland(double carriage, Country.Good... goods) {
        return country(
                List.of(node("town", true, 1, 0), node("inland", false, 9, 1)),
                List.of(List.of(0.0, carriage), List.of(carriage, 0.0)),
                List.of(),
                goods);
    }

    private static Country.Node node(String id, boolean isTown, long people, double harvest) {
        return new Country.Node(id, isTown ? "north" : "south", isTown, people, harvest);
    }

    private static Country country(
            List<Country.Node> nodes,
            List<List<Double>> transport,
            List<Country.HarvestRow> harvests,
            Country.Good... goods) {
        return new Country(
                PEOPLE,
                nodes,
                List.of(goods),
                transport,
                List.of(),
                List.of(),
                harvests,
                List.of(),
                List.of(),
                List.of(),
                World.Organ.NONE);
    }

    /** Ten years with one way across; gates are those of the sets, held by one organ. */
    static World world(Country country, List<World.OpennessRow> openness, String... sets) {
        var border = Border.explainedBy(sets);
        var never = LocalDate.of(2090, 1, 1);
        return new World(
                InhabitedBorder.weeks(WEEKS),
                border.organs(),
                List.of(new World.Corridor("ford", "north", 1, 1, "town")),
                border.classes(),
                border.gates(),
                openness,
                new World.Dates(never, never, never),
                country);
    }

    /** A channel that is open to all goods for ever. */
    static World.OpennessRow open(Channel channel) {
        return open(channel, END);
    }

    /** A channel that is open to all goods until a day. */
    static World.OpennessRow open(Channel channel, LocalDate until) {
        return new World.OpennessRow(World.EVERY, channel, World.GOODS, LONG_AGO, until, 1);
    }

    /** The Monday of a week. */
    static LocalDate monday(int week) {
        return InhabitedBorder.START.plusWeeks(week);
    }

    /** One harvest from a week on. */
    static Country.HarvestRow harvest(String good, int fromWeek, double factor) {
        return new Country.HarvestRow(good, monday(fromWeek), END, factor);
    }

    /** No luck, nobody rich or poor, and money that stays in the country or pays for imports. */
    static Parameters parameters() {
        return InhabitedBorder.quiet(Parameters.baseline(), false)
                .with(Map.ofEntries(
                        Map.entry(Parameter.RESIDENTS_INCOME_SPREAD, .05),
                        Map.entry(Parameter.DEPENDENT_OTHER_INCOME, 1.0),
                        Map.entry(Parameter.DONJU_INCOME, 1.0),
                        Map.entry(Parameter.RETAIL_MARGIN, 0.0),
                        Map.entry(Parameter.DUTY, 0.0),
                        Map.entry(Parameter.REGIME_IMPORTS_SHARE, 0.0),
                        Map.entry(Parameter.SUPPRESSION_SHARE, 0.0),
                        Map.entry(Parameter.SUPPRESSION_OTHER_SHARE, 0.0),
                        Map.entry(Parameter.TRANSPORT_YIELD, 0.0),
                        Map.entry(Parameter.GOODS_ENTRY_SPEED, 0.0),
                        Map.entry(Parameter.COORDINATION_CORRIDORS, 1.0),
                        Map.entry(Parameter.COORDINATION_INSIDE, 1.0),
                        Map.entry(Parameter.HORIZON, 0.0)));
    }

    /** The mean of a row over the last year. */
    static double last(Panel panel, int row) {
        return IntStream.range(WEEKS - 52, WEEKS)
                .mapToDouble(week -> panel.at(row, week))
                .average()
                .orElseThrow();
    }

    /** The sum of all rows, as a mean over the last year. */
    static double last(Panel panel) {
        return IntStream.range(WEEKS - 52, WEEKS)
                .mapToDouble(panel::total)
                .average()
                .orElseThrow();
    }

    static long people() {
        return PEOPLE;
    }
}
