package tollgate.experiment;

import tollgate.economy.Founding;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.Week;
import tollgate.economy.World;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;
import tollgate.engine.Workers;

/** One run: founding, burn-in under the first week's rows, then every week of the calendar. */
public final class Simulation {
    /** Residents that a simulated one stands for where many runs are wanted. */
    public static final double COARSE = 20_000;

    /** Finer runs burn in at this scale; its means start the larger population at week 0. */
    private static final double OF_BURN_IN = 5_000;

    private Simulation() {}

    /** Runs it at the scale of many runs. */
    public static Outputs run(World world, Parameters parameters, long seed, Workers workers) {
        return run(world, parameters, seed, workers, (position, title, economy, week) -> {});
    }

    /** Runs it at the scale of many runs; the observer is told after every step of every week, burn-in included. */
    public static Outputs run(
            World world, Parameters parameters, long seed, Workers workers, Schedule.Observer<Economy> observer) {
        return run(Plan.unchanged(world, parameters), COARSE, seed, workers, observer);
    }

    /** Looks at a run after a week, and may end it. */
    @FunctionalInterface
    public interface Until {
        /** Whether nothing more is to be learnt from the run; outputs hold the weeks up to this one. */
        boolean isEnough(Outputs outputs, int week);
    }

    /**
     * Runs a plan: the baseline up to its week, the changed world and parameters from then on.
     *
     * @param scale residents that a simulated one stands for
     */
    public static Outputs run(
            Plan plan, double scale, long seed, Workers workers, Schedule.Observer<Economy> observer) {
        return run(plan, scale, seed, workers, observer, (outputs, week) -> false);
    }

    /** Runs a plan until it is told to end; weeks that were not run hold zeros. */
    public static Outputs run(Plan plan, long seed, Workers workers, Until until) {
        return run(plan, COARSE, seed, workers, (position, title, economy, week) -> {}, until);
    }

    private static Outputs run(
            Plan plan, double scale, long seed, Workers workers, Schedule.Observer<Economy> observer, Until until) {
        var economy = Founding.of(plan.world(), plan.parameters(), Math.max(scale, OF_BURN_IN), workers);
        var outputs = new Outputs(plan.world());
        var schedule = Week.schedule().seeded(seed);
        for (int week = -Economy.BURN_IN; week < plan.world().calendar().weeks(); week++) {
            if (week == 0 && scale < OF_BURN_IN) {
                economy.resize(scale);
            }
            if (week == plan.fromWeek()) {
                economy.turnTo(plan.changedWorld(), plan.changedParameters());
            }
            schedule.week(economy, week, observer);
            if (week >= 0) {
                outputs.record(economy, week);
                if (until.isEnough(outputs, week)) {
                    break;
                }
            }
        }
        return outputs;
    }
}
