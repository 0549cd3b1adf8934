package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tables of runs of the study that "new" writes, through the real entry point. */
class SweepTest {
    private static final int RUNS = 40;

    @TempDir
    private Path place = Path.of("");

    private String study = "";
    private Path plan = Path.of("");

    @BeforeEach
    void writeAStudyAndAPlan() throws IOException {
        study = place.resolve("study").toString();
        plan = place.resolve("plan.csv");
        assertThat(Terminal.run("new", study).code()).isZero();
        var text = new StringBuilder("explanation,weeks,gates.horizon\n");
        for (int run = 0; run < RUNS; run++) {
            text.append(run % 2 == 0 ? "both" : "")
                    .append(",110,")
                    .append(run / 100.0)
                    .append('\n');
        }
        Files.writeString(plan, text);
    }

    private Terminal sweep(String out, String... options) {
        var arguments = new ArrayList<>(List.of("sweep", study, plan.toString()));
        arguments.addAll(List.of("--out", place.resolve(out).toString()));
        arguments.addAll(List.of(options));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    /** Everything but the database, whose bytes hold the place of the folder. */
    private Map<String, List<Byte>> bytes(String folder) throws IOException {
        var bytes = new TreeMap<String, List<Byte>>();
        try (var files = Files.list(place.resolve(folder))) {
            for (var file : files.toList()) {
                var list = new ArrayList<Byte>();
                for (byte each : Files.readAllBytes(file)) {
                    list.add(each);
                }
                bytes.put(file.getFileName().toString(), list);
            }
        }
        bytes.remove("catalog.duckdb");
        return bytes;
    }

    private List<String> ask(String folder, String sql) throws SQLException {
        var answers = new ArrayList<String>();
        try (var database = DriverManager.getConnection(
                        "jdbc:duckdb:" + place.resolve(folder).resolve("catalog.duckdb"));
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    @Test
    void everyRowOfThePlanIsARowThatSqlFindsAtOnce() throws SQLException {
        var terminal = sweep("swept", "--json");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        var answer = JsonMapper.shared().readTree(terminal.out());
        assertThat(answer.get("runs_made").asInt()).isEqualTo(RUNS);
        assertThat(answer.get("parts").asInt()).isEqualTo(3);
        assertThat(ask("swept", "SELECT count(DISTINCT run) FROM results")).containsExactly("" + RUNS);
        assertThat(ask("swept", "SELECT p_gates_horizon FROM results WHERE run = 8"))
                .containsExactly("0.07");
        assertThat(
                        ask(
                                "swept",
                                "SELECT unit FROM outcomes WHERE run = 1 AND outcome = 'gate.receipts' AND period = '2018-2019'"))
                .containsExactly("CNY/year");
        assertThat(ask("swept", "SELECT name FROM columns ORDER BY name"))
                .isEqualTo(ask("swept", "SELECT column_name FROM (DESCRIBE results) ORDER BY column_name"));
    }

    @Test
    void aRowIsTheRunThatSimulateMakes() throws SQLException {
        sweep("swept");
        String seed = ask("swept", "SELECT seed FROM results WHERE run = 3").get(0);
        var alone = Terminal.run(
                "simulate",
                study,
                "--explanation",
                "both",
                "--set",
                "gates.horizon=0.02",
                "--weeks",
                "110",
                "--seed",
                seed,
                "--json");
        var bribe = JsonMapper.shared().readTree(alone.out()).get("quantities").get(0);
        assertThat(bribe.get("id").asString()).isEqualTo("vehicle.bribe");
        assertThat(ask("swept", "SELECT vehicle_bribe_2018_2019 FROM results WHERE run = 3"))
                .containsExactly(bribe.get("value").asString());
    }

    @Test
    void killedInTheMiddleAndResumedItEndsWithTheSameBytesOnAnyNumberOfThreads() throws IOException {
        sweep("whole", "--threads", "1");
        sweep("torn", "--threads", "2");
        assertThat(bytes("torn")).isEqualTo(bytes("whole"));
        Files.delete(place.resolve("torn/part-00001.parquet"));
        Files.delete(place.resolve("torn/catalog.duckdb"));
        Files.writeString(place.resolve("torn/.writing-part.parquet"), "half a part");
        var resumed = sweep("torn", "--resume", "--json");
        assertThat(JsonMapper.shared().readTree(resumed.out()).get("runs_made").asInt())
                .isEqualTo(16);
        assertThat(bytes("torn")).isEqualTo(bytes("whole"));
    }

    @Test
    void sharesPutTogetherAreTheWhole() throws IOException, SQLException {
        sweep("whole");
        sweep("first", "--shard", "1/2");
        sweep("second", "--shard", "2/2");
        var alone = merge("first");
        assertThat(alone.err()).contains("1 of 3 parts are in none of the folders. Maybe a shard has not ended.");
        assertThat(alone.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("merged")).doesNotExist();
        assertThat(merge("first", "second").code()).isZero();
        assertThat(bytes("merged")).isEqualTo(bytes("whole"));
        assertThat(ask("merged", "SELECT count(*) FROM results")).containsExactly("" + RUNS);
    }

    private Terminal merge(String... folders) {
        var arguments = new ArrayList<>(
                List.of("merge", "--out", place.resolve("merged").toString()));
        Stream.of(folders).map(folder -> place.resolve(folder).toString()).forEach(arguments::add);
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void aResultSaysFromWhichParticleInWhichOrderAndAtWhichScaleItWasMade() throws SQLException, IOException {
        Files.writeString(plan, "particle,weeks,scale\n7,60,\n,60,40000\n0,60,20000\n");
        sweep("swept");
        assertThat(ask("swept", "SELECT concat_ws(' ', run, particle, scale) FROM results ORDER BY run"))
                .containsExactly("1 7 20000.0", "2 40000.0", "3 0 20000.0");
        assertThat(ask("swept", "SELECT \"order\" FROM results")).containsExactly("1", "2", "3");
        assertThat(ask("swept", "SELECT count(*) FROM results WHERE run = 2 AND particle IS NULL"))
                .containsExactly("1");
    }

    @Test
    void theFirstPartSpeaksForAllRows() throws SQLException {
        sweep("first", "--shard", "1/3");
        var runs = ask("first", "SELECT run FROM results").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(runs).hasSize(16).anyMatch(run -> run <= RUNS / 3).anyMatch(run -> run > RUNS * 2 / 3);
    }

    @Test
    void aPlanInParquetGivesTheBytesOfTheSamePlanInCsv() throws IOException {
        for (String kind : List.of("csv", "parquet")) {
            var file = place.resolve("made." + kind).toString();
            var made = Terminal.run(
                    "plan", study, "--design", "sobol", "--rows", "16", "--scenario", "all", "--out", file);
            assertThat(made.code()).as(made.err()).isZero();
            plan = Path.of(file);
            assertThat(sweep(kind).code()).isZero();
        }
        var csv = bytes("csv");
        var parquet = bytes("parquet");
        assertThat(csv.remove("manifest.json")).isNotEqualTo(parquet.remove("manifest.json"));
        assertThat(parquet).isEqualTo(csv).containsKey("part-00001.parquet");
    }

    static Stream<Arguments> mistakesInParquet() {
        return Stream.of(
                Arguments.of(
                        "'bot' AS explanation", ":1: explanation names bot, which is no explanation of the study."),
                Arguments.of("1.5 AS seed", ":1: seed (1.5) must be a whole number of 64 bits."),
                Arguments.of("1 AS \"gates.horizn\"", ": the header has the unknown column gates.horizn. Maybe"),
                Arguments.of("'much' AS \"gates.horizon\"", ":1: gates.horizon (much) must be a number."),
                Arguments.of(
                        "TIMESTAMP '2020-01-27 12:00:00' AS \"gates.takeover\"",
                        ":1: gates.takeover (2020-01-27 12:00:00) must be"),
                Arguments.of("1 AS seed WHERE false", ": the table has no row."));
    }

    @ParameterizedTest
    @MethodSource("mistakesInParquet")
    void aMistakeInParquetIsToldWithItsRow(String select, String message) throws SQLException {
        plan = place.resolve("plan.parquet");
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            statement.execute("COPY (SELECT " + select + ") TO '" + plan + "' (FORMAT parquet)");
        }
        var terminal = sweep("swept");
        assertThat(terminal.err()).contains(plan + message);
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("swept")).doesNotExist();
    }

    @Test
    void whatIsNoParquetFileIsRefused() throws IOException {
        plan = place.resolve("plan.parquet");
        assertThat(sweep("swept").err()).contains(plan + ": there is no such file.");
        for (String text : List.of("weeks\n60\n", "PAR1 and no more", "")) {
            Files.writeString(plan, text);
            assertThat(sweep("swept").err()).contains("is not a Parquet file, or a damaged one.");
        }
        assertThat(place.resolve("swept")).doesNotExist();
    }

    @Test
    void resultsAreNeverMixedWithThoseOfAnotherPlan() throws IOException {
        sweep("swept");
        assertThat(sweep("swept").err()).contains("holds a sweep already. Maybe --resume is meant, or another --out.");
        var before = bytes("swept");
        assertThat(sweep("swept", "--resume", "--seed", "2").err()).contains("which cannot be resumed");
        assertThat(bytes("swept")).isEqualTo(before);
    }

    @Test
    void simulateAndRunLeaveAFolderOfASweepAsItIs() throws IOException {
        sweep("swept");
        var before = bytes("swept");
        String out = place.resolve("swept").toString();
        for (var verb : List.of(List.of("simulate", study), List.of("run", study, "--draws", "4"))) {
            var arguments = new ArrayList<>(verb);
            arguments.addAll(List.of("--out", out));
            var terminal = Terminal.run(arguments.toArray(String[]::new));
            assertThat(terminal.err()).isEqualTo(out + ": holds results of tollgate sweep. Maybe another --out.\n");
            assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        }
        assertThat(bytes("swept")).isEqualTo(before);
    }

    @Test
    void partsWithoutAManifestAreNotTakenForThoseOfThisSweep() throws IOException {
        sweep("swept");
        Files.delete(place.resolve("swept/manifest.json"));
        for (String option : List.of("--json", "--resume")) {
            var terminal = sweep("swept", option);
            assertThat(terminal.err())
                    .isEqualTo(place.resolve("swept")
                            + ": holds parts of a sweep, and no manifest.json that says of which."
                            + " Maybe another --out.\n");
            assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        }
    }

    @Test
    void aDamagedPartIsMadeAnewByResumeAndRefusedInWordsByOthers() throws IOException {
        sweep("swept");
        var before = bytes("swept");
        var part = place.resolve("swept/part-00001.parquet");
        var whole = Files.readAllBytes(part);
        for (int length : new int[] {0, 3, 100, whole.length - 1}) {
            Files.write(part, Arrays.copyOf(whole, length));
            String told =
                    part + ": is no Parquet file, or a damaged one. Maybe remove it, and tollgate sweep --resume.\n";
            for (var refused : List.of(catalog("swept"), merge("swept"))) {
                assertThat(refused.err()).isEqualTo(told);
                assertThat(refused.code()).isEqualTo(ExitCodes.WRONG_INPUT);
            }
            var resumed = sweep("swept", "--resume", "--json");
            assertThat(JsonMapper.shared()
                            .readTree(resumed.out())
                            .get("parts_made")
                            .asInt())
                    .isEqualTo(1);
            assertThat(bytes("swept")).isEqualTo(before);
        }
        assertThat(place.resolve("merged")).doesNotExist();
    }

    private Terminal catalog(String folder) {
        return Terminal.run("catalog", place.resolve(folder).toString());
    }

    @Test
    void whatIsNoPartOfThisSweepIsRefusedWhateverItIsCalled() throws IOException {
        sweep("swept");
        var before = bytes("swept");
        var first = place.resolve("swept/part-00000.parquet");
        var second = place.resolve("swept/part-00001.parquet");
        String other =
                second + ": does not hold the rows that this part has. Maybe remove it, and tollgate sweep --resume.";

        var own = Files.copy(second, place.resolve("own.parquet"));
        Files.copy(first, second, StandardCopyOption.REPLACE_EXISTING);
        requireRefused(other);

        Files.delete(second);
        Files.createDirectory(second);
        requireRefused(second + ": is not a file. Maybe remove it");
        Files.delete(second);
        Files.copy(own, second);

        Files.copy(first, place.resolve("swept/part-00777.parquet"));
        requireRefused("part-00777.parquet: is no part of this sweep, which has 3. Maybe remove it.");
        Files.delete(place.resolve("swept/part-00777.parquet"));

        Files.writeString(plan, Files.readString(plan).replace(",0.3", ",0.9"));
        sweep("other");
        Files.copy(place.resolve("other/part-00001.parquet"), second, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(plan, Files.readString(plan).replace(",0.9", ",0.3"));
        assertThat(sweep("swept", "--resume").err()).contains(other);

        Files.delete(second);
        assertThat(sweep("swept", "--resume").code()).isZero();
        assertThat(bytes("swept")).isEqualTo(before);
    }

    private void requireRefused(String told) {
        for (var refused : List.of(catalog("swept"), merge("swept"), sweep("swept", "--resume"))) {
            assertThat(refused.err()).contains(told);
            assertThat(refused.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        }
    }

    @Test
    void withoutItsColumnsASweepIsRefusedInWords() throws IOException {
        sweep("swept");
        var columns = place.resolve("swept/columns.csv");
        Files.writeString(columns, "");
        assertThat(catalog("swept").err()).startsWith(columns + ":1: the file is empty.");
        Files.delete(columns);
        for (var refused : List.of(catalog("swept"), merge("swept"))) {
            assertThat(refused.err()).isEqualTo(columns + ": there is no such file.\n");
            assertThat(refused.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        }
        assertThat(sweep("swept", "--resume").code()).isZero();
        assertThat(catalog("swept").code()).isZero();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "explanation\nbot\n",
                        ":2: explanation names bot, which is no explanation of the study." + " Maybe both."),
                Arguments.of("scenario,seed\nbaseline,\n,1.5\n", ":3: seed (1.5) must be a whole number of 64 bits."),
                Arguments.of(
                        "gates.horizn\n1\n",
                        ":1: the header has the unknown column gates.horizn. Maybe gates.horizon."),
                Arguments.of("gates.horizon\n-1\n", ":2: gates.horizon (-1) must be at least 0 and at most"),
                Arguments.of("gates.horizon\nmuch\n", ":2: gates.horizon (much) must be a number."),
                Arguments.of("weeks\n1e999999999\n", ":2: weeks (1e999999999) must be finite.\n"),
                Arguments.of("weeks\n\"1,0e-999999999\"\n", ":2: weeks (1,0e-999999999) must be a number. Maybe 0.\n"),
                Arguments.of(
                        "weeks\n" + "7".repeat(30_000) + "\n",
                        ":2: weeks (" + "7".repeat(40) + "…) is longer than 20000 characters.\n"),
                Arguments.of("weeks\n0\n", ":2: weeks (0) must be at least 1 and at most 365.\n"),
                Arguments.of("particle\n-1\n", ":2: particle (-1) must be a whole number, 0 or above.\n"),
                Arguments.of(
                        "particle\n4000000000\n",
                        ":2: particle (4000000000) must be a whole number, 0 or above, of nine digits at most.\n"),
                Arguments.of("scale\n0.5\n", ":2: scale (0.5) must be at least 1 and at most 1000000.\n"),
                Arguments.of("weeks\n1.5\n", ":2: weeks (1.5) must be a whole number.\n"),
                Arguments.of(
                        "scenario\nBaseline\n",
                        ":2: scenario names Baseline, which is no scenario of the study. Maybe baseline.\n"),
                Arguments.of(
                        "weeks;seed\n1;1\n",
                        ":1: the header is a single column. Maybe it is separated by semicolons.\n"),
                Arguments.of("", ":1: the file is empty.\n"),
                Arguments.of("unheard\n1\n", ":1: the header has the unknown column unheard.\n"),
                Arguments.of("weeks\n", ": the table has no row."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeInAPlanIsToldWithItsLineAndNothingIsWritten(String text, String message) throws IOException {
        Files.writeString(plan, text);
        var terminal = sweep("swept");
        assertThat(terminal.err()).contains(plan + message).hasLineCount(1);
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("swept")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark://host", "spark://host:777777", "local[0]", "local[2,0]", "local[999999999999]"})
    void whereNoRunsCanBeMadeIsTold(String where) {
        var terminal = sweep("swept", "--on", where);
        assertThat(terminal.err())
                .isEqualTo("--on " + where + ": runs can be made in no such place."
                        + " Maybe local, local[2], local[*] or spark://host:7077.\n");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("swept")).doesNotExist();
    }

    @Test
    void aShareThatThereCannotBeIsTold() {
        assertThat(sweep("swept", "--shard", "3/2").err()).contains("Maybe 1/4, for the first of four.");
    }
}
