package tollgate.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;

/**
 * Starts this program through Spark's own {@code spark-submit}, which knows a cluster's settings, as a process that shares this one's
 * terminal.
 *
 * @param home Spark's folder
 * @param jar this program's part for Spark; beside it, in {@code lib}, what executors need of the rest
 * @param master the place, as Spark calls it
 */
record SparkSubmit(Path home, Path jar, String master) {
    /** Names Spark's folder; the launcher sets it where Spark was fetched by the build. */
    private static final String HOME = "SPARK_HOME";

    /** Names the folder of this program's part for Spark; set by the launcher. */
    private static final String PART = "tollgate.spark";

    private static final String FETCH = "./tollgate fetch-spark";

    /** Of the two loggers that are then on the class path, Spark's. */
    private static final String LOGGER =
            "-Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider -Dslf4j.internal.verbosity=ERROR";

    /** Finds Spark, or says what to do. */
    static SparkSubmit find(Map<String, String> environment, Properties properties, String master) throws InvalidInput {
        var home = Path.of(environment.getOrDefault(HOME, ""));
        if (home.toString().isEmpty()) {
            throw refused(
                    master,
                    "Spark is not there",
                    FETCH + ", which fetches it, or SPARK_HOME, where you have a Spark 4");
        }
        var submit = new SparkSubmit(
                home, Path.of(properties.getProperty(PART, "spark/target"), "tollgate-spark.jar"), master);
        if (!Files.isExecutable(submit.script())) {
            throw refused(master, "SPARK_HOME (%s) has no bin/spark-submit".formatted(home), "another folder is meant");
        }
        if (!Files.exists(submit.jar())) {
            throw refused(master, "there is no %s".formatted(submit.jar()), FETCH + ", which builds it");
        }
        return submit;
    }

    private static InvalidInput refused(String master, String what, String maybe) {
        return new InvalidInput(List.of(new Problem("--on " + master, 0, what, maybe)));
    }

    private Path script() {
        return home.resolve("bin/spark-submit");
    }

    /** Waits until it ends; its exit code. It ends with this process, however that ends. */
    int run(List<String> arguments) {
        var builder = new ProcessBuilder(command(arguments)).inheritIO();
        builder.environment().put(HOME, home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException unable) {
            throw new UncheckedIOException("%s cannot be started.".formatted(script()), unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCodes.FAILURE;
        }
    }

    private List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                script().toString(),
                "--master",
                master,
                "--driver-class-path",
                System.getProperty("java.class.path"),
                "--driver-java-options",
                LOGGER + " -Dtollgate.asker=" + ProcessHandle.current().pid(),
                "--jars",
                libraries(),
                jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private String libraries() {
        try (var files = Files.list(jar.resolveSibling("lib"))) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(","));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(jar.resolveSibling("lib")), unreadable);
        }
    }
}
