package tollgate.experiment;

import java.time.LocalDate;
import java.util.List;

/**
 * How much of the bribe on a kilogram of a good reaches the price that people pay: what the good costs more, over all places by
 * people, than in a twin of the same draw and luck in which nobody takes a bribe, over the bribe. 1 where the price carries all of it;
 * above 1 where bribes also make the good scarce; 0 where sellers or China bear it.
 *
 * @param good its id
 */
public record PassThrough(String good) {
    /** The scenario of the twin. */
    public static final String SCENARIO = "twin-no-bribes";

    /** The unit of it. */
    public static final String UNIT = "share of the bribe";

    /** A bribe below this share of the price tells nothing. */
    private static final double LEAST = 0.005;

    private static final List<PassThrough> ALL = List.of(new PassThrough("rice"), new PassThrough("flour"));

    /** Of the goods that the question is about. */
    public static List<PassThrough> list() {
        return ALL;
    }

    /** The name in results. */
    public String id() {
        return "pass-through." + good;
    }

    /**
     * Over the days from one to another, both included; NaN where there is no such good or next to no bribe on it.
     *
     * @param with the run as it was
     * @param without its twin in which nobody takes a bribe
     */
    public double of(Readout with, Readout without, LocalDate from, LocalDate to) {
        var weeks = with.weeks(from, to);
        double bribe = with.country().bribePerKg(good, weeks);
        double price = with.country().price(good, Places.ALL, weeks);
        double more = price - without.country().price(good, Places.ALL, weeks);
        return bribe >= LEAST * price ? more / bribe : Double.NaN;
    }
}
