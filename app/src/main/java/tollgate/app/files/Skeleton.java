package tollgate.app.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small study to start from: two organs, two explanations, invented reports. */
public final class Skeleton {
    static final List<String> FILES = List.of(
            StudyReader.STUDY,
            FactsReader.GATES,
            FactsReader.OPENNESS,
            FactsReader.EVENTS,
            ScenarioReader.FOLDER + "/both-again" + ScenarioReader.YAML,
            ExchangeRates.FILE,
            EvidenceReader.OUTLETS,
            EvidenceReader.SOURCES,
            EvidenceReader.OBSERVATIONS);

    private static final String NAME = "my-study";

    private Skeleton() {}

    /** Writes it into a folder that is new or empty; returns the names of the files. */
    public static List<String> write(Path folder) throws InvalidInput {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : FILES) {
            files.put(file, text(file).replace(NAME, name.matches("[A-Za-z][A-Za-z0-9-]*") ? name : NAME));
        }
        ResultFolder.fresh(folder).write(files);
        return FILES;
    }

    private static String text(String file) {
        try (var stream = Skeleton.class.getResourceAsStream("skeleton/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program was built without skeleton/%s.".formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
