package tollgate.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.InvalidInput;
import tollgate.app.jobs.Place;

/** The finished program on Spark as it is shipped: processes that are started, and killed, as a user or a cluster would. */
class ClusterIT {
    private static final Path SPARK = Path.of("target/spark-home").toAbsolutePath();
    private static final Path PROGRAM = Path.of("../app/target/tollgate.jar").toAbsolutePath();
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000;
    private static final int PARTS = 60;
    private static final int RUNS = 16 * PARTS;

    private static final String DRIVER = "org.apache.spark.deploy.SparkSubmit";

    /** For processes that live for seconds: compiled quickly rather than well. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    @TempDir
    private static Path place = Path.of("");

    private static SmallSweep sweep;
    private static Map<String, String> onThreads = Map.of();

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void sweepOnThreads() throws InvalidInput, IOException {
        assertThat(PROGRAM).exists();
        assertThat(SPARK.resolve("bin/spark-submit")).isExecutable();
        sweep = SmallSweep.write(place, RUNS);
        onThreads = sweep.on(Place.threads(2), "threads", false);
        // The finished program knows which one it is; these classes, in no jar, do not.
        onThreads.remove("manifest.json");
    }

    @AfterEach
    void endWhatWasStarted() throws InterruptedException {
        for (var process : started) {
            var all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("told-" + started.size()).toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", SPARK.toString(),
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "SPARK_WORKER_DIR", place.resolve("work").toString(),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_TOOL_OPTIONS", BRIEF));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private Process sweep(String folder, String where, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtollgate.spark=" + Path.of("target").toAbsolutePath(),
                "-jar",
                PROGRAM.toString(),
                "sweep",
                sweep.study().toString(),
                sweep.plan().toString(),
                "--seed",
                "" + SmallSweep.SEED,
                "--out",
                place.resolve(folder).toString(),
                "--on",
                where));
        command.addAll(List.of(more));
        return start(command.toArray(String[]::new));
    }

    private static void waitUntil(String what, Callable<Boolean> isSo) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.call()) {
            assertThat(System.nanoTime()).as("This never came true: " + what).isLessThan(end);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void requireDone(Process process) throws InterruptedException, IOException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(place.resolve("told-" + started.indexOf(process))))
                .isZero();
    }

    private static boolean isBegun(String folder) throws IOException {
        return Files.exists(place.resolve(folder)) && parts(folder) > 0;
    }

    private static long parts(String folder) throws IOException {
        try (var files = Files.list(place.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .count();
        }
    }

    /** What a process has started of a class, at least one. */
    private static List<ProcessHandle> below(Process process, String className) {
        var found = process.descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(className))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static void killBelow(Process process, String className) {
        below(process, className).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void twoWorkersGiveTheBytesOfThreadsThoughAnExecutorIsKilled() throws Exception {
        String master = "spark://127.0.0.1:" + freePort();
        String daemon = SPARK.resolve("bin/spark-class").toString();
        start(
                daemon,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                master.substring(master.lastIndexOf(':') + 1),
                "--webui-port",
                "0");
        var worker = startWorker(daemon, master);
        startWorker(daemon, master);

        var process = sweep("cluster", master);
        waitUntil("the first part is there", () -> isBegun("cluster") || !process.isAlive());
        killBelow(worker, "CoarseGrainedExecutorBackend");
        requireDone(process);

        assertThat(sweep.bytes("cluster")).containsAllEntriesOf(onThreads);
    }

    private Process startWorker(String daemon, String master) throws IOException {
        return start(
                daemon,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--webui-port",
                "0",
                master);
    }

    @Test
    void killedInTheMiddleAndResumedASweepOnSparkEndsWithTheBytesOfThreads() throws Exception {
        var first = sweep("killed", "local[2]");
        waitUntil("a part is there", () -> isBegun("killed") || !first.isAlive());
        killBelow(first, DRIVER);
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isNotZero();

        long before = parts("killed");
        var second = sweep("killed", "local[2]", "--resume");
        waitUntil("another part is there", () -> parts("killed") > before || !second.isAlive());
        var driver = below(second, DRIVER).get(0);
        second.destroyForcibly();
        waitUntil("the driver is gone with the process that asked", () -> !driver.isAlive());
        assertThat(parts("killed")).isLessThan(PARTS);

        requireDone(sweep("killed", "local[2]", "--resume"));

        assertThat(sweep.bytes("killed")).containsAllEntriesOf(onThreads);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
