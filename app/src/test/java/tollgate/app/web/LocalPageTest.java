package tollgate.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.app.cli.Terminal;
import tools.jackson.databind.json.JsonMapper;

/** What the server answers to requests that no page of its own would make, and that runs it starts are the command line's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPageTest {
    private static final String SECRET = "nobody may read this";

    private Workbench bench;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        bench = new Workbench(folder);
        Files.writeString(bench.place().resolve("secret.csv"), SECRET);
        Files.writeString(bench.place().resolve("summary.json"), SECRET);
        var inside = bench.results().resolve(Workbench.ONE);
        Files.createSymbolicLink(inside.resolve("link.csv"), bench.place().resolve("secret.csv"));
        Files.createSymbolicLink(bench.results().resolve("linked"), bench.place());
    }

    @AfterAll
    void end() {
        bench.close();
    }

    /** Sends it as it stands, which a client that tidies addresses would not. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), bench.port())) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String raw(String path, String more) throws IOException {
        return raw("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s\r\n"
                .formatted(path, bench.port(), more));
    }

    private static void isPlain(String answer) {
        assertThat(answer)
                .doesNotContain(SECRET)
                .doesNotContain("Exception", "\tat ", "tollgate.app", "jetty", "Jetty", "<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "localhost:1",
                "127.0.0.1:PORT.evil.example",
                "[::1]:PORT",
                ""
            })
    void aForeignHostIsRefused(String host) throws IOException {
        String answer = raw("GET /api/runs HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                .formatted(host.replace("PORT", String.valueOf(bench.port()))));
        assertThat(answer).matches("(?s)HTTP/1.1 (400|403) .*").doesNotContain(Workbench.ONE);
        isPlain(answer);
    }

    @Test
    void itAnswersToBothOfItsNames() throws IOException {
        assertThat(raw("/", "")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(bench.port())))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void itListensToThisMachineAlone() throws IOException {
        for (var each : NetworkInterface.networkInterfaces().toList()) {
            for (var address :
                    each.inetAddresses().filter(one -> !one.isLoopbackAddress()).toList()) {
                assertThat(isOpen(address)).as(address.toString()).isFalse();
            }
        }
    }

    private boolean isOpen(InetAddress address) {
        try (var socket = new Socket(address, bench.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:PORT"})
    void aForeignOriginIsRefusedEvenToRead(String origin) throws IOException {
        String answer =
                raw("/api/runs", "Origin: %s\r\n".formatted(origin.replace("PORT", String.valueOf(bench.port()))));
        assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain(Workbench.ONE);
        isPlain(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/json, 403",
        "http://evil.example, application/json, 403",
        "own, text/plain, 415",
        "own, application/x-www-form-urlencoded, 415",
        "own, '', 415"
    })
    void whatIsNotAskedByAPageOfItsOwnChangesNothing(String origin, String type, int status) throws Exception {
        String from = origin.equals("own") ? "http://127.0.0.1:" + bench.port() : origin;
        String body = "{\"study\": \"small\", \"effort\": \"quick\", \"draws\": 2, \"seed\": 99}";
        String answer =
                raw(("POST /api/runs HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Length: %d\r\n"
                                + (from.isEmpty() ? "" : "Origin: " + from + "\r\n")
                                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                                + "\r\n%s")
                        .formatted(bench.port(), body.length(), body));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        isPlain(answer);
        assertThat(bench.results().resolve("small-draws-2-seed-99")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/../secret.csv",
                "/runs/small-one/files/../../../secret.csv",
                "/runs/small-one/files/..%2f..%2f..%2fsecret.csv",
                "/runs/%2e%2e%2f/files/secret.csv",
                "/runs/%2e%2e/files/secret.csv",
                "/runs/../../secret.csv",
                "/runs/..%5c/files/secret.csv",
                "/runs/small-one/files/%2e%2e%2f%2e%2e%2fsecret.csv",
                "/runs/small-one/files/link.csv",
                "/runs/linked/files/secret.csv",
                "/runs/linked/files/summary.json",
                "/runs/small-one/files/tollgate.txt",
                "/runs/small-one/files//etc/passwd",
                "/runs/small-one/files/%2fetc%2fpasswd",
                "/runs/small-one/files/secret.csv%00.csv",
                "//etc/passwd",
                "/assets/../page.html",
                "/assets/web/..%2f..%2fMain.class",
                "/assets/web/home.html",
                "/assets/other/x.js",
                "/runs/small-one/files/;/../secret.csv",
                "/api/studies/..",
                "/api/studies/%2e%2e%2fsecret",
                "/%",
                "/nothing",
                "/runs",
                "/api",
                "/api/runs/x/y/z",
                "/api/studies/none"
            })
    void noAddressLeadsOutOfTheFolderOfResults(String path) throws IOException {
        String answer = raw(path, "");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("root:");
        isPlain(answer);
    }

    @Test
    void whatIsInTheFolderIsServedAsItIs() throws Exception {
        var table = bench.get("/runs/small-one/files/patterns.csv");
        assertThat(table.body()).isEqualTo(Files.readString(bench.results().resolve("small-one/patterns.csv")));
        assertThat(table.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"patterns.csv\"");
        assertThat(bench.get("/runs/small-one/report.html").body())
                .isEqualTo(Files.readString(bench.results().resolve("small-one/report.html")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/simulate",
                "/compare",
                "/runs/small-one/report.html",
                "/api/runs",
                "/nothing",
                "/assets/web/home.js"
            })
    void everyAnswerTellsTheBrowserToBeStrict(String path) throws Exception {
        var headers = bench.get(path).headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void tenMegabytesAreRefusedInWords() throws Exception {
        var answer = bench.post("/api/runs", "x".repeat(10_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too long");
    }

    @Test
    void aHeadOrAnAddressThatIsTooLongIsRefused() throws IOException {
        String answer = raw("/" + "a".repeat(20_000), "");
        assertThat(answer).matches("(?s)HTTP/1.1 (414|431) .*");
        isPlain(answer);
        assertThat(raw("/", "X: " + "a".repeat(20_000) + "\r\n")).matches("(?s)HTTP/1.1 431 .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"study\": 1}",
                "{\"study\": \"small\"}",
                "{\"study\": \"none\", \"effort\": \"quick\"}",
                "{\"study\": \"../small\", \"effort\": \"quick\"}",
                "{\"study\": \"small\", \"effort\": \"heroic\"}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"seed\": \"x\"}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"seed\": 1.5}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"seed\": 1e300}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"draws\": 1}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"draws\": 99999999999}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"minutes\": 0}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"minutes\": 1.5}",
                "{\"study\": \"small\", \"effort\": \"quick\", \"out\": \"/tmp\"}"
            })
    void aBadWishForARunIsRefusedInWords(String json) throws Exception {
        var answer = bench.post("/api/runs", json);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("error").stringValue())
                .isNotBlank();
        isPlain(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"study\": \"small\", \"explanation\": \"none\"}", "{\"study\": \"small\", \"scenario\": \"none\"}",
                "{\"study\": \"small\", \"values\": {\"gates.horizon\": 1e9}}",
                        "{\"study\": \"small\", \"values\": {\"no.such\": 1}}",
                "{\"study\": \"small\", \"values\": {\"gates.horizon\": \"x\"}}",
                        "{\"study\": \"small\", \"values\": [1]}",
                "{\"study\": \"small\", \"values\": {\"gates.takeover\": 1e18}}", "{\"study\": \"none\"}"
            })
    void aBadWishForASimulationIsRefusedInWords(String json) throws Exception {
        var answer = bench.post("/api/simulations", json);
        assertThat(answer.statusCode()).isIn(400, 404);
        isPlain(answer.body());
    }

    @Test
    void aSimulationIsTheCommandLines() throws Exception {
        var answer = bench.post(
                "/api/simulations",
                "{\"study\": \"small\", \"explanation\": \"both\", \"seed\": 5, \"values\": {\"gates.horizon\": 1.25}}");
        var terminal = Terminal.run(
                "simulate",
                bench.studies().resolve("small").toString(),
                "--explanation",
                "both",
                "--seed",
                "5",
                "--set",
                "gates.horizon=1.25",
                "--json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("digest"))
                .isEqualTo(JsonMapper.shared().readTree(terminal.out()).get("digest"));
    }

    @Test
    void aRunIsTheCommandLinesByteForByte() throws Exception {
        assertThat(bench.post("/api/runs", "{\"study\": \"small\", \"effort\": \"quick\", \"draws\": 3, \"seed\": 7}")
                        .statusCode())
                .isEqualTo(200);
        var mine = bench.results().resolve("small-draws-3-seed-7");
        var its = bench.place().resolve("by hand");
        Terminal.run(
                "run",
                bench.studies().resolve("small").toString(),
                "--draws",
                "3",
                "--seed",
                "7",
                "--out",
                its.toString());
        Waiting.until(
                "the run has ended",
                () -> Files.exists(mine.resolve("summary.json")) && Files.notExists(mine.resolve("unfinished.log")));
        assertThat(texts(mine)).isEqualTo(texts(its));
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                texts.put(
                        file.getFileName().toString(),
                        Files.readString(file).replaceAll("\"wall_seconds\" : [0-9.E-]+", "\"wall_seconds\" : 0"));
            }
        }
        return texts;
    }

    @Test
    void theQueueIsFullInWordsAndCancelledRunsGiveUpTheirPlaces() throws Exception {
        var ids = new ArrayList<Integer>();
        int refused = 0;
        for (int seed = 100; seed < 110; seed++) {
            var answer = bench.post(
                    "/api/runs",
                    "{\"study\": \"small\", \"effort\": \"quick\", \"draws\": 200, \"seed\": %d}".formatted(seed));
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(answer.body()).contains("wait already");
            } else {
                ids.add(JsonMapper.shared().readTree(answer.body()).get("id").intValue());
            }
        }
        assertThat(ids).hasSizeBetween(JobQueue.MOST_WAITING, JobQueue.MOST_WAITING + 1);
        assertThat(refused).isEqualTo(10 - ids.size());
        for (int id : ids) {
            assertThat(bench.post("/api/jobs/%d/cancel".formatted(id), "{}").statusCode())
                    .isEqualTo(200);
        }
        Waiting.until("all have ended", () -> ids.stream().allMatch(this::hasEnded));
        assertThat(bench.post("/api/jobs/%d/cancel".formatted(ids.get(0)), "{}").statusCode())
                .isEqualTo(409);
        assertThat(bench.post("/api/jobs/99999/cancel", "{}").statusCode()).isEqualTo(404);
        assertThat(bench.post("/api/jobs/x/cancel", "{}").statusCode()).isEqualTo(404);
    }

    private boolean hasEnded(int id) {
        try {
            return bench.post("/api/jobs/%d/cancel".formatted(id), "{}").statusCode() == 409;
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void twoHundredAtOnceAreAllAnswered() {
        var requests = IntStream.range(0, 200)
                .mapToObj(i -> i % 4 == 0
                        ? HttpRequest.newBuilder(URI.create(bench.address("/api/simulations")))
                                .header("Origin", "http://127.0.0.1:" + bench.port())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"study\": \"small\"}"))
                                .build()
                        : HttpRequest.newBuilder(URI.create(bench.address(i % 4 == 1 ? "/api/runs" : "/api/studies")))
                                .build())
                .map(request -> bench.client().sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new)).join();
        assertThat(requests).allSatisfy(each -> {
            assertThat(each.join().statusCode()).isIn(200, 429);
            isPlain(each.join().body());
        });
        assertThat(requests.stream().filter(each -> each.join().statusCode() == 200))
                .hasSizeGreaterThanOrEqualTo(150);
    }
}
