package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.Skeleton;
import tollgate.app.web.Waiting;

/** A sweep as a process of its own, killed without warning. */
class KilledSweepTest {
    private static final int KILLS = 2;
    private static final int ROWS = 96;

    @TempDir
    private Path place = Path.of("");

    @Test
    void aSweepThatKeepsOthersOutAndIsKilledTwiceEndsWithTheBytesOfOneThatWasNot() throws Exception {
        Skeleton.write(place.resolve("study"));
        Files.writeString(place.resolve("plan.csv"), "weeks\n" + "200\n".repeat(ROWS));
        assertThat(Terminal.run(arguments("whole").toArray(String[]::new)).code())
                .isZero();
        for (int kill = 1; kill <= KILLS; kill++) {
            killAfter(kill);
            assertThat(parts("killed")).as("what is left to do").isLessThan(parts("whole"));
            assertThat(place.resolve("killed/catalog.duckdb")).doesNotExist();
        }
        var resume = arguments("killed");
        resume.add("--resume");
        var resumed = Terminal.run(resume.toArray(String[]::new));

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(bytes("killed")).isEqualTo(bytes("whole"));
    }

    private List<String> arguments(String results) {
        return new ArrayList<>(List.of(
                "sweep",
                place.resolve("study").toString(),
                place.resolve("plan.csv").toString(),
                "--threads",
                "1",
                "--out",
                place.resolve(results).toString()));
    }

    private long parts(String folder) throws IOException {
        if (!Files.isDirectory(place.resolve(folder))) {
            return 0;
        }
        try (var files = Files.list(place.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .count();
        }
    }

    /** Kills a sweep, or one that goes on with it, once it has written so many parts. */
    private void killAfter(int parts) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "tollgate.app.Main"));
        command.addAll(arguments("killed"));
        if (parts > 1) {
            command.add("--resume");
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("told").toFile())
                .start();
        try {
            Waiting.until("a part is there", () -> parts("killed") >= parts || !process.isAlive());
            requireThatNobodyElseWritesThere();
            assertThat(process.isAlive()).as("ended before it was killed").isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private void requireThatNobodyElseWritesThere() {
        var resume = arguments("killed");
        resume.add("--resume");
        var other = Terminal.run(resume.toArray(String[]::new));
        assertThat(other.err()).endsWith("killed: is being written by another process. Maybe another --out.\n");
        assertThat(other.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    /** What a folder holds but for the database, whose bytes hold its place. */
    private Map<String, String> bytes(String folder) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (var files = Files.list(place.resolve(folder))) {
            for (var file : files.toList()) {
                bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        assertThat(bytes.remove("catalog.duckdb")).isNotNull();
        return bytes;
    }
}
