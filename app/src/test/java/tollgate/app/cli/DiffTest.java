package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two runs of the study that "new" writes, side by side. */
class DiffTest {
    @TempDir
    private Path place = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void writeAStudy() {
        study = place.resolve("study");
        assertThat(Terminal.run("new", study.toString()).code()).isZero();
        run("one");
    }

    private void run(String out, String... options) {
        var arguments = new ArrayList<>(List.of("run", study.toString(), "--draws", "4"));
        arguments.addAll(List.of("--out", place.resolve(out).toString()));
        arguments.addAll(List.of(options));
        assertThat(Terminal.run(arguments.toArray(String[]::new)).code()).isZero();
    }

    private Terminal diff(String one, String other, String... options) {
        var arguments = new ArrayList<>(List.of("diff", place.resolve(one).toString()));
        arguments.add(place.resolve(other).toString());
        arguments.addAll(List.of(options));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private JsonNode json(String one, String other) {
        return JsonMapper.shared().readTree(diff(one, other, "--json").out());
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        var difference = json("one", "one");
        assertThat(difference.get("inputs")).isEmpty();
        assertThat(difference.get("verdicts")).isEmpty();
        assertThat(difference.get("quantities")).isEmpty();
        assertThat(difference.get("estimates"))
                .isNotEmpty()
                .noneMatch(each -> each.get("exceeds_errors").asBoolean());
        assertThat(diff("one", "one").out()).startsWith("Nothing that went into them differs.");
    }

    @Test
    void whatWentInIsNamedTheSeedAndTheFileThatWasEdited() throws IOException {
        var yaml = study.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\n# another remark\n");
        run("other", "--seed", "7");
        var inputs = json("one", "other").get("inputs");
        assertThat(inputs.findValuesAsString("what")).containsExactly("seed", "study.yaml");
        assertThat(diff("one", "other").out()).contains("  seed: 1 and 7").contains("  study.yaml: ");
    }

    @Test
    void aLimitOfSamplingIsNamed() {
        run("limited", "--simulations", "5");
        assertThat(diff("one", "limited").out()).contains("  limits: none and at most 5 simulations");
    }

    @Test
    void aTableThatIsBrokenOrGoneIsNamed() throws IOException {
        run("other");
        var quantities = place.resolve("other/quantities.csv");
        String whole = Files.readString(quantities);
        Files.delete(quantities);
        requireRefused(quantities + ": there is no such file.");
        Files.writeString(quantities, whole.substring(0, whole.length() / 2).replaceFirst(",[^,]*$", ""));
        requireRefused("the row has ");
        Files.writeString(quantities, "");
        requireRefused(quantities + ": the file is empty. Maybe tollgate run anew.");
    }

    private void requireRefused(String told) {
        var terminal = diff("one", "other");
        assertThat(terminal.err()).contains(told);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    @Test
    void aFolderWithoutARunIsRefused() {
        var terminal = diff("one", "study");
        assertThat(terminal.err()).contains("summary.json: there is no such file");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(diff("one", "onee").err())
                .contains("onee: there is no such folder. Maybe ")
                .doesNotContain("summary.json");
    }
}
