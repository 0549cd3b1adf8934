package tollgate.economy.state;

import java.util.List;
import java.util.stream.IntStream;
import tollgate.economy.Almanac;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Timeline;
import tollgate.economy.Timetable;
import tollgate.economy.VehicleDemand;
import tollgate.economy.World;
import tollgate.engine.Table;
import tollgate.engine.Workers;

/**
 * All that exists in a run: tables, books and the facts that they live under. Steps read and write it; the facts change only where a
 * run turns to another world.
 */
public final class Economy {
    /** Weeks before week 0 in which bribes, prices and capacity settle (docs/model.md, 5). */
    public static final int BURN_IN = 110;

    /** Weight of a week in a mean over about eight weeks. */
    public static final double EIGHT_WEEKS = 1.0 / 8;

    /** Weeks over which the domestic economy pays out what it takes in (docs/decisions/0009). */
    public static final double WEEKS_TO_PAYDAY = 4;

    /** The facts in force. */
    public World world;

    public Parameters parameters;
    public Timeline timeline;
    public Timetable timetable;
    public Almanac almanac;

    /** On what terms residents live this week. */
    public ResidentTerms terms;

    /** What the run was founded on: when the border was sealed in the baseline, whatever a scenario says. */
    public final Timeline foundedOn;

    public final Workers workers;
    public final Cargoes cargoes;
    public final Crossings crossings;
    public final Markets markets;
    public final Official official;
    public final NodeMarkets nodeMarkets;
    public final Carriage carriage;
    public final Nodes nodes;
    public final Offices offices;
    public final Organs organs;
    public final Traders traders;
    public final Companies companies;
    public final Books books;
    public final Risk risk = new Risk();
    public final National national = new National();
    private Residents residents;
    private final List<VehicleDemand> demandBefore;
    private final List<VehicleDemand> demandAfter;
    private final int[] provinceOfCorridor;
    private final int[] nodeOfCorridor;
    private final int[] provinceOfNode;
    private final int[][] corridorsAt;
    private final long[] peopleOfNode;

    public Economy(
            World world,
            Parameters parameters,
            Workers workers,
            List<VehicleDemand> demandBefore,
            List<VehicleDemand> demandAfter,
            Residents residents) {
        this(world, parameters, Timeline.of(world, parameters), workers, demandBefore, demandAfter, residents);
    }

    private Economy(
            World world,
            Parameters parameters,
            Timeline foundedOn,
            Workers workers,
            List<VehicleDemand> demandBefore,
            List<VehicleDemand> demandAfter,
            Residents residents) {
        this.foundedOn = foundedOn;
        this.world = world;
        this.parameters = parameters;
        this.workers = workers;
        this.demandBefore = List.copyOf(demandBefore);
        this.demandAfter = List.copyOf(demandAfter);
        this.residents = residents;
        timeline = Timeline.of(world, parameters);
        timetable = new Timetable(world, BURN_IN);
        almanac = new Almanac(world);
        cargoes = new Cargoes(world, parameters);
        crossings = new Crossings(world, parameters);
        markets = new Markets(world.classes().size());
        var country = world.country();
        int places = country.nodes().size();
        int traded = country.tradedGoods().size();
        official = new Official(traded, world.corridors().size());
        nodeMarkets = new NodeMarkets(country.goods().size(), places);
        carriage = new Carriage(country);
        nodes = new Nodes(places, residents.cells());
        terms = new ResidentTerms(places, parameters);
        var provinces = world.provinces();
        offices = new Offices(world.organs().size(), provinces.size());
        organs = new Organs(world.organs().size());
        traders = new Traders(world.corridors().size());
        companies = new Companies(world.corridors().size());
        books = new Books(world);
        provinceOfCorridor = world.corridors().stream()
                .mapToInt(corridor -> provinces.indexOf(corridor.province()))
                .toArray();
        nodeOfCorridor = world.corridors().stream()
                .mapToInt(corridor -> country.node(corridor.node()))
                .toArray();
        provinceOfNode = country.nodes().stream()
                .mapToInt(node -> provinces.indexOf(node.province()))
                .toArray();
        corridorsAt = IntStream.range(0, places)
                .mapToObj(node -> IntStream.range(0, nodeOfCorridor.length)
                        .filter(corridor -> nodeOfCorridor[corridor] == node)
                        .toArray())
                .toArray(int[][]::new);
        peopleOfNode = new long[places];
        for (int cell = 0; cell < residents.cells(); cell++) {
            peopleOfNode[residents.node(cell)] += residents.people(cell);
        }
    }

    /** All that exists now, to live on by itself: what happens here from now on does not happen there. */
    public Economy copy() {
        var copy = new Economy(world, parameters, foundedOn, workers, demandBefore, demandAfter, residents.copy());
        var mine = tables();
        var its = copy.tables();
        for (int table = 0; table < mine.size(); table++) {
            its.get(table).copyFrom(mine.get(table));
        }
        copy.crossings.copyFrom(crossings);
        copy.carriage.copyFrom(carriage);
        copy.books.copyFrom(books);
        copy.risk.copyFrom(risk);
        copy.terms = terms.under(parameters);
        return copy;
    }

    private List<Table> tables() {
        return List.of(
                cargoes.table,
                crossings.table,
                markets.table,
                official.table,
                official.organisations,
                nodeMarkets.table,
                nodes.table,
                nodes.cells,
                offices.table,
                organs.table,
                traders.table,
                companies.table,
                national.table);
    }

    /** Lives under other facts from now on; what exists stays as it is. */
    public void turnTo(World otherWorld, Parameters otherParameters) {
        double quotaFactor = parameters.of(Parameter.FIRST_QUOTA) == 0
                ? 1
                : otherParameters.of(Parameter.FIRST_QUOTA) / parameters.of(Parameter.FIRST_QUOTA);
        organs.scaleQuotas(quotaFactor);
        offices.scaleQuotas(quotaFactor);
        world = otherWorld;
        parameters = otherParameters;
        timeline = Timeline.of(world, parameters);
        timetable = new Timetable(world, BURN_IN);
        almanac = new Almanac(world);
        terms = terms.under(parameters);
        cargoes.write(world, parameters);
        crossings.replan(world, parameters);
    }

    /** Those who live in the country. */
    public Residents residents() {
        return residents;
    }

    /** Lets every simulated resident stand for other numbers of people. */
    public void resize(double scale) {
        residents = residents.expandedTo(scale);
    }

    /** The demand for a class in a week. */
    public VehicleDemand demand(int vehicleClass, int week) {
        return (timeline.isSealed(week) ? demandAfter : demandBefore).get(vehicleClass);
    }

    /** What a trader expects for a unit that crosses here, CNY: at the price where the market would stand. */
    public double expectedPrice(int crossing) {
        int cargo = crossings.cargo(crossing);
        if (cargoes.isVehicle(cargo)) {
            return markets.standingPrice.get(cargo);
        }
        return expectedAtTheBorder(cargoes.good(cargo), crossings.corridor(crossing));
    }

    /** What a trader expects for a kg that arrives through a corridor, CNY, after the retailers' margin. */
    public double expectedAtTheBorder(int good, int corridor) {
        return nodeMarkets.standingPrice.get(nodeMarkets.row(good, nodeOfCorridor[corridor]))
                * (1 - of(Parameter.RETAIL_MARGIN));
    }

    /** What merchants pay for a kg that arrives through a corridor today, CNY. */
    public double postedAtTheBorder(int good, int corridor) {
        return nodeMarkets.price.get(nodeMarkets.row(good, nodeOfCorridor[corridor]))
                * (1 - of(Parameter.RETAIL_MARGIN));
    }

    /** A node's share of the country's people. */
    public double shareOfPeople(int node) {
        return peopleOfNode[node] / (double) residents.people();
    }

    /** The value of a parameter. */
    public double of(Parameter parameter) {
        return parameters.of(parameter);
    }

    /** The row of the office of an organ that stands at a corridor. */
    public int officeAt(int organ, int corridor) {
        return offices.row(organ, provinceOfCorridor[corridor]);
    }

    /** The first cell of {@link Residents} in a node; those of a node stand together. */
    public int firstCell(int node) {
        return node * Role.list().size();
    }

    /** The border province of a corridor, among {@link World#provinces()}. */
    public int provinceOfCorridor(int corridor) {
        return provinceOfCorridor[corridor];
    }

    /** The node on the near side of a corridor. */
    public int nodeOfCorridor(int corridor) {
        return nodeOfCorridor[corridor];
    }

    /** The corridors that end in a node. */
    public int[] corridorsAt(int node) {
        return corridorsAt[node];
    }

    /** The border province that a node lies in, or -1 inland. */
    public int provinceOfNode(int node) {
        return provinceOfNode[node];
    }

    /** Whether small traders pass a crossing with a licence and duty, and nobody's consent. */
    public boolean isLicensed(int crossing) {
        return parameters.has(Parameter.LICENSED_PRIVATE_TRADE) && crossings.channel(crossing) == Channel.PRIVATE;
    }

    /** What is due to the treasury for a unit that crosses with consent, CNY: the separate licence of a company's vehicle, or duty. */
    public double due(int crossing, int week) {
        int cargo = crossings.cargo(crossing);
        if (isLicensed(crossing)) {
            return of(Parameter.DUTY) * cargoes.chinaPrice.get(cargo);
        }
        boolean isLicence = cargoes.isVehicle(cargo) && crossings.channel(crossing) == Channel.STATE;
        return isLicence ? timeline.licence(parameters, week) : 0;
    }

    /** Whether an office lets necessities pass unpaid before a holiday (docs/model.md, 7.4). */
    public boolean keepsTheHolidayNorm(int office) {
        double pressure = 1 + of(Parameter.NORM_PRESSURE) * offices.shortfall.get(office);
        return pressure <= of(Parameter.HOLIDAY_NORM);
    }

    /**
     * The share of open trading capacity that stands in a province, by its value in China; of vehicle trade in the study where none
     * is open.
     */
    public double capacityShareOf(int province) {
        double here = 0;
        double all = 0;
        for (int row = 0; row < crossings.count(); row++) {
            double open = crossings.capacity.get(row)
                    * crossings.openness.get(row)
                    * cargoes.chinaPrice.get(crossings.cargo(row));
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

    /** How open a channel is for goods, by the corridors' trade in 2019, from 0 to 1. */
    public double opennessForGoods(Channel channel, int week) {
        double open = 0;
        for (int corridor = 0; corridor < provinceOfCorridor.length; corridor++) {
            double now = 0;
            for (int good = 0; good < nodeMarketsGoods(); good++) {
                now = Math.max(now, timetable.openness(channel, corridor, cargoes.ofGood(good), week));
            }
            open += now * world.corridors().get(corridor).vehicleShare();
        }
        return open;
    }

    private int nodeMarketsGoods() {
        return cargoes.count() - markets.count();
    }
}
