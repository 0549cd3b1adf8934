package tollgate.app.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tollgate.app.files.DescribedColumn;
import tollgate.app.files.Json;
import tollgate.app.files.Observation;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyTable;

/**
 * The tables of a study as a Data Package (version 2.0, https://datapackage.org/standard/data-package/): the files to the byte, and
 * datapackage.json, which says what each column is. A study does not say under which licence its tables are, so that nothing here does. The delimiter
 * is said although it is the usual one: some readers guess it from the text.
 */
final class DataPackage {
    /** What describes the rest. */
    static final String FILE = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    /** By place in the folder, the text. */
    static Map<String, String> of(StudyFiles study) {
        var tables = StudyTable.list(study);
        var there = tables.stream().map(table -> table.described().file()).collect(Collectors.toSet());
        var files = new TreeMap<String, String>();
        tables.forEach(table -> files.put(table.described().file(), table.text()));
        var described = Json.object()
                .put("$schema", PROFILES + "datapackage.json")
                .put("name", study.study().id().toLowerCase(Locale.ROOT))
                .put("title", study.study().id())
                .put("description", study.study().question())
                .putObjects("sources", sources(study))
                .putObjects(
                        "resources",
                        tables.stream().map(table -> resource(table, there)).toList());
        files.put(FILE, described.indented() + "\n");
        return files;
    }

    /** The pages that observations are from, in their order. */
    private static List<Json> sources(StudyFiles study) {
        return study.observations().stream()
                .map(Observation::page)
                .distinct()
                .map(page -> Json.object()
                        .put("title", page.title().isEmpty() ? page.carrier() : page.title())
                        .put("path", page.url()))
                .toList();
    }

    private static Json resource(StudyTable table, Set<String> there) {
        return Json.object()
                .put("name", name(table.described().file()))
                .put("path", table.described().file())
                .put("type", "table")
                .put("description", table.described().meaning())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("dialect", Json.object().put("delimiter", ","))
                .put("bytes", (long) table.text().getBytes(StandardCharsets.UTF_8).length)
                .put("hash", "sha256:" + table.sha256())
                .put("schema", schema(table, there));
    }

    /** What a resource is called: its file without folder and ending. */
    private static String name(String file) {
        return file.replaceFirst(".*/", "").replaceFirst("\\.csv$", "");
    }

    private static Json schema(StudyTable table, Set<String> there) {
        var schema = Json.object().put("$schema", PROFILES + "tableschema.json");
        var fields = new ArrayList<Json>();
        var keys = new ArrayList<String>();
        var foreign = new ArrayList<Json>();
        for (String column : table.header()) {
            var described = table.described().find(column).orElseThrow();
            fields.add(field(column, described));
            if (described.rule().isKey()) {
                keys.add(column);
            }
            String[] other = described.rule().table().split(" ", 2);
            if (other.length == 2 && there.contains(other[0])) {
                foreign.add(Json.object()
                        .putTexts("fields", List.of(column))
                        .put(
                                "reference",
                                Json.object().put("resource", name(other[0])).putTexts("fields", List.of(other[1]))));
            }
        }
        schema.putObjects("fields", fields);
        if (!keys.isEmpty()) {
            schema.putTexts("primaryKey", keys);
        }
        if (!foreign.isEmpty()) {
            schema.putObjects("foreignKeys", foreign);
        }
        return schema;
    }

    private static Json field(String name, DescribedColumn column) {
        var field = Json.object().put("name", name).put("type", type(column.type()));
        if (column.type() == DescribedColumn.Type.YES_NO) {
            field.putTexts("trueValues", List.of("yes")).putTexts("falseValues", List.of("no"));
        }
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        field.put("description", column.meaning());
        var constraints = Json.object().put("required", !column.rule().mayBeEmpty());
        if (column.rule().isKey()) {
            constraints.put("unique", true);
        }
        if (!column.words().isEmpty()) {
            constraints.putTexts("enum", column.words());
        }
        column.least()
                .ifPresent(least -> put(constraints, column.isAboveLeast() ? "exclusiveMinimum" : "minimum", least));
        column.most().ifPresent(most -> put(constraints, "maximum", most));
        return field.put("constraints", constraints);
    }

    private static void put(Json constraints, String key, double bound) {
        if (bound == Math.rint(bound)) {
            constraints.put(key, (long) bound);
        } else {
            constraints.put(key, bound);
        }
    }

    private static String type(DescribedColumn.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case WHOLE -> "integer";
            case NUMBER -> "number";
            case DAY -> "date";
            case MONTH -> "yearmonth";
            case YES_NO, TRUE_FALSE -> "boolean";
        };
    }
}
