package tollgate.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is written aside is whole or as it was. */
class AsideTest {
    @TempDir
    private Path place = Path.of("");

    @Test
    void aFileIsReplacedByWhatWasWrittenAside() throws IOException {
        var file = Files.writeString(place.resolve("a"), "old");
        Aside.write(file, draft -> Files.writeString(draft, "new"));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void aWriterThatFailsHalfwayLeavesWhatWasThereAndItsReason() throws IOException {
        var file = Files.writeString(place.resolve("a"), "old");
        assertThatThrownBy(() -> Aside.write(file, draft -> {
                    Files.writeString(draft, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " cannot be written.")
                .hasRootCauseMessage("No space left on device");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void aDatabaseThatCannotWriteSaysWhyWithoutItsQuestion() {
        var texts = new ParquetTexts(List.of("weeks"), List.of(List.of("60")));
        var file = place.resolve("a");
        assertThatThrownBy(() ->
                        Aside.write(file, draft -> texts.write(place.resolve("gone/a"), List.of(Column.Kind.WHOLE))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " cannot be written.")
                .cause()
                .hasMessage("No such file or directory");
        assertThat(file).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
