package tollgate.app.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.jobs.WholeRun;

/** Runs that were asked for, one after another. */
final class JobQueue implements AutoCloseable {
    /** Beside the one that runs. */
    static final int MOST_WAITING = 4;

    private static final int MOST_REMEMBERED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Deque<Job> jobs = new ArrayDeque<>();
    private final Map<Long, Runnable> tasks = new HashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), JobQueue::thread);
    private long last;

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "runs");
        thread.setDaemon(true);
        return thread;
    }

    /** Queues a run; refused when too many wait, or one of the same folder has not ended. */
    synchronized Job add(String name, WholeRun run) throws Refusal {
        if (jobs.stream().anyMatch(job -> job.isOpen() && job.name().equals(name))) {
            throw new Refusal(Refusal.CONFLICT, "%s runs or waits already.".formatted(name));
        }
        var job = new Job(last + 1, name, run);
        try {
            Runnable task = () -> carryOut(job);
            tasks.put(job.id(), task);
            worker.execute(task);
        } catch (RejectedExecutionException full) {
            tasks.remove(job.id());
            throw new Refusal(
                    Refusal.TOO_MANY,
                    "%d runs wait already; wait for one to end, or cancel one.".formatted(MOST_WAITING));
        }
        last++;
        jobs.addFirst(job);
        while (jobs.size() > MOST_REMEMBERED && !jobs.getLast().isOpen()) {
            tasks.remove(jobs.removeLast().id());
        }
        return job;
    }

    private static void carryOut(Job job) {
        job.begin();
        try {
            var run = job.run().carryOut(job);
            job.end(run.isInDoubt() ? Job.State.IN_DOUBT : Job.State.FINISHED, "");
        } catch (WholeRun.Cancelled cancelled) {
            job.end(Job.State.CANCELLED, "What it had done is kept; the run can go on from there.");
        } catch (InvalidInput wrong) {
            job.end(Job.State.FAILED, String.valueOf(wrong.getMessage()));
        } catch (RuntimeException | Error failure) {
            job.end(Job.State.FAILED, "The program failed: %s.".formatted(failure.getMessage()));
            if (failure instanceof VirtualMachineError fatal) {
                throw fatal;
            }
        }
    }

    /** Tells a run to stop. */
    synchronized void cancel(long id) throws Refusal {
        var job = jobs.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no run of this number."));
        if (!job.isOpen()) {
            throw new Refusal(Refusal.CONFLICT, "This run has ended already.");
        }
        stop(job);
    }

    /** One that waits gives up its place at once. */
    private void stop(Job job) {
        job.cancel();
        var task = tasks.get(job.id());
        if (task != null && worker.remove(task)) {
            job.end(Job.State.CANCELLED, "Nothing was begun.");
        }
    }

    /** All that are remembered, the newest first. */
    synchronized List<Json> json() {
        return jobs.stream().map(Job::json).toList();
    }

    /** Tells all runs to stop, and waits for the one in hand to keep what it has done. */
    @Override
    public void close() {
        synchronized (this) {
            jobs.stream().filter(Job::isOpen).forEach(this::stop);
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
