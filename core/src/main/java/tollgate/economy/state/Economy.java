package tollgate.economy.state;

import java.util.List;
import java.util.stream.IntStream;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Timeline;
import tollgate.economy.Timetable;
import tollgate.economy.VehicleDemand;
import tollgate.economy.World;
import tollgate.engine.Workers;

/** All that exists in a run: tables, books and the facts that they live under. Steps read and write it. */
public final class Economy {
    /** Weeks before week 0 in which bribes, prices and capacity settle (docs/model.md, 5). */
    public static final int BURN_IN = 110;

    /** Weight of a week in a mean over about eight weeks. */
    public static final double EIGHT_WEEKS = 1.0 / 8;

    public final World world;
    public final Parameters parameters;
    public final Timeline timeline;
    public final Timetable timetable;
    public final Workers workers;
    public final Crossings crossings;
    public final Markets markets;
    public final Offices offices;
    public final Organs organs;
    public final Traders traders;
    public final Books books;
    public final Risk risk = new Risk();
    public final National national = new National();
    private final List<VehicleDemand> demandBefore;
    private final List<VehicleDemand> demandAfter;
    private final int[] provinceOfCorridor;

    public Economy(
            World world,
            Parameters parameters,
            Workers workers,
            List<VehicleDemand> demandBefore,
            List<VehicleDemand> demandAfter) {
        this.world = world;
        this.parameters = parameters;
        this.workers = workers;
        this.demandBefore = List.copyOf(demandBefore);
        this.demandAfter = List.copyOf(demandAfter);
        timeline = Timeline.of(world, parameters);
        timetable = new Timetable(world, BURN_IN);
        crossings = new Crossings(world, parameters);
        markets = new Markets(world.classes().size());
        var provinces = world.provinces();
        offices = new Offices(world.organs().size(), provinces.size());
        organs = new Organs(world.organs().size());
        traders = new Traders(world.corridors().size());
        books = new Books(world);
        provinceOfCorridor = world.corridors().stream()
                .mapToInt(corridor -> provinces.indexOf(corridor.province()))
                .toArray();
    }

    /** The demand for a class in a week. */
    public VehicleDemand demand(int vehicleClass, int week) {
        return (timeline.isSealed(week) ? demandAfter : demandBefore).get(vehicleClass);
    }

    /** What a trader loses with a vehicle: the price that he expected, CNY. */
    public double atStake(int vehicleClass) {
        return markets.standingPrice.get(vehicleClass);
    }

    /** The value of a parameter. */
    public double of(Parameter parameter) {
        return parameters.of(parameter);
    }

    /** The row of the office of an organ that stands at a corridor. */
    public int officeAt(int organ, int corridor) {
        return offices.row(organ, provinceOfCorridor[corridor]);
    }

    /** Whether some gate that the office holds is open to approved traffic. */
    public boolean hasOpenGate(int office) {
        for (int row = 0; row < crossings.count(); row++) {
            if (crossings.openness.get(row) > 0
                    && provinceOfCorridor[crossings.corridor(row)] == offices.province(office)
                    && crossings.game(row).hasOrgan(offices.organ(office))) {
                return true;
            }
        }
        return false;
    }

    /** The share of open trading capacity that stands in a province; of vehicle trade in the study where none is open. */
    public double capacityShareOf(int province) {
        double here = 0;
        double all = 0;
        for (int row = 0; row < crossings.count(); row++) {
            double open = crossings.capacity.get(row) * crossings.openness.get(row);
            all += open;
            here += provinceOfCorridor[crossings.corridor(row)] == province ? open : 0;
        }
        if (all > 0) {
            return here / all;
        }
        return IntStream.range(0, provinceOfCorridor.length)
                .filter(corridor -> provinceOfCorridor[corridor] == province)
                .mapToDouble(corridor -> world.corridors().get(corridor).vehicleShare())
                .sum();
    }
}
