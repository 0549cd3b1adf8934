package tollgate.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tollgate.app.report.MadeUp.Rival;
import tools.jackson.databind.json.JsonMapper;

/** What the page must never do, whatever a study says. */
class PageTest {
    private static final String HOSTILE =
            "</script><script>alert('x')</script><img src=x onerror=alert(1)> {{script}} \"&";

    @Test
    void hostileTextStaysText() {
        String page = Page.of(MadeUp.run(HOSTILE, Rival.of("egg", 0, 300), Rival.of("<b>\"hen", -2, 300)));
        assertThat(page)
                .doesNotContain("<script>alert", "<img", "<b>\"hen", "onerror=alert(1)>")
                .contains("&lt;/script&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "{{script}} &quot;&amp;")
                .contains("&lt;b&gt;&quot;hen");
        assertThat(page.split("</script>", -1)).hasSize(3);
    }

    @Test
    void anAddressThatIsNotOfTheWebIsNoLink() {
        assertThat(Html.link("javascript:alert(1)", "here")).isEqualTo("here");
        assertThat(Html.link("https://example.org/?a=\"b", "here"))
                .isEqualTo("<a href=\"https://example.org/?a=&quot;b\" rel=\"noopener\">here</a>");
    }

    @Test
    void everySectionThatHasDataIsThereInTheOrderOfTheQuestion() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300), Rival.of("hen", -2, 300)));
        var places = Stream.of("verdict", "gate", "claims", "evidence", "trust")
                .map(id -> page.indexOf("<section id=\"" + id + "\""))
                .toList();
        assertThat(places).isSorted().allMatch(place -> place > 0);
        assertThat(page).contains("href=\"#verdict\"", "data-chart=\"odds\"", "data-chart=\"ledger\"");
    }

    @Test
    void whatHasNoDataHasNoSectionAndNoLink() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        for (String id : List.of("rent", "kitchen", "border", "what-if")) {
            assertThat(page).doesNotContain("<section id=\"" + id + "\"", "href=\"#" + id + "\"");
        }
        assertThat(page).doesNotContain("data-chart=\"odds\"");
    }

    @Test
    void theDataOfThePageIsJsonThatHoldsWhatChartsNeed() {
        var run = MadeUp.run(Rival.of("egg", 0, 300), Rival.of("hen", -2, 300));
        String page = Page.of(run);
        String start = "<script type=\"application/json\" id=\"run\">";
        int from = page.indexOf(start) + start.length();
        var data = JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
        assertThat(data.propertyNames())
                .contains(
                        "explanations", "readings", "sets", "events", "money", "series", "flows", "whatIfs", "reports");
        assertThat(data.get("explanations")).hasSize(2);
        assertThat(data.get("explanations").get(1).get("logEvidence").doubleValue())
                .isEqualTo(-2);
        assertThat(data.get("explanations").get(0).get("bands").propertyNames())
                .containsExactlyElementsOf(new Choices(run).readings());
        assertThat(data.get("money").get("rises").get("2019").doubleValue()).isEqualTo(2.9);
        assertThat(data.get("money").get("usd")).isNotEmpty();
        assertThat(data.get("isUsable").booleanValue()).isTrue();
    }

    @Test
    void aBrowserObeysOurScriptAndOurStyleAndNoOther() throws NoSuchAlgorithmException {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        String policy = page.substring(page.indexOf("default-src"), page.indexOf("base-uri"));
        assertThat(policy).doesNotContain("unsafe").contains(hash(page, "<script>"), hash(page, "<style>"));
        assertThat(page).doesNotContain(" style=\"", " onclick=");
    }

    private static String hash(String page, String tag) throws NoSuchAlgorithmException {
        int from = page.indexOf(tag) + tag.length();
        String text = page.substring(from, page.indexOf("</" + tag.substring(1), from));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void everyReportThatMayBeShownIsARowOfTheLedger() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        assertThat(MadeUp.FILES.observations())
                .filteredOn(observation -> !observation.sensitive())
                .allSatisfy(
                        observation -> assertThat(page).contains("<th scope=\"row\">" + observation.id() + "</th>"));
    }

    @Test
    void anIdStandsOnce() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300), Rival.of("hen", -2, 300)));
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(match -> match.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        String withoutLinks = Pattern.compile("<a href=\"[^\"]*\" rel=\"noopener\">[^<]*</a>")
                .matcher(page)
                .replaceAll("");
        String withoutData = Pattern.compile("<script type=\"application/json\".*?</script>", Pattern.DOTALL)
                .matcher(withoutLinks)
                .replaceAll("")
                .replaceAll("http://www.w3.org/2000/svg|url[(]#|ObjectURL[(]", "");
        assertThat(withoutData.toLowerCase(Locale.ROOT))
                .doesNotContain("http://", "https://", "src=", "<link", "@import", "url(", "<iframe", "<img");
    }

    @Test
    void aHeaderSaysItsScopeAndATableItsCaption() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        assertThat(page).startsWith("<!doctype html>\n<html lang=\"en-GB\">");
        assertThat(page.split("<table[ >]", -1)).hasSameSizeAs(page.split("<table[^>]*><caption>", -1));
        assertThat(page.split("<th ", -1)).hasSameSizeAs(page.split("<th scope=", -1));
    }

    @Test
    void theSameBytesAreNotPromisedWhereTimeMayHaveEndedSampling() {
        var run = MadeUp.run(Rival.of("egg", 0, 300));
        String always = "give the same bytes on any number of threads.";
        assertThat(Page.of(run)).contains(always);
        assertThat(Page.of(MadeUp.endedEarly(run)))
                .doesNotContain(always)
                .contains("where time does not end sampling", "run --simulations");
    }

    @Test
    void aVerdictOnAStatementSpeaksOfTheModelAndNotOfTheWorld() {
        String page =
                Page.of(MadeUp.run(new Rival("egg", 0, .1, 300, .1, 1.5), new Rival("hen", -.5, .1, 300, .9, 1.5)));
        assertThat(page)
                .contains("seldom shown by the model", "of the verdicts differ", "reports on it are fitted")
                .doesNotContain("<strong>not supported</strong>");
    }

    @Test
    void theOrganInQuestionHasItsName() {
        var run = MadeUp.run(Rival.of("egg", 0, 300));
        assertThat(WhatIfSection.name(run, "subject.share")).isEqualTo("the share of MSS");
        assertThat(Page.of(run)).doesNotContain("organ in question");
    }

    @Test
    void theDoubtBeforeTheReportsIsThatOfTheStudysOwnOdds() {
        var run = MadeUp.run(Rival.of("egg", 0, 300), Rival.of("hen", -2, 300));
        assertThat(run.findings().doubtAboutExplanationBefore()).isCloseTo(1, within(1e-12));
        assertThat(run.findings().doubtAboutReadingBefore()).isBetween(1.0, Math.log(3) / Math.log(2));
    }

    @Test
    void sensitiveRowsAreCountedAndNeverShown() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        assertThat(MadeUp.FILES.observations())
                .filteredOn(observation -> observation.sensitive())
                .isNotEmpty()
                .satisfies(rows -> assertThat(page).contains(rows.size() + " of them are sensitive"))
                .allSatisfy(observation -> assertThat(page)
                        .doesNotContain(observation.id())
                        .doesNotContain(Html.escaped(observation.page().url()) + "\""));
    }
}
