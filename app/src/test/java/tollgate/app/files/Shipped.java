package tollgate.app.files;

import java.nio.file.Path;
import tollgate.economy.Country;

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

    /** The country of that study. */
    static Country country() {
        var problems = new Problems();
        var folder = new StudyFolder(BORDER, problems);
        var root = folder.yaml(StudyReader.STUDY);
        return new CountryReader(folder, root, new PlaceReader(root), new Provenance()).country();
    }
}
