package tollgate.app.files;

import java.nio.file.Path;

/** The studies that come with the program. */
public final class Shipped {
    public static final Path BORDER = Path.of("../studies/dprk-border");

    private Shipped() {}

    /** The study of the border. */
    public static StudyFiles study() {
        try {
            return StudyReader.read(BORDER);
        } catch (InvalidInput wrong) {
            throw new AssertionError(wrong.getMessage(), wrong);
        }
    }
}
