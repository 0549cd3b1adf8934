package tollgate.app.web;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits until something is so, and fails when it never is. */
public final class Waiting {
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000;

    private Waiting() {}

    /** Fails with what was waited for. */
    public static void until(String what, Callable<Boolean> isSo) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This never came true: " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
