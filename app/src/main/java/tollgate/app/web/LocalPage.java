package tollgate.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.report.Results;

/** The server of the local page. It listens to this machine alone, until it is closed. */
public final class LocalPage implements AutoCloseable {
    private static final String HERE = "127.0.0.1";
    private static final int MOST_THREADS = 32;
    private static final int LEAST_THREADS = 4;
    private static final int IDLE_MILLIS = 60_000;
    private static final int FAILURE = 500;
    private static final String JSON = "application/json;charset=utf-8";

    private final RunsFolder runs;
    private final StudiesFolder studies;
    private final JobQueue queue = new JobQueue();
    private final Progress progress;
    private final Questions questions;
    private final Javalin server;

    /** The port is taken, or may not be used. */
    public static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super("Port %d is taken, or not free to use.".formatted(port));
        }
    }

    private LocalPage(Path results, Path studies) {
        this.runs = new RunsFolder(results);
        this.studies = new StudiesFolder(studies);
        this.questions = new Questions(this.studies, runs, queue);
        this.progress = new Progress(
                () -> Json.object().putObjects("runs", queue.json()).inOneLine());
        this.server = Javalin.create(this::configure);
    }

    /**
     * Begins to serve.
     *
     * @param results the folder below which runs lie; it may not exist yet
     * @param studies the folder below which studies lie
     * @param port 0 for any free one
     */
    public static LocalPage start(Path results, Path studies, int port) throws PortTaken {
        var page = new LocalPage(results, studies);
        try {
            page.server.start(HERE, port);
            return page;
        } catch (JavalinBindException taken) {
            page.close();
            throw new PortTaken(port);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** What to open in a browser. */
    public String address() {
        return "http://%s:%d/".formatted(HERE, port());
    }

    /** Ends the run in hand, whose work is kept, and stops listening. */
    @Override
    public void close() {
        progress.close();
        queue.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLIS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(LocalPage::plainly));
        config.jetty.modifyServletContextHandler(servlets -> servlets.setErrorHandler(LocalPage::plainly));
        config.routes.before(Guard::admit);
        pages(config);
        answers(config);
        failures(config);
    }

    private void pages(JavalinConfig config) {
        config.routes.get("/", request -> page(request, "home.html"));
        config.routes.get("/simulate", request -> page(request, "simulate.html"));
        config.routes.get("/compare", request -> page(request, "compare.html"));
        config.routes.get("/favicon.ico", request -> request.status(204));
        config.routes.get("/assets/{folder}/{name}", LocalPage::asset);
        config.routes.get("/runs/{run}/report.html", this::report);
        config.routes.get("/runs/{run}/files/{name}", this::table);
    }

    private void answers(JavalinConfig config) {
        config.routes.get("/api/studies", request -> json(request, questions.studies()));
        config.routes.get(
                "/api/studies/{study}", request -> json(request, questions.study(request.pathParam("study"))));
        config.routes.get(
                "/api/studies/{study}/sliders",
                request -> json(request, questions.sliders(request.pathParam("study"))));
        config.routes.get("/api/runs", request -> json(request, questions.runs()));
        config.routes.sse("/api/progress", this::listen);
        config.routes.post("/api/runs", request -> json(request, questions.start(Guard.body(request))));
        config.routes.post("/api/runs/{run}/resume", request -> {
            Guard.body(request);
            json(request, questions.resume(request.pathParam("run")));
        });
        config.routes.post("/api/jobs/{id}/cancel", request -> {
            Guard.body(request);
            json(request, questions.cancel(request.pathParam("id")));
        });
        config.routes.post("/api/simulations", request -> json(request, questions.simulate(Guard.body(request))));
    }

    private static void failures(JavalinConfig config) {
        config.routes.exception(
                Refusal.class, (refusal, request) -> refuse(request, refusal.status(), refusal.reason()));
        config.routes.exception(
                InvalidInput.class,
                (wrong, request) -> refuse(request, Refusal.BAD, String.valueOf(wrong.getMessage())));
        config.routes.exception(
                HttpResponseException.class,
                (refused, request) -> refuse(request, refused.getStatus(), words(refused.getStatus())));
        config.routes.exception(
                Exception.class,
                (failure, request) -> refuse(request, FAILURE, "The program failed while it answered this."));
        config.routes.error(Refusal.NOT_FOUND, request -> {
            if (request.result() == null || !isRefused(request)) {
                refuse(request, Refusal.NOT_FOUND, words(Refusal.NOT_FOUND));
            }
        });
    }

    private static boolean isRefused(Context request) {
        return String.valueOf(request.result()).startsWith("{\"error\"");
    }

    private static void refuse(Context request, int status, String reason) {
        json(request.status(status), Json.object().put("error", reason));
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "The request cannot be understood.";
            case 404 -> "There is nothing here.";
            case 405 -> "This can be read, not changed.";
            case 413 -> "The request is too long.";
            case 414 -> "The address is too long.";
            case 431 -> "The head of the request is too long.";
            default -> "The request was refused.";
        };
    }

    /** For what the server refuses before any of our own code sees it. */
    private static boolean plainly(Request request, Response response, Callback callback) {
        response.getHeaders().put("Content-Type", JSON);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Content-Security-Policy", ContentPolicy.NOTHING);
        Content.Sink.write(
                response,
                true,
                Json.object().put("error", words(response.getStatus())).inOneLine(),
                callback);
        return true;
    }

    private static void json(Context request, Json answer) {
        request.contentType(JSON).result(answer.inOneLine());
    }

    private static void page(Context request, String name) {
        String origin = "http://" + request.header("Host");
        request.header("Content-Security-Policy", ContentPolicy.ofOwnPage(origin));
        request.contentType("text/html;charset=utf-8").result(Assets.page(name));
    }

    private static void asset(Context request) throws Refusal {
        String name = request.pathParam("name");
        byte[] file = Assets.find(request.pathParam("folder"), name)
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, words(Refusal.NOT_FOUND)));
        request.contentType(Assets.type(name)).result(file);
    }

    private void report(Context request) throws Refusal, IOException {
        String html = Files.readString(runs.file(request.pathParam("run"), Results.REPORT), StandardCharsets.UTF_8);
        request.header("Content-Security-Policy", ContentPolicy.ofReport(html));
        request.contentType("text/html;charset=utf-8").result(html);
    }

    private void table(Context request) throws Refusal, IOException {
        String name = request.pathParam("name");
        byte[] bytes = Files.readAllBytes(runs.file(request.pathParam("run"), name));
        if (name.endsWith(".csv")) {
            request.header(
                    "Content-Disposition", "attachment; filename=\"%s\"".formatted(name.replaceAll("[^\\w.-]", "_")));
        }
        request.contentType(name.endsWith(".csv") ? "text/csv;charset=utf-8" : JSON)
                .result(bytes);
    }

    private void listen(SseClient page) {
        if (progress.hasRoom()) {
            progress.add(page);
        } else {
            page.ctx().status(Refusal.TOO_MANY);
            page.close();
        }
    }
}
