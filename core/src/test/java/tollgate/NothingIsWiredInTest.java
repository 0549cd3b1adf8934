package tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tollgate.economy.Week;

class NothingIsWiredInTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** Explanations, readings and organs are rows of data: no class may know one by name. */
    @Test
    void noClassKnowsAnExplanationAReadingOrAnOrganByName() throws IOException {
        var words = List.of(
                "\"substitutes", "\"complements", "\"by-class", "\"per-ten", "\"per-car", "\"mixed", "\"MSS", "\"BSC");
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (String word : words) {
                    assertThat(text).as(file.toString()).doesNotContain(word);
                }
            }
        }
    }

    /** Section 3 of docs/model.md lists the steps of a week, in order, by their titles. */
    @Test
    void theModelDocumentListsTheStepsOfAWeekInOrder() throws IOException {
        var text = Files.readString(Path.of("../docs/model.md"));
        var section = text.substring(text.indexOf("\n## 3."), text.indexOf("\n## 4."));
        var titles = section.lines()
                .filter(line -> line.matches("\\d+\\. \\*\\*.*"))
                .map(line -> line.replaceFirst("\\d+\\. \\*\\*([^*]*)\\*\\*.*", "$1"))
                .toList();
        assertThat(titles).isEqualTo(Week.schedule().titles());
    }
}
