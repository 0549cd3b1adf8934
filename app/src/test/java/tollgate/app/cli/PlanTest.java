package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.PlanTable;
import tollgate.app.files.StudyReader;

/** Tables of runs made for the study that "new" writes. */
class PlanTest {
    @TempDir
    private Path place = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void writeAStudy() {
        study = place.resolve("study");
        assertThat(Terminal.run("new", study.toString()).code()).isZero();
    }

    private Terminal plan(String... options) {
        var arguments = new ArrayList<>(List.of("plan", study.toString()));
        arguments.addAll(List.of(options));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin-hypercube", "sobol", "prior"})
    void everyDesignIsATableThatIsReadBackWithoutAMistake(String design) throws InvalidInput {
        var file = place.resolve("plan.csv");
        var terminal = plan("--design", design, "--rows", "8", "--explanation", "all", "--out", file.toString());
        assertThat(terminal.code()).as(terminal.err()).isZero();
        var read = StudyReader.read(study).study();
        var runs = PlanTable.read(file, read, 1).runs();
        assertThat(runs).hasSize(8 * read.explanations().size());
        assertThat(runs.subList(0, 8))
                .allSatisfy(run -> assertThat(run.values()).hasSameSizeAs(read.priors()));
        assertThat(runs.get(8).values()).isEqualTo(runs.get(0).values());
        assertThat(runs.get(8).seed()).isEqualTo(runs.get(0).seed());
        assertThat(runs.get(8).explanation()).isNotEqualTo(runs.get(0).explanation());
    }

    @Test
    void aGridHasEveryCombinationOfWhatIsVaried() {
        var terminal = plan("--design", "grid", "--rows", "10", "--vary", "gates.horizon,vehicles.willingness-to-pay");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.out().lines()).hasSize(1 + 9);
        assertThat(terminal.out()).startsWith("scenario,explanation,reading,seed,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none/plan.csv", "none/plan.parquet"})
    void aTableIntoAFolderThatIsNotThereIsRefused(String name) {
        var terminal = plan("--out", place.resolve(name).toString());
        assertThat(terminal.err()).contains(name + ": cannot be written: there is no such folder");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("none")).doesNotExist();
    }

    @Test
    void aTableThatIsThereIsNotOverwritten() throws Exception {
        var file = Files.writeString(place.resolve("plan.csv"), "mine");
        assertThat(plan("--out", file.toString()).err()).contains("is there already. Maybe another --out.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void rowsOfAPosteriorAreParticlesOfItsRun() throws Exception {
        var results = place.resolve("results");
        assertThat(Terminal.run("run", study.toString(), "--draws", "4", "--out", results.toString())
                        .code())
                .isZero();
        var terminal = plan("--from", results.toString(), "--rows", "20");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        assertThat(terminal.out().lines()).hasSize(1 + 20);
        var seeds = Files.readAllLines(results.resolve("particles.csv")).stream()
                .map(line -> line.split(",", -1)[3])
                .toList();
        assertThat(terminal.out().lines().skip(1).map(line -> line.split(",", -1)[3]))
                .isSubsetOf(seeds);
        var ofOne = plan("--from", results.toString(), "--rows", "20", "--explanation", "both");
        assertThat(ofOne.out().lines().skip(1).map(line -> line.split(",", -1)[1]))
                .hasSize(20)
                .containsOnly("both");
        var numbers = Files.readAllLines(results.resolve("particles.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .map(fields -> fields.get(0) + fields.get(3) + fields.get(1))
                .toList();
        assertThat(terminal.out()
                        .lines()
                        .map(line -> List.of(line.split(",", -1)))
                        .map(fields -> fields.get(1) + fields.get(3) + fields.get(4)))
                .isSubsetOf(numbers);
    }

    @Test
    void aRunWithoutParticlesOfWeightGivesNoRows() throws Exception {
        var results = place.resolve("results");
        assertThat(Terminal.run("run", study.toString(), "--draws", "4", "--out", results.toString())
                        .code())
                .isZero();
        var file = results.resolve("particles.csv");
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 1));
        assertThat(plan("--from", results.toString()).err())
                .isEqualTo(file + ": the table has no row. Maybe tollgate run anew.\n");
        int weight = List.of(lines.get(0).split(",", -1)).indexOf("weight");
        Files.write(
                file,
                lines.stream()
                        .map(line -> line.split(",", -1))
                        .map(fields -> {
                            fields[weight] = fields[weight].equals("weight") ? "weight" : "0";
                            return String.join(",", fields);
                        })
                        .toList());
        var terminal = plan("--from", results.toString(), "--explanation", "both");
        assertThat(terminal.err()).isEqualTo(file + ": no particle of both has weight.\n");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of(List.of("--design", "sobl"), "--design sobl: there is no such design. Maybe sobol."),
                Arguments.of(
                        List.of("--design", "lhs"), "--design lhs: there is no such design. Maybe latin-hypercube."),
                Arguments.of(
                        List.of("--from", "none", "--vary", "gates.horizn"),
                        "--vary gates.horizn: a run's posterior is taken as it is. Maybe without --from."),
                Arguments.of(
                        List.of("--from", "none", "--design", "sobol"),
                        "--design sobol: a run's posterior is taken as it is. Maybe without --from."),
                Arguments.of(
                        List.of("--from", "none", "--explanation", "bot"),
                        "--explanation bot: the study has no such explanation. Maybe both."),
                Arguments.of(
                        List.of("--design", "grid"),
                        "--design grid: it needs to know what is varied. Maybe --vary is missing."),
                Arguments.of(
                        List.of("--vary", "gates.horizn"),
                        "--vary gates.horizn: the study has no such unknown. Maybe gates.horizon."),
                Arguments.of(
                        List.of("--explanation", "bot"),
                        "--explanation bot: the study has no such explanation. Maybe both."));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void aWrongOptionIsToldWithWhatMayBeMeant(List<String> options, String message) {
        var terminal = plan(options.toArray(String[]::new));
        assertThat(terminal.err().lines()).contains(message);
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }
}
