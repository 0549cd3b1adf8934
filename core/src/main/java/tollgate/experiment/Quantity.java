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
            "quota of one provincial office of the organ in question"),
    PRICE_RICE("price.rice", "CNY per kg", QuantityClass.PRICE, "market price of rice at a place"),
    PRICE_MAIZE("price.maize", "CNY per kg", QuantityClass.PRICE, "market price of maize at a place"),
    PRICE_FLOUR("price.flour", "CNY per kg", QuantityClass.PRICE, "market price of wheat flour at a place"),
    PRICE_OIL("price.oil", "CNY per kg", QuantityClass.PRICE, "market price of cooking oil at a place"),
    PRICE_FUEL("price.fuel", "CNY per kg", QuantityClass.PRICE, "market price of petrol at a place"),
    HOLIDAY_FEE(
            "holiday.fee",
            "CNY per list",
            QuantityClass.MONEY_PER_LIST,
            "what a company pays for leave to bring in its goods before a holiday, lists that are paid for"),
    TRADE_INDEX(
            "trade.index",
            "index",
            QuantityClass.RATIO,
            "official imports at China prices over their mean of 2019, times 100"),
    INCOME_DEPENDENT(
            "income.dependent",
            "ratio",
            QuantityClass.RATIO,
            "real spending of those in border towns who live from smuggling over 2019");

    private static final String OF_PRICES = "price.";

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

    /** Whether it differs from place to place, so that a report of it names one. */
    public boolean hasPlace() {
        return id.startsWith(OF_PRICES);
    }

    /** Whether a run has single cases of it, which differ ({@link Readout#cases}). */
    public boolean hasCases() {
        return this == VEHICLE_BRIBE;
    }

    /** Whether it counts what comes to pass, so that a window may have none of it ({@link Readout#crossings}). */
    public boolean isCounted() {
        return this == VEHICLE_IMPORTS;
    }

    /** Whether it is one number over another. */
    public boolean isRatio() {
        return quantityClass == QuantityClass.RATIO;
    }

    /** The good whose price it is; empty for other quantities. */
    String good() {
        return hasPlace() ? id.substring(OF_PRICES.length()) : "";
    }

    /** All of them. */
    public static List<Quantity> list() {
        return Arrays.asList(values());
    }
}
