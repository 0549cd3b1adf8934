package tollgate.economy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tollgate.engine.Calendar;

/**
 * The dated facts of a place: what is where, who holds which gate, what is open. Inputs only; bribes, volumes and rents
 * come out of a run.
 *
 * @param calendar the weeks to run
 * @param organs the organs that may hold a gate
 * @param corridors the ways across
 * @param classes the classes of vehicles
 * @param gates rows of every set; an explanation chooses sets
 * @param openness approved paths are shut where no row opens them
 * @param dates the days on which the place changed
 * @param country who lives behind the border, or {@link Country#NONE}
 */
public record World(
        Calendar calendar,
        List<Organ> organs,
        List<Corridor> corridors,
        List<VehicleClass> classes,
        List<GateRow> gates,
        List<OpennessRow> openness,
        Dates dates,
        Country country) {
    /** Stands for every corridor or every class in a row. */
    public static final String EVERY = "*";

    /** Stands for every class of vehicles in a row. */
    public static final String VEHICLES = "vehicles";

    /** Stands for every good that is not a vehicle in a row. */
    public static final String GOODS = "goods";

    /** The China price at which willingness to pay is stated, CNY per vehicle (docs/model.md, 7.8). */
    public static final double REFERENCE_PRICE = 45_000;

    public World {
        organs = List.copyOf(organs);
        corridors = List.copyOf(corridors);
        classes = List.copyOf(classes);
        gates = List.copyOf(gates);
        openness = List.copyOf(openness);
        double shares = corridors.stream().mapToDouble(Corridor::vehicleShare).sum();
        if (Math.abs(shares - 1) > 1e-9) {
            throw new IllegalArgumentException("The corridors' vehicle shares sum to %s, not 1.".formatted(shares));
        }
        if (classes.size() != 3) {
            throw new IllegalArgumentException(
                    "The %d classes of vehicles must be three: light, common, dear.".formatted(classes.size()));
        }
    }

    /**
     * A security organ.
     *
     * @param mayStandUnder id of the organ that some sources put over it, or {@link #NONE}
     */
    public record Organ(String id, String mayStandUnder) {
        /** No organ. */
        public static final String NONE = "";

        boolean sharesCommandWith(Organ other) {
            return mayStandUnder.equals(other.id) || other.mayStandUnder.equals(id);
        }
    }

    /**
     * A way across the border.
     *
     * @param province the province whose offices hold its gates
     * @param vehicleShare share of the vehicle trade
     * @param tradeShare share of all trade in 2019
     * @param node the market place on its near side, or {@link #NOWHERE} in a country without any
     */
    public record Corridor(String id, String province, double vehicleShare, double tradeShare, String node) {
        /** No market place. */
        public static final String NOWHERE = "";
    }

    /**
     * A class of vehicles.
     *
     * @param chinaPrice CNY per vehicle across the river
     */
    public record VehicleClass(String id, double chinaPrice) {}

    /**
     * How open the approved paths of a channel are for a span of time. Where several rows speak of one crossing the last one holds.
     *
     * @param goods a class of vehicles, a good, a group of either, or {@link #EVERY}
     * @param from first day
     * @param until the first day on which it no longer holds
     * @param openness from 0 (shut) to 1
     */
    public record OpennessRow(
            String corridor, Channel channel, String goods, LocalDate from, LocalDate until, double openness) {
        public OpennessRow {
            if (!(openness >= 0 && openness <= 1)) {
                throw new IllegalArgumentException("The openness (%s) must lie between 0 and 1.".formatted(openness));
            }
        }

        boolean covers(String corridorId, Cargo cargo) {
            return (corridor.equals(EVERY) || corridor.equals(corridorId)) && cargo.isMeantBy(goods);
        }
    }

    /**
     * The days on which the place changed.
     *
     * @param sealing the border shuts
     * @param reopening the border opens under state control
     * @param licenceChange the separate licence changes
     */
    public record Dates(LocalDate sealing, LocalDate reopening, LocalDate licenceChange) {}

    /** The number of the organ with this id, or {@link Gate#NOBODY}. */
    public int organ(String id) {
        return organs.stream().map(Organ::id).toList().indexOf(id);
    }

    /** The provinces in order of their first corridor. */
    public List<String> provinces() {
        return corridors.stream().map(Corridor::province).distinct().toList();
    }

    /** What may be carried across, in the order of tables: the classes of vehicles, then the traded goods. */
    public List<Cargo> cargoes() {
        return Stream.concat(
                        classes.stream().map(vehicleClass -> new Cargo(vehicleClass.id(), VEHICLES, VEHICLES)),
                        country.tradedGoods().stream().map(good -> new Cargo(good.id(), good.group(), GOODS)))
                .toList();
    }

    /**
     * Something that is carried across: a class of vehicles or a good.
     *
     * @param group its group
     * @param kind {@link #VEHICLES} or {@link #GOODS}
     */
    public record Cargo(String id, String group, String kind) {
        /** Whether a row that names goods in this way means it. */
        public boolean isMeantBy(String goods) {
            return goods.equals(EVERY) || goods.equals(id) || goods.equals(group) || goods.equals(kind);
        }
    }

    /** The same places and facts over other weeks. */
    public World over(Calendar weeks) {
        return new World(weeks, organs, corridors, classes, gates, openness, dates, country);
    }

    /** The same with other dated facts about who holds and opens what. */
    public World with(List<GateRow> otherGates, List<OpennessRow> otherOpenness, Dates otherDates) {
        return new World(calendar, organs, corridors, classes, otherGates, otherOpenness, otherDates, country);
    }

    /** The same border with another country behind it. */
    public World with(Country other) {
        return new World(calendar, organs, corridors, classes, gates, openness, dates, other);
    }

    /** The same with other classes of vehicles. */
    public World withClasses(List<VehicleClass> others) {
        return new World(calendar, organs, corridors, others, gates, openness, dates, country);
    }

    /** The first day of the run. */
    public LocalDate firstDay() {
        return calendar.firstMonday();
    }

    /** The week of the run from which a row that begins on a day is in force; may lie beyond the last one. */
    public int firstWeekFrom(LocalDate day) {
        return Timeline.inForce(calendar.firstWeekFrom(day));
    }

    /** The same with only the gate rows of some sets: what an explanation says of who held which gate. */
    public World withGates(List<String> sets) {
        return new World(
                calendar,
                organs,
                corridors,
                classes,
                gates.stream().filter(row -> sets.contains(row.set())).toList(),
                openness,
                dates,
                country);
    }
}
