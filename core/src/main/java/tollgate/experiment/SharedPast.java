package tollgate.experiment;

import org.jspecify.annotations.Nullable;
import tollgate.economy.Plan;
import tollgate.economy.state.Economy;
import tollgate.engine.Workers;

/**
 * Runs plans under one luck and lives through what they have in common only once: each departs from a copy of the baseline in the
 * week in which it turns. Saves most where plans are run in the order of those weeks; the results are the same in any order.
 */
public final class SharedPast {
    private final double scale;
    private final long seed;
    private final Workers workers;
    private @Nullable Plan lived;
    private @Nullable Course course;

    /** No past yet. */
    public SharedPast(double scale, long seed, Workers workers) {
        this.scale = scale;
        this.seed = seed;
        this.workers = workers;
    }

    /** Runs a plan: the same outputs, to the bit, as {@link Simulation#run} has. */
    public Outputs run(Plan plan) {
        var past = past(plan);
        // Forgotten until it has come so far: one that fails on the way is of no use to others.
        course = null;
        int weeks = plan.world().calendar().weeks();
        if (plan.fromWeek() >= weeks) {
            return past.finish(plan, SharedPast::unobserved);
        }
        past.until(plan.fromWeek(), SharedPast::unobserved);
        lived = plan;
        course = past;
        return past.copy().finish(plan, SharedPast::unobserved);
    }

    private Course past(Plan plan) {
        if (course != null
                && lived != null
                && course.next() <= plan.fromWeek()
                && lived.parameters().equals(plan.parameters())
                && lived.world().equals(plan.world())) {
            return course;
        }
        return Course.of(plan, scale, seed, workers);
    }

    private static void unobserved(int position, String title, Economy economy, int week) {}
}
