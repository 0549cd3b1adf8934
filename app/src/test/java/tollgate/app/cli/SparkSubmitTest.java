package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.InvalidInput;

/** What is asked of Spark, by a script in its place that writes down what it is told. */
class SparkSubmitTest {
    @TempDir
    private Path place = Path.of("");

    private SparkSubmit find() throws InvalidInput {
        var properties = new Properties();
        properties.setProperty("tollgate.spark", place.toString());
        return SparkSubmit.find(Map.of("SPARK_HOME", place.toString()), properties, "local[2]");
    }

    private void writeScript(int exitCode) throws IOException {
        var script = place.resolve("bin/spark-submit");
        Files.createDirectories(place.resolve("bin"));
        Files.writeString(script, """
                #!/bin/sh
                printf '%%s\\n' "$SPARK_HOME" "$@" >"$SPARK_HOME/told"
                exit %d
                """.formatted(exitCode));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private void writePart() throws IOException {
        Files.createDirectories(place.resolve("lib"));
        for (String file : List.of("tollgate-spark.jar", "lib/b.jar", "lib/a.jar")) {
            Files.createFile(place.resolve(file));
        }
    }

    @Test
    void whatIsMissingIsToldWithWhatToDo() throws IOException {
        assertThatThrownBy(() -> SparkSubmit.find(Map.of(), new Properties(), "local[2]"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("--on local[2]: Spark is not there. Maybe ./tollgate fetch-spark, which fetches it, or"
                        + " SPARK_HOME, where you have a Spark 4.");
        assertThatThrownBy(this::find).isInstanceOf(InvalidInput.class).hasMessageContaining("has no bin/spark-submit");
        writeScript(0);
        assertThatThrownBy(this::find)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("tollgate-spark.jar. Maybe ./tollgate fetch-spark, which builds it.");
    }

    @Test
    void theSameCommandLineIsGivenToSparkAndItsExitCodeIsHandedOn() throws InvalidInput, IOException {
        writeScript(3);
        writePart();
        assertThat(find().run(List.of("sweep", "a study", "plan.csv"))).isEqualTo(3);
        assertThat(Files.readAllLines(place.resolve("told")))
                .startsWith(place.toString(), "--master", "local[2]")
                .containsSubsequence("--jars", place.resolve("lib/a.jar") + "," + place.resolve("lib/b.jar"))
                .endsWith(place.resolve("tollgate-spark.jar").toString(), "sweep", "a study", "plan.csv");
    }
}
