package tollgate.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many modules in one script, and what no module of ours may do. */
class ModulesTest {
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([a-z]+)\\.js\"");

    private static String inOne(Map<String, String> sources) {
        return Modules.inOne("main", name -> sources.getOrDefault(name, ""));
    }

    @Test
    void whatIsImportedComesFirstAndKeepsItsNames() {
        String script = inOne(Map.of(
                "main", "import { add, ONE as unit } from \"./sums.js\";\nadd(unit, 2);\n",
                "sums", """
                        import { ONE } from "./one.js";
                        export function add(a, b) { return a + b; }
                        export const ONE_MORE = ONE;
                        """,
                "one", "const hidden = 1;\nexport const ONE = hidden;\n"));
        assertThat(script).startsWith("(function () {\n\"use strict\";\n");
        assertThat(script.indexOf("module_one = ")).isLessThan(script.indexOf("module_sums = "));
        assertThat(script.indexOf("module_sums = ")).isLessThan(script.indexOf("module_main = "));
        assertThat(script)
                .contains("const { add, ONE: unit } = module_sums;", "return { add, ONE_MORE };")
                .doesNotContain("import {", "export ");
    }

    @Test
    void aCircleOfImportsIsRefused() {
        assertThatThrownBy(() -> inOne(Map.of(
                        "main", "import { a } from \"./one.js\";\n", "one", "import { b } from \"./main.js\";\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("import one another");
    }

    @Test
    void anImportOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> inOne(Map.of("main", "import * as all from \"https://example.org/all.js\";\n")))
                .hasMessageContaining("import * as all");
    }

    static Set<String> modules() {
        var found = new TreeSet<>(Set.of("main"));
        boolean isMore = true;
        while (isMore) {
            isMore = found.addAll(found.stream()
                    .flatMap(name ->
                            IMPORTED.matcher(Resources.own(name + ".js")).results())
                    .map(match -> match.group(1))
                    .toList());
        }
        return found;
    }

    @Test
    void thePageHasItsModules() {
        assertThat(modules())
                .contains("bands", "shares", "sankey", "lines", "map", "intervals", "odds", "ledger", "theme", "frame");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noModuleEvaluatesTextOrParsesMarkupOrLoadsAnything(String name) {
        String source = Resources.own(name + ".js");
        Stream.of(
                        "eval(",
                        "new Function",
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "document.write",
                        "fetch(",
                        "XMLHttpRequest",
                        "WebSocket",
                        "import(",
                        "localStorage",
                        ".style.")
                .forEach(forbidden -> assertThat(source).doesNotContain(forbidden));
        assertThat(source.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
    }

    @Test
    void noStyleLoadsAnything() {
        assertThat(Resources.own("report.css")).doesNotContain("url(", "@import", "@font-face");
    }
}
