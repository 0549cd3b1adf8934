package tollgate.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Modules of scripts as one script that loads nothing. Each becomes a function that gives what it exports, in an order in which what
 * is imported comes first. Served one by one, the same files are modules as they are: an import is a line of its own that names a
 * neighbour, an export stands before a function or a constant.
 */
final class Modules {
    private static final Pattern IMPORT =
            Pattern.compile("^import \\{([^}]*)} from \"\\./([a-z]+)\\.js\";$", Pattern.MULTILINE);

    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async )?(?:function|const) (\\w+))", Pattern.MULTILINE);

    private static final Pattern LEFT_OVER = Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

    private final UnaryOperator<String> sources;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Modules(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /** One script of a module and all that it needs. */
    static String inOne(String main, UnaryOperator<String> sources) {
        var modules = new Modules(sources);
        modules.add(main, new LinkedHashSet<>());
        return "(function () {\n\"use strict\";\n" + String.join("", modules.parts.values()) + "})();\n";
    }

    private void add(String name, Set<String> waiting) {
        if (parts.containsKey(name)) {
            return;
        }
        if (!waiting.add(name)) {
            throw new IllegalArgumentException("The modules %s import one another.".formatted(waiting));
        }
        String source = sources.apply(name);
        IMPORT.matcher(source).results().forEach(found -> add(found.group(2), waiting));
        waiting.remove(name);
        parts.put(name, part(name, source));
    }

    private static String part(String name, String source) {
        String inside = IMPORT.matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "const {%s} = %s;".formatted(found.group(1).replace(" as ", ": "), module(found.group(2)))));
        List<String> exports = new ArrayList<>();
        EXPORT.matcher(inside).results().forEach(found -> exports.add(found.group(1)));
        inside = EXPORT.matcher(inside).replaceAll("");
        var leftOver = LEFT_OVER.matcher(inside);
        if (leftOver.find()) {
            throw new IllegalArgumentException("The module %s has a line that cannot be put into one script: %s"
                    .formatted(name, leftOver.group()));
        }
        return "const %s = (function () {\n%sreturn { %s };\n})();\n"
                .formatted(module(name), inside, String.join(", ", exports));
    }

    private static String module(String name) {
        return "module_" + name;
    }
}
