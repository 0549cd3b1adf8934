package tollgate.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskKilled;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyParcel;
import tollgate.app.jobs.Place;
import tollgate.app.jobs.WholeRun;
import tollgate.app.jobs.Workload;
import tollgate.inference.PriorWidth;
import tollgate.weighing.Variation;

/** Sweeps on Spark in this process, one session for all. */
class SparkMachinesTest {
    private static final int RUNS = 75;
    private static final int DRAWS = 8;

    @TempDir
    private static Path place = Path.of("");

    private static SmallSweep sweep;
    private static Map<String, String> onThreads = Map.of();
    private static JavaSparkContext spark;

    @BeforeAll
    static void sweepOnThreads() throws InvalidInput, IOException {
        sweep = SmallSweep.write(place, RUNS);
        onThreads = sweep.on(Place.threads(2), "threads", false);
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2,4]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @AfterAll
    static void endSession() {
        spark.close();
    }

    private static Place tasks(int count) {
        return files -> new SparkMachines(spark, files, count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void theBytesAreThoseOfThreadsHoweverManyTasksShareTheRuns(int tasks) throws InvalidInput, IOException {
        assertThat(onThreads).containsKeys("part-00004.parquet", "columns.csv", "manifest.json");
        assertThat(sweep.on(tasks(tasks), "tasks-" + tasks, false)).isEqualTo(onThreads);
    }

    @Test
    void whatThreadsBeganSparkEnds() throws InvalidInput, IOException {
        sweep.on(Place.threads(2), "torn", false);
        Files.delete(place.resolve("torn/part-00001.parquet"));
        Files.delete(place.resolve("torn/part-00004.parquet"));
        assertThat(sweep.bytes("torn")).isNotEqualTo(onThreads);
        assertThat(sweep.on(tasks(3), "torn", true)).isEqualTo(onThreads);
    }

    @Test
    void tasksThatAreKilledAreMadeAgainToTheSameBytes() throws InvalidInput, IOException {
        var killer = new Killer();
        spark.sc().addSparkListener(killer);
        try {
            assertThat(sweep.on(tasks(4), "killed", false)).isEqualTo(onThreads);
        } finally {
            spark.sc().removeSparkListener(killer);
        }
        assertThat(killer.killed).isNotEmpty();
    }

    /** Kills the first attempt at every task. */
    private static final class Killer extends SparkListener {
        private final Set<Long> killed = ConcurrentHashMap.newKeySet();

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (start.taskInfo().attemptNumber() == 0) {
                spark.sc().killTaskAttempt(start.taskInfo().taskId(), true, "to see whether it is made again");
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof TaskKilled) {
                killed.add(end.taskInfo().taskId());
            }
        }
    }

    @Test
    void aRunWhoseParticlesMoveOnSparkEndsWithTheResultsOfThreads() throws InvalidInput, IOException {
        var varied = sweep.files().varied(new Variation(List.of(), PriorWidth.HALVED));
        assertThat(weighed(varied, "weighed-spark", tasks(5)))
                .isEqualTo(weighed(varied, "weighed-threads", Place.threads(2)));
    }

    /** What a run leaves, without how long it took. */
    private static Map<String, String> weighed(StudyFiles files, String folder, Place machines)
            throws InvalidInput, IOException {
        new WholeRun(files, Optional.of(place.resolve(folder)), Workload.trial(DRAWS), 1, 2, false)
                .carryOut(new Unwatched(), machines);
        var texts = new TreeMap<String, String>();
        try (var there = Files.list(place.resolve(folder))) {
            for (var file : there.toList()) {
                texts.put(
                        file.getFileName().toString(),
                        Files.readString(file)
                                .replaceAll("\"wall_seconds\" ?: ?[0-9.E-]+", "")
                                .replaceAll("[0-9.,]+ s(econds)?\\b", ""));
            }
        }
        assertThat(texts).containsKeys("summary.json", "particles.csv");
        return texts;
    }

    private static final class Unwatched implements WholeRun.Watcher {
        @Override
        public void at(double share, long simulations) {}

        @Override
        public void beginsAnew(Path kept) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @Test
    void whereNoMasterAnswersNothingIsWritten() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        for (int port : new int[] {closed, 99_999}) {
            var master = new SparkCluster().at("spark://127.0.0.1:" + port);
            assertThatThrownBy(() -> sweep.on(master, "nowhere", false))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("--on spark://127.0.0.1:" + port
                            + ": nothing answers there. Maybe no master is started there, or another is meant.");
        }
        assertThat(place.resolve("nowhere")).doesNotExist();
    }

    @Test
    void sparkReadsTheResultsAsATable() {
        var session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
        var table =
                session.read().parquet(place.resolve("threads/part-*.parquet").toString());
        assertThat(table.select("run", "p_gates_horizon").collectAsList())
                .hasSize(RUNS)
                .allSatisfy(row -> assertThat(row.getDouble(1)).isEqualTo((row.getLong(0) - 1) / 1000.0));
    }

    @Test
    void aStudyThatChangedAfterItWasReadIsNotRun() throws InvalidInput, IOException {
        var study = SmallSweep.write(Files.createDirectory(place.resolve("changed")), 1)
                .files();
        var parcel = StudyParcel.of(study);
        assertThat(parcel.unpack().study().id()).isEqualTo("study");
        Files.writeString(
                study.folder().resolve("events.csv"),
                Files.readString(study.folder().resolve("events.csv")) + "\n");
        assertThatThrownBy(() -> StudyParcel.of(study).unpack())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void nothingIsLeftInTheFolderForDraftsWhereAStudyWasUnpacked() throws IOException {
        var before = drafts();
        StudyParcel.of(sweep.files()).unpack();
        var after = new HashSet<>(drafts());
        before.forEach(after::remove);
        assertThat(after).isEmpty();
    }

    private static List<String> drafts() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("tollgate-study-"))
                    .toList();
        }
    }
}
