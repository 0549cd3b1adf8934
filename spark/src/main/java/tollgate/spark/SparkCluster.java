package tollgate.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import tollgate.app.files.StudyFiles;
import tollgate.app.jobs.Machines;
import tollgate.app.jobs.Place;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Samplers;

/** Spark as a place where runs are made. */
public final class SparkCluster implements Place.Cluster {
    private static final String NAME = "tollgate";
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public Place at(String where) {
        return files -> new Session(new JavaSparkContext(settings(where)), files);
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
