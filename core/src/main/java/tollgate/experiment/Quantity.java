package tollgate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a run says about something that reports speak of. */
public enum Quantity {
    VEHICLE_BRIBE(
            "vehicle.bribe",
            "CNY per vehicle",
            QuantityClass.MONEY_PER_VEHICLE,
            "payments to organs on approved paths, weighted by vehicles, weeks with crossings"),
    VEHICLE_LICENCE(
            "vehicle.licence",
            "CNY per vehicle",
            QuantityClass.MONEY_PER_VEHICLE,
            "what a company pays for leave to bring in a common vehicle: the separate licence, or the gate's price"),
    VEHICLE_PRICE(
            "vehicle.price", "CNY per vehicle", QuantityClass.MONEY_PER_VEHICLE, "resale price of a common vehicle"),
    VEHICLE_MARGIN(
            "vehicle.margin",
            "CNY per vehicle",
            QuantityClass.MONEY_PER_VEHICLE,
            "what a company keeps of a common vehicle after all costs, weeks with crossings"),
    VEHICLE_IMPORTS(
            "vehicle.imports", "vehicles per month", QuantityClass.VEHICLES, "vehicles that cross, all classes"),
    VEHICLE_UNSOLD(
            "vehicle.unsold", "vehicles", QuantityClass.VEHICLES, "vehicles landed and not yet sold, all classes"),
    PROVINCE_QUOTA(
            "quota.province",
            "CNY per month",
            QuantityClass.MONEY_PER_OFFICE,
            "quota of one provincial office of the organ in question");

    private final String id;
    private final String unit;
    private final QuantityClass quantityClass;
    private final String meaning;

    Quantity(String id, String unit, QuantityClass quantityClass, String meaning) {
        this.id = id;
        this.unit = unit;
        this.quantityClass = quantityClass;
        this.meaning = meaning;
    }

    /** How reports name it. */
    public String id() {
        return id;
    }

    public String unit() {
        return unit;
    }

    public QuantityClass quantityClass() {
        return quantityClass;
    }

    public String meaning() {
        return meaning;
    }

    /** The quantity with this id. */
    public static Optional<Quantity> find(String id) {
        return list().stream().filter(quantity -> quantity.id.equals(id)).findFirst();
    }

    /** All of them. */
    public static List<Quantity> list() {
        return Arrays.asList(values());
    }
}
