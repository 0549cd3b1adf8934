package tollgate.app.jobs;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import tollgate.weighing.Weighing;

/**
 * How much work a run was asked to do.
 *
 * @param draws of each explanation, whatever the effort; a trial
 * @param minutes after which sampling ends with what is done, instead of the effort's
 * @param simulations of sampling after which it ends, at the same one on any machine; it ends between blocks of moves, so that a few more are made.
 *     Where they are named and minutes are not, time does not end it.
 */
public record Workload(Effort effort, OptionalInt draws, OptionalInt minutes, OptionalInt simulations) {
    /** A year: who asks for more has mistyped. */
    public static final int MOST_MINUTES = 366 * 24 * 60;

    /** All that an effort asks for. */
    public static Workload of(Effort effort) {
        return new Workload(effort, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** Enough to see that all works, and nothing else. */
    public static Workload trial(int draws) {
        return new Workload(Effort.QUICK, OptionalInt.of(draws), OptionalInt.empty(), OptionalInt.empty());
    }

    Weighing.Settings settings(long seed, int threads) {
        return draws.isPresent() ? Effort.trial(draws.getAsInt(), seed, threads) : effort.settings(seed, threads);
    }

    /** The same with the limits that another was given, unless this has one of its own. */
    Workload within(OptionalInt itsMinutes, OptionalInt itsSimulations) {
        return limits().isEmpty() ? new Workload(effort, draws, itsMinutes, itsSimulations) : this;
    }

    /** The limits that were named. */
    Map<String, Integer> limits() {
        var limits = new TreeMap<String, Integer>();
        minutes.ifPresent(count -> limits.put("minutes", count));
        simulations.ifPresent(count -> limits.put("simulations", count));
        return limits;
    }

    /** What sampling may take of time, counted from now, and of simulations; the scarcer one decides. */
    Weighing.Budget from(long startNanos) {
        double most = simulations.isPresent() ? simulations.getAsInt() : Double.POSITIVE_INFINITY;
        double unlessNamed = simulations.isPresent()
                ? Double.POSITIVE_INFINITY
                : effort.limit().toNanos();
        double nanos = minutes.isPresent() ? minutes.getAsInt() * 60e9 : unlessNamed;
        return made -> Math.max((System.nanoTime() - startNanos) / nanos, made / most);
    }
}
