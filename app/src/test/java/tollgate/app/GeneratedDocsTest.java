package tollgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.app.cli.CommandsPage;
import tollgate.app.files.ClaimsSchema;
import tollgate.app.files.DictionaryPage;
import tollgate.app.files.ParametersPage;
import tollgate.app.files.ScenarioSchema;
import tollgate.app.files.Shipped;
import tollgate.app.files.StudySchema;
import tollgate.experiment.Pattern;

/** The pages that are made from the program say what it says now. */
class GeneratedDocsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String HOW = "docs/%s is stale. Renew it: mvn test -Dtest=GeneratedDocsTest -Drenew=true"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("parameters.md", ParametersPage.text()),
                Arguments.of("cli.md", CommandsPage.text()),
                Arguments.of("data-dictionary.md", DictionaryPage.text()),
                Arguments.of("study.schema.json", StudySchema.text()),
                Arguments.of("scenario.schema.json", ScenarioSchema.text()),
                Arguments.of("claims.schema.json", ClaimsSchema.text()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsUpToDate(String name, String text) throws IOException {
        var page = DOCS.resolve(name);
        if (Boolean.getBoolean("renew")) {
            Files.writeString(page, text);
        }
        assertThat(page).as(HOW, name).exists();
        assertThat(Files.readString(page)).as(HOW, name).isEqualTo(text);
    }

    @Test
    void theShippedStudyFitsTheSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(StudySchema.text(), InputFormat.JSON);
        var study = Files.readString(Shipped.BORDER.resolve("study.yaml"));
        assertThat(schema.validate(study, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(study.replace("gates.horizon:", "gates.horizn:"), InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void theModelDocumentHasARowForEveryPattern() throws IOException {
        var model = Files.readString(DOCS.resolve("model.md"));
        assertThat(Pattern.list()).allSatisfy(pattern -> assertThat(model).contains("\n| " + pattern.id() + " | "));
    }

    @Test
    void theShippedClaimsFitTheSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ClaimsSchema.text(), InputFormat.JSON);
        var claims = Files.readString(Shipped.BORDER.resolve("claims.yaml"));
        assertThat(schema.validate(claims, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(claims.replace("[P5]", "[P55]"), InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void theShippedScenariosFitTheSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ScenarioSchema.text(), InputFormat.JSON);
        for (var scenario : Shipped.study().scenarios()) {
            var text = Files.readString(Shipped.BORDER.resolve("scenarios/" + scenario.id() + ".yaml"));
            assertThat(schema.validate(text, InputFormat.YAML))
                    .as(scenario.id())
                    .isEmpty();
            assertThat(schema.validate(text.replace("changes:", "change:"), InputFormat.YAML))
                    .isNotEmpty();
        }
    }

    @Test
    void theModelDocumentListsEveryShippedScenario() throws IOException {
        var text = Files.readString(DOCS.resolve("model.md"));
        var section = text.substring(text.indexOf("\n## E. "), text.indexOf("\n## F. "));
        var rows = section.lines()
                .filter(line -> line.matches("\\| `(e\\d|twin).*"))
                .toList();
        assertThat(rows)
                .isEqualTo(Shipped.study().scenarios().stream()
                        .map(scenario -> "| `%s` | %s |".formatted(scenario.id(), scenario.question()))
                        .toList());
    }
}
