package tollgate.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parts of the page that come with the program. */
final class Resources {
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

    private Resources() {}

    /** A file of this room. */
    static String own(String name) {
        return read(name);
    }

    /** The chart library, headed by its licence. */
    static String uplotScript() {
        String licence = read(UPLOT + "LICENSE").replace("*/", "");
        return "/*! uPlot 1.6.30\n" + licence + "*/\n" + withoutHead(read(UPLOT + "dist/uPlot.iife.min.js"));
    }

    static String uplotStyle() {
        return read(UPLOT + "dist/uPlot.min.css");
    }

    /** Without the comment that it begins with, which names an address. */
    private static String withoutHead(String script) {
        return script.startsWith("/*") ? script.substring(script.indexOf("*/") + 2) : script;
    }

    private static String read(String name) {
        try (var stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its part %s.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
