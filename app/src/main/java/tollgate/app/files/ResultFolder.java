package tollgate.app.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A folder of results. Everything is written aside and then moved into place, so that nobody reads half a file and a run that is
 * interrupted leaves what was there; a folder that holds something other than results of Tollgate is refused. Whoever writes there for
 * long holds it meanwhile.
 */
public final class ResultFolder implements AutoCloseable {
    /** Tells people what the folder is, and the program that it may write there again. */
    static final String MARK = "tollgate.txt";

    /** Below the folder of a study's results, where its sweeps go: they may be there before a run is. */
    public static final String SWEEPS = "sweeps";

    private static final String ASIDE = ".writing-";
    private static final Pattern WRITTEN_BY = Pattern.compile("Written by tollgate (\\w+)");

    private final Path named;
    private final Path folder;
    private final Closeable lock;

    private ResultFolder(Path named, Closeable lock) {
        this.named = named;
        this.lock = lock;
        folder = named.toAbsolutePath().normalize();
    }

    /**
     * The folder, existing or not; refused when it cannot be written, or holds something else or the results of another verb.
     *
     * @param note that is to say what the folder is, and begins with the verb that writes it
     */
    public static ResultFolder at(Path folder, String note) throws InvalidInput {
        requireWritable(folder);
        if (Files.isDirectory(folder) && !isEmpty(folder) && !isMarked(folder) && !holdsSweepsAlone(folder)) {
            throw refused(folder, "holds something that Tollgate did not write", "another folder");
        }
        var other = findVerb(markOf(folder)).filter(verb -> !findVerb(note).equals(Optional.of(verb)));
        if (other.isPresent()) {
            throw refused(folder, "holds results of tollgate %s".formatted(other.orElseThrow()), "another --out");
        }
        return new ResultFolder(folder, () -> {});
    }

    /** A folder that is new or empty; refused otherwise. */
    public static ResultFolder fresh(Path folder) throws InvalidInput {
        requireWritable(folder);
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw refused(folder, "exists and is not an empty folder", "another folder");
        }
        return new ResultFolder(folder, () -> {});
    }

    private static void requireWritable(Path folder) throws InvalidInput {
        var nearest = folder.toAbsolutePath().normalize();
        while (!Files.exists(nearest) && !Files.isSymbolicLink(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.exists(nearest)) {
            throw refused(nearest, "is a link to nothing", "another folder");
        }
        if (!Files.isDirectory(nearest)) {
            throw refused(nearest, "is a file, not a folder", "");
        }
        if (!Files.isReadable(nearest) || !Files.isWritable(nearest) || !Files.isExecutable(nearest)) {
            throw refused(nearest, "cannot be written", "you lack the permission, or another folder is meant");
        }
    }

    private static InvalidInput refused(Path folder, String what, String maybe) {
        return new InvalidInput(List.of(new Problem(folder.toString(), 0, what, maybe)));
    }

    private static Optional<String> findVerb(String note) {
        var begins = WRITTEN_BY.matcher(note);
        return begins.lookingAt() ? Optional.of(begins.group(1)) : Optional.empty();
    }

    private static String markOf(Path folder) {
        try {
            return isMarked(folder) ? Files.readString(folder.resolve(MARK)) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(folder.resolve(MARK)), unreadable);
        }
    }

    private static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    private static boolean holdsSweepsAlone(Path folder) {
        return holdsOnly(
                folder,
                place -> name(place).equals(SWEEPS) && holdsOnly(place, each -> isMarked(each) || isEmpty(each)));
    }

    private static boolean isEmpty(Path folder) {
        return holdsOnly(folder, file -> false);
    }

    /** Whether all that a folder holds, beside what an interrupted writing left, is such. */
    private static boolean holdsOnly(Path folder, Predicate<Path> isSuch) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.allMatch(
                    file -> name(file).startsWith(ASIDE) || name(file).equals(FolderLock.FILE) || isSuch.test(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(folder), unreadable);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The file of this name. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Makes the folder and keeps other writers out until it is given back; refused while another writes there. */
    public ResultFolder hold() throws InvalidInput {
        try {
            Files.createDirectories(folder);
            var taken = FolderLock.take(folder)
                    .orElseThrow(() -> refused(named, "is being written by another process", "another --out"));
            return new ResultFolder(named, taken);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder), unwritable);
        }
    }

    /** Gives the folder back to other writers. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder), unwritable);
        }
    }

    /** Makes the folder and says in it what it is, before there are results. */
    public void begin(String note) {
        try {
            Files.createDirectories(folder);
            if (!isMarked(folder)) {
                Files.writeString(file(MARK), note);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder), unwritable);
        }
    }

    /** Removes a file that is of no more use. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be removed.".formatted(file(name)), unwritable);
        }
    }

    /** Writes results with a note that says what they are; by file, its text. */
    public void write(String note, Map<String, String> files) {
        var all = new TreeMap<>(files);
        all.put(MARK, note);
        write(all);
    }

    /** Writes files; by place in the folder, their text. What an interrupted writing left is cleared first, and so is what fails. */
    void write(Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            clearDrafts();
            try {
                writeAside(files);
            } finally {
                clearDrafts();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(folder), unwritable);
        }
    }

    private void writeAside(Map<String, String> files) throws IOException {
        var aside = Files.createTempDirectory(folder, ASIDE);
        for (var file : files.entrySet()) {
            var draft = aside.resolve(file.getKey());
            Files.createDirectories(parent(draft));
            Files.writeString(draft, file.getValue());
        }
        for (String file : files.keySet()) {
            Files.createDirectories(parent(file(file)));
            Files.move(
                    aside.resolve(file),
                    file(file),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        return parent == null ? file : parent;
    }

    private void clearDrafts() throws IOException {
        List<Path> drafts;
        try (var files = Files.list(folder)) {
            drafts = files.filter(file -> name(file).startsWith(ASIDE)).toList();
        }
        for (var draft : drafts) {
            List<Path> inside;
            try (var files = Files.walk(draft)) {
                inside = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (var file : inside) {
                Files.delete(file);
            }
        }
    }
}
