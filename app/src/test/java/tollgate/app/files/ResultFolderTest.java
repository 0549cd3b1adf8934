package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results is whole or as it was. */
class ResultFolderTest {
    private static final String NOTE = "Written by tollgate run. These are results.\n";

    @TempDir
    private Path place = Path.of("");

    @Test
    void aNewFolderHoldsTheFilesAndNothingElse() throws Exception {
        var folder = place.resolve("deep/down");
        ResultFolder.at(folder, NOTE).write(Map.of("a", "1", "b", "2"));
        assertThat(folder).isDirectoryContaining("glob:**/a").isDirectoryContaining("glob:**/b");
        assertThat(names(folder)).containsExactlyInAnyOrder("a", "b");
        assertThat(names(place.resolve("deep"))).containsExactly("down");
    }

    @Test
    void filesOfOtherNamesAreLeftAlone() throws Exception {
        ResultFolder.at(place, NOTE).write(NOTE, Map.of("a", "old"));
        Files.writeString(place.resolve("mine"), "kept");
        ResultFolder.at(place, NOTE).write(NOTE, Map.of("a", "new"));
        assertThat(place.resolve("mine")).hasContent("kept");
        assertThat(place.resolve("a")).hasContent("new");
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.writeString(place.resolve("mine"), "kept");
        assertThatThrownBy(() -> ResultFolder.at(place, NOTE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("holds something that Tollgate did not write");
        assertThat(names(place)).containsExactly("mine");
    }

    @Test
    void aFolderThatHoldsOnlySweepsOfTollgateIsTakenForResults() throws Exception {
        ResultFolder.at(place.resolve("sweeps/plan"), NOTE).write(NOTE, Map.of("a", "1"));
        ResultFolder.at(place, NOTE).write(NOTE, Map.of("a", "1"));
        assertThat(names(place)).containsExactlyInAnyOrder("a", "sweeps", "tollgate.txt");
    }

    @Test
    void resultsOfAnotherVerbStay() throws Exception {
        ResultFolder.at(place, NOTE).write(NOTE, Map.of("a", "1"));
        assertThatThrownBy(() -> ResultFolder.at(place, "Written by tollgate sweep."))
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith(": holds results of tollgate run. Maybe another --out.");
        ResultFolder.at(place, NOTE).write(NOTE, Map.of("a", "2"));
        assertThat(place.resolve("a")).hasContent("2");
    }

    @Test
    void sweepsThatTollgateDidNotWriteAreRefused() throws IOException {
        var mine = Files.createDirectories(place.resolve("sweeps/mine"));
        Files.writeString(mine.resolve("a"), "kept");
        assertThatThrownBy(() -> ResultFolder.at(place, NOTE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("holds something that Tollgate did not write");
    }

    @Test
    void whatAnInterruptedRunLeftIsNotInTheWay() throws Exception {
        var left = Files.createDirectory(place.resolve(".writing-123"));
        Files.writeString(left.resolve("a"), "half");
        ResultFolder.at(place, NOTE).write(Map.of("a", "whole"));
        assertThat(place.resolve("a")).hasContent("whole");
        assertThat(names(place)).containsExactly("a");
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws Exception {
        ResultFolder.at(place, NOTE).write(NOTE, Map.of("a", "old"));
        var folder = ResultFolder.at(place, NOTE);
        assertThatThrownBy(() -> folder.write(NOTE, Map.of("a", "new", "a/below", "x")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(place.resolve("a")).hasContent("old");
        assertThat(names(place)).containsExactlyInAnyOrder("a", "tollgate.txt");
    }

    @Test
    void aLinkToNothingIsRefused() throws IOException {
        var link = Files.createSymbolicLink(place.resolve("link"), place.resolve("gone"));
        for (var folder : List.of(link, link.resolve("below"))) {
            assertThatThrownBy(() -> ResultFolder.at(folder, NOTE))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage(link + ": is a link to nothing. Maybe another folder.");
        }
        assertThat(names(place)).containsExactly("link");
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        var file = Files.writeString(place.resolve("a"), "");
        assertThatThrownBy(() -> ResultFolder.at(file.resolve("results"), NOTE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aFolderIsWrittenByOneAtATime() throws Exception {
        try (var one = ResultFolder.at(place.resolve("a"), NOTE).hold()) {
            assertThatThrownBy(
                            () -> ResultFolder.at(place.resolve("b/../a"), NOTE).hold())
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageEndingWith("a: is being written by another process. Maybe another --out.");
            one.write(NOTE, Map.of("a", "1"));
        }
        assertThat(names(place.resolve("a"))).containsExactlyInAnyOrder("a", "tollgate.txt");
        try (var next = ResultFolder.at(place.resolve("a"), NOTE).hold()) {
            next.write(NOTE, Map.of("a", "2"));
        }
        assertThat(place.resolve("a/a")).hasContent("2");
    }

    @Test
    void aLockThatAKilledProcessLeftKeepsNobodyOut() throws Exception {
        Files.createFile(place.resolve(".lock"));
        try (var folder = ResultFolder.fresh(place).hold()) {
            folder.write(Map.of("a", "1"));
        }
        assertThat(names(place)).containsExactly("a");
    }

    private static Iterable<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
