package tollgate.app.web;

import java.nio.file.Path;
import java.time.Duration;
import tollgate.app.files.Json;
import tollgate.app.jobs.WholeRun;

/** A run that was asked for, and how far it is. */
final class Job implements WholeRun.Watcher {
    /** How it stands. */
    enum State {
        WAITING("waiting"),
        RUNNING("running"),
        FINISHED("finished"),
        IN_DOUBT("finished, but in doubt"),
        CANCELLED("cancelled"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    private final long id;
    private final String name;
    private final WholeRun run;
    private State state = State.WAITING;
    private boolean isCancelled;
    private double share;
    private long simulations;
    private long start;
    private String message = "";

    /**
     * A run that waits.
     *
     * @param name of the folder of its results
     */
    Job(long id, String name, WholeRun run) {
        this.id = id;
        this.name = name;
        this.run = run;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    WholeRun run() {
        return run;
    }

    /** Whether it waits or runs. */
    synchronized boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    synchronized void begin() {
        state = State.RUNNING;
        start = System.nanoTime();
    }

    /** Says how it ended; {@code words} may be empty. */
    synchronized void end(State how, String words) {
        state = how;
        message = words;
    }

    synchronized void cancel() {
        isCancelled = true;
    }

    @Override
    public synchronized boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public synchronized void at(double nowDone, long tried) {
        share = Math.max(share, nowDone);
        simulations = Math.max(simulations, tried);
    }

    @Override
    public synchronized void beginsAnew(Path kept) {
        message = "An interrupted run begins anew; what it had done is kept as %s.".formatted(kept.getFileName());
    }

    synchronized Json json() {
        double seconds = state == State.RUNNING
                ? Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0
                : 0;
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("study", run.files().study().id())
                .put("state", isCancelled && state == State.RUNNING ? "stopping" : state.word)
                .put("open", isOpen())
                .put("share", share)
                .put("simulations", simulations)
                .put("seconds_left", share > 0 ? seconds / share * (1 - share) : Double.NaN)
                .put("message", message);
    }
}
