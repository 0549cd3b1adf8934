package tollgate.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tollgate.engine.Calendar;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Simulation;

/**
 * The border of the study with the country behind it, written out in code, so that core's tests need no file; and the same where no
 * row ever changes.
 */
public final class InhabitedBorder {
    /** The first week of every world here. */
    static final LocalDate START = LocalDate.of(2017, 1, 2);

    /** Ten years. */
    static final int TEN_YEARS = 520;

    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2090, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private InhabitedBorder() {}

    /** The study's world under the gate sets of an explanation. */
    public static World explainedBy(String... sets) {
        var border = Border.explainedBy(sets);
        var rows = new ArrayList<>(border.openness());
        rows.addAll(opennessForGoods());
        return world(border, rows, border.dates(), border.calendar(), country());
    }

    /** The country of the study with the rows that move it. */
    public static Country country() {
        return moved(Inland.country(), movement(), inflows(), holidays());
    }

    /** A country with other rows of what bars journeys, what the state earns, and when it is festive. */
    static Country moved(
            Country country,
            List<Country.MovementRow> movement,
            List<Country.InflowRow> inflows,
            List<Country.Holiday> holidays) {
        return new Country(
                country.people(),
                country.nodes(),
                country.goods(),
                country.transport(),
                movement,
                country.prices(),
                country.harvests(),
                inflows,
                country.aid(),
                holidays,
                country.approval());
    }

    // --- Where no row ever changes -----------------------------------------------------------------------------------

    /** Ten years in which small smugglers and official trade pass, nothing is sealed, no takeover comes. */
    static World standingBefore(String... sets) {
        return standing(Border.explainedBy(sets), Inland.country(), false, List.of(Channel.PRIVATE, Channel.OFFICIAL));
    }

    /** Ten years under exclusive control: companies smuggle, official trade is as the study has it from 2024. */
    static World standingAfter(String... sets) {
        return standing(Border.explainedBy(sets), Inland.country(), true, List.of(Channel.STATE, Channel.OFFICIAL));
    }

    /** Ten years in which some channels are open to everything, official trade by .85 after the takeover. */
    static World standing(World border, Country country, boolean takenOver, List<Channel> open) {
        var rows = open.stream()
                .map(channel -> new World.OpennessRow(
                        World.EVERY,
                        channel,
                        World.EVERY,
                        LONG_AGO,
                        END,
                        takenOver && channel == Channel.OFFICIAL ? .85 : 1))
                .toList();
        var turn = takenOver ? LONG_AGO : NEVER;
        return world(border, rows, new World.Dates(turn, turn, NEVER), weeks(TEN_YEARS), country);
    }

    /** A world with corridors that end in the nodes of {@link Inland}: that of Hoeryong stands for all of North Hamgyong. */
    static World world(
            World border, List<World.OpennessRow> openness, World.Dates dates, Calendar calendar, Country country) {
        var corridors = border.corridors().stream()
                .map(corridor -> new World.Corridor(
                        corridor.id(),
                        corridor.province(),
                        corridor.vehicleShare(),
                        corridor.tradeShare(),
                        corridor.id().equals("rason") ? "hoeryong" : corridor.id()))
                .toList();
        return new World(
                calendar, border.organs(), corridors, border.classes(), border.gates(), openness, dates, country);
    }

    /** So many weeks from the first. */
    static Calendar weeks(int weeks) {
        return Calendar.covering(START, START.plusWeeks(weeks - 1L));
    }

    /** No quotas, no noise, no holidays' quota, seizures at their expectation; the takeover long past or never. */
    static Parameters quiet(Parameters parameters, boolean takenOver) {
        return StandingWorld.quiet(parameters, takenOver).with(Parameter.GOODS_DEMAND_NOISE, 0);
    }

    static Outputs run(World world, Parameters parameters) {
        return run(world, parameters, 7);
    }

    static Outputs run(World world, Parameters parameters, long seed) {
        try (var workers = new Workers(1)) {
            return Simulation.run(world, parameters, seed, workers);
        }
    }

    // --- The study's rows --------------------------------------------------------------------------------------------

    private static List<World.OpennessRow> opennessForGoods() {
        var control = LocalDate.of(2023, 7, 15);
        var stop = LocalDate.of(2026, 1, 31);
        return List.of(
                row(World.EVERY, Channel.PRIVATE, FIRST_DAY, Border.SEALING, 1),
                row(World.EVERY, Channel.STATE, control, stop, 1),
                row("hyesan", Channel.STATE, stop, END, 1),
                row(World.EVERY, Channel.OFFICIAL, FIRST_DAY, Border.SEALING, 1),
                row("sinuiju", Channel.OFFICIAL, Border.SEALING, LocalDate.of(2021, 1, 1), .10),
                row("sinuiju", Channel.OFFICIAL, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 16), .08),
                row("sinuiju", Channel.OFFICIAL, LocalDate.of(2022, 1, 16), LocalDate.of(2023, 1, 1), .26),
                row("sinuiju", Channel.OFFICIAL, LocalDate.of(2023, 1, 1), Border.REOPENING, .60),
                row(World.EVERY, Channel.OFFICIAL, Border.REOPENING, END, .85));
    }

    private static World.OpennessRow row(
            String corridor, Channel channel, LocalDate from, LocalDate until, double openness) {
        return new World.OpennessRow(corridor, channel, World.GOODS, from, until, openness);
    }

    private static List<Country.MovementRow> movement() {
        return List.of(new Country.MovementRow(LocalDate.of(2020, 2, 1), LocalDate.of(2023, 9, 1), 20, 3));
    }

    /** Trade over that of 2019. */
    private static List<Country.InflowRow> inflows() {
        return List.of(
                inflow(2017, 2020, 1),
                inflow(2020, 2021, .19),
                inflow(2021, 2022, .11),
                inflow(2022, 2023, .37),
                inflow(2023, 2024, .82),
                inflow(2024, 2025, .78),
                inflow(2025, 2100, .98));
    }

    private static Country.InflowRow inflow(int from, int until, double index) {
        return new Country.InflowRow(LocalDate.of(from, 1, 1), LocalDate.of(until, 1, 1), index);
    }

    /** The same six every year. */
    private static List<Country.Holiday> holidays() {
        return IntStream.rangeClosed(2017, 2026)
                .boxed()
                .flatMap(year -> Stream.of(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 2, 16),
                                LocalDate.of(year, 4, 15),
                                LocalDate.of(year, 7, 27),
                                LocalDate.of(year, 9, 9),
                                LocalDate.of(year, 10, 10))
                        .map(day -> new Country.Holiday(day, day.toString())))
                .toList();
    }
}
