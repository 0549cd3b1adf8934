package tollgate.app.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import tollgate.weighing.Weighing;

/**
 * How much work a run was asked to do.
 *
 * @param draws of each explanation, whatever the effort; a trial
 * @param minutes after which sampling ends with what is done, instead of the effort's
 * @param simulations after which it does so as well, at the same one on any machine; it ends between blocks of moves, so that a few more are made
 */
public record Workload(Effort effort, OptionalInt draws, OptionalInt minutes, OptionalInt simulations) {
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

    /** The limits that were named. */
    Map<String, Integer> limits() {
        var limits = new TreeMap<String, Integer>();
        minutes.ifPresent(count -> limits.put("minutes", count));
        simulations.ifPresent(count -> limits.put("simulations", count));
        return limits;
    }

    /** What sampling may take of time, counted from now, and of simulations; the scarcer one decides. */
    Weighing.Budget from(long startNanos) {
        double nanos = minutes.isPresent()
                ? Duration.ofMinutes(minutes.getAsInt()).toNanos()
                : effort.limit().toNanos();
        double most = simulations.isPresent() ? simulations.getAsInt() : Double.POSITIVE_INFINITY;
        return made -> Math.max((System.nanoTime() - startNanos) / nanos, made / most);
    }
}
