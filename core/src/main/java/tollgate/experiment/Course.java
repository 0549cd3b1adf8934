package tollgate.experiment;

import tollgate.economy.Founding;
import tollgate.economy.Plan;
import tollgate.economy.Week;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;
import tollgate.engine.Workers;

/** A run under way: what exists at the end of a week, and what was recorded up to it. */
final class Course {
    /** Finer runs burn in at this scale; its means start the larger population at week 0. */
    private static final double OF_BURN_IN = 5_000;

    private final Economy economy;
    private final Outputs outputs;
    private final Schedule.Run<Economy> schedule;
    private final double scale;
    private int next;

    private Course(Economy economy, Outputs outputs, Schedule.Run<Economy> schedule, double scale, int next) {
        this.economy = economy;
        this.outputs = outputs;
        this.schedule = schedule;
        this.scale = scale;
        this.next = next;
    }

    /** The baseline of a plan before its first week of burn-in. */
    static Course of(Plan plan, double scale, long seed, Workers workers) {
        return new Course(
                Founding.of(plan.world(), plan.parameters(), Math.max(scale, OF_BURN_IN), workers),
                new Outputs(plan.world()),
                Week.schedule().seeded(seed),
                scale,
                -Economy.BURN_IN);
    }

    /** The same past, with a future of its own. */
    Course copy() {
        return new Course(economy.copy(), outputs.copy(Math.max(0, next)), schedule, scale, next);
    }

    /** The week that comes next. */
    int next() {
        return next;
    }

    /** Lives through the weeks before this one. */
    void until(int week, Schedule.Observer<Economy> observer) {
        while (next < week) {
            live(observer);
        }
    }

    /** Lives through the weeks before this one, or up to one that is enough. */
    Outputs until(int week, Simulation.Until until) {
        while (next < week) {
            live((position, title, ofEconomy, inWeek) -> {});
            if (next > 0 && until.isEnough(outputs, next - 1)) {
                break;
            }
        }
        return outputs;
    }

    /** A step refuses what is no number: where extreme parameters lead there, the run ends without numbers and is counted so. */
    private void live(Schedule.Observer<Economy> observer) {
        try {
            schedule.week(economy, next, observer);
        } catch (IllegalArgumentException refused) {
            var failure = new ArithmeticException("In week %d: %s".formatted(next, refused.getMessage()));
            failure.initCause(refused);
            throw failure;
        }
        if (next >= 0) {
            outputs.record(economy, next);
        }
        next++;
        if (next == 0 && scale < OF_BURN_IN) {
            economy.resize(scale);
        }
    }

    /** Lives on to the end as planned. */
    Outputs finish(Plan plan, Schedule.Observer<Economy> observer) {
        int weeks = plan.world().calendar().weeks();
        until(Math.min(plan.fromWeek(), weeks), observer);
        if (next < weeks) {
            economy.turnTo(plan.changedWorld(), plan.changedParameters());
        }
        until(weeks, observer);
        return outputs;
    }
}
