package tollgate.app.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tollgate.app.cli.SmallCountry;
import tollgate.app.files.Skeleton;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.WholeRun;
import tollgate.app.jobs.Workload;

/** A served page over a small study and two finished runs of it, in a place whose path has a space. */
final class Workbench implements AutoCloseable {
    static final String STUDY = "small";
    static final String ONE = "small-one";
    static final String OTHER = "small-other-with-a-name-that-is-wider-than-a-narrow-screen";

    private static final String MAP = """
            kind,id,name,x,y
            place,bridge-town,Bridge Town,20,40
            place,ford-town,Ford Town,80,40
            place,capital,Capital,50,80
            way,bridge,Bridge,20,20
            way,ford,Ford,80,20
            border,,,5,30
            border,,,95,30
            """;

    private final Path place;
    private final LocalPage page;
    private final HttpClient client = HttpClient.newHttpClient();

    Workbench(Path folder) throws Exception {
        place = Files.createDirectory(folder.resolve("a place"));
        Files.createDirectory(studies());
        Skeleton.write(studies().resolve(STUDY));
        SmallCountry.putInto(studies().resolve(STUDY));
        Files.writeString(studies().resolve(STUDY).resolve("map.csv"), MAP);
        finish(ONE, 1);
        finish(OTHER, 2);
        page = LocalPage.start(results(), studies(), 0);
    }

    private void finish(String name, long seed) throws Exception {
        var files = StudyReader.read(studies().resolve(STUDY));
        new WholeRun(files, Optional.of(results().resolve(name)), Workload.trial(2), seed, 2, false)
                .carryOut(new Silent());
    }

    /** Watches a run and says nothing. */
    record Silent() implements WholeRun.Watcher {
        @Override
        public void at(double share, long simulations) {}

        @Override
        public void beginsAnew(Path kept) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    Path place() {
        return place;
    }

    Path results() {
        return place.resolve("results");
    }

    Path studies() {
        return place.resolve("studies");
    }

    int port() {
        return page.port();
    }

    String address(String path) {
        return "http://127.0.0.1:%d%s".formatted(port(), path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Origin", "http://127.0.0.1:" + port())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        page.close();
    }
}
