package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The unknowns of the study that "new" writes, through the real entry point. */
class SensitivityTest {
    @TempDir
    private Path place = Path.of("");

    private String study = "";

    @BeforeEach
    void writeAStudy() {
        study = place.resolve("study").toString();
        assertThat(Terminal.run("new", study).code()).isZero();
    }

    private Terminal sensitivity(String... options) {
        var arguments = new ArrayList<>(List.of("sensitivity", study, "--paths", "3", "--rows", "16"));
        arguments.addAll(List.of(options));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void jsonTellsBothMethodsAndWhatWasHeld() {
        var terminal = sensitivity("--method", "sobol,morris", "--most", "2", "--json");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.out().strip().lines()).hasSize(1);
        var answer = JsonMapper.shared().readTree(terminal.out());
        assertThat(answer.propertyNames())
                .containsExactly(
                        "study",
                        "explanation",
                        "methods",
                        "seed",
                        "paths",
                        "rows",
                        "tail",
                        "simulations",
                        "failed_simulations",
                        "unknowns",
                        "held_at_median",
                        "outcomes");
        int unknowns = answer.get("unknowns").size();
        assertThat(answer.get("held_at_median")).hasSize(unknowns - 2);
        assertThat(answer.get("simulations").asInt()).isEqualTo(3 * (unknowns + 1) + 16 * (2 + 3));
        assertThat(terminal.err())
                .contains("100 %, " + answer.get("simulations").asInt() + " simulations");
        assertThat(answer.get("outcomes")).hasSize(3);
        var rise = answer.get("outcomes").get(0);
        assertThat(rise.get("id").asString()).isEqualTo("bribe.rise");
        assertThat(rise.get("morris")).hasSize(unknowns).allSatisfy(SensitivityTest::isAnEffect);
        assertThat(rise.get("sobol").propertyNames()).containsExactly("variance", "rows_left_out", "luck", "inputs");
        assertThat(rise.get("sobol").get("inputs")).hasSize(2).allSatisfy(SensitivityTest::isAnIndex);
    }

    private static void isAnEffect(JsonNode effect) {
        assertThat(effect.propertyNames())
                .containsExactly(
                        "name", "mean_size", "mean", "spread", "steps", "steps_left_out", "indistinguishable_from_0");
        assertThat(effect.get("mean_size").propertyNames()).containsExactly("value", "low", "high");
    }

    private static void isAnIndex(JsonNode index) {
        assertThat(index.propertyNames())
                .containsExactly(
                        "name", "first", "first_indistinguishable_from_0", "total", "total_indistinguishable_from_0");
    }

    @Test
    void tablesSayWhatMattersAndWhatCannotBeToldFromNothing() {
        var terminal = sensitivity("--method", "morris,sobol", "--most", "2", "--outcome", "gate.receipts");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.out())
                .contains("gate.receipts, CNY/year", "indistinguishable from 0", "held at their prior medians")
                .doesNotContain("bribe.rise");
    }

    @Test
    void anOutcomeThatTheStudyLacksIsToldAsSuch() {
        var terminal = sensitivity("--outcome", "price.rice");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains("runs have no such result", "not known, for want of runs with a result");
    }

    @Test
    void theSameSeedGivesTheSameAnswerOnAnyNumberOfThreads() {
        String one = sensitivity("--threads", "1", "--json").out();
        assertThat(sensitivity("--threads", "2", "--json").out()).isEqualTo(one);
        assertThat(sensitivity("--seed", "2", "--json").out()).isNotEqualTo(one);
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of(List.of("--method", "sobl"), "--method sobl: there is no such method. Maybe sobol."),
                Arguments.of(
                        List.of("--method", "morris,pawn"),
                        "--method pawn: there is no such method. Maybe one of morris, sobol."),
                Arguments.of(
                        List.of("--outcome", "rent.totl"),
                        "--outcome rent.totl: there is no such outcome. Maybe rent.total."),
                Arguments.of(
                        List.of("--explanation", "bot"),
                        "--explanation bot: the study has no such explanation. Maybe both."),
                Arguments.of(List.of("--rows", "100"), "--rows (100) must be a power of two, such as 128."),
                Arguments.of(List.of("--paths", "1"), "--paths (1) must lie between 2 and 10000."),
                Arguments.of(List.of("--most", "0"), "--most (0) must lie between 1 and 2147483647."));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void aWrongOptionIsToldWithWhatMayBeMeant(List<String> options, String message) {
        var terminal = Terminal.run(
                Stream.concat(Stream.of("sensitivity", study), options.stream()).toArray(String[]::new));
        assertThat(terminal.err().lines()).contains(message);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }
}
