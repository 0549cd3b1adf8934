package tollgate.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Something that a run says of a span of days, whether or not a report speaks of it. The list is open: what is added to it is
 * summarised by a weighing and compared between twin runs.
 *
 * @param unit of its level; a difference has the same
 */
public record Outcome(String id, String unit, Measure measure) {
    private static final String MONEY = "CNY/year";

    private static final List<Outcome> ALL = Stream.of(
                    Stream.of(
                            ofRent("subject.receipts", RentAccount::subjectReceipts),
                            ofRent("gate.receipts", RentAccount::gateReceipts),
                            new Outcome("subject.share", "share", Readout::subjectShare),
                            ofRent("rent.total", RentAccount::rent),
                            ofRent("rent.headquarters", RentAccount::headquarters),
                            ofRent("rent.treasury", RentAccount::treasury),
                            ofRent("rent.pockets", RentAccount::pockets),
                            ofRent("rent.companies", RentAccount::companies),
                            ofRent("rent.small-traders", RentAccount::smallTraders),
                            ofRent("rent.buyers", RentAccount::buyers)),
                    Stream.of(
                                    Quantity.VEHICLE_BRIBE,
                                    Quantity.VEHICLE_LICENCE,
                                    Quantity.VEHICLE_PRICE,
                                    Quantity.VEHICLE_MARGIN,
                                    Quantity.VEHICLE_IMPORTS)
                            .map(Outcome::of),
                    Stream.of(
                                    Quantity.HOLIDAY_FEE,
                                    Quantity.TRADE_INDEX,
                                    Quantity.INCOME_DEPENDENT,
                                    Quantity.PRICE_RICE,
                                    Quantity.PRICE_MAIZE,
                                    Quantity.PRICE_FLOUR,
                                    Quantity.PRICE_OIL,
                                    Quantity.PRICE_FUEL)
                            .map(Outcome::of),
                    Stream.of(
                            new Outcome("currency.civil", MONEY, Readout::civilCurrency),
                            new Outcome("suppression.rent-share", "share", Readout::rentShareOfSuppression)))
            .flatMap(outcomes -> outcomes)
            .toList();

    /** Reads it off a run over the days from one to another, both included; NaN where there is no such thing. */
    @FunctionalInterface
    public interface Measure {
        double of(Readout readout, LocalDate from, LocalDate to);
    }

    /** All of them, in the order in which they are told. */
    public static List<Outcome> list() {
        return ALL;
    }

    /** The outcome with this id. */
    public static Optional<Outcome> find(String id) {
        return ALL.stream().filter(outcome -> outcome.id.equals(id)).findFirst();
    }

    private static Outcome of(Quantity quantity) {
        return new Outcome(quantity.id(), quantity.unit(), (readout, from, to) -> readout.level(quantity, from, to));
    }

    private static Outcome ofRent(String id, ToDoubleFunction<RentAccount> part) {
        return new Outcome(id, MONEY, (readout, from, to) -> part.applyAsDouble(readout.rent(from, to)));
    }
}
