package tollgate.weighing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tollgate.economy.World;
import tollgate.experiment.Outcome;
import tollgate.experiment.Quantity;
import tollgate.experiment.Readout;

/**
 * A number that a run ends with, and that the study's unknowns move: the rise of the bribe, or an outcome of the years after the
 * reopening.
 */
public record Influenced(String id, String unit, Measure measure) {
    private static final Period BEFORE = Period.list().get(0);
    private static final Period AFTER = Period.list().get(1);

    /** In logarithms, so that a doubling and a halving are as far from no change as each other. */
    private static final Influenced RISE = new Influenced(
            "bribe.rise",
            "log of 2024-25 over 2018-19",
            readout -> StrictMath.log(bribe(readout, AFTER) / bribe(readout, BEFORE)));

    private static final List<Influenced> ALL = Stream.concat(
                    Stream.of(RISE), Outcome.list().stream().map(Influenced::of))
            .toList();

    private static final List<String> USUAL = List.of(RISE.id(), "subject.receipts", "rent.total");
    private static final List<String> USUAL_OF_RESIDENTS = List.of("price.rice", "price.flour", "currency.civil");

    /** Reads it off a run; not finite where there is no such thing. */
    @FunctionalInterface
    public interface Measure {
        double of(Readout readout);
    }

    /** All of them. */
    public static List<Influenced> list() {
        return ALL;
    }

    /** Those that are asked for when nothing is said. */
    public static List<Influenced> usual(World world) {
        boolean hasResidents = world.country().isInhabited();
        return ALL.stream()
                .filter(each -> USUAL.contains(each.id) || (hasResidents && USUAL_OF_RESIDENTS.contains(each.id)))
                .toList();
    }

    /** The one with this id. */
    public static Optional<Influenced> find(String id) {
        return ALL.stream().filter(each -> each.id.equals(id)).findFirst();
    }

    private static Influenced of(Outcome outcome) {
        LocalDate from = AFTER.from();
        LocalDate to = AFTER.to();
        return new Influenced(
                outcome.id(), outcome.unit(), readout -> outcome.measure().of(readout, from, to));
    }

    private static double bribe(Readout readout, Period period) {
        return readout.level(Quantity.VEHICLE_BRIBE, period.from(), period.to());
    }
}
