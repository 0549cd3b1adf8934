package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twin runs of the study that "new" writes, through the real entry point. */
class CompareTest {
    private static final String EMPTY = """
            id: nothing-else
            question: What if all were as it was?
            from: sealing
            changes: []
            """;

    @TempDir
    private Path place = Path.of("");

    private String study = "";

    @BeforeEach
    void writeAStudy() throws IOException {
        var folder = place.resolve("study");
        study = folder.toString();
        assertThat(Terminal.run("new", study).code()).isZero();
        Files.writeString(folder.resolve("scenarios/nothing-else.yaml"), EMPTY);
    }

    private Terminal compare(String... options) {
        var arguments = new ArrayList<>(List.of("compare", study));
        arguments.addAll(List.of(options));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void anEmptyScenarioMakesNoDifference() {
        var terminal = compare("--scenario", "nothing-else", "--draws", "3", "--json");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.err()).contains("100 %, 12 simulations");
        var answer = JsonMapper.shared().readTree(terminal.out());
        assertThat(answer.get("scenario").asString()).isEqualTo("nothing-else");
        assertThat(answer.get("baseline").asString()).isEqualTo("baseline");
        assertThat(answer.get("explanation").asString()).isEqualTo("either");
        assertThat(answer.get("draws").asInt()).isEqualTo(3);
        assertThat(answer.get("failed_simulations").asInt()).isZero();
        assertThat(answer.get("quantities").size()).isPositive();
        for (JsonNode quantity : answer.get("quantities")) {
            assertThat(quantity.propertyNames())
                    .contains(
                            "id",
                            "unit",
                            "window",
                            "mean_difference",
                            "standard_error",
                            "q05",
                            "q50",
                            "q95",
                            "probability_positive",
                            "variance_reduction");
            assertThat(quantity.get("pairs").asInt() == 0
                            || quantity.get("mean_difference").asDouble() == 0)
                    .as(quantity.toString())
                    .isTrue();
        }
    }

    @Test
    void anotherScenarioMayBeTheBaseline() {
        var terminal = compare(
                "--scenario", "both-again", "--baseline", "nothing-else", "--explanation", "both", "--draws", "2");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.out())
                .startsWith("study under both, both-again against nothing-else, 2 draws, seed 1")
                .contains("What if small traders could cross again", "gate.receipts", "The first 26 weeks");
    }

    @Test
    void theBaselineIsWhatTheScenarioNamesUnlessAnotherIsAsked() throws IOException {
        Files.writeString(
                place.resolve("study/scenarios/third.yaml"),
                EMPTY.replace("nothing-else", "third") + "against: both-again\n");
        assertThat(compare("--scenario", "third", "--draws", "2").out())
                .contains(", third against both-again, 2 draws");
        assertThat(compare("--scenario", "third", "--baseline", "baseline", "--draws", "2")
                        .out())
                .contains(", third against baseline, 2 draws");
    }

    @Test
    void aScenarioMayBeComparedWithAnotherOfTheStudyAlone() throws IOException {
        var file = place.resolve("study/scenarios/nothing-else.yaml");
        var maybe = Map.of(
                "both-agian", "both-again",
                "nothing-else", "one of both-again",
                "baseline", "nothing: it is then compared with the world as it was");
        for (String other : maybe.keySet()) {
            Files.writeString(file, EMPTY + "against: " + other + "\n");
            assertThat(compare("--scenario", "both-again", "--draws", "2").err())
                    .contains("nothing-else.yaml:5: against (%s) must be another scenario of the study. Maybe %s."
                            .formatted(other, maybe.get(other)));
        }
        Files.writeString(file, EMPTY + "against: [both-again]\n");
        assertThat(compare("--scenario", "both-again", "--draws", "2").err().lines())
                .filteredOn(line -> line.contains("against"))
                .hasSize(1);
    }

    @Test
    void theSameSeedGivesTheSameAnswerOnAnyNumberOfThreads() {
        String one = compare("--scenario", "both-again", "--draws", "2", "--threads", "1", "--json")
                .out();
        assertThat(compare("--scenario", "both-again", "--draws", "2", "--threads", "2", "--json")
                        .out())
                .isEqualTo(one);
        assertThat(compare("--scenario", "both-again", "--draws", "2", "--seed", "2", "--json")
                        .out())
                .isNotEqualTo(one);
    }

    @Test
    void onlyTheOutcomesThatAreAskedForAreTold() {
        var answer = JsonMapper.shared()
                .readTree(compare(
                                "--scenario",
                                "both-again",
                                "--draws",
                                "2",
                                "--outcome",
                                "vehicle.b,rent.total",
                                "--json")
                        .out());
        assertThat(answer.get("quantities")
                        .valueStream()
                        .map(each -> each.get("id").asString()))
                .containsOnly("vehicle.bribe", "rent.total");
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of(
                        List.of("--scenario", "both-agein"),
                        "--scenario both-agein: the study has no such scenario. Maybe both-again."),
                Arguments.of(
                        List.of("--scenario", "both-again", "--baseline", "nothing"),
                        "--baseline nothing: the study has no such scenario. Maybe one of both-again, nothing-else."),
                Arguments.of(
                        List.of("--scenario", "both-again", "--baseline", "both-again"),
                        "--baseline both-again: it is the scenario itself."),
                Arguments.of(
                        List.of("--scenario", "baseline"), "--scenario baseline: it must be a scenario of the study."),
                Arguments.of(
                        List.of("--scenario", "both-again", "--explanation", "bot"),
                        "--explanation bot: the study has no such explanation. Maybe both."),
                Arguments.of(
                        List.of("--scenario", "both-again", "--draws", "1"),
                        "--draws (1) must lie between 2 and 1048576."),
                Arguments.of(
                        List.of("--scenario", "both-again", "--outcome", "vehicle.bribes"),
                        "--outcome vehicle.bribes: no outcome of the study begins so. Maybe vehicle.bribe."),
                Arguments.of(List.of("--draws", "2"), "Missing required option: '--scenario=ID'"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void aWrongOptionIsToldWithWhatMayBeMeant(List<String> options, String message) {
        var terminal = compare(options.toArray(String[]::new));
        assertThat(terminal.err().lines()).contains(message);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }
}
