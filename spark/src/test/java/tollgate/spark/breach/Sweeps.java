package tollgate.spark.breach;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import tollgate.app.store.Parts;

/** Breaks the plan: writes results, and knows Spark from outside of its room. */
public final class Sweeps {
    Path part() {
        return Parts.file(Path.of(new SparkConf().get("spark.local.dir", "")), 0);
    }
}
