package tollgate.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tollgate.economy.Channel;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.World;

/** One thing that is otherwise from a scenario's start on. */
public sealed interface Change
        permits Change.SetParameter,
                Change.ScaleParameter,
                HoldGates,
                Change.Open,
                Change.MoveDate,
                Change.ChinaPrice,
                Change.Harvest,
                Change.Inflow,
                Change.Aid {

    /** Complains of all that does not fit the facts. */
    void check(Facts facts, Facts.Complaints complaints);

    /** The facts as they would be. Called only where nothing was complained of. */
    Facts applied(Facts facts);

    /** What no other change of the same scenario may change as well; empty when it may. */
    default Set<String> claims() {
        return Set.of();
    }

    /**
     * A parameter has this value.
     *
     * @param value in the parameter's unit
     */
    record SetParameter(Parameter parameter, double value) implements Change {
        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            Facts.checkParameter(parameter, value, complaints);
        }

        @Override
        public Facts applied(Facts facts) {
            return facts.with(facts.parameters().with(parameter, value));
        }

        @Override
        public Set<String> claims() {
            return Set.of(parameter.path());
        }
    }

    /** A parameter is so many times what the baseline has. */
    record ScaleParameter(Parameter parameter, double factor) implements Change {
        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            if (parameter.isDate()) {
                complaints.add("scales %s, which is a date".formatted(parameter.path()));
            } else {
                Facts.checkParameter(parameter, factor * facts.parameters().of(parameter), complaints);
            }
        }

        @Override
        public Facts applied(Facts facts) {
            return facts.with(facts.parameters()
                    .with(parameter, factor * facts.parameters().of(parameter)));
        }

        @Override
        public Set<String> claims() {
            return Set.of(parameter.path());
        }
    }

    /**
     * Approved paths are so open. Of two such changes that speak of one crossing on one day the later one holds.
     *
     * @param corridors ids, or {@link World#EVERY}
     * @param goods classes of vehicles, goods or groups, or {@link World#EVERY}
     * @param openness from 0 (shut) to 1
     */
    record Open(List<String> corridors, List<Channel> channels, List<String> goods, Span span, double openness)
            implements Change {
        public Open {
            corridors = List.copyOf(corridors);
            channels = List.copyOf(channels);
            goods = List.copyOf(goods);
        }

        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            facts.checkCorridors(corridors, complaints);
            facts.checkCargoes(goods, complaints);
            facts.check(span, complaints);
            if (channels.isEmpty()) {
                complaints.add("names no channel");
            }
            if (!(openness >= 0 && openness <= 1)) {
                complaints.add("has the openness %s, which must lie between 0 and 1".formatted(Facts.shown(openness)));
            }
        }

        @Override
        public Facts applied(Facts facts) {
            var held = span.from(facts.start());
            var rows = new ArrayList<>(facts.world().openness());
            for (String corridor : corridors) {
                for (var channel : channels) {
                    for (String good : goods) {
                        rows.add(new World.OpennessRow(corridor, channel, good, held.from(), held.until(), openness));
                    }
                }
            }
            var world = facts.world();
            return facts.with(world.with(world.gates(), rows, world.dates()));
        }
    }

    /** A day on which the place changes. */
    enum Turn {
        SEALING("sealing", World.Dates::sealing),
        REOPENING("reopening", World.Dates::reopening),
        LICENCE_CHANGE("licence-change", World.Dates::licenceChange);

        private final String id;

        @SuppressWarnings("ImmutableEnumChecker") // reads a component
        private final Function<World.Dates, LocalDate> day;

        Turn(String id, Function<World.Dates, LocalDate> day) {
            this.id = id;
            this.day = day;
        }

        /** The name in files. */
        public String id() {
            return id;
        }

        /** When it is. */
        public LocalDate in(World.Dates dates) {
            return day.apply(dates);
        }

        World.Dates moved(World.Dates dates, LocalDate to) {
            return new World.Dates(
                    this == SEALING ? to : dates.sealing(),
                    this == REOPENING ? to : dates.reopening(),
                    this == LICENCE_CHANGE ? to : dates.licenceChange());
        }

        /** All of them. */
        public static List<Turn> list() {
            return Arrays.asList(values());
        }

        /** The one with this name. */
        public static Optional<Turn> find(String id) {
            return list().stream().filter(turn -> turn.id.equals(id)).findFirst();
        }
    }

    /**
     * The place changes on another day.
     *
     * @param to not before the scenario's start; {@link Span#FAR} for never
     */
    record MoveDate(Turn turn, LocalDate to) implements Change {
        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            if (to.isBefore(facts.start())) {
                complaints.add(
                        "moves the %s to %s, before the scenario begins (%s)".formatted(turn.id(), to, facts.start()));
            }
        }

        @Override
        public Facts applied(Facts facts) {
            var world = facts.world();
            return facts.with(world.with(world.gates(), world.openness(), turn.moved(world.dates(), to)));
        }

        @Override
        public Set<String> claims() {
            return Set.of("the " + turn.id());
        }
    }

    /**
     * China charges so many times what it did.
     *
     * @param goods goods or groups; vehicles are meant by their class, by {@link World#VEHICLES} and by {@link World#EVERY}, and
     *     their price has no dates
     */
    record ChinaPrice(List<String> goods, Span span, double factor) implements Change {
        public ChinaPrice {
            goods = List.copyOf(goods);
        }

        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            facts.checkCargoes(goods, complaints);
            facts.check(span, complaints);
            Facts.checkFactor(factor, complaints);
            if (!span.equals(Span.WHOLE) && !classesMeant(facts).isEmpty()) {
                complaints.add("gives dates to the China price of vehicles, which holds to the end of the run");
            }
        }

        private List<World.Cargo> classesMeant(Facts facts) {
            return facts.world().cargoes().stream()
                    .filter(cargo -> cargo.kind().equals(World.VEHICLES) && Facts.isMeant(cargo, goods))
                    .toList();
        }

        @Override
        public Facts applied(Facts facts) {
            var meant = classesMeant(facts).stream().map(World.Cargo::id).toList();
            var dearer = facts.world().classes().stream()
                    .map(each -> meant.contains(each.id())
                            ? new World.VehicleClass(each.id(), each.chinaPrice() * factor)
                            : each)
                    .toList();
            var country = facts.world().country();
            var rows = Factors.times(
                    country.prices().stream()
                            .map(row -> new Factors(row.good(), new Span(row.from(), row.until()), row.factor()))
                            .toList(),
                    facts,
                    goods,
                    span,
                    factor);
            var changed = country.with(
                    rows.stream()
                            .map(row -> new Country.PriceRow(
                                    row.good(), row.span().from(), row.span().until(), row.factor()))
                            .toList(),
                    country.harvests(),
                    country.inflows(),
                    country.aid());
            return facts.with(facts.world().withClasses(dearer).with(changed));
        }
    }

    /** Home output is so many times what it was. */
    record Harvest(List<String> goods, Span span, double factor) implements Change {
        public Harvest {
            goods = List.copyOf(goods);
        }

        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            facts.checkGoods(goods, complaints);
            facts.check(span, complaints);
            Facts.checkFactor(factor, complaints);
        }

        @Override
        public Facts applied(Facts facts) {
            var country = facts.world().country();
            var rows = Factors.times(
                    country.harvests().stream()
                            .map(row -> new Factors(row.good(), new Span(row.from(), row.until()), row.factor()))
                            .toList(),
                    facts,
                    goods,
                    span,
                    factor);
            return facts.with(country.with(
                    country.prices(),
                    rows.stream()
                            .map(row -> new Country.HarvestRow(
                                    row.good(), row.span().from(), row.span().until(), row.factor()))
                            .toList(),
                    country.inflows(),
                    country.aid()));
        }
    }

    /**
     * The state's foreign earnings are so high.
     *
     * @param index relative to their level before week 0
     */
    record Inflow(Span span, double index) implements Change {
        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            facts.check(span, complaints);
            Facts.checkFactor(index, complaints);
        }

        @Override
        public Facts applied(Facts facts) {
            var country = facts.world().country();
            var rows = span.from(facts.start())
                    .laidOver(
                            country.inflows(),
                            row -> new Span(row.from(), row.until()),
                            (row, when) -> new Country.InflowRow(when.from(), when.until(), row.index()),
                            (row, when) -> new Country.InflowRow(when.from(), when.until(), index),
                            when -> new Country.InflowRow(when.from(), when.until(), index));
            return facts.with(country.with(country.prices(), country.harvests(), rows, country.aid()));
        }
    }

    /** Others give food beside what they gave. */
    record Aid(String good, Span span, double tonnesPerYear) implements Change {
        private static final double MOST_TONNES = 1e7;

        @Override
        public void check(Facts facts, Facts.Complaints complaints) {
            var known = facts.world().country().tradedGoods().stream()
                    .map(Country.Good::id)
                    .toList();
            if (!known.contains(good)) {
                complaints.add("names %s, which is no good".formatted(good), good, known);
            }
            facts.check(span, complaints);
            if (!(tonnesPerYear > 0 && tonnesPerYear <= MOST_TONNES)) {
                complaints.add("gives %s tonnes a year, which must be above 0 and at most %s"
                        .formatted(Facts.shown(tonnesPerYear), Facts.shown(MOST_TONNES)));
            }
        }

        @Override
        public Facts applied(Facts facts) {
            var country = facts.world().country();
            var held = span.from(facts.start());
            var row = new Country.AidRow(good, held.from(), held.until(), tonnesPerYear);
            return facts.with(country.with(
                    country.prices(),
                    country.harvests(),
                    country.inflows(),
                    Stream.concat(country.aid().stream(), Stream.of(row)).toList()));
        }
    }
}
