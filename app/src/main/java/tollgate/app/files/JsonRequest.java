package tollgate.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that somebody sent: words, whole numbers, and objects of numbers. Every mistake in it is told at once. */
public final class JsonRequest {
    private final JsonNode root;
    private final List<Problem> problems = new ArrayList<>();

    private JsonRequest(JsonNode root) {
        this.root = root;
    }

    /** The object, which may have these keys and no others. */
    public static JsonRequest parse(String text, Set<String> keys) throws InvalidInput {
        var request = new JsonRequest(object(text));
        request.root.propertyNames().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> request.problem(
                        key, "is not asked for", Nearest.find(key, keys).orElse("one of " + String.join(", ", keys))));
        return request;
    }

    private static JsonNode object(String text) throws InvalidInput {
        try {
            var root = JsonMapper.shared().readTree(text);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            throw new InvalidInput(List.of(new Problem("request", 0, "this is not JSON", "")));
        }
        throw new InvalidInput(List.of(new Problem("request", 0, "this is not a JSON object", "")));
    }

    /** The word under a key; empty where there is none. */
    public String word(String key) {
        var node = root.path(key);
        if (!node.isMissingNode() && !node.isString()) {
            problem(key, "must be a text", "");
        }
        return node.isString() ? node.stringValue() : "";
    }

    /** The whole number under a key; {@code otherwise} where there is none. */
    public long wholeNumber(String key, long otherwise) {
        var node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            problem(key, "must be a whole number", "");
            return otherwise;
        }
        return node.asLong();
    }

    /** The count under a key, within bounds; none where there is none. */
    public OptionalInt count(String key, int least, int most) {
        var node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return OptionalInt.empty();
        }
        if (!node.canConvertToExactIntegral()
                || !node.canConvertToInt()
                || node.asInt() < least
                || node.asInt() > most) {
            problem(key, "must be a whole number between %d and %d".formatted(least, most), "");
            return OptionalInt.empty();
        }
        return OptionalInt.of(node.asInt());
    }

    /** The numbers of the object under a key; none where there is none. */
    public Map<String, Double> numbers(String key) {
        var numbers = new LinkedHashMap<String, Double>();
        var node = root.path(key);
        if (!node.isMissingNode() && !node.isObject()) {
            problem(key, "must be an object of numbers", "");
        }
        node.properties().forEach(each -> {
            if (each.getValue().isNumber() && Double.isFinite(each.getValue().doubleValue())) {
                numbers.put(each.getKey(), each.getValue().doubleValue());
            } else {
                problem(key + "." + each.getKey(), "must be a number", "");
            }
        });
        return numbers;
    }

    /** Notes a mistake; {@code maybe} may be empty. */
    public void problem(String key, String what, String maybe) {
        problems.add(new Problem(key, 0, what, maybe));
    }

    /** Refuses the request when anything in it is wrong. */
    public void throwIfAny() throws InvalidInput {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
