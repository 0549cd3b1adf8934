package tollgate.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page as a person meets it: opened, clicked, typed into and read. What it complains of is kept. */
final class Tab {
    private final Chromium browser;
    private final String target;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Tab(Chromium browser) throws Exception {
        this.browser = browser;
        target = browser.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .stringValue();
        session = browser.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .stringValue();
        browser.listen((from, message) -> {
            if (from.equals(session)) {
                hear(message);
            }
        });
        for (String domain : List.of("Page", "Runtime", "Log")) {
            browser.call(session, domain + ".enable", Map.of());
        }
    }

    private void hear(JsonNode message) {
        var about = message.get("params");
        switch (message.get("method").stringValue()) {
            case "Runtime.exceptionThrown" ->
                complaints.add(about.get("exceptionDetails").toString());
            case "Log.entryAdded" -> {
                if (about.at("/entry/level").asString("").equals("error")) {
                    complaints.add(about.get("entry").toString());
                }
            }
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "assert").contains(about.get("type").asString(""))) {
                    complaints.add(about.toString());
                }
            }
            default -> {}
        }
    }

    /** Errors of scripts, violations of the content policy and files that did not load, since the tab was opened. */
    List<String> complaints() {
        return complaints;
    }

    Tab open(String address) throws Exception {
        var answer = browser.call(session, "Page.navigate", Map.of("url", address));
        assertThat(answer.path("errorText").asString("")).as(address).isEmpty();
        return until("document.readyState === 'complete' && location.href === " + quoted(address));
    }

    /** What an expression of the page is worth; a promise is waited for. */
    JsonNode read(String script) throws Exception {
        var answer = browser.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        assertThat(answer.has("exceptionDetails")).as(script + "\n" + answer).isFalse();
        return answer.at("/result/value");
    }

    String text(String selector) throws Exception {
        return read("document.querySelector(%s)?.innerText ?? ''".formatted(quoted(selector)))
                .asString("");
    }

    /** Waits until an expression of the page is true. */
    Tab until(String script) throws Exception {
        Waiting.until(script, () -> read("Boolean(%s)".formatted(script)).booleanValue());
        return this;
    }

    Tab untilText(String selector, String words) throws Exception {
        return until("document.querySelector(%s)?.innerText.includes(%s)".formatted(quoted(selector), quoted(words)));
    }

    /** Clicks in the middle of an element, as a mouse does; what covers it is hit instead. */
    Tab click(String selector) throws Exception {
        until("document.querySelector(%s)?.checkVisibility()".formatted(quoted(selector)));
        var place = read("""
                (() => {
                  const element = document.querySelector(%s);
                  element.scrollIntoView({ block: "center", behavior: "instant" });
                  const box = element.getBoundingClientRect();
                  return [box.x + box.width / 2, box.y + box.height / 2];
                })()""".formatted(quoted(selector)));
        for (String type : List.of("mousePressed", "mouseReleased")) {
            browser.call(
                    session,
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.get(0).doubleValue(),
                            "y",
                            place.get(1).doubleValue(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        return this;
    }

    /** Chooses in a select. */
    Tab choose(String selector, String value) throws Exception {
        until("Array.from(document.querySelector(%s)?.options ?? []).some((each) => each.value === %s)"
                .formatted(quoted(selector), quoted(value)));
        read("""
                (() => {
                  const select = document.querySelector(%s);
                  select.value = %s;
                  select.dispatchEvent(new Event("input", { bubbles: true }));
                  select.dispatchEvent(new Event("change", { bubbles: true }));
                })()""".formatted(quoted(selector), quoted(value)));
        return this;
    }

    /** Writes into a field, in place of what stands there. */
    Tab type(String selector, String words) throws Exception {
        read("(() => { const field = document.querySelector(%s); field.focus(); field.select(); })()"
                .formatted(quoted(selector)));
        browser.call(session, "Input.insertText", Map.of("text", words));
        return this;
    }

    /** Presses a key on an element, as a person without a mouse does. */
    Tab press(String selector, String key, int code) throws Exception {
        read("document.querySelector(%s).focus()".formatted(quoted(selector)));
        for (String type : List.of("keyDown", "keyUp")) {
            browser.call(
                    session,
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
        return this;
    }

    /** Shows the page on a screen of another width, light or dark. */
    Tab resize(int width, String scheme) throws Exception {
        browser.call(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.call(
                session,
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** The rules of accessibility that the page breaks, serious and critical ones, with where. */
    List<String> barriers() throws Exception {
        try (var rules = Tab.class.getResourceAsStream("/axe.min.js")) {
            read(new String(rules.readAllBytes(), StandardCharsets.UTF_8) + "\n;true");
        } catch (IOException missing) {
            throw new AssertionError("The rules of accessibility are missing.", missing);
        }
        var found = read("""
                axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
                  .filter(({ impact }) => impact === "serious" || impact === "critical")
                  .map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ; ")))""");
        var barriers = new ArrayList<String>();
        found.forEach(each -> barriers.add(each.stringValue()));
        return barriers;
    }

    /** A picture of the whole page, PNG in base 64. */
    String picture() throws Exception {
        return browser.call(session, "Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data")
                .stringValue();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    void close() throws Exception {
        browser.call("", "Target.closeTarget", Map.of("targetId", target));
    }
}
