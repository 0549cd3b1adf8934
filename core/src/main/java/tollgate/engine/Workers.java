package tollgate.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Shares independent rows among threads. Each row writes only its own places, so results have the same bits on any
 * number of threads.
 */
public final class Workers implements AutoCloseable {
    /** More than one, so that a thread that is kept from its work leaves some of it to the others. */
    private static final int PORTIONS_PER_THREAD = 8;

    private final int threads;
    private final ForkJoinPool pool;

    /** Workers on this many threads, at least 1; with 1 everything runs in the calling thread. */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads (%d) must be at least 1.".formatted(threads));
        }
        this.threads = threads;
        this.pool = new ForkJoinPool(threads);
    }

    /** What is to be done with the rows from one up to, but not including, another. */
    @FunctionalInterface
    public interface Portion {
        void run(int from, int until);
    }

    /** Runs the task for portions that together are the rows from 0 up to, but not including, {@code rows}: a few for each thread. */
    public void share(int rows, Portion task) {
        int portions = threads == 1 ? 1 : Math.min(rows, PORTIONS_PER_THREAD * threads);
        forEach(portions, portion -> task.run(start(portion, portions, rows), start(portion + 1, portions, rows)));
    }

    private static int start(int portion, int portions, int rows) {
        return (int) ((long) rows * portion / portions);
    }

    /** Runs the task for each row from 0 up to, but not including, {@code rows}. */
    public void forEach(int rows, IntConsumer task) {
        if (threads == 1) {
            for (int row = 0; row < rows; row++) {
                task.accept(row);
            }
        } else {
            pool.submit(() -> IntStream.range(0, rows).parallel().forEach(task)).join();
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
