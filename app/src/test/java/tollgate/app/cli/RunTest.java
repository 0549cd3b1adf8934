package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Shipped;
import tollgate.app.files.StoredRun;
import tollgate.weighing.StoredParticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job with next to no effort: what it writes, and that threads do not matter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunTest {
    private Path place = Path.of("");
    private Terminal first = new Terminal(-1, "", "");
    private Terminal second = new Terminal(-1, "", "");

    @BeforeAll
    void runTwice(@TempDir Path folder) {
        place = folder;
        first = run("one", "1");
        second = run("two", "2");
    }

    private Terminal run(String out, String threads, String... more) {
        var arguments = new ArrayList<>(List.of(
                "run",
                Shipped.BORDER.toString(),
                "--draws",
                "2",
                "--seed",
                "7",
                "--threads",
                threads,
                "--out",
                place.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void itEndsWell() {
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("Effective sample", "report.html");
        assertThat(first.err()).contains("100 %, ");
    }

    @Test
    void threadsChangeNoByte() throws IOException {
        assertThat(second.code()).isZero();
        assertThat(masked("one")).isEqualTo(masked("two"));
    }

    private Map<String, String> masked(String out) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(place.resolve(out))) {
            for (var file : files.toList()) {
                texts.put(
                        file.getFileName().toString(),
                        Files.readString(file).replaceAll("\"wall_seconds\" : [0-9.E-]+", "\"wall_seconds\" : 0"));
            }
        }
        return texts;
    }

    @Test
    void theFolderHoldsTheContractOfTheHouse() throws IOException {
        assertThat(masked("one"))
                .containsOnlyKeys(
                        "bribe_path.csv",
                        "checks.csv",
                        "claims.csv",
                        "explanations.csv",
                        "flows.csv",
                        "next_reports.csv",
                        "parameters.csv",
                        "particles.csv",
                        "patterns.csv",
                        "predictive.csv",
                        "quantities.csv",
                        "report.html",
                        "reports.csv",
                        "series.csv",
                        "summary.json",
                        "tollgate.txt",
                        "welfare.csv",
                        "what_if.csv");
        var summary =
                JsonMapper.shared().readTree(place.resolve("one/summary.json").toFile());
        assertThat(summary.propertyNames())
                .contains("study", "version", "commit", "seed", "effort", "wall_seconds", "explanations", "claims")
                .contains(
                        "diagnostics", "checksums", "study_folder", "readings", "most_odds_shift", "repeats", "draws");
        assertThat(summary.get("seed").intValue()).isEqualTo(7);
        assertThat(summary.get("diagnostics").propertyNames())
                .contains("effective_sample_size", "simulations", "failed_simulations", "warnings");
        assertThat(summary.get("diagnostics").get("simulations").intValue())
                .isGreaterThan(12 * (2 + 2 * 6 + 2 + 2 + 2));
        assertThat(summary.get("explanations")).hasSize(12).allSatisfy(RunTest::isAnExplanation);
        assertThat(summary.get("claims")).hasSize(26).allSatisfy(RunTest::isAClaim);
    }

    /** What every reader of a run asks first, of each explanation and under each reading. */
    @Test
    void noQuantityThatMustBeShownIsMissing() throws IOException {
        var study = Shipped.study().study();
        var asked = new ArrayList<>(List.of("rent.total", "rent.headquarters", "rent.treasury", "rent.pockets"));
        asked.addAll(List.of("rent.companies", "rent.small-traders", "pass-through.rice", "pass-through.flour"));
        for (var organ : study.world().organs()) {
            String id = organ.id().toLowerCase(Locale.ROOT);
            asked.addAll(List.of(id + ".receipts", id + ".share"));
        }
        var readings = new ArrayList<>(List.of("all"));
        study.readings().forEach(reading -> readings.add(reading.id()));
        for (var explanation : summary().get("explanations")) {
            var told = new ArrayList<String>();
            explanation
                    .get("quantities")
                    .forEach(quantity -> told.add("%s %s %s"
                            .formatted(
                                    quantity.get("id").stringValue(),
                                    quantity.get("reading").stringValue(),
                                    quantity.get("period").stringValue())));
            for (String period : List.of("2018-2019", "2024-2025")) {
                for (String reading : readings) {
                    assertThat(told)
                            .containsAll(asked.stream()
                                    .map(id -> id + " " + reading + " " + period)
                                    .toList());
                }
            }
            assertThat(told).doesNotHaveDuplicates();
            assertThat(explanation.get("parameters")).isNotEmpty();
            double probability = 0;
            for (var reading : study.readings()) {
                probability += explanation.get("readings").get(reading.id()).doubleValue();
            }
            assertThat(probability).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void everyScenarioIsAskedOfThePosterior() throws IOException {
        var scenarios = Shipped.study().study().scenarios();
        var asked = summary().get("what_if");
        assertThat(asked).hasSize(scenarios.size()).allSatisfy(whatIf -> {
            assertThat(whatIf.propertyNames())
                    .containsExactly(
                            "scenario",
                            "question",
                            "against",
                            "first_from",
                            "last_from",
                            "pairs",
                            "failures",
                            "differences");
            assertThat(whatIf.get("pairs").intValue() + whatIf.get("failures").size())
                    .isEqualTo(2);
        });
        assertThat(Files.readAllLines(place.resolve("one/what_if.csv")).size()).isGreaterThan(10 * scenarios.size());
    }

    /** Evasion and seizure have no place finer than the country. */
    @Test
    void seriesAreSmallAndCoarseWhereItCouldHurt() throws IOException {
        var series = place.resolve("one/series.csv");
        assertThat(Files.size(series)).isLessThan(1_500_000);
        assertThat(Files.readAllLines(series))
                .filteredOn(line -> line.startsWith("vehicles-unapproved"))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("vehicles-unapproved,all,"));
        assertThat(Files.readString(series)).doesNotContain("seiz", "auction", "post");
    }

    private JsonNode summary() throws IOException {
        return JsonMapper.shared().readTree(place.resolve("one/summary.json").toFile());
    }

    private static void isAClaim(JsonNode claim) {
        assertThat(claim.propertyNames()).contains("id", "patterns", "verdict", "value", "by_explanation");
        assertThat(claim.get("verdict").stringValue()).isIn("supported", "not supported", "cannot tell");
        assertThat(claim.get("by_explanation")).hasSize(12);
        boolean isTold = claim.get("reason").stringValue().isEmpty();
        assertThat(isTold || claim.get("verdict").stringValue().equals("cannot tell"))
                .isTrue();
    }

    private static void isAnExplanation(JsonNode explanation) {
        assertThat(explanation.propertyNames())
                .contains("id", "log_evidence", "log_evidence_error", "posterior_probability", "patterns", "quantities")
                .contains("prior_weight", "probability_error", "effective_sample_size", "advice", "drivers");
        assertThat(explanation.get("patterns").get(0).propertyNames())
                .contains("id", "kind", "value", "low", "high", "share_met", "verdict");
        assertThat(explanation.get("patterns"))
                .hasSize(21)
                .allSatisfy(pattern -> assertThat(pattern.get("verdict").stringValue())
                        .isIn("met", "missed", "undecided", "not applicable"));
        assertThat(explanation.get("welfare").get(0).propertyNames()).contains("place", "role", "q50");
        assertThat(explanation.get("quantities").get(0).propertyNames())
                .containsExactly("id", "unit", "reading", "period", "q05", "q50", "q95", "effective_sample_size");
    }

    /** Read by what reads them for scoring, so that every number is there and reads back. */
    @Test
    void particlesAreKeptWithAllThatTheirRunsNeed() throws InvalidInput {
        var stored = StoredRun.read(place.resolve("one"));
        stored.requireUnchanged(Shipped.study());
        var particles = stored.particles(Shipped.study());
        assertThat(particles).hasSize(12 * 2);
        assertThat(particles.stream().mapToDouble(StoredParticle::weight).sum()).isCloseTo(12, within(1e-9));
        assertThat(particles.get(0).values().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        StoredParticle.unknowns(Shipped.study().study()));
    }

    @Test
    void theReportIsOneFileThatNamesEveryExplanation() throws IOException {
        var report = place.resolve("one/report.html");
        assertThat(Files.size(report)).isLessThan(5_000_000);
        String page = Files.readString(report);
        assertThat(Shipped.study().study().explanations())
                .allSatisfy(explanation -> assertThat(page).contains(">" + explanation.id() + "<"));
        assertThat(page.replaceAll("<a href=\"[^\"]*\"", "")
                        .replaceAll("(?s)<script type=\"application/json\".*?</script>", "")
                        .replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://");
    }

    @Test
    void jsonAloneStandsOnStdout() {
        var terminal = run("json", "2", "--json");
        assertThat(JsonMapper.shared().readTree(terminal.out()).get("study").stringValue())
                .isEqualTo("dprk-border");
        assertThat(terminal.out().strip().lines()).hasSize(1);
    }

    @Test
    void nothingIsWrittenForABadStudy() throws IOException {
        var study = Files.createDirectory(place.resolve("bad"));
        Files.writeString(study.resolve("study.yaml"), "study: 1\nqestion: x\n");
        var terminal = Terminal.run(
                "run", study.toString(), "--out", place.resolve("never").toString());
        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("study.yaml:2:").contains("gates.csv");
        assertThat(place.resolve("never")).doesNotExist();
    }

    @Test
    void anEndAfterSoManySimulationsIsTheSameOnAnyNumberOfThreads() throws IOException {
        assertThat(run("short", "1", "--simulations", "50").code()).isZero();
        assertThat(run("short too", "2", "--simulations", "50").code()).isZero();
        assertThat(masked("short")).isEqualTo(masked("short too"));
        var summary =
                JsonMapper.shared().readTree(place.resolve("short/summary.json").toFile());
        assertThat(summary.at("/limits/simulations").intValue()).isEqualTo(50);
        assertThat(summary.at("/diagnostics/warnings").toString()).contains("simulations ran out");
        assertThat(first.err()).doesNotContain("ran out");
    }

    @Test
    void anInterruptedRunKeepsItsLimitUnlessAnotherIsNamed() throws IOException {
        var folder = Files.createDirectories(place.resolve("limited"));
        Files.copy(place.resolve("one/tollgate.txt"), folder.resolve("tollgate.txt"));
        String asked = "{\"study_folder\": \"any\", \"effort\": \"quick\", \"seed\": 7, \"simulations\": %d}";
        Files.writeString(folder.resolve("unfinished.json"), asked.formatted(50));
        assertThat(run("limited", "2", "--resume").code()).isZero();
        assertThat(limits()).isEqualTo("{\"simulations\":50}");
        Files.writeString(folder.resolve("unfinished.json"), asked.formatted(50));
        assertThat(run("limited", "2", "--resume", "--minutes", "1").code()).isZero();
        assertThat(limits()).isEqualTo("{\"minutes\":1}");
    }

    private String limits() {
        return JsonMapper.shared()
                .readTree(place.resolve("limited/summary.json").toFile())
                .get("limits")
                .toString();
    }

    @Test
    void aWrongOptionIsRefused() {
        assertThat(run("never", "0").code()).isEqualTo(2);
        assertThat(run("never", "1", "--effort", "heroic").code()).isEqualTo(2);
        var noTime = run("never", "1", "--minutes", "0");
        assertThat(noTime.code()).isEqualTo(2);
        assertThat(noTime.err()).contains("--minutes (0) must lie between 1 and");
        assertThat(run("never", "1", "--simulations", "0").code()).isEqualTo(2);
        assertThat(place.resolve("never")).doesNotExist();
    }
}
