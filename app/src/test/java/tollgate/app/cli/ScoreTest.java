package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run of the study that "new" writes, scored on reports made up for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreTest {
    private static final String HEADER =
            "id,source,origin,from,to,place,node,actor,variable,good,low,high,unit,currency,per,kind,grade,use,quantity,reason,"
                    + "sensitive,note\n";
    private static final String ROWS = HEADER + """
            N1,S001,letter-1,2024-03-01,2024-06-30,the town,,dealers,price,vehicle,83000,83000,money,CNY,vehicle,point,C3,check,vehicle.price,,no,
            N2,S001,gazette-2024-10,2024-02-01,2024-03-31,the bridge,,guards,bribe,vehicle,20000,22000,money,CNY,vehicle,uncertainty,C3,check,vehicle.bribe,,no,
            N3,S001,letter-1,2024-03-01,2024-06-30,the town,,market,price,rice,5,5,money,CNY,kg,point,C3,context,,nobody lives there,no,
            N4,S001,letter-2,2024-10-01,2024-12-01,the bridge,,guards,bribe,vehicle,20000,30000,money,CNY,vehicle,uncertainty,C3,check,vehicle.bribe,,no,
            """;

    private Path place = Path.of("");

    @BeforeAll
    void runTheStudy(@TempDir Path folder) throws IOException {
        place = folder;
        assertThat(Terminal.run("new", place.resolve("study").toString()).code())
                .isZero();
        var run = Terminal.run(
                "run",
                place.resolve("study").toString(),
                "--draws",
                "2",
                "--out",
                place.resolve("results").toString());
        assertThat(run.code()).as(run.err()).isZero();
        Files.writeString(place.resolve("new.csv"), ROWS);
    }

    private Terminal score(String file, String... more) {
        var arguments = new ArrayList<>(List.of(
                "score",
                place.resolve("results").toString(),
                "--observations",
                place.resolve(file).toString()));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private JsonNode answer() {
        var terminal = score("new.csv", "--json");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }

    @Test
    void whatTheRunHasNotSeenIsScoredAndTheRestIsNamedWithItsReason() {
        var answer = answer();
        assertThat(answer.propertyNames())
                .containsExactly(
                        "study",
                        "simulations",
                        "failed_simulations",
                        "changed_particles",
                        "had_they_been_fitted",
                        "totals",
                        "scored",
                        "not_scored");
        assertThat(answer.get("scored"))
                .extracting(row -> row.get("id").asString())
                .containsExactly("N1", "N4");
        assertThat(answer.get("not_scored"))
                .extracting(row -> row.get("reason").asString())
                .containsExactly(
                        "seen: the run was fitted to E002", "speaks to no quantity of the model (nobody lives there)");
    }

    /** Particles are run again from what is stored: the same runs, to the bit, as those that were weighed. */
    @Test
    void everyParticleRunsAsItDid() {
        assertThat(answer().get("changed_particles").asInt()).isZero();
    }

    @Test
    void everyForecastThatHasSomethingToGoByIsScored() {
        var answer = answer();
        assertThat(answer.get("scored").get(0).get("forecasts").propertyNames()).containsExactly("posterior", "prior");
        var bribe = answer.get("scored").get(1).get("forecasts");
        assertThat(bribe.propertyNames()).containsExactly("last earlier", "mean of others", "posterior", "prior");
        var last = bribe.get("last earlier");
        assertThat(last.get("observed_log").asDouble()).isCloseTo(Math.log(Math.sqrt(20_000 * 30_000.0)), within(1e-9));
        assertThat(last.get("interval_90").get("holds").asBoolean()).isTrue();
        assertThat(last.get("log_score").asDouble()).isNegative();
        assertThat(answer.get("totals").get(0).propertyNames())
                .contains("forecast", "mean_log_score", "mean_crps", "coverage_50", "coverage_90");
    }

    @Test
    void aRunWhoseParticlesAreGoneIsNotScored() throws IOException {
        var particles = place.resolve("results/particles.csv");
        String whole = Files.readString(particles);
        Files.writeString(particles, whole.lines().findFirst().orElseThrow() + "\n");
        var terminal = score("new.csv");
        Files.writeString(particles, whole);
        assertThat(terminal.err()).isEqualTo(particles + ": the table has no row. Maybe tollgate run anew.\n");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    @Test
    void threadsDoNotMoveAByte() {
        assertThat(score("new.csv", "--json", "--threads", "1").out())
                .isEqualTo(score("new.csv", "--json", "--threads", "2").out());
    }

    @Test
    void tablesNameForecastsAndReasons() {
        assertThat(score("new.csv").out())
                .startsWith("study: 2 reports scored, 2 not")
                .contains("posterior", "prior", "mean of others", "In all", "N2: seen: the run was fitted to E002");
    }

    @Test
    void aBadFileIsToldRowByRow() throws IOException {
        Files.writeString(
                place.resolve("bad.csv"), ROWS.replace("N1,S001", "N1,S002").replace(",83000,83000,", ",x,83000,"));
        var terminal = score("bad.csv");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines())
                .contains(
                        place.resolve("bad.csv") + ":2: source names S002, which is no source. Maybe S001.",
                        place.resolve("bad.csv") + ":2: low (x) must be a number.");
        assertThat(score("none.csv").code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    @Test
    void aKindThatDoesNotSuitItsQuantityIsRefusedBeforeAnythingRuns() throws IOException {
        Files.writeString(
                place.resolve("unsuited.csv"),
                ROWS.replace("83000,83000,money,CNY,vehicle,point", "83000,90000,money,CNY,vehicle,spread"));
        var terminal = score("unsuited.csv");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines())
                .containsExactly(place.resolve("unsuited.csv")
                        + ":2: kind (spread) cannot speak to vehicle.price, only to vehicle.bribe. Maybe uncertainty.");
    }

    /** Hardly anything is less likely than that nobody saw a vehicle in a year in which thousands crossed, unless the report is wrong. */
    @Test
    void thatNothingWasSeenIsScoredByHowManyVehiclesCross() throws IOException {
        String row =
                "%s,S001,letter-%s,%s-01-01,%s-12-31,the bridge,,guards,vehicles,vehicle,0,0,vehicles,,month,absent,C3,"
                        + "check,vehicle.imports,,no,\n";
        Files.writeString(place.resolve("absent.csv"), HEADER + row.formatted("N1", 1, 2019, 2019));
        var terminal = score("absent.csv", "--json");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        var forecasts = JsonMapper.shared()
                .readTree(terminal.out())
                .get("scored")
                .get(0)
                .get("forecasts");
        assertThat(forecasts.propertyNames()).containsExactly("posterior", "prior");
        assertThat(forecasts.get("posterior").get("log_score").asDouble()).isCloseTo(Math.log(.25 / 2), within(1e-6));
    }

    @Test
    void aFolderWithoutResultsIsRefused() {
        var terminal = Terminal.run(
                "score",
                place.resolve("study").toString(),
                "--observations",
                place.resolve("new.csv").toString());
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.err()).contains("summary.json: there is no such file");
    }

    @Test
    void damagedResultsAreRefusedWithThePlaceOfTheDamage(@TempDir Path other) throws IOException {
        for (String file : List.of("summary.json", "particles.csv")) {
            Files.copy(place.resolve("results").resolve(file), other.resolve(file));
        }
        var particles = other.resolve("particles.csv");
        Files.writeString(particles, Files.readString(particles).replaceFirst("\\neither,", "\nother,"));
        var terminal = Terminal.run(
                "score",
                other.toString(),
                "--observations",
                place.resolve("new.csv").toString());
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.err()).contains("particles.csv:", "which is no explanation of the run");
        Files.writeString(other.resolve("summary.json"), "{");
        var broken = Terminal.run(
                "score",
                other.toString(),
                "--observations",
                place.resolve("new.csv").toString());
        assertThat(broken.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(broken.err()).contains("summary.json: this is not the summary of a run");
    }

    @Test
    void aFileOfWhichNothingCanBeScoredTakesNoRun() throws IOException {
        Files.writeString(place.resolve("silent.csv"), ROWS.replaceAll("(?m)^N[14].*\\n", ""));
        var terminal = score("silent.csv", "--json");
        assertThat(terminal.code()).as(terminal.err()).isZero();
        var answer = JsonMapper.shared().readTree(terminal.out());
        assertThat(answer.get("simulations").asInt()).isZero();
        assertThat(answer.get("not_scored")).hasSize(2);
    }

    @Test
    void aStudyThatHasChangedIsRefusedAndItsFilesAreNamed(@TempDir Path other) throws IOException {
        var copy = other.resolve("study").toString();
        assertThat(Terminal.run("new", copy).code()).isZero();
        assertThat(score("new.csv", "--study", copy).code()).isZero();
        Files.writeString(other.resolve("study/events.csv"), "\n", StandardOpenOption.APPEND);
        var terminal = score("new.csv", "--study", copy);
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("events.csv: is not what was run for");
    }

    @Test
    void newReportsUpdateTheProbabilitiesOfTheRun() {
        var updated = answer().get("had_they_been_fitted");
        assertThat(updated).isNotEmpty();
        double before = 0;
        double after = 0;
        for (var each : updated) {
            before += each.get("posterior_probability").asDouble();
            after += each.get("updated_probability").asDouble();
        }
        assertThat(before).isCloseTo(1, within(1e-6));
        assertThat(after).isCloseTo(1, within(1e-6));
    }

    @Test
    void aRunWithoutAnOutletIsScoredOnWhatThatOutletPublished() throws IOException {
        var study = place.resolve("study").toString();
        var results = place.resolve("without").toString();
        String outlet = "gazette";
        var run = Terminal.run("run", study, "--draws", "2", "--without", outlet, "--out", results);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(place.resolve("without/summary.json"))).contains("without_outlets");

        var scored = Terminal.run(
                "score",
                results,
                "--observations",
                place.resolve("study/evidence/observations.csv").toString(),
                "--outlets",
                outlet,
                "--json");

        assertThat(scored.code()).as(scored.err()).isZero();
        var answer = JsonMapper.shared().readTree(scored.out());
        assertThat(answer.get("changed_particles").asInt()).isZero();
        assertThat(answer.get("scored")).isNotEmpty();
    }

    @Test
    void anOutletThatTheStudyDoesNotHaveIsRefused() {
        var run = Terminal.run("run", place.resolve("study").toString(), "--without", "gazete");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--without gazete")
                .contains("no such outlet")
                .contains("Maybe");
    }

    @Test
    void narrowerAndWiderPriorsAreOtherStudies() throws IOException {
        for (String width : List.of("halved", "doubled")) {
            String results = place.resolve(width).toString();
            var run = Terminal.run(
                    "run", place.resolve("study").toString(), "--draws", "2", "--priors", width, "--out", results);
            assertThat(run.code()).as(run.err()).isZero();
            var summary = JsonMapper.shared()
                    .readTree(place.resolve(width).resolve("summary.json").toFile());
            assertThat(summary.get("variation").get("priors").asString()).isEqualTo(width);
            assertThat(summary.get("diagnostics").get("warnings").get(0).asString())
                    .contains("not the study as it stands");
        }
        assertThat(Files.readString(place.resolve("halved/particles.csv")))
                .isNotEqualTo(Files.readString(place.resolve("doubled/particles.csv")));
    }
}
