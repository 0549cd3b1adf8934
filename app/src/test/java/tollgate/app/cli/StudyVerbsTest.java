package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.app.files.Shipped;
import tollgate.economy.Week;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verbs that take a study, through the real entry point. */
class StudyVerbsTest {
    private static final String BORDER = Shipped.BORDER.toString();

    @TempDir
    private Path place = Path.of("");

    private static JsonNode json(String... arguments) {
        var terminal = Terminal.run(arguments);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }

    private static JsonNode simulate(String... options) {
        var arguments = new ArrayList<>(List.of("simulate", BORDER, "--json"));
        arguments.addAll(List.of(options));
        return json(arguments.toArray(String[]::new));
    }

    private static String digest(JsonNode run) {
        return run.get("digest").asString();
    }

    @Test
    void theShippedStudyIsValid() {
        assertThat(Terminal.run("validate", BORDER).out().strip())
                .isEqualTo("No problem found: 55 files, 12 explanations, 477 weeks, 589 observations,"
                        + " 94 of them reports on the model.");
        assertThat(Terminal.run("validate", BORDER, "--json").out().strip())
                .isEqualTo("{\"valid\":true,\"problems\":[]}");
    }

    @Test
    void aRunAnswersWithTheKeysOfTheContract() {
        var run = simulate();
        assertThat(run.propertyNames())
                .contains(
                        "residents",
                        "weeks",
                        "wall_seconds",
                        "resident_weeks_per_second",
                        "ledger_imbalance",
                        "digest",
                        "patterns",
                        "explanation",
                        "scenario",
                        "seed",
                        "quantities");
        assertThat(run.get("residents").asLong()).isEqualTo(26_000_000);
        assertThat(run.get("simulated_residents").asLong()).isBetween(1_000L, 2_000L);
        assertThat(run.get("resident_weeks_per_second").asDouble()).isPositive();
        assertThat(run.get("patterns")
                        .valueStream()
                        .map(pattern -> pattern.get("id").asString()))
                .contains("P1", "P3", "P11", "P20", "P21")
                .doesNotContain("P6", "P14", "P16", "P17", "P18", "P19");
        assertThat(run.get("weeks").asInt()).isEqualTo(477);
        assertThat(run.get("ledger_imbalance").asLong()).isZero();
        assertThat(run.get("explanation").asString()).isEqualTo("by-class-evasion");
        assertThat(run.get("reading").asString()).isEqualTo("per-car-licence");
    }

    @Test
    void threadsAndAuditsNeverMoveAResult() {
        var one = digest(simulate("--threads", "1"));
        assertThat(digest(simulate("--threads", "2"))).isEqualTo(one);
        assertThat(digest(simulate("--audit"))).isEqualTo(one);
    }

    @Test
    void seedExplanationReadingAndParametersMoveIt() {
        var digests = Stream.of(
                        simulate(),
                        simulate("--seed", "2"),
                        simulate("--explanation", "substitutes"),
                        simulate("--reading", "per-ten"),
                        simulate("--set", "gates.horizon=0", "--set", "gates.takeover=2021-01-01"))
                .map(StudyVerbsTest::digest);
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSetToItsBaselineMovesNothing() {
        assertThat(digest(simulate("--set", "gates.horizon=0.5", "--set", "gates.takeover=2023-08-01")))
                .isEqualTo(digest(simulate()));
    }

    @Test
    void aRunSaysWhichScenarioItIs() {
        assertThat(simulate("--weeks", "5").get("scenario").asString()).isEqualTo("baseline");
        var run = simulate("--weeks", "5", "--scenario", "e06-no-quotas");
        assertThat(run.get("scenario").asString()).isEqualTo("e06-no-quotas");
        assertThat(Terminal.run("simulate", BORDER, "--weeks", "5", "--scenario", "e06-no-quotas")
                        .out())
                .startsWith("dprk-border under by-class-evasion, read per-car-licence, scenario e06-no-quotas, seed 1");
    }

    @Test
    void aScenarioThatBeginsAfterTheRunIsTheBaseline() {
        assertThat(digest(simulate("--weeks", "60", "--scenario", "e06-no-quotas")))
                .isEqualTo(digest(simulate("--weeks", "60")));
    }

    @Test
    void aRunStopsAfterTheWeeksAskedFor() {
        assertThat(simulate("--weeks", "10").get("weeks").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void aWrongOptionIsToldWithWhatMayBeMeant(List<String> options, String message) {
        var arguments = new ArrayList<>(List.of("simulate", BORDER));
        arguments.addAll(options);
        var terminal = Terminal.run(arguments.toArray(String[]::new));
        assertThat(terminal.err().lines()).contains(message);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of(
                        List.of("--explanation", "substitute"),
                        "--explanation substitute: the study has no such explanation. Maybe substitutes."),
                Arguments.of(
                        List.of("--reading", "per-tne"),
                        "--reading per-tne: the study has no such reading. Maybe per-ten."),
                Arguments.of(
                        List.of("--set", "gates.horizn=1"),
                        "--set gates.horizn=1: there is no parameter gates.horizn. Maybe gates.horizon."),
                Arguments.of(
                        List.of("--set", "gates.horizon"),
                        "--set gates.horizon: it must be path=value. Maybe gates.horizon=0.5."),
                Arguments.of(
                        List.of("--set", "gates.horizon=99"),
                        "--set gates.horizon=99: gates.horizon must be at least 0 and at most 20."),
                Arguments.of(
                        List.of("--set", "gates.horizon=high"), "--set gates.horizon=high: high must be a number."),
                Arguments.of(
                        List.of("--set", "licence.separate=1"),
                        "--set licence.separate=1: the reading sets it. Maybe --reading is meant."),
                Arguments.of(
                        List.of("--scenario", "e06-no-quota"),
                        "--scenario e06-no-quota: the study has no such scenario. Maybe e06-no-quotas."),
                Arguments.of(
                        List.of("--scenario", "e06-quotas-doubled", "--set", "quotas.first=60"),
                        "--scenario e06-quotas-doubled: changes[1] makes quotas.first 120; it must lie between 0 and"
                                + " 100. Maybe --set is to blame."),
                Arguments.of(List.of("--weeks", "0"), "--weeks 0: it must be at least 1."),
                Arguments.of(List.of("--threads", "0"), "--threads: it must be above 0."));
    }

    @Test
    void aRunIsWrittenAsTablesWithUnits() throws IOException {
        var out = place.resolve("run");
        for (int time = 0; time < 2; time++) {
            var terminal = Terminal.run("simulate", BORDER, "--weeks", "5", "--out", out.toString());
            assertThat(terminal.code()).isZero();
        }
        var weekly = Files.readAllLines(out.resolve("weekly.csv"));
        var columns = Files.readAllLines(out.resolve("columns.csv"));
        assertThat(weekly).hasSize(6);
        assertThat(weekly.get(0).split(",")).hasSize(columns.size() - 9);
        assertThat(weekly.get(1)).startsWith("2017-W01,");
        assertThat(columns).contains("vehicle_price.common,CNY per vehicle");
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "weekly.csv", "quarterly.csv", "columns.csv", "run.json", "tollgate.txt");
        }
    }

    @Test
    void unapprovedCrossingsAreToldForTheWholeCountryByQuarter() throws IOException {
        var out = place.resolve("run");
        Terminal.run("simulate", BORDER, "--weeks", "30", "--out", out.toString());
        assertThat(Files.readString(out.resolve("weekly.csv"))).doesNotContain("unapproved");
        var quarterly = Files.readAllLines(out.resolve("quarterly.csv"));
        assertThat(quarterly).hasSize(4);
        assertThat(quarterly.get(0)).startsWith("quarter,unapproved_crossings,smuggled_unapproved.rice");
        assertThat(quarterly.get(1)).startsWith("2017-Q1,");
    }

    @Test
    void aFolderOfSomethingElseIsNotWrittenTo() throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "mine");
        var terminal = Terminal.run("simulate", BORDER, "--weeks", "5", "--out", place.toString());
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.err().strip())
                .isEqualTo(place + ": holds something that Tollgate did not write. Maybe another folder.");
        try (var files = Files.list(place)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aNewStudyValidatesAndSimulates() {
        var study = place.resolve("a-new-one").toString();
        assertThat(Terminal.run("new", study).code()).isZero();
        assertThat(Terminal.run("validate", study).err()).isEmpty();
        var run = json("simulate", study, "--json", "--audit");
        assertThat(run.get("study").asString()).isEqualTo("a-new-one");
        assertThat(run.get("quantities").get(0).get("value").asDouble()).isGreaterThan(1_000);
        var again = Terminal.run("new", study);
        assertThat(again.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(again.err()).contains("is not an empty folder");
    }

    @Test
    void theLedgerCountsEveryRowAndHidesWhatIsSensitive() {
        var ledger = json("evidence", BORDER, "--json");
        assertThat(ledger.get("observations").asInt()).isEqualTo(589);
        for (String count : List.of("by_use", "by_outlet", "by_grade", "by_kind")) {
            assertThat(sum(ledger.get(count))).as(count).isEqualTo(589);
        }
        assertThat(sum(ledger.get("not_compared"))).isEqualTo(495);
        assertThat(sum(ledger.get("sensitive_by_year"))).isEqualTo(68);
        var bribe = ledger.get("quantities").get(0).get("reports").get(0);
        assertThat(bribe.get("low").asDouble()).isCloseTo(8_000, within(1e-9));
        assertThat(bribe.get("outlet").asString()).isEqualTo("nk-insider");
        assertThat(Terminal.run("evidence", BORDER).out())
                .contains("vehicle.licence", "chosun-ilbo", "withheld detail: responsible use")
                .doesNotContain("guard_posts", "defection");
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (var count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    @Test
    void theScheduleIsTheWeekInOrder() {
        var titles = new ArrayList<String>();
        json("schedule", "--json")
                .get("steps")
                .forEach(step -> titles.add(step.get("title").asString()));
        assertThat(titles).isEqualTo(Week.schedule().titles());
        assertThat(Terminal.run("schedule").out()).contains("offices post bribes", "microseconds");
    }

    @Test
    void whatCannotBeWrittenIsToldWithItsReason() throws IOException {
        var study = place.resolve("study");
        var out = place.resolve("out");
        Terminal.run("new", study.toString());
        Files.createDirectories(out.resolve("weekly.csv/in the way"));
        Files.writeString(out.resolve("tollgate.txt"), "Written by tollgate simulate.");
        var terminal = Terminal.run("simulate", study.toString(), "--weeks", "4", "--out", out.toString());
        assertThat(terminal.err()).isEqualTo("tollgate failed: " + out + " cannot be written: Is a directory.\n");
        assertThat(terminal.code()).isEqualTo(ExitCodes.FAILURE);
    }
}
