package tollgate.app.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import tollgate.weighing.Variation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked of a run that has not ended, so that anybody can let it go on.
 *
 * @param study the study's folder, as it was named
 * @param variation how the study was varied
 * @param effort the word by which it was chosen
 * @param draws of each explanation, where they were asked for whatever the effort
 * @param minutes after which sampling is to end, where they were named
 * @param simulations after which it is to end, where they were named
 */
public record Unfinished(
        String study,
        Variation variation,
        String effort,
        long seed,
        OptionalInt draws,
        OptionalInt minutes,
        OptionalInt simulations) {
    /** In a folder of results for as long as the run has not ended. */
    public static final String FILE = "unfinished.json";

    private static final int MOST_BYTES = 100_000;

    /** What the file holds. */
    public String text() {
        var json = Json.object()
                .put("study_folder", study)
                .put("variation", StoredRun.json(variation))
                .put("effort", effort)
                .put("seed", seed);
        draws.ifPresent(count -> json.put("draws", count));
        minutes.ifPresent(count -> json.put("minutes", count));
        simulations.ifPresent(count -> json.put("simulations", count));
        return json.indented() + "\n";
    }

    /** What was asked of the run in a folder; nothing where none is unfinished, or the file is not one of these. */
    public static Optional<Unfinished> find(Path folder) {
        var file = folder.resolve(FILE);
        return TextFile.read(file, file.toString(), MOST_BYTES, new Problems()).flatMap(Unfinished::parsed);
    }

    private static Optional<Unfinished> parsed(TextFile file) {
        try {
            var root = JsonMapper.shared().readTree(file.text());
            String study = root.path("study_folder").asString("");
            return study.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Unfinished(
                            study,
                            StoredRun.variation(root.path("variation")),
                            root.path("effort").asString(""),
                            root.path("seed").asLong(1),
                            count(root, "draws"),
                            count(root, "minutes"),
                            count(root, "simulations")));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static OptionalInt count(JsonNode root, String key) {
        var count = root.path(key);
        return count.isInt() && count.intValue() > 0 ? OptionalInt.of(count.intValue()) : OptionalInt.empty();
    }
}
