package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.Skeleton;
import tollgate.app.web.Waiting;

/** A run as a process of its own, killed without warning. */
class KilledRunTest {
    private static final int KILLS = 3;
    private static final String DRAWS = "12";

    @TempDir
    private Path place = Path.of("");

    @Test
    void aRunThatIsKilledAgainAndAgainEndsWithTheBytesOfOneThatWasNot() throws Exception {
        Skeleton.write(place.resolve("study"));
        assertThat(Terminal.run(arguments("whole", List.of()).toArray(String[]::new))
                        .code())
                .isZero();
        var moments = new SplittableRandom(11);

        int kills = 0;
        boolean isAlive = true;
        while (kills < KILLS && isAlive) {
            isAlive = !endsBefore(kills == 0 ? 1 : size() + moments.nextLong(1, 20_000), kills > 0);
            kills += isAlive ? 1 : 0;
        }
        assertThat(kills).isEqualTo(KILLS);
        assertThat(place.resolve("killed/summary.json")).doesNotExist();
        var resumed = Terminal.run(arguments("killed", List.of("--resume")).toArray(String[]::new));

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(results("killed")).isEqualTo(results("whole"));
    }

    private List<String> arguments(String results, List<String> more) {
        var arguments = new ArrayList<>(List.of(
                "run",
                place.resolve("study").toString(),
                "--draws",
                DRAWS,
                "--out",
                place.resolve(results).toString()));
        arguments.addAll(more);
        return arguments;
    }

    private Path log() {
        return place.resolve("killed/unfinished.log");
    }

    private long size() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /** Kills a run once it has kept so many bytes; whether it ended before that. */
    private boolean endsBefore(long bytes, boolean resumes) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "tollgate.app.Main"));
        command.addAll(arguments("killed", resumes ? List.of("--resume") : List.of()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("told").toFile())
                .start();
        try {
            Waiting.until("the run has kept something", () -> size() >= bytes || !process.isAlive());
            boolean ended = !process.isAlive();
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return ended;
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a folder of results holds, without how long it took. */
    private Map<String, String> results(String folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(place.resolve(folder))) {
            for (var file : files.toList()) {
                texts.put(
                        file.getFileName().toString(),
                        Files.readString(file)
                                .replaceAll("\"wall_seconds\" ?: ?[0-9.E-]+", "")
                                .replaceAll("[0-9.,]+ s(econds)?\\b", ""));
            }
        }
        return texts;
    }
}
