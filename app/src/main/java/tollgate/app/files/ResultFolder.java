package tollgate.app.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of results. Files are written aside and moved, so that nobody reads half a file; a folder that holds something other
 * than results of Tollgate is refused.
 */
public final class ResultFolder {
    /** Tells people what the folder is, and the program that it may write there again. */
    static final String MARK = "tollgate.txt";

    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, existing or not; refused when it is a file or holds something else. */
    public static ResultFolder at(Path folder) throws InvalidInput {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused(folder, "is a file, not a folder", "");
        }
        if (Files.isDirectory(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(MARK))) {
            throw refused(folder, "holds something that Tollgate did not write", "another folder");
        }
        return new ResultFolder(folder);
    }

    /** A folder that is new or empty; refused otherwise. */
    public static ResultFolder fresh(Path folder) throws InvalidInput {
        if (Files.exists(folder) && !(Files.isDirectory(folder) && isEmpty(folder))) {
            throw refused(folder, "exists and is not an empty folder", "another folder");
        }
        return new ResultFolder(folder);
    }

    private static InvalidInput refused(Path folder, String what, String maybe) {
        return new InvalidInput(List.of(new Problem(folder.toString(), 0, what, maybe)));
    }

    private static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes results with a note that says what they are; by file, its text. */
    public void write(String note, Map<String, String> files) {
        var all = new TreeMap<>(files);
        all.put(MARK, note);
        write(all);
    }

    /** Writes files; by place in the folder, their text. */
    void write(Map<String, String> files) {
        try {
            var target = folder.toAbsolutePath().normalize();
            Files.createDirectories(target);
            var aside = Files.createTempDirectory(target, ".writing-");
            for (var file : files.entrySet()) {
                var draft = Files.writeString(aside.resolve("draft"), file.getValue());
                var place = target.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(aside);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder), unwritable);
        }
    }
}
