package tollgate.experiment;

import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;
import tollgate.engine.Workers;

/** One run: founding, burn-in under the first week's rows, then every week of the calendar. */
public final class Simulation {
    /** Residents that a simulated one stands for where many runs are wanted. */
    public static final double COARSE = 20_000;

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
        return Course.of(plan, scale, seed, workers).finish(plan, observer);
    }

    /** Runs facts that do not change, at the scale of many runs, until told to end; weeks that were not run hold zeros. */
    public static Outputs run(World world, Parameters parameters, long seed, Workers workers, Until until) {
        return Course.of(Plan.unchanged(world, parameters), COARSE, seed, workers)
                .until(world.calendar().weeks(), until);
    }
}
