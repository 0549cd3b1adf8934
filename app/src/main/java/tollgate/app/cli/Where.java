package tollgate.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;
import tollgate.app.jobs.Place;

/** The option of every command whose runs can be made elsewhere; results never depend on it. */
final class Where {
    private static final String HERE = "local";
    private static final String MASTER = "spark://";

    /** Threads, and failures that a task may have, are few enough to be had. */
    private static final Pattern ON_SPARK = Pattern.compile(
            "local\\[([1-9]\\d{0,2}|\\*)(, ?[1-9]\\d{0,2})?]|" + MASTER + "\\S+:\\d{1,5}(,\\S+:\\d{1,5})*");

    @Option(
            names = "--on",
            paramLabel = "WHERE",
            description = "Where runs are made: local, or on Spark: local[N] (* for all processors) or"
                    + " spark://HOST:PORT; results are the same. Default: ${DEFAULT-VALUE}.")
    private String where = HERE;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** The place; nothing where it lies beyond Spark, and Spark is not beside this program. */
    Optional<Place> find(int threads) throws InvalidInput {
        if (where.equals(HERE)) {
            return Optional.of(Place.threads(threads));
        }
        if (!ON_SPARK.matcher(where).matches()) {
            throw new InvalidInput(List.of(new Problem(
                    "--on " + where,
                    0,
                    "runs can be made in no such place",
                    "local, local[2], local[*] or spark://host:7077")));
        }
        return ServiceLoader.load(Place.Cluster.class).findFirst().map(cluster -> told(cluster.at(where)));
    }

    /** Says that a master is asked, which may be long in answering. */
    private Place told(Place place) {
        return files -> {
            if (where.startsWith(MASTER)) {
                spec.commandLine().getErr().println("Trying %s ...".formatted(where));
            }
            return place.open(files);
        };
    }

    /** Lets Spark start this program anew, with the same command line and itself beside it; returns its exit code. */
    int askSpark() throws InvalidInput {
        var arguments = spec.root().commandLine().getParseResult().originalArgs();
        return SparkSubmit.find(System.getenv(), System.getProperties(), where).run(arguments);
    }
}
