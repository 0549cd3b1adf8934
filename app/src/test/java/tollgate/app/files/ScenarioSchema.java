package tollgate.app.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.scenario.Change;

/** Writes docs/scenario.schema.json, by which editors complete and check scenarios. The reader itself checks more. */
public final class ScenarioSchema {
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private ScenarioSchema() {}

    /** The schema. */
    public static String text() {
        return Json.object()
                        .put("$schema", "http://json-schema.org/draft-07/schema#")
                        .put("title", "A scenario of a Tollgate study")
                        .put("type", "object")
                        .put("additionalProperties", false)
                        .putTexts("required", ScenarioReader.REQUIRED)
                        .put("properties", properties())
                        .indented()
                        .replace("\r", "")
                + "\n";
    }

    private static Json properties() {
        var changes = ScenarioReader.SHAPES.stream().map(ScenarioSchema::change).toList();
        return Json.object()
                .put("id", text("The name of the file without its ending."))
                .put("question", text("One sentence."))
                .put(
                        "from",
                        pattern(ScenarioReader.STARTS)
                                .put("description", "The day from which on the scenario differs from its baseline."))
                .put(
                        "changes",
                        Json.object()
                                .put("type", "array")
                                .put("items", Json.object().putObjects("oneOf", changes)))
                .put("against", text("Id of the scenario that it is compared with; left out, the world as it was."))
                .put("about", text("What to look at in the answer."))
                .put("note", text("How the question became changes."));
    }

    private static Json change(ScenarioReader.Shape shape) {
        var properties = new TreeMap<String, Json>();
        shape.keys().forEach(key -> properties.put(key, value(shape.key(), key)));
        var sorted = Json.object();
        properties.forEach(sorted::put);
        return Json.object()
                .put("description", "%s For example %s.".formatted(shape.meaning(), shape.example()))
                .put("type", "object")
                .put("additionalProperties", false)
                .putTexts("required", required(shape))
                .put("properties", sorted);
    }

    private static List<String> required(ScenarioReader.Shape shape) {
        return shape.keys().stream()
                .filter(key -> !List.of("goods", "corridors", "from", "until").contains(key))
                .toList();
    }

    private static Json value(String shape, String key) {
        return switch (key) {
            case "set", "scale" ->
                oneOf(Parameter.list().stream().map(Parameter::path).toList());
            case "move" ->
                oneOf(Change.Turn.list().stream().map(Change.Turn::id).toList());
            case "to" -> shape.equals("move") ? pattern(List.of(ScenarioReader.NEVER)) : numberOrDay();
            case "from", "until" -> pattern(List.of());
            case "by", "china-price", "harvest", "inflow" -> number(1000);
            case "openness" -> number(1);
            case "tonnes-per-year" -> number(1e7);
            case "channels" ->
                oneOrMore(Json.object()
                        .putTexts(
                                "enum",
                                Stream.concat(Arrays.stream(Channel.values()).map(Channel::id), Stream.of("*"))
                                        .toList()));
            case "aid" -> text("A good.");
            default -> oneOrMore(Json.object().put("type", "string"));
        };
    }

    private static Json numberOrDay() {
        return Json.object()
                .putObjects(
                        "oneOf", List.of(Json.object().put("type", "number"), pattern(List.of(ScenarioReader.NEVER))));
    }

    private static Json oneOrMore(Json member) {
        return Json.object()
                .putObjects(
                        "oneOf",
                        List.of(member, Json.object().put("type", "array").put("items", member)));
    }

    private static Json oneOf(Collection<String> words) {
        return Json.object().putTexts("enum", words);
    }

    private static Json pattern(List<String> words) {
        String all = words.isEmpty() ? DAY : DAY + "|" + String.join("|", words);
        return Json.object().put("type", "string").put("pattern", "^(%s)$".formatted(all));
    }

    private static Json text(String description) {
        return Json.object().put("type", "string").put("description", description);
    }

    private static Json number(double most) {
        return Json.object().put("type", "number").put("minimum", 0L).put("maximum", most);
    }
}
