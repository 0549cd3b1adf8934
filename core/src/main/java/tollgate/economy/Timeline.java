package tollgate.economy;

import java.time.LocalDate;

/**
 * The weeks on which the place changes, in the numbers of the run's calendar. A dated row is in force from the first Monday on
 * or after its day. Weeks before the run (burn-in) live under the rows of week 0.
 *
 * @param sealed first week of the sealed border
 * @param reopened first week under state control
 * @param takeover first week of exclusive control
 * @param licenceChanged first week of the later licence
 */
public record Timeline(int sealed, int reopened, int takeover, int licenceChanged) {

    /** The timeline of a world, given the date of the takeover. */
    public static Timeline of(World world, Parameters parameters) {
        var calendar = world.calendar();
        return new Timeline(
                calendar.firstWeekFrom(world.dates().sealing()),
                calendar.firstWeekFrom(world.dates().reopening()),
                calendar.firstWeekFrom(takeover(parameters)),
                calendar.firstWeekFrom(world.dates().licenceChange()));
    }

    /** The day of the takeover. */
    public static LocalDate takeover(Parameters parameters) {
        return LocalDate.ofEpochDay((long) parameters.of(Parameter.TAKEOVER));
    }

    /** The week whose rows are in force: burn-in lives under week 0. */
    public static int inForce(int week) {
        return Math.max(week, 0);
    }

    public boolean isSealed(int week) {
        return inForce(week) >= sealed;
    }

    public boolean isTakenOver(int week) {
        return inForce(week) >= takeover;
    }

    /** The separate licence of a week, CNY per vehicle; 0 when the gate's price is the licence. */
    public double licence(Parameters parameters, int week) {
        if (!parameters.has(Parameter.LICENCE_SEPARATE)) {
            return 0;
        }
        return parameters.of(inForce(week) >= licenceChanged ? Parameter.LICENCE_FROM_2025 : Parameter.LICENCE_TO_2024);
    }

    /** The true chance that an unapproved crossing loses its vehicle. */
    public double seizure(Parameters parameters, int week) {
        if (!isSealed(week)) {
            return parameters.of(Parameter.SEIZURE_BEFORE);
        }
        return parameters.of(inForce(week) >= reopened ? Parameter.SEIZURE_AFTER : Parameter.SEIZURE_SEALED);
    }

    /** The full cost of an unapproved crossing, CNY per vehicle. */
    public double evasionCost(Parameters parameters, int week) {
        double rise = isSealed(week) ? parameters.of(Parameter.EVASION_RISE) : 1;
        return parameters.of(Parameter.EVASION_COST) * rise;
    }

    /** The officials' own cost of letting a vehicle pass, CNY. */
    public double officialCost(Parameters parameters, int week) {
        return isTakenOver(week) ? parameters.of(Parameter.OFFICIAL_COST_RISE) : 0;
    }
}
