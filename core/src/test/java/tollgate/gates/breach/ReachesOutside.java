package tollgate.gates.breach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Breaks the plan on purpose: files, terminal, clock and luck of its own, and a field that anyone may change. */
public final class ReachesOutside {
    public static int calls;

    private ReachesOutside() {}

    public static boolean opensAFile() {
        return Files.exists(Path.of("gates.csv"));
    }

    public static void prints() {
        System.out.println("printed");
    }

    public static long readsTheClock() {
        return System.nanoTime();
    }

    public static Instant asksTheDate() {
        return Instant.now();
    }

    public static double rolls() {
        return Math.random();
    }
}
