package tollgate.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of our own pages, which come with the program. */
final class Assets {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*\\.(js|css)");
    private static final String PAGES = "/tollgate/app/web/";

    /** Where the files of a folder under /assets come from. */
    private static final Map<String, String> FOLDERS = Map.of("web", PAGES, "report", "/tollgate/app/report/");

    private Assets() {}

    /** A script or stylesheet; nothing where there is none of this name. */
    static Optional<byte[]> find(String folder, String name) {
        return NAME.matcher(name).matches()
                ? Optional.ofNullable(FOLDERS.get(folder)).flatMap(place -> read(place + name))
                : Optional.empty();
    }

    /** The media type of such a file. */
    static String type(String name) {
        return (name.endsWith(".js") ? "text/javascript" : "text/css") + ";charset=utf-8";
    }

    /** One of our own pages. */
    static byte[] page(String name) {
        return read(PAGES + name)
                .orElseThrow(() -> new IllegalStateException("The program lacks its page %s.".formatted(name)));
    }

    private static Optional<byte[]> read(String place) {
        try (var stream = Assets.class.getResourceAsStream(place)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
