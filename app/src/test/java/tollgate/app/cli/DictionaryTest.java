package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.app.files.DescribedColumn;
import tollgate.app.files.DescribedRows;
import tollgate.app.files.DescribedTable;
import tollgate.app.files.Dictionary;
import tollgate.app.files.Shipped;
import tollgate.app.jobs.SweepTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Use;

/** What the verbs write and a study holds, against what the dictionary says of it. */
class DictionaryTest {
    @TempDir
    private static Path place = Path.of("");

    @BeforeAll
    static void askEveryVerbThatWritesATable() throws IOException {
        String study = place.resolve("study").toString();
        Terminal.run("new", study);
        SmallCountry.putInto(Path.of(study));
        addWhatFillsEveryTable(Path.of(study));
        mustSucceed("run", study, "--draws", "8", "--out", place.resolve("run").toString());
        mustSucceed("simulate", study, "--out", place.resolve("simulate").toString());
        Files.createDirectories(place.resolve("plan"));
        String plan = place.resolve("plan/plan.csv").toString();
        mustSucceed("plan", study, "--rows", "2", "--out", plan);
        mustSucceed("sweep", study, plan, "--out", place.resolve("sweep").toString());
    }

    /** Claims, with patterns and without, and a report of a floor that is kept as a check. */
    private static void addWhatFillsEveryTable(Path study) throws IOException {
        Files.writeString(study.resolve("claims.yaml"), """
                claims:
                  - {id: 0, statement: The bribe rose., class: [pattern], model: bribes, patterns: [P1], criterion: P1}
                  - {id: 1, statement: It was night., class: [input], model: no night, reason: taken as given}
                """);
        Files.writeString(
                study.resolve("evidence/observations.csv"),
                "E004,S001,later,2024-01-01,2024-09-30,the bridge,,importers,margin,vehicle,2000,2000,money,CNY,vehicle,"
                        + "atLeast,C3,check,vehicle.margin,,no,invented\n",
                StandardOpenOption.APPEND);
    }

    private static void mustSucceed(String... arguments) {
        var terminal = Terminal.run(arguments);
        assertThat(terminal.code()).as(terminal.err()).isZero();
    }

    static Stream<DescribedTable> written() {
        return Stream.of("run", "simulate", "plan", "sweep")
                .flatMap(verb -> Dictionary.list(verb).stream())
                .filter(table -> table.file().endsWith(".csv"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void aTableHasTheColumnsAndFieldsThatAreListed(DescribedTable table) throws IOException {
        assertThat(DescribedRows.faults(table, place.resolve(table.by()).resolve(table.file())))
                .isEmpty();
    }

    /** Welfare is told of draws that were run in other worlds, of which this small run has none. */
    @Test
    void noTableThatARunWritesIsEmptyHereButWelfare() throws IOException {
        for (var table : Dictionary.list("run")) {
            boolean isEmpty = Files.readAllLines(place.resolve("run").resolve(table.file()))
                            .size()
                    == 1;
            assertThat(isEmpty).as(table.file()).isEqualTo(table.file().equals("welfare.csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "simulate", "plan", "sweep"})
    void everyTableThatIsWrittenIsListed(String verb) throws IOException {
        try (var files = Files.list(place.resolve(verb))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("part-\\d+", "part-*"))
                            .filter(name -> name.endsWith(".csv") || name.endsWith(".parquet"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(names(verb));
        }
    }

    private static Set<String> names(String by) {
        return Dictionary.list(by).stream().map(DescribedTable::file).collect(Collectors.toSet());
    }

    @Test
    void whatIsNotAsListedIsFound() throws IOException {
        var table = Dictionary.find("run", "explanations.csv").orElseThrow();
        var file = Files.writeString(place.resolve("wrong.csv"), """
                explanation,prior_weight,log_evidence,log_evidence_error,odds,probability_error,effective_sample_size,advice
                both,1.5,,-1,1,,x,use
                both,0.5,1,1,1,,5,
                """);
        assertThat(DescribedRows.faults(table, file))
                .containsExactlyInAnyOrder(
                        "unknown column odds",
                        "no column is posterior_probability",
                        "prior_weight: 1.5",
                        "log_evidence: ",
                        "log_evidence_error: -1",
                        "effective_sample_size: x",
                        "explanation: both",
                        "advice: ");
    }

    @Test
    void thePartsOfASweepHaveTheColumnsThatAreListed() throws IOException {
        var table = Dictionary.find("sweep", "part-*.parquet").orElseThrow();
        var names = SweepTable.columns(Shipped.study().study()).stream()
                .map(column -> column.name())
                .toList();
        assertThat(DescribedRows.faults(table, names)).isEmpty();
        assertThat(names.subList(0, 10))
                .isEqualTo(table.columns().stream()
                        .filter(column -> !column.isFamily())
                        .map(DescribedColumn::name)
                        .toList());
    }

    @Test
    void theUnitsOfSimulatedColumnsAreThoseThatAreListed() throws IOException {
        var weekly = Dictionary.find("simulate", "weekly.csv").orElseThrow();
        var quarterly = Dictionary.find("simulate", "quarterly.csv").orElseThrow();
        for (String line : Files.readAllLines(place.resolve("simulate/columns.csv"))) {
            var cells = line.replace("\"", "").split(",", 2);
            weekly.find(cells[0])
                    .or(() -> quarterly.find(cells[0]))
                    .filter(column -> !column.unit().isEmpty())
                    .ifPresent(column -> assertThat(cells[1]).as(cells[0]).isEqualTo(column.unit()));
        }
    }

    static Stream<String> studies() {
        return Stream.of(Shipped.BORDER.toString(), "small");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aStudyHasTheTablesAndFieldsThatAreListed(String name) throws IOException {
        var study = name.equals("small") ? place.resolve("study") : Path.of(name);
        try (var files = Files.walk(study)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                var table =
                        Dictionary.find(Dictionary.STUDY, study.relativize(file).toString());
                assertThat(table).as(file.toString()).isPresent();
                assertThat(DescribedRows.faults(table.orElseThrow(), file))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyListedTableOfAStudyIsInOneThatIsTested() {
        assertThat(names(Dictionary.STUDY))
                .allMatch(file -> Files.exists(Shipped.BORDER.resolve(file))
                        || Files.exists(place.resolve("study").resolve(file)));
    }

    @Test
    void wordsAreThoseThatTheProgramKnows() {
        assertThat(words("kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.values()).map(Kind::word).toList());
        assertThat(words("use"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Use.values()).map(Use::word).toList());
    }

    private static List<String> words(String column) {
        return Dictionary.find(Dictionary.STUDY, "evidence/observations.csv")
                .flatMap(table -> table.find(column))
                .orElseThrow()
                .words();
    }
}
