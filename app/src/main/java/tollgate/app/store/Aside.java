package tollgate.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Writes a file aside and then moves it into its place, so that it is whole once it is there. It is begun in a hidden folder of its own
 * beside its place: no two writers meet in a draft.
 */
public final class Aside {
    private static final String FOLDER = ".writing-";

    private Aside() {}

    /** Writes what is to be a file. */
    @FunctionalInterface
    public interface Writer {
        /** Writes the draft, which does not exist. */
        void write(Path draft) throws IOException;
    }

    /** Writes a file, in place of one that is there. */
    public static void write(Path file, Writer writer) {
        var place = file.toAbsolutePath();
        try {
            var aside = Files.createTempDirectory(
                    Optional.ofNullable(place.getParent()).orElse(place), FOLDER);
            var draft = aside.resolve("draft");
            try {
                writer.write(draft);
                Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
                Files.deleteIfExists(aside);
            }
        } catch (Database.Failure unwritable) {
            throw new UncheckedIOException(
                    "%s cannot be written.".formatted(file), new IOException(unwritable.reason(), unwritable));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(file), unwritable);
        }
    }
}
