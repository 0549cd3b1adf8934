package tollgate.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML file into {@link Node}s. Aliases and further documents are refused, duplicate keys are reported. */
public final class YamlTree {
    /** An analyst's file is a few kilobytes; a larger one is another file. */
    public static final int MOST_BYTES = 1_000_000;

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final Pattern TAB_IN_INDENT = Pattern.compile("^[ \\-]*\\t.*");

    private static final Pattern LINE_OF_MARK = Pattern.compile("line (\\d{1,9}), column");

    private final Node.Source source;

    private YamlTree(Node.Source source) {
        this.source = source;
    }

    /** The root of the file; empty when it could not be read at all, which is then among the problems. */
    public static Optional<Node> read(Path path, Problems problems) {
        return TextFile.read(path, path.toString(), MOST_BYTES, problems).flatMap(file -> read(file, problems));
    }

    /** As {@link #read(Path, Problems)}, of a file that is already in memory. */
    static Optional<Node> read(TextFile file, Problems problems) {
        return new YamlTree(new Node.Source(file.name(), problems)).parse(file.text());
    }

    private <T> Optional<T> refused(int line, String what, String maybe) {
        source.problems().add(new Problem(source.file(), line, what, maybe));
        return Optional.empty();
    }

    private Optional<Node> parse(String text) {
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return refused(1, "the file is empty", "studies/textbook has one to start from");
            }
            var root = node(parser, "");
            if (parser.nextToken() != null) {
                return refused(line(parser), "a second document begins here", "remove the line --- above");
            }
            return Optional.of(root);
        } catch (JacksonException broken) {
            return brokenYaml(text, broken);
        }
    }

    private Optional<Node> brokenYaml(String text, JacksonException broken) {
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (TAB_IN_INDENT.matcher(lines.get(index)).matches()) {
                return refused(index + 1, "the line is indented with a tab", "use spaces");
            }
        }
        if (broken instanceof StreamConstraintsException) {
            return refused(0, "the file is nested too deeply or holds too long a word", "another file is meant");
        }
        return refused(
                line(broken), "this is not YAML: " + reason(broken), "a bracket, quote or colon is missing above");
    }

    /** Where the parser stumbled, which it says last; the exception's own location may be where the construct began. */
    private static int line(JacksonException broken) {
        int line = broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNr());
        var mark = LINE_OF_MARK.matcher(broken.getOriginalMessage());
        while (mark.find()) {
            line = Integer.parseInt(mark.group(1));
        }
        return line;
    }

    /** The last plain line of the parser's explanation, without its copy of the input. */
    private static String reason(JacksonException broken) {
        return broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceAll("[.\\s]+$", "").toLowerCase(Locale.ROOT))
                .orElse("it cannot be read");
    }

    private Node node(YAMLParser parser, String address) {
        int line = line(parser);
        if (parser.isCurrentAlias()) {
            source.problems()
                    .add(new Problem(source.file(), line, "%s is an alias (*)".formatted(address), "write it out"));
            return new Node(source, address, line, Node.Kind.MISSING, "");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, new Node(source, address, line, Node.Kind.MAPPING, ""), address);
        }
        if (token == JsonToken.START_ARRAY) {
            return list(parser, new Node(source, address, line, Node.Kind.LIST, ""), address);
        }
        String text = parser.getString();
        return new Node(source, address, line, scalarKind(token, text), text);
    }

    /** Jackson takes {@code .5}, {@code +5} and {@code ~} for text, YAML 1.2 does not; here YAML is right. */
    private static Node.Kind scalarKind(JsonToken token, String text) {
        if (token == JsonToken.VALUE_STRING && text.equals("~")) {
            return Node.Kind.NOTHING;
        }
        if (token == JsonToken.VALUE_STRING && Numbers.isBareFraction(text)) {
            return Node.Kind.NUMBER;
        }
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Numbers.isNumber(text) ? Node.Kind.NUMBER : Node.Kind.TEXT;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.TRUTH;
            case VALUE_NULL -> Node.Kind.NOTHING;
            default -> Node.Kind.TEXT;
        };
    }

    private Node mapping(YAMLParser parser, Node mapping, String address) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            var value = node(parser, address.isEmpty() ? key : address + "." + key);
            if (mapping.find(key).isPresent()) {
                source.problems()
                        .add(new Problem(
                                source.file(), line, "%s has the key %s twice".formatted(mapping.address(), key), ""));
            } else {
                mapping.put(key, value);
            }
        }
        return mapping;
    }

    private Node list(YAMLParser parser, Node list, String address) {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            list.append(node(parser, "%s[%d]".formatted(address, count)));
        }
        return list;
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
