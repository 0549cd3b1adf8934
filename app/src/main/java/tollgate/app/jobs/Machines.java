package tollgate.app.jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Samplers;

/** Make runs of one study. A run is a function of its row and the study, so that all machines make the same. */
public interface Machines extends AutoCloseable {
    /** Who is handed what was made. */
    @FunctionalInterface
    interface Taker {
        /** Takes the results of a portion, in the order of its runs. */
        void take(int portion, List<PlannedRun.Result> results);
    }

    /**
     * Makes all runs and hands them over portion by portion, in order, on the calling thread. What is made and not yet taken is bounded,
     * however many portions there are.
     *
     * @param made told how many more runs were made, as often as the machines know it; may be called from any thread
     */
    void make(List<List<PlannedRun>> portions, IntConsumer made, Taker taker);

    /** Where the samplings of a weighing are made; nothing where its own threads are the machines. */
    default Optional<Samplers> samplers() {
        return Optional.empty();
    }

    @Override
    void close();
}
