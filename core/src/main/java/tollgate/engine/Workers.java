package tollgate.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Shares independent rows among threads. Each row writes only its own places, so results have the same bits on any
 * number of threads.
 */
public final class Workers implements AutoCloseable {
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
