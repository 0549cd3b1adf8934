package tollgate.app.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium of our own without a window, spoken to by its DevTools protocol; it and its profile are gone when it is closed. */
final class Chromium {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();

    private Chromium(Process process, Path profile) throws Exception {
        this.process = process;
        this.profile = profile;
        var file = profile.resolve("DevToolsActivePort");
        Waiting.until("Chromium listens", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Chromium ended: " + Files.readString(profile.resolve("log")));
            }
            return Files.exists(file) && Files.readAllLines(file).size() == 2;
        });
        var lines = Files.readAllLines(file);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:%s%s".formatted(lines.get(0), lines.get(1))), new Ear())
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    static Chromium start() throws Exception {
        var profile = Files.createTempDirectory("tollgate browser ");
        var arguments = new ArrayList<>(List.of(
                program().toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--window-size=1280,900"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        arguments.add("about:blank");
        var process = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        return new Chromium(process, profile);
    }

    private static Path program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("The browser tests need Chromium. On Debian: apt install chromium"));
    }

    /** A tab by itself, with its own storage. */
    Tab tab() throws Exception {
        return new Tab(this);
    }

    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    /** Calls a method of the protocol; {@code session} is empty for the browser itself. */
    JsonNode call(String session, String method, Map<String, Object> parameters) throws Exception {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        open.put(id, answer);
        var message = new HashMap<String, Object>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        synchronized (this) {
            socket.sendText(JsonMapper.shared().writeValueAsString(message), true)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new AssertionError("Chromium does not answer " + method, silent);
        } catch (ExecutionException refused) {
            throw new AssertionError(method + ": " + refused.getMessage(), refused);
        }
    }

    /** Puts the parts of a message together. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                var message = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                hear(message);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    private void hear(JsonNode message) {
        if (!message.has("id")) {
            listeners.forEach(
                    listener -> listener.accept(message.path("sessionId").asString(""), message));
            return;
        }
        var answer =
                Optional.ofNullable(open.remove(message.get("id").intValue())).orElseGet(CompletableFuture::new);
        if (message.has("error")) {
            answer.completeExceptionally(
                    new IllegalStateException(message.get("error").toString()));
        } else {
            answer.complete(message.get("result"));
        }
    }

    void close() throws Exception {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        socket.abort();
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        for (var each : all) {
            each.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(Chromium::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
