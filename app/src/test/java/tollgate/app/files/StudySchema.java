package tollgate.app.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tollgate.economy.Parameter;
import tollgate.experiment.Pattern;
import tollgate.experiment.QuantityClass;

/** Writes docs/study.schema.json, by which editors complete and check study.yaml. The reader itself checks more. */
public final class StudySchema {
    private static final String DAY = "^\\d{4}-\\d\\d-\\d\\d$";

    private StudySchema() {}

    /** The schema. */
    public static String text() {
        return Json.object()
                        .put("$schema", "http://json-schema.org/draft-07/schema#")
                        .put("title", "study.yaml of a Tollgate study")
                        .put("type", "object")
                        .put("additionalProperties", false)
                        .putTexts("required", StudyReader.KEYS)
                        .put("properties", properties())
                        .put("definitions", Json.object().put("prior", prior()))
                        .indented()
                        .replace("\r", "")
                + "\n";
    }

    private static Json properties() {
        return Json.object()
                .put("study", text("Id of the study."))
                .put("question", text("One sentence."))
                .put("subject", text("Id of the organ that the question is about."))
                .put("period", object(Map.of("from", day(), "to", day()), List.of("from", "to")))
                .put("organs", list(organ()))
                .put("corridors", list(corridor()))
                .put("vehicle-classes", list(vehicleClass()))
                .put("country", country())
                .put("dates", dates())
                .put("discrepancy", discrepancy())
                .put("tuned", tuned())
                .put("readings", list(reading()))
                .put("explanations", list(explanation()))
                .put("parameters", parameters());
    }

    private static Json organ() {
        return object(
                Map.of(
                        "id", text(""),
                        "name", text("Full name."),
                        "may-stand-under", text("Id of the organ that some sources put over it.")),
                List.of("id", "name"));
    }

    private static Json corridor() {
        return object(
                Map.of(
                        "id", text(""),
                        "province", text("Whose offices hold its gates."),
                        "vehicle-share", number(0, 1).put("description", "Share of the vehicle trade; they sum to 1."),
                        "trade-share-2019", number(0, 1).put("description", "Share of all trade; they sum to 1."),
                        "node", text("Border town of population.csv on its near side.")),
                List.of("id", "province", "vehicle-share", "trade-share-2019"));
    }

    private static Json vehicleClass() {
        return object(
                Map.of("id", text(""), "china-price", number(1, 1e9).put("description", "CNY per vehicle.")),
                List.of("id", "china-price"));
    }

    private static Json country() {
        return object(
                Map.of(
                        "people", number(1, 2e9).put("description", "Residents in all."),
                        "approval", text("Id of the organ whose offices approve holiday lists.")),
                List.of("people"));
    }

    private static Json dates() {
        var dated = object(Map.of("date", day(), "source", text("")), List.of("date", "source"));
        var keys = List.of("sealing", "reopening", "licence-change");
        var dates = new TreeMap<String, Json>();
        keys.forEach(key -> dates.put(key, dated));
        return object(dates, keys);
    }

    private static Json discrepancy() {
        var classes = new TreeMap<String, Json>();
        for (var quantityClass : QuantityClass.values()) {
            classes.put(quantityClass.id(), number(0, 10));
        }
        var required = Arrays.stream(QuantityClass.values())
                .filter(quantityClass -> !quantityClass.needsResidents())
                .map(QuantityClass::id)
                .sorted()
                .toList();
        return object(classes, required);
    }

    private static Json tuned() {
        var patterns = new TreeMap<String, Json>();
        for (var pattern : Pattern.list()) {
            patterns.put(pattern.id(), text("The settings that were chosen with " + pattern.id() + " in view."));
        }
        return object(patterns, List.of());
    }

    private static Json reading() {
        return object(
                Map.of(
                        "id", text(""),
                        "weight", number(0, 1),
                        "separate-licence", Json.object().put("type", "boolean"),
                        "vehicles-per-figure",
                                Json.object()
                                        .put("type", "object")
                                        .put(
                                                "additionalProperties",
                                                Json.object().put("type", "number"))),
                List.of("id", "weight", "separate-licence"));
    }

    private static Json explanation() {
        return object(
                Map.of(
                        "id", text(""),
                        "weight", number(0, 1),
                        "gates", list(text("A set of gates.csv.")),
                        "not-applicable", list(text("Id of a pattern."))),
                List.of("id", "weight", "gates"));
    }

    private static Json parameters() {
        var parameters = Json.object();
        for (var parameter : Parameter.list()) {
            parameters.put(parameter.path(), parameter(parameter));
        }
        return Json.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("properties", parameters);
    }

    private static Json parameter(Parameter parameter) {
        var baseline = parameter.isDate() ? day() : number(parameter.least(), parameter.most());
        return object(
                        Map.of(
                                "baseline", baseline,
                                "prior", Json.object().put("$ref", "#/definitions/prior"),
                                "source", text("An observation (E...), a citation, or judgement.")),
                        List.of("baseline", "source"))
                .put("description", "%s (%s)".formatted(parameter.meaning(), parameter.unit()));
    }

    private static Json prior() {
        var shapes = Json.object();
        for (var shape : PriorReader.SHAPES) {
            shapes.put(
                    shape.key(),
                    Json.object().put("description", "%s: %s".formatted(shape.meaning(), shape.example())));
        }
        return Json.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .put("minProperties", 1L)
                .put("maxProperties", 1L)
                .put("properties", shapes);
    }

    private static Json object(Map<String, Json> properties, Collection<String> required) {
        var sorted = Json.object();
        new TreeMap<>(properties).forEach(sorted::put);
        return Json.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .putTexts("required", required)
                .put("properties", sorted);
    }

    private static Json list(Json items) {
        return Json.object().put("type", "array").put("items", items);
    }

    private static Json text(String description) {
        var text = Json.object().put("type", "string");
        return description.isEmpty() ? text : text.put("description", description);
    }

    private static Json day() {
        return Json.object().put("type", "string").put("pattern", DAY);
    }

    private static Json number(double least, double most) {
        return Json.object().put("type", "number").put("minimum", least).put("maximum", most);
    }
}
