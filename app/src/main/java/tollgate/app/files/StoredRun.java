package tollgate.app.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.inference.PriorWidth;
import tollgate.weighing.StoredParticle;
import tollgate.weighing.Variation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a finished run left behind of the posterior, read back.
 *
 * @param folder of the results, as it was named
 * @param study the study's folder, as it was named when it was run
 * @param id of the study
 * @param seed of the run
 * @param effort the word by which it was chosen
 * @param limits of sampling that were named, in words; empty where none were
 * @param draws of each explanation
 * @param version of the program, and the commit of its sources
 * @param effectiveSample the smallest of the explanations that matter
 * @param variation how the study was varied
 * @param probabilities posterior, by id of the explanation
 * @param effectiveSamples of the explanations, by id
 * @param checksums of the study's files as they were
 */
public record StoredRun(
        Path folder,
        Path study,
        String id,
        long seed,
        String effort,
        String limits,
        int draws,
        String version,
        double effectiveSample,
        Variation variation,
        Map<String, Double> probabilities,
        Map<String, Double> effectiveSamples,
        Map<String, String> checksums) {
    public static final String SUMMARY = "summary.json";
    public static final String PARTICLES = "particles.csv";

    /** The columns of the particles that stand before those of the unknowns. */
    public static final List<String> COLUMNS = List.of("explanation", "particle", "weight", "seed", "log_likelihood");

    private static final int MOST_BYTES = 500_000_000;

    public StoredRun {
        probabilities = Map.copyOf(probabilities);
        effectiveSamples = Map.copyOf(effectiveSamples);
        checksums = Map.copyOf(checksums);
    }

    /** The results in a folder; refused where there are none, or none that can be read. */
    public static StoredRun read(Path folder) throws InvalidInput {
        ExistingFolder.require(folder, "a folder of results");
        var problems = new Problems();
        var file = folder.resolve(SUMMARY);
        var text = TextFile.read(file, file.toString(), MOST_BYTES, problems);
        problems.throwIfAny();
        return text.flatMap(read -> parsed(folder, read))
                .orElseThrow(() -> new InvalidInput(List.of(
                        new Problem(file.toString(), 0, "this is not the summary of a run", "tollgate run anew"))));
    }

    private static Optional<StoredRun> parsed(Path folder, TextFile file) {
        try {
            var root = JsonMapper.shared().readTree(file.text());
            var probabilities = new LinkedHashMap<String, Double>();
            var samples = new LinkedHashMap<String, Double>();
            for (JsonNode each : root.path("explanations")) {
                probabilities.put(
                        each.path("id").asString(""),
                        each.path("posterior_probability").asDouble(0));
                samples.put(
                        each.path("id").asString(""),
                        each.path("effective_sample_size").asDouble(0));
            }
            var checksums = new LinkedHashMap<String, String>();
            root.path("checksums")
                    .properties()
                    .forEach(
                            each -> checksums.put(each.getKey(), each.getValue().asString("")));
            String study = root.path("study_folder").asString("");
            return study.isEmpty() || probabilities.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StoredRun(
                            folder,
                            Path.of(study),
                            root.path("study").asString(""),
                            root.path("seed").asLong(1),
                            root.path("effort").asString(""),
                            limits(root.path("limits")),
                            root.path("draws").asInt(0),
                            "%s, %s"
                                    .formatted(
                                            root.path("version").asString(""),
                                            root.path("commit").asString("")),
                            root.path("diagnostics")
                                    .path("effective_sample_size")
                                    .asDouble(0),
                            variation(root.path("variation")),
                            probabilities,
                            samples,
                            checksums));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Limits of sampling in words; empty where none were named. */
    static String limits(JsonNode named) {
        return named.properties().stream()
                .map(limit -> "at most %s %s".formatted(limit.getValue().asString(), limit.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** How a study was varied, as results hold it. */
    public static Json json(Variation variation) {
        return Json.object()
                .putTexts("without_outlets", variation.without())
                .put("priors", variation.width().id());
    }

    static Variation variation(JsonNode node) {
        var without = new ArrayList<String>();
        for (JsonNode outlet : node.path("without_outlets")) {
            without.add(outlet.asString(""));
        }
        String width = node.path("priors").asString("");
        return new Variation(
                without,
                PriorWidth.list().stream()
                        .filter(each -> each.id().equals(width))
                        .findFirst()
                        .orElse(PriorWidth.AS_GIVEN));
    }

    /** Refuses a study whose files are not those that were run: each that is another, is gone or has come. */
    public void requireUnchanged(StudyFiles files) throws InvalidInput {
        var changed = new ArrayList<Problem>();
        Stream.concat(checksums.keySet().stream(), files.checksums().keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !checksums
                        .getOrDefault(name, "")
                        .equals(files.checksums().getOrDefault(name, "")))
                .forEach(name -> changed.add(new Problem(
                        files.folder().resolve(name).toString(),
                        0,
                        "is not what was run for %s".formatted(folder),
                        "put it back, or run the study again")));
        if (!changed.isEmpty()) {
            throw new InvalidInput(changed);
        }
    }

    /** The particles, or all that is wrong with their table. */
    public List<StoredParticle> particles(StudyFiles files) throws InvalidInput {
        var problems = new Problems();
        var unknowns = StoredParticle.unknowns(files.study());
        var columns = Stream.concat(COLUMNS.stream(), unknowns.stream()).toList();
        var file = folder.resolve(PARTICLES);
        var particles = new ArrayList<StoredParticle>();
        var text = TextFile.read(file, file.toString(), MOST_BYTES, problems);
        for (var row : text.map(read -> CsvTable.rows(read, columns, List.of(), problems))
                .orElse(List.of())) {
            particle(row, unknowns).ifPresent(particles::add);
        }
        if (particles.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(file.toString(), 0, "the table has no row", "tollgate run anew"));
        }
        problems.throwIfAny();
        return particles;
    }

    /** Says that no particle of these explanations has weight. */
    public Problem noParticle(String explanations) {
        return new Problem(
                folder.resolve(PARTICLES).toString(), 0, "no particle of %s has weight".formatted(explanations), "");
    }

    private Optional<StoredParticle> particle(CsvRow row, List<String> unknowns) {
        String explanation = row.oneOf("explanation", "explanation of the run", probabilities.keySet());
        double weight = row.number("weight", Range.between(0, 1));
        double number = row.number("particle", Range.ANY);
        var seed = seed(row);
        double logLikelihood = row.text("log_likelihood").isEmpty()
                ? Double.NEGATIVE_INFINITY
                : row.number("log_likelihood", Range.ANY);
        var values = new LinkedHashMap<String, Double>();
        unknowns.forEach(name -> values.put(name, row.number(name, Range.ANY)));
        return Double.isNaN(weight) || seed.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredParticle(
                        explanation, (int) number, weight, seed.orElseThrow(), logLikelihood, values));
    }

    private static Optional<Long> seed(CsvRow row) {
        String text = row.require("seed");
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            row.problem("seed (%s) must be a whole number".formatted(row.shown("seed")), "");
            return Optional.empty();
        }
    }
}
