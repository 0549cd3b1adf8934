package tollgate.app.jobs;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;
import tollgate.app.report.FinishedRun;

/** Which program this is, from the manifest of its jar. */
public final class Build {
    private static final String UNKNOWN = "unknown";

    private Build() {}

    /** Version and commit; both unknown when the program does not run from a jar. */
    public static FinishedRun.Build read() {
        var attributes = Optional.ofNullable(Build.class.getResource("Build.class"))
                .flatMap(Build::manifest)
                .orElseGet(Attributes::new);
        return new FinishedRun.Build(value(attributes, "Implementation-Version"), value(attributes, "Tollgate-Commit"));
    }

    private static Optional<Attributes> manifest(URL ownClass) {
        try {
            return ownClass.openConnection() instanceof JarURLConnection jar
                    ? Optional.ofNullable(jar.getMainAttributes())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String value(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name)).orElse(UNKNOWN);
    }
}
