package tollgate.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import tollgate.weighing.Weighing;

/** Tells how far a run is: one line that renews itself on a terminal, elsewhere a plain line soon, and then every tenth of the way or half minute. */
final class ProgressLine implements Weighing.Progress {
    private static final int TENTHS = 10;
    private static final int BAR = 30;
    private static final long RENEW_NANOS = Duration.ofMillis(200).toNanos();
    private static final long SOON_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long SILENT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private final PrintWriter err;
    private final boolean isTerminal;
    private final long start = System.nanoTime();
    private long renewed = start;
    private double most;

    ProgressLine(PrintWriter err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
    }

    /** Whether stderr is a terminal, where the system tells; the JDK knows of stdin and stdout alone, and lately not even of those. */
    static boolean isWatched() {
        try {
            return Files.isSymbolicLink(STDERR)
                    && Files.readSymbolicLink(STDERR).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Calls may come from any thread and out of order; the share never goes back. */
    @Override
    public synchronized void at(double share, long simulations) {
        double before = most;
        if (share <= before) {
            return;
        }
        most = share;
        long now = System.nanoTime();
        if (isTerminal) {
            if (now - renewed >= RENEW_NANOS || share >= 1) {
                renewed = now;
                err.print("\r" + bar(share) + " " + words(share, simulations, now) + "   " + (share >= 1 ? "\n" : ""));
                err.flush();
            }
        } else if (Math.floor(TENTHS * share) > Math.floor(TENTHS * before)
                || now - renewed >= (renewed == start ? SOON_NANOS : SILENT_NANOS)) {
            renewed = now;
            err.println(words(share, simulations, now));
            err.flush();
        }
    }

    private static String bar(double share) {
        int full = (int) (BAR * share);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private String words(double share, long simulations, long now) {
        double seconds = Duration.ofNanos(now - start).toMillis() / 1000.0;
        String time =
                share >= 1 ? clock(seconds) + " in all" : "about " + clock(seconds / share * (1 - share)) + " left";
        return String.format(Locale.ROOT, "%d %%, %,d simulations, %s", (long) (100 * share), simulations, time);
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
    }
}
