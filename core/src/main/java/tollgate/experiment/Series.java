package tollgate.experiment;

import java.util.List;
import java.util.Optional;
import tollgate.economy.World;

/**
 * Something that a run says of each quarter. What has a place names no more than a corridor's town, a border town or Pyongyang;
 * crossings without consent are of the whole country (docs/responsible-use.md).
 *
 * @param quantity what it is; together with the item it is unique
 * @param item of whom or what: an organ, a place, a role; {@code all} for the whole
 * @param unit of a quarter's value; money and vehicles are at the rate of the quarter's weeks that the run has
 * @param detail in which ways it is told apart
 * @param link from whom to whom, where it is money that changes hands
 */
public record Series(String quantity, String item, String unit, Detail detail, Optional<Link> link, Measure measure) {
    /** The whole of something. */
    public static final String ALL = "all";

    /** By what a series is told apart, beside the mixture of all explanations and readings. */
    public enum Detail {
        /** By nothing. */
        MIXTURE,
        /** By reading. */
        READINGS,
        /** By reading, and by explanation. */
        EXPLANATIONS
    }

    /** Money changes hands. */
    public record Link(String from, String to) {
        @Override
        public String toString() {
            return from + " > " + to;
        }
    }

    /** Reads it off a run over the weeks of a quarter; NaN where there is no such thing. */
    @FunctionalInterface
    interface Measure {
        double of(Readout readout, Weeks weeks);
    }

    /** All that a run in this world says, in the order in which it is told. */
    public static List<Series> list(World world) {
        var all = new SeriesCatalogue(world);
        return all.list();
    }
}
