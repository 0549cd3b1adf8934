package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tutorials tell to type works and prints what they show. */
class TutorialsTest {
    private static final Path TUTORIALS = Path.of("../docs/tutorials");
    private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "$ ./tollgate ";
    private static final Set<String> WRITTEN =
            Set.of("my-study", "first-run", "cluster.csv", "whole", "first", "second", "merged");

    @TempDir
    private Path place = Path.of("");

    /** A command and the lines shown below it. */
    private record Shown(String command, List<String> lines) {}

    static Stream<Path> tutorials() throws IOException {
        try (var files = Files.list(TUTORIALS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void everyCommandDoesWhatIsShown(Path tutorial) throws IOException {
        var commands = commands(Files.readString(tutorial));
        assertThat(commands).isNotEmpty();
        for (var shown : commands) {
            var arguments =
                    Stream.of(shown.command().split(" ")).map(this::inPlace).toArray(String[]::new);
            var terminal = Terminal.run(arguments);
            assertThat(terminal.code())
                    .as(shown.command() + "\n" + terminal.err())
                    .isZero();
            var printed = terminal.out().replace(place + "/", "").lines().toList();
            for (String line : shown.lines()) {
                assertThat(printed).as(shown.command()).anyMatch(each -> fits(line, each));
            }
        }
    }

    /** The repository's studies are read where they are; everything else is written to a folder that is thrown away. */
    private String inPlace(String argument) {
        if (argument.startsWith("studies/")) {
            return "../" + argument;
        }
        return WRITTEN.contains(argument) ? place.resolve(argument).toString() : argument;
    }

    private static boolean fits(String shown, String printed) {
        return shown.endsWith(" ...")
                ? printed.startsWith(shown.substring(0, shown.length() - 3))
                : printed.equals(shown);
    }

    private static List<Shown> commands(String text) {
        var commands = new ArrayList<Shown>();
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            for (String line : blocks.group(1).lines().toList()) {
                if (line.startsWith(PROMPT)) {
                    commands.add(new Shown(line.substring(PROMPT.length()), new ArrayList<>()));
                } else if (!line.equals("...")) {
                    commands.get(commands.size() - 1).lines().add(line);
                }
            }
        }
        return commands;
    }
}
