package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.app.files.Shipped;
import tollgate.economy.Parameter;
import tollgate.economy.Week;
import tollgate.experiment.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Studies in forms that others have set, through the real entry point. */
class ExportTest {
    @TempDir
    private Path place = Path.of("");

    private String small = "";

    @BeforeEach
    void writeAStudy() throws IOException {
        small = place.resolve("small").toString();
        Terminal.run("new", small);
        SmallCountry.putInto(Path.of(small));
    }

    private Path export(String study, String form, String out) {
        var folder = place.resolve(out);
        var terminal = Terminal.run("export", study, "--as", form, "--out", folder.toString());
        assertThat(terminal.code()).as(terminal.err()).isZero();
        return folder;
    }

    private String study(String name) {
        return name.equals("small") ? small : Shipped.BORDER.toString();
    }

    private static JsonNode described(Path folder) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("datapackage.json")));
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (var parser = CSVParser.parse(Files.readString(file), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "shipped"})
    void aPackageHasTheStudysTablesToTheByteWithTheirSizeAndHash(String name) throws Exception {
        var folder = export(study(name), "frictionless", "package");
        var root = described(folder);
        assertThat(root.get("name").asString()).matches("[a-z0-9._-]+");
        var paths = new HashSet<String>();
        var names = new HashSet<String>();
        for (var resource : root.get("resources")) {
            String path = resource.get("path").asString();
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            assertThat(bytes).isEqualTo(Files.readAllBytes(Path.of(study(name)).resolve(path)));
            assertThat(resource.get("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asString())
                    .isEqualTo("sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(resource.get("dialect").get("delimiter").asString()).isEqualTo(",");
            assertThat(names.add(resource.get("name").asString())).isTrue();
            paths.add(path);
        }
        try (var files = Files.walk(Path.of(study(name)))) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv"))
                            .map(file -> Path.of(study(name)).relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "shipped"})
    void everyFieldOfEveryRowIsWhatTheSchemaSays(String name) throws IOException {
        var folder = export(study(name), "frictionless", "package");
        var faults = new ArrayList<String>();
        for (var resource : described(folder).get("resources")) {
            String path = resource.get("path").asString();
            var rows = records(folder.resolve(path));
            var fields = resource.get("schema").get("fields");
            assertThat(Stream.iterate(0, index -> index < fields.size(), index -> index + 1)
                            .map(index -> fields.get(index).get("name").asString()))
                    .containsExactlyElementsOf(rows.get(0).toList());
            for (int column = 0; column < fields.size(); column++) {
                var seen = new HashSet<String>();
                for (var row : rows.subList(1, rows.size())) {
                    String value = row.get(column);
                    if (!holds(fields.get(column), value)
                            || (isTrue(fields.get(column), "unique") && !seen.add(value))) {
                        faults.add("%s: %s %s".formatted(path, fields.get(column), value));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isTrue(JsonNode field, String constraint) {
        return field.get("constraints").path(constraint).asBoolean(false);
    }

    /** The rules of Table Schema 2.0 for the types and constraints that are used here. */
    private static boolean holds(JsonNode field, String value) {
        if (value.isEmpty()) {
            return !isTrue(field, "required");
        }
        var words = field.get("constraints").path("enum");
        boolean isWord = words.isMissingNode()
                || words.valueStream().anyMatch(word -> word.asString().equals(value));
        return isWord && isOfType(field, value) && isWithin(field.get("constraints"), value);
    }

    private static boolean isOfType(JsonNode field, String value) {
        return switch (field.get("type").asString()) {
            case "string" -> true;
            case "integer" -> value.matches("[+-]?\\d+");
            case "number" -> value.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
            case "date" -> value.equals(LocalDate.parse(value).toString());
            case "yearmonth" -> value.equals(YearMonth.parse(value).toString());
            case "boolean" ->
                Stream.of("trueValues", "falseValues")
                        .anyMatch(key -> field.get(key).get(0).asString().equals(value));
            default -> false;
        };
    }

    private static boolean isWithin(JsonNode constraints, String value) {
        boolean isNumber = value.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
        double number = isNumber ? Double.parseDouble(value) : 0;
        return (!constraints.has("minimum")
                        || number >= constraints.get("minimum").asDouble())
                && (!constraints.has("exclusiveMinimum")
                        || number > constraints.get("exclusiveMinimum").asDouble())
                && (!constraints.has("maximum")
                        || number <= constraints.get("maximum").asDouble());
    }

    @Test
    void everyForeignKeyIsFoundInTheTableThatItNames() throws IOException {
        var folder = export(study("shipped"), "frictionless", "package");
        var resources = new TreeMap<String, JsonNode>();
        described(folder)
                .get("resources")
                .forEach(each -> resources.put(each.get("name").asString(), each));
        int keys = 0;
        for (var resource : resources.values()) {
            for (var key : resource.get("schema").path("foreignKeys")) {
                var other = Optional.ofNullable(resources.get(
                                key.get("reference").get("resource").asString()))
                        .orElseThrow();
                var known = values(
                        folder, other, key.get("reference").get("fields").get(0).asString());
                assertThat(known)
                        .containsAll(values(
                                folder, resource, key.get("fields").get(0).asString()));
                keys++;
            }
        }
        assertThat(keys).isEqualTo(4);
    }

    private static List<String> values(Path folder, JsonNode resource, String column) throws IOException {
        var rows = records(folder.resolve(resource.get("path").asString()));
        int place = rows.get(0).toList().indexOf(column);
        return rows.subList(1, rows.size()).stream().map(row -> row.get(place)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frictionless", "odd"})
    void theSameStudyGivesTheSameBytes(String form) throws IOException {
        var one = texts(export(small, form, "one"));
        assertThat(texts(export(small, form, "other"))).isEqualTo(one).isNotEmpty();
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "shipped"})
    void anOddNamesEveryStepParameterPatternAndTableAndAllElements(String name) throws IOException {
        var text = Files.readString(export(study(name), "odd", "odd").resolve("odd.md"));
        assertThat(Week.schedule().titles())
                .allSatisfy(title -> assertThat(text).contains(". " + title + "\n"));
        assertThat(Parameter.list())
                .allSatisfy(each -> assertThat(text).contains("\n| `" + each.path() + "` | " + each.unit() + " |"));
        assertThat(Pattern.list()).allSatisfy(each -> assertThat(text).contains("\n| " + each.id() + " | "));
        assertThat(text).contains("\n| `evidence/observations.csv` | ");
        assertThat(text.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## 1. Purpose and patterns",
                        "## 2. Entities, state variables and scales",
                        "## 3. Process overview and scheduling",
                        "## 4. Design concepts",
                        "## 5. Initialisation",
                        "## 6. Input data",
                        "## 7. Submodels",
                        "## 1. Problem formulation",
                        "## 2. Model description",
                        "## 3. Data evaluation",
                        "## 4. Conceptual model evaluation",
                        "## 5. Implementation verification",
                        "## 6. Model output verification",
                        "## 7. Model analysis",
                        "## 8. Model output corroboration");
        assertThat(text).doesNotContain("[]").doesNotContain("Optional").contains("*To be written by the author: ");
    }

    @Test
    void whatCannotBeExportedIsToldAndNothingIsWritten() {
        var wrong = Terminal.run(
                "export", small, "--as", "od", "--out", place.resolve("out").toString());
        assertThat(wrong.err()).contains("--as od: there is no such form. Maybe odd.");
        assertThat(wrong.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        var full = Terminal.run("export", small, "--as", "odd", "--out", small);
        assertThat(full.err()).contains("exists and is not an empty folder. Maybe another folder.");
        assertThat(full.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("out")).doesNotExist();
        assertThat(place.resolve("small/odd.md")).doesNotExist();
    }
}
