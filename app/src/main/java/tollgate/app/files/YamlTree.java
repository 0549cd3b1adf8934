package tollgate.app.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        var tree = new YamlTree(new Node.Source(path.toString(), problems));
        return tree.content(path).flatMap(tree::parse);
    }

    private Optional<String> content(Path path) {
        if (Files.isDirectory(path)) {
            return refused(0, "is a directory", "a file in it");
        }
        if (!Files.exists(path)) {
            return refused(0, "there is no such file", neighbour(path));
        }
        try (var stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return refused(0, "is larger than 1 MB", "another file is meant");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return refused(0, "is not a text file", "another file is meant");
            }
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notText) {
            return refused(0, "is not a text file in UTF-8", "another file is meant, or another encoding");
        } catch (IOException unreadable) {
            return refused(0, "cannot be read", "you lack the permission");
        }
    }

    private static String neighbour(Path path) {
        var directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return "";
        }
        try (var files = Files.list(directory)) {
            var names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return Nearest.find(path.getFileName().toString(), names)
                    .map(name -> path.resolveSibling(name).toString())
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
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
