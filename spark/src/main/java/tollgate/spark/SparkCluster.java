package tollgate.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;
import tollgate.app.files.StudyFiles;
import tollgate.app.jobs.Machines;
import tollgate.app.jobs.Place;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Samplers;

/** Spark as a place where runs are made. */
public final class SparkCluster implements Place.Cluster {
    private static final String NAME = "tollgate";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String MASTER = "spark://";
    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public Place at(String where) {
        return files -> {
            if (where.startsWith(MASTER)
                    && Stream.of(where.substring(MASTER.length()).split(",")).noneMatch(SparkCluster::answers)) {
                throw refused(where, "nothing answers there");
            }
            return new Session(begun(where), files);
        };
    }

    /** Whether anything listens at {@code host:port}: Spark itself would ask for a minute before it says so. */
    private static boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        }
    }

    private static JavaSparkContext begun(String where) throws InvalidInput {
        JavaSparkContext spark;
        try {
            spark = new JavaSparkContext(settings(where));
        } catch (Exception failure) {
            // Scala declares no exceptions, so that any may come.
            throw refused(where, "Spark cannot begin there (%s)".formatted(failure.getMessage()));
        }
        if (spark.sc().isStopped()) {
            throw refused(where, "Spark has ended there at once");
        }
        return spark;
    }

    private static InvalidInput refused(String where, String what) {
        return new InvalidInput(
                List.of(new Problem("--on " + where, 0, what, "no master is started there, or another is meant")));
    }

    /** What was set by spark-submit stays. What need not be reached from other machines listens to none, and Spark tells only what goes wrong. */
    private static SparkConf settings(String where) {
        var settings = new SparkConf().setMaster(where).setAppName(NAME);
        settings.setIfMissing("spark.ui.enabled", "false");
        settings.setIfMissing("spark.log.level", "ERROR");
        if (where.startsWith("local")) {
            settings.setIfMissing("spark.driver.host", LOOPBACK);
            settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
        }
        return settings;
    }

    /** Machines that end the session with themselves. */
    private static final class Session implements Machines {
        private final JavaSparkContext spark;
        private final SparkMachines machines;

        Session(JavaSparkContext spark, StudyFiles files) {
            this.spark = spark;
            machines = SparkMachines.of(spark, files);
        }

        @Override
        public void make(List<List<PlannedRun>> portions, IntConsumer made, Taker taker) {
            machines.make(portions, made, taker);
        }

        @Override
        public Optional<Samplers> samplers() {
            return machines.samplers();
        }

        @Override
        public void close() {
            machines.close();
            spark.close();
        }
    }
}
