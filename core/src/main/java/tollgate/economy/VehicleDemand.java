package tollgate.economy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear demand for one class of vehicles, {@code Q = (choke - price) / slope} a week (docs/model.md, 7.8).
 *
 * @param willingness highest payment at the gate, CNY per vehicle, net of all other costs but a separate licence
 * @param choke price at which nobody buys, CNY per vehicle
 * @param slope fall of the price per vehicle a week, CNY
 * @param stationaryQuantity vehicles a week at the stationary price of the reopened gate
 */
public record VehicleDemand(double willingness, double choke, double slope, double stationaryQuantity) {
    private static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;

    /** Where the gate would take nearly everything, demand still reaches from its price to this share of willingness above. */
    private static final double LEAST_ROOM = 0.05;

    /** Vehicles a week that are wanted at a price. */
    public double at(double price) {
        return Math.max(0, (choke - price) / slope);
    }

    /**
     * The demand for each class.
     *
     * @param afterwards whether from the sealing on
     * @param price a class's stationary price at the reopened gate, given its willingness to pay, CNY per vehicle
     */
    public static List<VehicleDemand> of(
            World world, Parameters parameters, boolean afterwards, StationaryPrice price) {
        double rise = afterwards ? parameters.of(Parameter.WILLINGNESS_TO_PAY_RISE) : 1;
        var shares = classShares(parameters, afterwards);
        return IntStream.range(0, world.classes().size())
                .mapToObj(vehicleClass -> {
                    double chinaPrice = world.classes().get(vehicleClass).chinaPrice();
                    double willingness = parameters.of(Parameter.WILLINGNESS_TO_PAY)
                            * rise
                            * StrictMath.exp(parameters.of(Parameter.VALUE_ELASTICITY)
                                    * StrictMath.log(chinaPrice / World.REFERENCE_PRICE));
                    double choke = chinaPrice + parameters.of(Parameter.MOVING_COST) + willingness;
                    double quantity =
                            parameters.of(Parameter.MONTHLY_DEMAND) / WEEKS_PER_MONTH * shares.get(vehicleClass);
                    double room = Math.max(choke - price.of(vehicleClass, willingness), LEAST_ROOM * willingness);
                    return new VehicleDemand(willingness, choke, room / quantity, quantity);
                })
                .toList();
    }

    /** Tells a class's stationary price. */
    @FunctionalInterface
    public interface StationaryPrice {
        double of(int vehicleClass, double willingness);
    }

    private static List<Double> classShares(Parameters parameters, boolean afterwards) {
        double light = parameters.of(afterwards ? Parameter.LIGHT_SHARE_AFTER : Parameter.LIGHT_SHARE_BEFORE);
        double common = (1 - light)
                * parameters.of(
                        afterwards ? Parameter.COMMON_SHARE_OF_REST_AFTER : Parameter.COMMON_SHARE_OF_REST_BEFORE);
        return List.of(positive(light), positive(common), positive(1 - light - common));
    }

    private static double positive(double share) {
        return Math.max(share, 1e-3);
    }
}
