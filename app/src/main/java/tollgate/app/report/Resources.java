package tollgate.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parts of the page that come with the program. */
final class Resources {
    private Resources() {}

    /** The script that makes the page move, all of its modules in one. */
    static String script() {
        return Modules.inOne("main", module -> own(module + ".js"));
    }

    /** A file of this room. */
    static String own(String name) {
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
