package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong files through the real entry point: each mistake gets one clear line, exit code 2 and nothing on stdout. */
class MalformedGamesTest {
    private static final String GOOD = """
            demand: {choke: 60, slope: 2}
            theta: 0.5
            horizon: 0
            coordination: 0
            organs: [{id: MSS, cost: 0}, {id: BSC, cost: 0}]
            paths: [{organs: [MSS]}, {organs: [BSC]}]
            """;
    private static final String BOTH_PATHS = "[{organs: [MSS]}, {organs: [BSC]}]";

    @TempDir
    private Path folder = Path.of("");

    /** What is replaced in the good file, by what, and the whole message after the file's name. */
    static Stream<Arguments> mistakes() {
        return Stream.of(mistakesOfNumbers(), mistakesOfMeaning(), mistakesOfForm())
                .flatMap(list -> list);
    }

    private static Stream<Arguments> mistakesOfNumbers() {
        return Stream.of(
                mistake(GOOD, "", ":1: the file is empty. Maybe studies/textbook has one to start from."),
                mistake(GOOD, "# nothing\n", ":1: the file is empty. Maybe studies/textbook has one to start from."),
                mistake(GOOD, "- a\n", ":1: the file must be a mapping (key: value), not a list."),
                mistake(GOOD, "hello\n", ":1: the file must be a mapping (key: value), not text (hello)."),
                mistake("slope", "slop", ":1: demand has the unknown key slop. Maybe slope."),
                mistake("theta: 0.5\n", "", ":1: the file lacks the key theta."),
                mistake("choke: 60", "choke: sixty", ":1: demand.choke must be a number, not text (sixty)."),
                mistake("choke: 60", "choke: \"60\"", ":1: demand.choke must be a number, not text (60). Maybe 60."),
                mistake("choke: 60", "choke: 6_0", ":1: demand.choke must be a number, not text (6_0). Maybe 60."),
                mistake("choke: 60", "choke: .nan", ":1: demand.choke (.nan) must be finite."),
                mistake("slope: 2", "slope: -.inf", ":1: demand.slope (-.inf) must be finite."),
                mistake("slope: 2", "slope: 1e999", ":1: demand.slope (1e999) must be finite."),
                mistake(
                        "slope: 2",
                        "slope: 0",
                        ":1: demand.slope (0) must be at least 0.000000001 and at most 1000000000000000."),
                mistake("theta: 0.5", "theta: 0,5", ":2: theta must be a number, not text (0,5). Maybe 0.5."),
                mistake("theta: 0.5", "theta: -1", ":2: theta (-1) must be at least 0 and at most 1000000."),
                mistake("theta: 0.5", "theta:", ":2: theta must be a number, not nothing."),
                mistake("theta: 0.5", "theta: true", ":2: theta must be a number, not true or false (true)."),
                mistake("horizon: 0", "theta: 0", ":3: the file has the key theta twice."));
    }

    private static Stream<Arguments> mistakesOfMeaning() {
        return Stream.of(
                mistake("coordination: 0", "coordination: 2", ":4: coordination (2) must be at least 0 and at most 1."),
                mistake("coordination: 0", "coordination: {MSS: {BSC: 1}}", ":4: coordination lacks the key BSC."),
                mistake(
                        "coordination: 0",
                        "coordination: {MSS: {BSC: much}, BSC: {MSS: 0}}",
                        ":4: coordination.MSS.BSC must be a number, not text (much)."),
                mistake("[BSC]", "[BCS]", ":6: paths[2].organs[1] names BCS, which is no organ. Maybe BSC."),
                mistake("[MSS]}", "[MSS, MSS]}", ":6: the path needs MSS twice."),
                mistake(", {id: BSC", ", {id: MSS}, {id: BSC", ":5: the organ MSS stands here a second time."),
                mistake(
                        "id: BSC, cost: 0",
                        "id: BSC, cost: 60",
                        ":5: organs[2].cost (60) is not below the choke price (60): nobody would ever pay it."),
                mistake(
                        "[{id: MSS, cost: 0}, {id: BSC, cost: 0}]",
                        "[]",
                        ":5: organs is empty. Maybe - {id: MSS, cost: 0}."),
                mistake(BOTH_PATHS, "[]", ":6: paths is empty: nobody could cross. Maybe - {organs: [MSS]}."),
                mistake(
                        BOTH_PATHS,
                        "[{organs: [MSS], cost: 60}, {organs: [], cost: 70}]",
                        ":6: no path is open: each has weight 0 or costs the choke price (60) or more before any bribe."
                                + " Maybe lower the cost of one."),
                mistake(
                        "{organs: [MSS]}",
                        "{organs: [MSS], weight: 1}",
                        ":6: some paths give a weight and some do not. Maybe give every path one."),
                mistake(BOTH_PATHS, "[MSS]", ":6: paths[1] must be a mapping (key: value), not text (MSS)."));
    }

    private static Stream<Arguments> mistakesOfForm() {
        return Stream.of(
                mistake("demand: {", "demand:\n\tchoke: {", ":2: the line is indented with a tab. Maybe use spaces."),
                mistake(
                        "[BSC]}]",
                        "[BSC]}",
                        ":7: this is not YAML: expected ',' or ']', but got <stream end>."
                                + " Maybe a bracket, quote or colon is missing above."),
                mistake("horizon: 0", "horizon: &h 0\ntheta2: *h", ":4: theta2 is an alias (*). Maybe write it out."),
                mistake("paths:", "---\npaths:", ":7: a second document begins here. Maybe remove the line --- above."),
                mistake(GOOD, "a\0b", ": is not a text file. Maybe another file is meant."),
                mistake(GOOD, "#".repeat(1_000_001), ": is larger than 1 MB. Maybe another file is meant."),
                mistake(
                        GOOD,
                        "[".repeat(2000),
                        ": the file is nested too deeply or holds too long a word. Maybe another file is meant."));
    }

    private static Arguments mistake(String right, String wrong, String message) {
        return Arguments.of(GOOD.replace(right, wrong), message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsLineAndNothingIsPrinted(String content, String message) throws IOException {
        var file = Files.writeString(folder.resolve("game.yaml"), content);
        assertRefused(file, file + message);
    }

    private static void assertRefused(Path file, String message) {
        for (String[] arguments : new String[][] {
            {"equilibrium", file.toString()}, {"equilibrium", file.toString(), "--json", "--stacktrace"}
        }) {
            var terminal = Terminal.run(arguments);
            assertThat(terminal.err().lines()).contains(message);
            assertThat(terminal.err()).doesNotContain("Exception", "\tat ");
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        }
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() throws IOException {
        var file = Files.writeString(folder.resolve("game.yaml"), "demnd: 3\ntheta: x\norgans: 5\npaths: {}\n");
        assertThat(Terminal.run("equilibrium", file.toString()).err().lines())
                .containsExactly(
                        file + ":1: the file has the unknown key demnd. Maybe demand.",
                        file + ":2: theta must be a number, not text (x).",
                        file + ":3: organs must be a list, not a number (5).",
                        file + ":4: paths must be a list, not a mapping (key: value).");
    }

    @Test
    void aMissingFileIsToldWithItsNearestNeighbour() throws IOException {
        Files.writeString(folder.resolve("game.yaml"), GOOD);
        assertRefused(
                folder.resolve("gmae.yaml"),
                folder.resolve("gmae.yaml") + ": there is no such file. Maybe " + folder.resolve("game.yaml") + ".");
    }

    @Test
    void aDirectoryIsNoGame() {
        assertRefused(folder, folder + ": is a directory. Maybe a file in it.");
    }

    @Test
    void anotherEncodingIsNoGame() throws IOException {
        var file = Files.write(folder.resolve("game.yaml"), ("# é\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, file + ": is not a text file in UTF-8. Maybe another file is meant, or another encoding.");
    }

    @Test
    void whatYamlAllowsIsRead() throws IOException {
        var content = "\uFEFF" + GOOD.replace("0.5", ".5").replace("60", "+60").replace("\n", "\r\n");
        var file = Files.writeString(folder.resolve("game.yaml"), content);
        assertThat(Terminal.run("equilibrium", file.toString()).err()).isEmpty();
    }

    @Test
    void aGameWithoutEquilibriumEndsWithAFailedCheck() throws IOException {
        var file = Files.writeString(folder.resolve("game.yaml"), """
                demand: {choke: 60, slope: 2}
                theta: 8.344711614342303
                coordination: 0.8833108082136426
                organs: [{id: a, cost: 0.5317334578360622}, {id: b}, {id: c, cost: 1.6366288210906288}]
                paths:
                  - {organs: [c]}
                  - {organs: [b, c], cost: 23.14639668994701}
                  - {organs: [a, b, c]}
                  - {organs: [b]}
                  - {organs: [b, c], cost: 7.370668465203941}
                """);
        var terminal = Terminal.run("equilibrium", file.toString(), "--json");
        assertThat(terminal.code()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(terminal.err()).startsWith("No equilibrium was found");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrongCommands")
    void aWrongCommandLineIsToldAndEndsWithTwo(String[] arguments, String message) {
        var terminal = Terminal.run(arguments);
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.err()).contains(message, "--help");
        assertThat(terminal.out()).isEmpty();
    }

    static Stream<Arguments> wrongCommands() {
        return Stream.of(
                Arguments.of(new String[] {}, "A verb is missing."),
                Arguments.of(new String[] {"equilbrium"}, "tollgate equilibrium"),
                Arguments.of(new String[] {"equilibrium"}, "FILE"),
                Arguments.of(new String[] {"equilibrium", "a", "--jsn"}, "--json"));
    }

    @Test
    void helpAndVersionAreNoMistakes() {
        assertThat(Terminal.run("--help").out()).contains("equilibrium", "--stacktrace");
        assertThat(Terminal.run("--version").out()).startsWith("tollgate ");
        assertThat(Terminal.run("equilibrium", "--help").code()).isZero();
    }
}
