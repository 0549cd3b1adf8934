package tollgate.economy.state;

import tollgate.economy.ClosedForm;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.engine.Column;
import tollgate.engine.Table;

/** What is carried across, in the order of {@link World#cargoes()}: vehicles by class, then the traded goods. A unit is a vehicle or a kg. */
public final class Cargoes {
    private final int classes;

    public final Table table;
    public final Column theta;
    public final Column reservationSpread;
    public final Column movingCost;
    public final Column chinaPrice;
    public final Column buyersResponse;

    public Cargoes(World world, Parameters parameters) {
        classes = world.classes().size();
        table = new Table("cargoes", world.cargoes().size());
        theta = table.column("theta", "per CNY, switching precision");
        reservationSpread = table.column("reservation_spread", "CNY per unit");
        movingCost = table.column("moving_cost", "CNY per unit");
        chinaPrice = table.column("china_price", "CNY per unit this week");
        buyersResponse =
                table.column("buyers_response", "units per week by which buyers and official trade answer to 1 CNY");
        write(world, parameters);
    }

    /**
     * Writes what parameters say. The switching precision is that of a vehicle of the reference price; for goods it is the
     * same for each part of the China price.
     */
    void write(World world, Parameters parameters) {
        for (int cargo = 0; cargo < classes; cargo++) {
            theta.set(cargo, ClosedForm.theta(parameters));
            reservationSpread.set(cargo, parameters.of(Parameter.RESERVATION_SPREAD));
            movingCost.set(cargo, parameters.of(Parameter.MOVING_COST));
            chinaPrice.set(cargo, world.classes().get(cargo).chinaPrice());
        }
        var goods = world.country().tradedGoods();
        for (int good = 0; good < goods.size(); good++) {
            Country.Good traded = goods.get(good);
            theta.set(classes + good, ClosedForm.theta(parameters) * World.REFERENCE_PRICE / traded.chinaPrice());
            reservationSpread.set(
                    classes + good, traded.reservationSpread() * parameters.of(Parameter.GOODS_SPREAD_FACTOR));
            movingCost.set(classes + good, traded.movingCost() * parameters.of(Parameter.GOODS_MOVING_FACTOR));
            chinaPrice.set(classes + good, traded.chinaPrice());
        }
    }

    public int count() {
        return table.rows();
    }

    public boolean isVehicle(int cargo) {
        return cargo < classes;
    }

    /** The number of the good among the traded ones; negative for a vehicle. */
    public int good(int cargo) {
        return cargo - classes;
    }

    /** The cargo that a traded good is. */
    public int ofGood(int good) {
        return classes + good;
    }
}
