package tollgate.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;

/** The studies that the page can ask about: folders with a study.yaml. Each is read anew when a file of it has changed. */
final class StudiesFolder {
    private static final int DEEP = 3;

    private final Path folder;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    /** What came of reading a study when its files were so. */
    private record Reading(String stamp, StudyFiles files) {}

    StudiesFolder(Path folder) {
        this.folder = folder;
    }

    /** Their folders' names, sorted. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(study -> Files.isDirectory(study, LinkOption.NOFOLLOW_LINKS)
                            && Files.isRegularFile(study.resolve("study.yaml")))
                    .map(study -> study.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The studies cannot be listed.", unreadable);
        }
    }

    /** The folder of a study, as results are to name it; refused where there is none of this name. */
    Path place(String name) throws Refusal {
        if (!names().contains(name)) {
            throw new Refusal(Refusal.NOT_FOUND, "There is no study of this name.");
        }
        return folder.resolve(name);
    }

    /** The study, or all that is wrong with it. */
    StudyFiles read(String name) throws Refusal, InvalidInput {
        var place = place(name);
        String stamp = stamp(place);
        var known = readings.get(name);
        if (known != null && known.stamp().equals(stamp)) {
            return known.files();
        }
        var files = StudyReader.read(place);
        readings.put(name, new Reading(stamp, files));
        return files;
    }

    private static String stamp(Path place) {
        try (var files = Files.walk(place, DEEP)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(StudiesFolder::stampOf)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The study cannot be listed.", unreadable);
        }
    }

    private static String stampOf(Path file) {
        try {
            return "%s %s %d%n".formatted(file, Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException gone) {
            return file + " is gone\n";
        }
    }
}
