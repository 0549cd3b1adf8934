package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a file of a study is damaged, it is read or refused: the program does not fail. */
class DamagedStudiesTest {
    private static final List<String> FILES = List.of(
            "study.yaml",
            "gates.csv",
            "openness.csv",
            "events.csv",
            "scenarios/both-again.yaml",
            "fx.csv",
            "evidence/outlets.csv",
            "evidence/sources.csv",
            "evidence/observations.csv");
    private static final String NOISE = ",\":{}[]-*x09.\n &#~";

    @TempDir
    private Path place = Path.of("");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsReadOrRefused(int seed) throws IOException {
        var luck = new SplittableRandom(seed);
        var study = place.resolve("study");
        Terminal.run("new", study.toString());
        damage(study, FILES, luck);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedCountryIsReadOrRefused(int seed) throws IOException {
        var study = place.resolve("study");
        Terminal.run("new", study.toString());
        SmallCountry.putInto(study);
        damage(study, SmallCountry.FILES, new SplittableRandom(seed));
    }

    private static void damage(Path study, List<String> files, SplittableRandom luck) throws IOException {
        for (int damage = 0; damage < 3; damage++) {
            var file = study.resolve(files.get(luck.nextInt(files.size())));
            Files.writeString(file, damaged(Files.readString(file), luck));
        }
        var terminal = Terminal.run("validate", study.toString());
        assertThat(terminal.code()).as(terminal.err()).isIn(ExitCodes.DONE, ExitCodes.WRONG_INPUT);
        if (terminal.code() == ExitCodes.DONE) {
            var run = Terminal.run("simulate", study.toString(), "--weeks", "3");
            assertThat(run.code()).as(run.err()).isIn(ExitCodes.DONE, ExitCodes.CHECK_FAILED);
        }
    }

    private static String damaged(String text, SplittableRandom luck) {
        if (text.isEmpty()) {
            return text;
        }
        int at = luck.nextInt(text.length());
        int lineStart = text.lastIndexOf('\n', at) + 1;
        int lineEnd = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
        return switch (luck.nextInt(4)) {
            case 0 -> text.substring(0, Math.min(lineStart, lineEnd)) + text.substring(lineEnd);
            case 1 -> text.substring(0, lineEnd) + text.substring(Math.min(lineStart, lineEnd));
            case 2 -> text.substring(0, at);
            default -> text.substring(0, at) + NOISE.charAt(luck.nextInt(NOISE.length())) + text.substring(at + 1);
        };
    }
}
