package tollgate.experiment;

import tollgate.experiment.Pattern.Runs;
import tollgate.experiment.Pattern.Shown;

/** Patterns of the weeks about holidays. */
final class HolidayPatterns {
    private static final double LEAST_OF_FEES = 0.1;

    private HolidayPatterns() {}

    /**
     * A list for which nothing is paid counts in no mean, so the twin is compared by all that is paid. Where nobody pays at all the fee
     * is 0, which is not what was reported.
     */
    static Shown fee(Runs runs) {
        double paid = fees(runs.run());
        if (paid == 0) {
            return Shown.of(0, false);
        }
        double fee = runs.run().country().holidayFee(runs.run().weeks(Era.AFTER));
        double without = fees(runs.twin(Twin.NO_QUOTA)) / paid;
        return Shown.of(fee, runs.figures().holidayFee().holds(fee) && without < LEAST_OF_FEES);
    }

    private static double fees(Readout readout) {
        var country = readout.country();
        return country.meanTotal(country.panels().holidayFees, readout.weeks(Era.AFTER));
    }

    /** Of vehicles, whose bribe is paid before holidays too; about holidays that no other stands near, mean of their ratios. */
    static Shown sawTooth(Runs runs) {
        var run = runs.run();
        double sum = 0;
        int holidays = 0;
        for (int week : new HolidayWeeks(run.outputs().world()).alone()) {
            boolean isInside = lies(run, week, Era.BEFORE) || lies(run, week, Era.AFTER);
            double before = run.payment(Weeks.from(run.calendar(), week - HolidayWeeks.NEAR, HolidayWeeks.NEAR));
            double after = run.payment(Weeks.from(run.calendar(), week + 1, HolidayWeeks.NEAR));
            if (isInside && Double.isFinite(before / after)) {
                sum += before / after;
                holidays++;
            }
        }
        double ratio = holidays > 0 ? sum / holidays : Double.NaN;
        return Shown.of(ratio, ratio >= 1.10);
    }

    private static boolean lies(Readout run, int week, Era era) {
        var weeks = run.weeks(era);
        return week >= weeks.first() && week <= weeks.last();
    }

    static Shown imports(Runs runs) {
        var run = runs.run();
        var country = run.country();
        var weeks = run.weeks(Era.AFTER);
        if (!country.isInhabited() || weeks.count() == 0) {
            return Shown.of(Double.NaN, false);
        }
        var holidays = new HolidayWeeks(run.outputs().world());
        double near = holidays.before(weeks) / (double) weeks.count();
        double smuggled = weeks.mean(week -> holidays.isBefore(week) ? country.smuggledFood(week) : 0) / near;
        double official = weeks.mean(week -> holidays.isBefore(week) ? country.officialFood(week) : 0) / near;
        double mean = weeks.mean(week -> country.smuggledFood(week) + country.officialFood(week));
        double ratio = (smuggled + official) / mean;
        return Shown.of(ratio, ratio >= 1.2 && smuggled > 0 && official > 0);
    }
}
