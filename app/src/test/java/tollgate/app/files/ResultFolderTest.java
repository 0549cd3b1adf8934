package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results is whole or as it was. */
class ResultFolderTest {
    @TempDir
    private Path place = Path.of("");

    @Test
    void aNewFolderHoldsTheFilesAndNothingElse() throws Exception {
        var folder = place.resolve("deep/down");
        ResultFolder.at(folder).write(Map.of("a", "1", "b", "2"));
        assertThat(folder).isDirectoryContaining("glob:**/a").isDirectoryContaining("glob:**/b");
        assertThat(names(folder)).containsExactlyInAnyOrder("a", "b");
        assertThat(names(place.resolve("deep"))).containsExactly("down");
    }

    @Test
    void filesOfOtherNamesAreLeftAlone() throws Exception {
        Files.writeString(place.resolve("mine"), "kept");
        Files.writeString(place.resolve("a"), "old");
        ResultFolder.at(place).write(Map.of("a", "new"));
        assertThat(place.resolve("mine")).hasContent("kept");
        assertThat(place.resolve("a")).hasContent("new");
        assertThat(names(place)).containsExactlyInAnyOrder("a", "mine");
    }

    @Test
    void whatAnInterruptedRunLeftIsNotInTheWay() throws Exception {
        var left = Files.createDirectory(
                place.resolve(".tollgate-" + ProcessHandle.current().pid()));
        Files.writeString(left.resolve("a"), "half");
        ResultFolder.at(place).write(Map.of("a", "whole"));
        assertThat(place.resolve("a")).hasContent("whole");
        assertThat(names(place)).containsExactly("a");
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws Exception {
        Files.writeString(place.resolve("a"), "old");
        var folder = ResultFolder.at(place);
        assertThatThrownBy(() -> folder.write(Map.of("a", "new", "no/such/folder", "x")))
                .isInstanceOf(IOException.class);
        assertThat(place.resolve("a")).hasContent("old");
        assertThat(names(place)).containsExactly("a");
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        var file = Files.writeString(place.resolve("a"), "");
        assertThatThrownBy(() -> ResultFolder.at(file.resolve("results")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a file");
    }

    private static Iterable<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
