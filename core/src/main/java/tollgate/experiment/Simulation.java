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
    private Simulation() {}

    /** Runs it. */
    public static Outputs run(World world, Parameters parameters, long seed, Workers workers) {
        return run(world, parameters, seed, workers, (position, title, economy, week) -> {});
    }

    /** Runs it; the observer is told after every step of every week, burn-in included. */
    public static Outputs run(
            World world, Parameters parameters, long seed, Workers workers, Schedule.Observer<Economy> observer) {
        return run(Plan.unchanged(world, parameters), seed, workers, observer);
    }

    /** Runs a plan: the baseline up to its week, the changed world and parameters from then on. */
    public static Outputs run(Plan plan, long seed, Workers workers, Schedule.Observer<Economy> observer) {
        var economy = Founding.of(plan.world(), plan.parameters(), workers);
        var outputs = new Outputs(plan.world());
        var schedule = Week.schedule().seeded(seed);
        for (int week = -Economy.BURN_IN; week < plan.world().calendar().weeks(); week++) {
            if (week == plan.fromWeek() && plan.isChanged()) {
                turn(economy, plan);
            }
            schedule.week(economy, week, observer);
            if (week >= 0) {
                outputs.record(economy, week);
            }
        }
        return outputs;
    }

    /** Puts the changed world and parameters in force, before the first step of their first week. */
    private static void turn(Economy economy, Plan plan) {
        // The hook for economy.turnTo(plan.changedWorld(), plan.changedParameters()).
    }
}
