package tollgate.economy;

import java.util.List;
import java.util.stream.IntStream;
import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Residents;
import tollgate.engine.Workers;

/**
 * A place before its first week (docs/model.md, 5): demand, prices, capacity and cash at the closed form of week 0, the companies
 * of the state channel at that of the reopening.
 */
public final class Founding {
    private static final double WEEKS_OF_CASH = 8;
    private static final double FEWEST_VEHICLES = 4;

    private final World world;
    private final Parameters parameters;
    private final Timeline timeline;
    private final double scale;
    private final Gates gates;
    private final List<World.Cargo> cargoes;

    private Founding(World world, Parameters parameters, double scale) {
        this.world = world;
        this.parameters = parameters;
        this.scale = scale;
        timeline = Timeline.of(world, parameters);
        gates = new Gates(world, parameters);
        cargoes = world.cargoes();
    }

    /**
     * An economy under the gates of an explanation.
     *
     * @param scale how many people a simulated resident stands for
     */
    public static Economy of(World world, Parameters parameters, double scale, Workers workers) {
        return new Founding(world, parameters, scale).found(workers);
    }

    private Economy found(Workers workers) {
        // What the later demand says last stands: the price at which companies start.
        double[] atReopening = new double[world.classes().size()];
        VehicleDemand.StationaryPrice noting = (vehicleClass, willingness) -> atReopening[vehicleClass] =
                stationaryPrice(Channel.STATE, vehicleClass, willingness, timeline.reopened());
        var before = VehicleDemand.of(world, parameters, false, noting);
        var after = VehicleDemand.of(world, parameters, true, noting);
        var residents = new Residents(world.country(), parameters, scale);
        var economy = new Economy(world, parameters, workers, before, after, residents);
        economy.risk.announce(timeline.seizure(parameters, 0));
        for (int row = 0; row < economy.traders.count(); row++) {
            int account = economy.books.traders(economy.traders.channel(row), economy.traders.corridor(row));
            endow(economy, account, leastTradingCash(economy) / 100);
        }
        for (int vehicleClass = 0; vehicleClass < world.classes().size(); vehicleClass++) {
            foundClass(
                    economy,
                    vehicleClass,
                    before.get(vehicleClass),
                    after.get(vehicleClass),
                    atReopening[vehicleClass]);
        }
        GoodsFounding.of(economy);
        return economy;
    }

    private void foundClass(
            Economy economy, int vehicleClass, VehicleDemand before, VehicleDemand after, double later) {
        double price = stationaryPrice(Channel.PRIVATE, vehicleClass, before.willingness(), 0);
        double quantity = before.at(price);
        economy.markets.price.set(vehicleClass, price);
        economy.markets.standingPrice.set(vehicleClass, price);
        economy.markets.landed.set(vehicleClass, quantity);
        economy.markets.meanLanded.set(vehicleClass, quantity);
        double stock = parameters.of(Parameter.STOCK_WEEKS) * quantity;
        economy.markets.stock.set(vehicleClass, stock);
        var ledger = economy.books.vehicles.get(vehicleClass);
        ledger.move(Books.STARTED_WITH, Books.ABROAD, Books.DEALERS, Math.round(stock));
        long fleet = Math.round(quantity / parameters.of(Parameter.FLEET_DEPRECIATION));
        ledger.move(Books.STARTED_WITH, Books.ABROAD, Books.FLEET, fleet);
        endow(economy, economy.books.donju, WEEKS_OF_CASH * quantity * price);
        economy.national.donjuMeanOutlays.add(0, Books.fen(quantity * price));
        foundTraders(economy, vehicleClass, Channel.PRIVATE, quantity, price);
        foundTraders(economy, vehicleClass, Channel.STATE, after.at(later), later);
    }

    private void foundTraders(Economy economy, int vehicleClass, Channel channel, double quantity, double price) {
        for (int corridor = 0; corridor < world.corridors().size(); corridor++) {
            double share = world.corridors().get(corridor).vehicleShare();
            int row = economy.crossings.row(vehicleClass, channel, corridor);
            economy.crossings.capacity.set(row, 2 * quantity * share);
            economy.crossings.startingCapacity.set(row, 2 * quantity * share);
            double outlays = quantity * share * price;
            endow(economy, economy.books.traders(channel, corridor), WEEKS_OF_CASH * outlays);
            economy.traders.meanOutlays.add(economy.traders.row(channel, corridor), Books.fen(outlays));
        }
    }

    /** Cash without which a corridor's traders could not buy whole vehicles, fen: that of a few of the dearest. */
    public static double leastTradingCash(Economy economy) {
        return FEWEST_VEHICLES
                * economy.world.classes().stream()
                        .mapToDouble(vehicleClass -> Books.fen(vehicleClass.chinaPrice()))
                        .max()
                        .orElse(0);
    }

    private static void endow(Economy economy, int account, double yuan) {
        economy.books.money.move(economy.books.endowment, economy.books.endower(), account, Books.fen(yuan));
    }

    /** The price at which the gates of a week stand still, on average over corridors, CNY per vehicle. */
    private double stationaryPrice(Channel channel, int vehicleClass, double willingness, int week) {
        double licence = channel == Channel.STATE ? timeline.licence(parameters, week) : 0;
        double room = willingness - licence;
        List<World.Corridor> corridors = world.corridors();
        double paid = IntStream.range(0, corridors.size())
                .mapToDouble(corridor -> corridors.get(corridor).vehicleShare()
                        * inclusiveValue(channel, vehicleClass, corridor, room, week))
                .sum();
        double chinaPrice = world.classes().get(vehicleClass).chinaPrice();
        return chinaPrice
                + parameters.of(Parameter.MOVING_COST)
                + licence
                + paid
                + parameters.of(Parameter.RESERVATION_SPREAD) / 2;
    }

    private double inclusiveValue(Channel channel, int vehicleClass, int corridor, double room, int week) {
        var place = world.corridors().get(corridor);
        var gate = gates.at(place.id(), channel, cargoes.get(vehicleClass), week);
        if (!gate.canBeApproved()) {
            return room;
        }
        return ClosedForm.of(
                        world,
                        gate,
                        parameters,
                        new ClosedForm.Place(
                                room,
                                place.vehicleShare(),
                                timeline.officialCost(parameters, week),
                                timeline.evasionCost(parameters, week),
                                parameters.of(Parameter.RESERVATION_SPREAD),
                                ClosedForm.theta(parameters)))
                .equilibrium()
                .inclusiveValue();
    }
}
