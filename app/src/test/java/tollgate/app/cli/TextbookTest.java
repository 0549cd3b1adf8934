package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every game of studies/textbook through the command line. Oracle: the closed form that its own comment states. */
class TextbookTest {
    private static final Path TEXTBOOK = Path.of("..", "studies", "textbook");

    /** Name; each bribe; quantity; share of the last path; tolerance. */
    static Stream<Arguments> games() {
        double undercut = (2 + 0.5 * 60 + 1 - Math.sqrt(33 * 33 - 4 * 0.5 * 120)) / (2 * 0.5);
        return Stream.of(
                Arguments.of("one-organ", List.of(30.0), 15.0, 1.0, 1e-9),
                Arguments.of("two-complements", List.of(20.0, 23.0), 8.5, 1.0, 1e-9),
                Arguments.of("three-complements", List.of(15.0, 15.0, 15.0), 7.5, 1.0, 1e-9),
                Arguments.of("substitutes", List.of(undercut, undercut), (60 - undercut) / 2, .5, 1e-9),
                Arguments.of("evasion-caps-the-bribe", List.of(10.6536), Double.NaN, .0143, 1e-4),
                Arguments.of("coordinated", List.of(12.0, 12.0, 12.0), 12.0, 1.0, 1e-9),
                Arguments.of("long-horizon", List.of(15.0, 15.0), 15.0, 1.0, 1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("games")
    void theAnswerIsTheClosedForm(
            String name, List<Double> bribes, double quantity, double lastShare, double tolerance) {
        var answer = solve(TEXTBOOK.resolve(name + ".yaml"));
        var found =
                answer.get("bribes").valueStream().map(JsonNode::doubleValue).toList();
        assertThat(found).hasSameSizeAs(bribes);
        for (int organ = 0; organ < bribes.size(); organ++) {
            assertThat(found.get(organ)).isCloseTo(bribes.get(organ), within(tolerance));
        }
        var paths = answer.get("paths");
        assertThat(paths.get(paths.size() - 1).get("share").doubleValue()).isCloseTo(lastShare, within(tolerance));
        if (!Double.isNaN(quantity)) {
            assertThat(answer.get("quantity").doubleValue()).isCloseTo(quantity, within(tolerance));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("games")
    void receiptsAreWhatCrossingsPay(String name) {
        var answer = solve(TEXTBOOK.resolve(name + ".yaml"));
        assertThat(answer.get("receipts").doubleValue())
                .isCloseTo(
                        answer.get("total").doubleValue()
                                * answer.get("quantity").doubleValue(),
                        within(1e-9));
    }

    private static JsonNode solve(Path file) {
        var terminal = Terminal.run("equilibrium", file.toString(), "--json");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }

    @Test
    void everyGameOfTheFolderIsTested() throws IOException {
        try (var files = Files.list(TEXTBOOK)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            games().map(game -> game.get()[0] + ".yaml").toList());
        }
    }

    @Test
    void theJsonIsTheContractOfTheHouse() {
        var terminal =
                Terminal.run("equilibrium", TEXTBOOK.resolve("one-organ.yaml").toString(), "--json");
        assertThat(terminal.out().strip())
                .isEqualTo("{\"bribes\":{\"MSS\":30.0},\"paths\":[{\"total\":30.0,\"share\":1.0}],\"total\":30.0,"
                        + "\"quantity\":15.0,\"receipts\":450.0,\"private_surplus\":225.0,\"deadweight_loss\":225.0}");
    }

    @Test
    void theTableNamesOrgansAndPaths() {
        var terminal = Terminal.run(
                "equilibrium", TEXTBOOK.resolve("evasion-caps-the-bribe.yaml").toString());
        assertThat(terminal.out()).contains("MSS", "10.6536", "unapproved", "1.43 %", "deadweight loss");
        assertThat(terminal.err()).isEmpty();
    }
}
