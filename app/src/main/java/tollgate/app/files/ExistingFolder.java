package tollgate.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that something is read from. */
public final class ExistingFolder {
    private ExistingFolder() {}

    /**
     * Refuses what is no folder, or one that may not be read.
     *
     * @param kind what it should be, as in "the folder of a study"
     */
    public static void require(Path folder, String kind) throws InvalidInput {
        boolean isHidden = !Files.exists(folder) && !Files.notExists(folder);
        boolean isShut = Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder));
        if (isHidden || isShut) {
            throw new InvalidInput(
                    List.of(new Problem(folder.toString(), 0, "cannot be read", "you lack the permission")));
        }
        if (!Files.isDirectory(folder)) {
            boolean isFile = Files.exists(folder);
            throw new InvalidInput(List.of(new Problem(
                    folder.toString(),
                    0,
                    isFile ? "is a file, not " + kind : "there is no such folder",
                    isFile ? "the folder it is in" : TextFile.neighbour(folder, folder.toString()))));
        }
    }
}
