package tollgate.app.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other writers out of a folder. It is a lock of the operating system on a hidden file, so that it ends with its process however
 * that ends; a file that was left means nothing by itself. Where files cannot be locked, nobody is kept out.
 */
final class FolderLock implements Closeable {
    static final String FILE = ".lock";

    private static final Closeable WITHOUT = () -> {};

    /** A second look at a locked file by the process that locked it would end the lock, so that it must be known before. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Closeable locked;

    private FolderLock(Path folder, Closeable locked) {
        this.folder = folder;
        this.locked = locked;
    }

    /** The lock of a folder that exists; nothing where another writer has it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        var place = folder.toRealPath();
        if (!TAKEN_HERE.add(place)) {
            return Optional.empty();
        }
        Optional<Closeable> locked = Optional.empty();
        try {
            locked = lock(place.resolve(FILE));
            return locked.map(file -> new FolderLock(place, file));
        } finally {
            if (locked.isEmpty()) {
                TAKEN_HERE.remove(place);
            }
        }
    }

    private static Optional<Closeable> lock(Path file) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            return Optional.of(WITHOUT);
        }
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException unlockable) {
            channel.close();
            return Optional.of(WITHOUT);
        }
        if (Files.exists(file)) {
            return Optional.of(() -> {
                try (channel) {
                    Files.deleteIfExists(file);
                }
            });
        }
        // Its last owner has removed it meanwhile.
        channel.close();
        return lock(file);
    }

    @Override
    public void close() throws IOException {
        try {
            locked.close();
        } finally {
            TAKEN_HERE.remove(folder);
        }
    }
}
