package tollgate.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The local page and a report as a person meets them in a browser. Any complaint of the browser fails the test that raised it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final int RIGHT = 39;
    private static final int HOME = 36;
    private static final int END = 35;
    private static final String SIMULATE = "/simulate?study=" + Workbench.STUDY;
    private static final String COMPARE = "/compare?one=%s&other=%s".formatted(Workbench.ONE, Workbench.OTHER);
    private static final String REPORT = "/runs/%s/report.html".formatted(Workbench.ONE);

    private Workbench bench;
    private Chromium browser;
    private Tab tab;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        bench = new Workbench(folder);
        browser = Chromium.start();
    }

    @AfterAll
    void end() throws Exception {
        browser.close();
        bench.close();
    }

    @BeforeEach
    void openTab() throws Exception {
        tab = browser.tab();
    }

    @AfterEach
    void nothingWasComplainedOf() throws Exception {
        tab.close();
        assertThat(tab.complaints()).isEmpty();
    }

    private Tab open(String path) throws Exception {
        return tab.open(bench.address(path));
    }

    @Test
    void aReportIsOpenedFromTheListOfRuns() throws Exception {
        open("/")
                .click("[data-run='%s'] > a".formatted(Workbench.ONE))
                .until("location.pathname.endsWith('report.html') && document.querySelector('#verdict')");
        assertThat(tab.text("#verdict")).isNotBlank();
    }

    @Test
    void aReportDrawsItsChartsUnderThePolicyThatItIsServedWith() throws Exception {
        open(REPORT).until("document.querySelector('[data-chart=gate] svg path[d^=M]')");
        assertThat(tab.read("document.querySelector('[data-chart=gate] .finding').textContent")
                        .stringValue())
                .contains("the median bribe")
                .matches("(?s).* from .*[0-9] [(][0-9].* to .*[0-9][)].*");
    }

    /** Small traders pay none, whatever a licence would have cost. */
    @Test
    void noBarOfAVehicleHasALicenceInAQuarterInWhichNoneIsPaid() throws Exception {
        open(REPORT).until("document.querySelector('[data-chart=rent-car] svg')");
        tab.click("[data-chart=rent-car] .numbers summary")
                .until("document.querySelector('[data-chart=rent-car] .numbers tbody tr')");
        String numbers = tab.read("""
                        (() => {
                          const run = JSON.parse(document.getElementById("run").textContent);
                          const paid = run.series.bands.find(({ quantity, explanation, reading }) =>
                            quantity === "licences" && explanation === "all" && reading === run.first.reading);
                          const none = run.series.quarters.filter((_, index) => !(paid.q95[index] > 0)).map(({ label }) => label);
                          return Array.from(document.querySelectorAll("[data-chart=rent-car] .numbers tbody tr"))
                            .filter(({ cells }) => none.includes(cells[0].textContent) && cells[1].textContent.startsWith("licence"))
                            .map(({ cells }) => cells[4].textContent).join(" ");
                        })()""").stringValue();
        assertThat(numbers).isNotBlank().matches("[0 ]+");
    }

    @Test
    void filteringTheEvidenceLeavesTheRowsThatAreMeant() throws Exception {
        open(REPORT).until("document.querySelector('#reports-text')");
        tab.type("#reports-text", "no such words anywhere").untilText("[data-chart=ledger] .count", "No report fits.");
        tab.type("#reports-text", "bribe")
                .until("document.querySelector('[data-chart=ledger] .count').innerText.includes(' of ')");
        assertThat(tab.read("Array.from(document.querySelectorAll('#ledger tbody tr')).filter((row) => !row.hidden)"
                                + ".every((row) => row.textContent.toLowerCase().includes('bribe'))")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void movingTheOddsMovesWhatFollowsFromThem() throws Exception {
        String slider = "[data-chart=odds] input[type=range]";
        String after = "Array.from(document.querySelectorAll('[data-chart=odds] meter')).map(({ value }) => value)";
        open(REPORT).until("document.querySelector('%s')".formatted(slider));
        double before = tab.read(after).get(0).doubleValue();
        tab.press(slider, "Home", HOME);
        tab.until("document.querySelectorAll('[data-chart=odds] meter')[0].value === 0");
        assertThat(before).isPositive();
        assertThat(tab.read(after + ".reduce((sum, each) => sum + each)").doubleValue())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aCounterfactualIsChosenAndAnswered() throws Exception {
        open(REPORT).until("document.querySelector('#whatif-scenario option[value=both-again]')");
        tab.choose("#whatif-scenario", "both-again").until("document.querySelector('[data-chart=whatif] svg circle')");
        assertThat(tab.text("[data-chart=whatif] .finding")).contains("?", "this is a sketch");
    }

    @Test
    void movingTheTimeOfTheMapChangesItsDateAndHowWideAWayIs() throws Exception {
        String date = "document.querySelector('output[for=map-time]').textContent";
        String widest = "Math.max(0, ...Array.from(document.querySelectorAll('[data-chart=map] svg line'))"
                + ".map((line) => Number(line.getAttribute('stroke-width'))))";
        open(REPORT).until("document.querySelector('#map-time')");
        tab.press("#map-time", "Home", HOME);
        String firstDate = tab.read(date).stringValue();
        double firstWidth = tab.read(widest).doubleValue();
        tab.press("#map-time", "End", END);
        assertThat(tab.read(date).stringValue()).isNotEqualTo(firstDate);
        assertThat(tab.read(widest).doubleValue()).isNotEqualTo(firstWidth);
    }

    @Test
    void theNumbersOfAChartAreDownloaded(@TempDir Path downloads) throws Exception {
        browser.call(
                "", "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        open(REPORT).until("document.querySelector('[data-chart=gate] svg')");
        tab.click("[data-chart=gate] .files button");
        var file = downloads.resolve("gate.csv");
        Waiting.until("the numbers are there", () -> Files.exists(file) && Files.size(file) > 0);
        assertThat(Files.readAllLines(file))
                .hasSizeGreaterThan(100)
                .first()
                .asString()
                .isEqualTo("monday,q05,q25,q50,q75,q95,unit");
    }

    @Test
    void aReportMayAskTheServerForNothing() throws Exception {
        open(REPORT);
        assertThat(tab.read("fetch('/api/runs').then(() => 'answered', () => 'refused')")
                        .stringValue())
                .isEqualTo("refused");
        assertThat(tab.complaints()).isNotEmpty();
        tab.complaints().clear();
    }

    @Test
    void aRunIsStartedWatchedAndRead() throws Exception {
        open("/")
                .choose("#study", Workbench.STUDY)
                .type("#seed", "11")
                .type("#draws", "2")
                .type("#minutes", "3")
                .click("#start");
        String name = "small-draws-2-minutes-3-seed-11";
        tab.until("document.querySelector('[data-name=\"%s\"] progress')".formatted(name));
        tab.until("document.querySelector('[data-name=\"%s\"]').dataset.state === 'running'".formatted(name));
        tab.until("document.querySelector('[data-name=\"%s\"] progress').value > 0".formatted(name));
        tab.untilText("[data-name='%s'] .state".formatted(name), "finished");
        tab.untilText("[data-run='%s'] .state".formatted(name), "at most 3 minutes");
        tab.click("[data-run='%s'] > a".formatted(name)).until("document.querySelector('#verdict')");
    }

    @Test
    void aCancelledRunGoesOn() throws Exception {
        open("/")
                .choose("#study", Workbench.STUDY)
                .type("#seed", "12")
                .type("#draws", "200")
                .click("#start");
        String name = "small-draws-200-seed-12";
        String card = "[data-name='%s']".formatted(name);
        tab.until("document.querySelector(\"%s progress\")?.value > 0".formatted(card));
        tab.click(card + " button").untilText(card + " .state", "cancelled");
        assertThat(Files.size(bench.results().resolve(name).resolve("unfinished.log")))
                .isPositive();
        tab.click("[data-run='%s'] button".formatted(name))
                .until("document.querySelector(\"%s\").dataset.state === 'running'".formatted(card));
        tab.click(card + " button").untilText(card + " .state", "cancelled");
    }

    @Test
    void aMovedSliderMovesTheBribe() throws Exception {
        String slider = "[data-path='vehicles.willingness-to-pay']";
        open(SIMULATE).until("document.querySelector(\"%s\")".formatted(slider));
        tab.untilText("#bribe .finding", "as at the baselines");
        String before = tab.read("document.querySelector('#bribe [data-line=now]').getAttribute('d')")
                .stringValue();
        for (int presses = 0; presses < 20; presses++) {
            tab.press(slider, "ArrowRight", RIGHT);
        }
        tab.untilText("#bribe .finding", "above the baselines");
        assertThat(tab.read("document.querySelector('#bribe [data-line=now]').getAttribute('d')")
                        .stringValue())
                .isNotEqualTo(before);
        tab.click("#reset").untilText("#bribe .finding", "as at the baselines");
    }

    @Test
    void anotherExplanationAndAScenarioAreSimulatedOnTheSpot() throws Exception {
        open(SIMULATE).untilText("#bribe .finding", "in the last two years");
        String before = tab.text("#state");
        tab.choose("#explanation", "both")
                .until("document.querySelector('#state').innerText.startsWith('Digest') && "
                        + "document.querySelector('#state').innerText !== " + '"' + before + '"');
        tab.choose("#scenario", "both-again").until("document.querySelector('#scenario-question').innerText !== ''");
        tab.until("document.querySelector('#state').innerText.startsWith('Digest')");
        assertThat(tab.text("#bribe .finding")).contains("in the last two years");
        assertThat(tab.text("#scenario-question")).startsWith("both-again: ");
        assertThat(tab.text("#reading")).contains("prior weight");
        assertThat(tab.text("#explanation-note")).isEqualTo("The explanation is both.");
    }

    @Test
    void thePageSaysWhyItOpensOnAnExplanation() throws Exception {
        open(SIMULATE).untilText("#explanation-note", "no explanation has a higher prior weight");
    }

    @Test
    void twoRunsAreComparedFromTheirTicks() throws Exception {
        open("/")
                .click("[data-run='%s'] input".formatted(Workbench.ONE))
                .click("[data-run='%s'] input".formatted(Workbench.OTHER))
                .click("#compare")
                .untilText("#why", "The luck is another: seeds");
        assertThat(tab.text("#probabilities")).contains("either", "both", "%");
        assertThat(tab.text("#quantities")).contains("gate.receipts");
    }

    @Test
    void aTableIsDownloadedByteForByte(@TempDir Path downloads) throws Exception {
        browser.call(
                "", "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        String run = "[data-run='%s']".formatted(Workbench.ONE);
        open("/").click(run + " summary").click(run + " a[download='patterns.csv']");
        var file = downloads.resolve("patterns.csv");
        Waiting.until("the table is there", () -> Files.exists(file));
        assertThat(file)
                .hasSameBinaryContentAs(bench.results().resolve(Workbench.ONE).resolve("patterns.csv"));
    }

    @Test
    void aRefusalIsToldInWords() throws Exception {
        open("/")
                .choose("#study", Workbench.STUDY)
                .type("#draws", "3")
                .type("#seed", "1e30")
                .click("#start");
        tab.untilText("#message", "whole number");
        assertThat(tab.complaints()).allSatisfy(each -> assertThat(each).contains("400"));
        tab.complaints().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "home, 390, light",
        "home, 1440, dark",
        "simulate, 390, dark",
        "simulate, 1440, light",
        "compare, 390, light",
        "compare, 1440, dark"
    })
    void everyPageFitsItsScreenAndBarsNobody(String name, int width, String scheme) throws Exception {
        tab.resize(width, scheme);
        switch (name) {
            case "simulate" ->
                open(SIMULATE)
                        .until("document.querySelector('#sliders input') && document.querySelector('#prices svg')");
            case "compare" -> open(COMPARE).until("document.querySelector('#quantities table')");
            default -> open("/").until("document.querySelector('#runs li') && document.querySelector('#studies li')");
        }
        assertThat(tab.read("document.documentElement.scrollWidth <= innerWidth")
                        .booleanValue())
                .isTrue();
        assertThat(tab.barriers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, dark", "390, light", "1440, dark", "1440, light"})
    void aReportBarsNobody(int width, String scheme) throws Exception {
        tab.resize(width, scheme);
        open(REPORT).until("document.querySelector('[data-chart=gate] svg')");
        assertThat(tab.barriers()).isEmpty();
    }
}
