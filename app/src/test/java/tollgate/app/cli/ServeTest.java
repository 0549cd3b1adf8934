package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.Skeleton;
import tollgate.app.web.Waiting;

/** The verb that serves the page, as a process of its own. */
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    /** 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path place = Path.of("");

    @Test
    void interruptedInTheMiddleOfARunItEndsInSilenceAndKeepsWhatWasDone() throws Exception {
        Skeleton.write(place.resolve("studies/small"));
        var results = place.resolve("results");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "tollgate.app.Main",
                        "serve",
                        results.toString(),
                        "--studies",
                        place.resolve("studies").toString(),
                        "--port",
                        "0")
                .redirectError(place.resolve("err").toFile())
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var address = ADDRESS.matcher(String.valueOf(out.readLine()));
            assertThat(address.find()).isTrue();
            start(address.group());
            var done = results.resolve("small-draws-300-seed-1/unfinished.log");
            Waiting.until("something is done", () -> Files.exists(done) && Files.size(done) > 1_000);
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
            assertThat(done).exists();
            assertThat(done.resolveSibling("unfinished.json")).content().contains("\"draws\" : 300");
            assertThat(place.resolve("err")).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void start(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/api/runs"))
                                .header("Origin", address)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"study\": \"small\", \"effort\": \"quick\", \"draws\": 300}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var terminal = Terminal.run("serve", place.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(terminal.code()).isEqualTo(2);
            assertThat(terminal.err().strip()).contains("the port is taken").hasLineCount(1);
        }
    }

    @Test
    void aFileIsNoFolderOfResults() throws IOException {
        var file = Files.writeString(place.resolve("file"), "");
        assertThat(Terminal.run("serve", file.toString()).code()).isEqualTo(2);
        assertThat(Terminal.run("serve", "--port", "70000").code()).isEqualTo(2);
    }
}
