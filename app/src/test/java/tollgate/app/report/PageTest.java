package tollgate.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tollgate.app.report.MadeUp.Rival;

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
        assertThat(page.split("</script>", -1)).hasSize(4);
    }

    @Test
    void anAddressThatIsNotOfTheWebIsNoLink() {
        assertThat(Html.link("javascript:alert(1)", "here")).isEqualTo("here");
        assertThat(Html.link("https://example.org/?a=\"b", "here"))
                .isEqualTo("<a href=\"https://example.org/?a=&quot;b\" rel=\"noopener\">here</a>");
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        String withoutLinks = Pattern.compile("<a href=\"[^\"]*\" rel=\"noopener\">[^<]*</a>")
                .matcher(page)
                .replaceAll("");
        assertThat(withoutLinks.toLowerCase(Locale.ROOT))
                .doesNotContain("http://", "https://", "src=", "<link", "@import", "url(", "<iframe", "<img");
    }

    @Test
    void aHeaderSaysItsScopeAndATableItsCaption() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        assertThat(page).startsWith("<!doctype html>\n<html lang=\"en-GB\">");
        assertThat(page.split("<table>", -1)).hasSameSizeAs(page.split("<table><caption>", -1));
        assertThat(page.split("<th ", -1)).hasSameSizeAs(page.split("<th scope=", -1));
    }

    @Test
    void sensitiveRowsAreCountedAndNeverShown() {
        String page = Page.of(MadeUp.run(Rival.of("egg", 0, 300)));
        assertThat(MadeUp.FILES.observations())
                .filteredOn(observation -> observation.sensitive())
                .isNotEmpty()
                .allSatisfy(observation -> assertThat(page)
                        .doesNotContain(observation.id())
                        .doesNotContain(Html.escaped(observation.page().url()) + "\""));
    }
}
