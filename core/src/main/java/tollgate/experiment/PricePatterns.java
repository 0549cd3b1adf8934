package tollgate.experiment;

import java.time.LocalDate;
import tollgate.experiment.Pattern.Runs;
import tollgate.experiment.Pattern.Shown;

/** Patterns of what goods cost, in yuan: from place to place, while sealed, from week to week. */
final class PricePatterns {
    /** Where surveys of the sealed months stand for the border and for the inland (E209, E220). */
    private static final String BORDER = "hoeryong+hyesan";

    private static final String INLAND = "south-pyongan";
    private static final String CAPITAL = "pyongyang";
    private static final String HYESAN = "hyesan";
    private static final String FLOUR = "flour";
    private static final String OIL = "oil";
    private static final String RICE = "rice";

    private PricePatterns() {}

    static Shown whileSealed(Runs runs) {
        var country = runs.run().country();
        var march = runs.run().weeks(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31));
        double flour = rise(runs.run(), FLOUR, BORDER, march);
        boolean isMet = Pattern.isBetween(flour, 4, 10)
                && Pattern.isBetween(rise(runs.run(), FLOUR, INLAND, march), 1.7, 4.5)
                && country.price(FLOUR, BORDER, march) >= 1.5 * country.price(FLOUR, INLAND, march)
                && Pattern.isBetween(rise(runs.run(), OIL, BORDER, march), 2, 6)
                && Pattern.isBetween(rise(runs.run(), RICE, BORDER, march), 0.8, 2);
        return Shown.of(flour, isMet);
    }

    private static double rise(Readout run, String good, String places, Weeks weeks) {
        var country = run.country();
        return country.price(good, places, weeks) / country.price(good, places, run.weeks(Era.YEAR_2019));
    }

    static Shown oneMarket(Runs runs) {
        double largest = Math.max(gap(runs.run(), Era.YEAR_2019), gap(runs.run(), Era.YEAR_2025));
        return Shown.of(largest, largest <= 0.05);
    }

    private static double gap(Readout run, Era era) {
        var country = run.country();
        return Math.abs(country.price(RICE, HYESAN, run.weeks(era)) / country.price(RICE, CAPITAL, run.weeks(era)) - 1);
    }

    static Shown instability(Runs runs) {
        double ratio = volatility(runs.run()) / volatility(runs.twin(Twin.SHARED_REOPENING));
        return Shown.of(ratio, ratio >= 1.25);
    }

    private static double volatility(Readout readout) {
        var weeks = readout.weeks(Era.AFTER);
        return (readout.country().volatility(FLOUR, weeks) + readout.country().volatility(OIL, weeks)) / 2;
    }
}
