package tollgate.spark;

import java.util.ArrayList;
import java.util.List;

/** Composition root of a process that spark-submit starts: the same command line, with Spark beside it. */
public final class Main {
    private static final String ON = "--on";

    private Main() {}

    /** Runs one verb; runs are made where spark-submit was told unless {@code --on} says. */
    public static void main(String[] arguments) {
        endWith(System.getProperty("tollgate.asker", ""));
        var all = new ArrayList<>(List.of(arguments));
        String master = System.getProperty("spark.master", "");
        boolean takesIt = !all.isEmpty() && List.of("run", "sweep").contains(all.get(0));
        boolean says = all.stream().anyMatch(each -> each.equals(ON) || each.startsWith(ON + "="));
        if (takesIt && !says && !master.isEmpty()) {
            all.addAll(List.of(ON, master));
        }
        tollgate.app.Main.main(all.toArray(String[]::new));
    }

    /** Where another process asked for this one, nobody is left to tell once it is gone, and somebody may resume what it began. */
    private static void endWith(String asker) {
        if (!asker.isEmpty()) {
            var watch = new Thread(() -> {
                ProcessHandle.of(Long.parseLong(asker))
                        .ifPresent(process -> process.onExit().join());
                Runtime.getRuntime().halt(1);
            });
            watch.setDaemon(true);
            watch.start();
        }
    }
}
