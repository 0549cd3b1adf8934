package tollgate.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tollgate.economy.World;
import tollgate.economy.state.Role;

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
                            ofRent("rent.state", RentAccount::state),
                            ofRent("rent.headquarters", RentAccount::headquarters),
                            ofRent("rent.treasury", RentAccount::treasury),
                            ofRent("rent.pockets", RentAccount::pockets),
                            ofRent("rent.traders", RentAccount::traders),
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

    /** The treasury's income of all kinds, and how people fare by role; a weighing sums these up beside the others. */
    private static final List<Outcome> OF_LIVES = Stream.concat(
                    Stream.of(new Outcome("treasury.income", MONEY, Readout::treasuryIncome)),
                    Stream.concat(
                                    Stream.of(new Who("", role -> true)),
                                    Role.list().stream().map(role -> new Who("." + role.id(), role::equals)))
                            .flatMap(who -> Stream.of(
                                    new Outcome(
                                            "real-income" + who.suffix(),
                                            "times the cost of subsistence",
                                            (readout, from, to) -> readout.country()
                                                    .realSpending(node -> true, who.roles(), readout.weeks(from, to))),
                                    new Outcome(
                                            "below-subsistence" + who.suffix(),
                                            "share",
                                            (readout, from, to) -> readout.country()
                                                    .shareBelow(who.roles(), readout.weeks(from, to))))))
            .toList();

    /** Some roles and what their outcomes' names end with. */
    private record Who(String suffix, Predicate<Role> roles) {}

    /** Reads it off a run over the days from one to another, both included; NaN where there is no such thing. */
    @FunctionalInterface
    public interface Measure {
        double of(Readout readout, LocalDate from, LocalDate to);
    }

    /** All of them, in the order in which they are told. */
    public static List<Outcome> list() {
        return ALL;
    }

    /**
     * All that a weighing sums up: the list, what each other organ takes and its share, the treasury's income, how people fare.
     *
     * @param subject number of the organ in question, which the list speaks of
     */
    public static List<Outcome> list(World world, int subject) {
        var organs = IntStream.range(0, world.organs().size())
                .filter(organ -> organ != subject)
                .boxed()
                .flatMap(organ -> {
                    String id = world.organs().get(organ).id().toLowerCase(Locale.ROOT);
                    return Stream.of(
                            new Outcome(
                                    id + ".receipts", MONEY, (readout, from, to) -> readout.receipts(organ, from, to)),
                            new Outcome(id + ".share", "share", (readout, from, to) -> readout.share(organ, from, to)));
                });
        return Stream.of(ALL.stream(), organs, OF_LIVES.stream())
                .flatMap(outcomes -> outcomes)
                .toList();
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
