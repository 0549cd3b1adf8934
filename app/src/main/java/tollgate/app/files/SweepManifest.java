package tollgate.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sweep is a function of: two sweeps with equal manifests have equal results. It says nothing of how much of it is done, on which
 * machine, or which share of it a folder holds.
 *
 * @param version of the program, and the commit of its sources
 * @param plan SHA-256 of the table of runs
 * @param seed of the order of the runs, and of the luck of rows without a seed
 * @param rowsPerPart of every part but the last
 * @param checksums of the study's files
 */
public record SweepManifest(
        String study,
        String version,
        String commit,
        String plan,
        long seed,
        int rows,
        int rowsPerPart,
        Map<String, String> checksums) {
    public static final String FILE = "manifest.json";

    private static final int MOST_BYTES = 1_000_000;

    public SweepManifest {
        checksums = Map.copyOf(checksums);
        if (rows < 1 || rowsPerPart < 1) {
            throw new IllegalArgumentException(
                    "The rows (%d) and the rows of a part (%d) must be at least 1.".formatted(rows, rowsPerPart));
        }
    }

    /** How many parts the results have. */
    public int parts() {
        return (int) (((long) rows + rowsPerPart - 1) / rowsPerPart);
    }

    /** The text of the file. */
    public String text() {
        var sums = Json.object();
        new TreeMap<>(checksums).forEach(sums::put);
        return Json.object()
                        .put("study", study)
                        .put("version", version)
                        .put("commit", commit)
                        .put("plan", plan)
                        .put("seed", seed)
                        .put("rows", rows)
                        .put("rows_per_part", rowsPerPart)
                        .put("parts", parts())
                        .put("checksums", sums)
                        .indented()
                + "\n";
    }

    /** The manifest in a folder of results; refused where there is none. */
    public static SweepManifest read(Path folder) throws InvalidInput {
        var problems = new Problems();
        var file = folder.resolve(FILE);
        var text = TextFile.read(file, file.toString(), MOST_BYTES, problems);
        problems.throwIfAny();
        try {
            var root = JsonMapper.shared().readTree(text.orElseThrow().text());
            var sums = new TreeMap<String, String>();
            root.path("checksums")
                    .properties()
                    .forEach(each -> sums.put(each.getKey(), each.getValue().asString("")));
            return new SweepManifest(
                    root.path("study").asString(""),
                    root.path("version").asString(""),
                    root.path("commit").asString(""),
                    root.path("plan").asString(""),
                    root.path("seed").asLong(0),
                    root.path("rows").asInt(0),
                    root.path("rows_per_part").asInt(0),
                    sums);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new InvalidInput(List.of(
                    new Problem(file.toString(), 0, "this is not the manifest of a sweep", "tollgate sweep anew")));
        }
    }
}
