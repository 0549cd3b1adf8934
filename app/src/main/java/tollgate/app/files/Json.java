package tollgate.app.files;

import java.util.Collection;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object under construction. Keys keep the order in which they were put; numbers are the shortest that read back the same,
 * on every JDK; a number that is not finite becomes null.
 */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();

    private final ObjectNode node = NODES.objectNode();

    private Json() {}

    /** An empty object. */
    public static Json object() {
        return new Json();
    }

    public Json put(String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
        return this;
    }

    public Json put(String key, long value) {
        node.put(key, value);
        return this;
    }

    public Json put(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    public Json put(String key, String value) {
        node.put(key, value);
        return this;
    }

    public Json put(String key, Json value) {
        node.set(key, value.node);
        return this;
    }

    /** A list of objects. */
    public Json putObjects(String key, Collection<Json> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(value -> array.add(value.node));
        return this;
    }

    /** A list of numbers. */
    public Json putNumbers(String key, Collection<Double> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(value -> {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
        });
        return this;
    }

    /** A list of numbers rounded to whole ones, for charts. */
    public Json putWholeNumbers(String key, Collection<Double> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(value -> {
            if (Double.isFinite(value)) {
                array.add(Math.round(value));
            } else {
                array.addNull();
            }
        });
        return this;
    }

    /** A list of texts. */
    public Json putTexts(String key, Collection<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
        return this;
    }

    /** On one line. */
    public String inOneLine() {
        return MAPPER.writeValueAsString(node);
    }

    /** Indented, for files that people read. */
    public String indented() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
