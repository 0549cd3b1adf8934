package tollgate.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a study, each read once; problems call them by their place in the folder. */
final class StudyFolder {
    private final Path folder;
    private final Problems problems;
    private final Map<String, String> checksums = new TreeMap<>();

    StudyFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The folder as it was named. */
    Path path() {
        return folder;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Records that a file as a whole is wrong; {@code maybe} may be empty. */
    void problem(String name, String what, String maybe) {
        problems.add(new Problem(name, 0, what, maybe));
    }

    /** The root of a YAML file that must be there. */
    Node yaml(String name) {
        return read(name, YamlTree.MOST_BYTES)
                .flatMap(file -> YamlTree.read(file, problems))
                .orElseGet(() -> Node.unreadable(name, problems));
    }

    /** The rows of a CSV file that must be there. */
    List<CsvRow> rows(String name, List<String> columns) {
        return rows(name, columns, List.of());
    }

    /** The rows of a CSV file that must be there; some of its columns may be missing and are then empty. */
    List<CsvRow> rows(String name, List<String> columns, List<String> optional) {
        return read(name, CsvTable.MOST_BYTES)
                .map(file -> CsvTable.rows(file, columns, optional, problems))
                .orElse(List.of());
    }

    /** The rows of a CSV file outside the study, which is called as it was named and leaves no checksum. */
    List<CsvRow> rowsOf(Path file, List<String> columns, List<String> optional) {
        return TextFile.read(file, file.toString(), CsvTable.MOST_BYTES, problems)
                .map(text -> CsvTable.rows(text, columns, optional, problems))
                .orElse(List.of());
    }

    /** The rows of a CSV file that must be there and must have some. */
    List<CsvRow> someRows(String name, List<String> columns) {
        int before = problems.list().size();
        var rows = rows(name, columns);
        if (rows.isEmpty() && problems.list().size() == before) {
            problem(name, "the table has no row", "");
        }
        return rows;
    }

    /** The rows of a CSV file that may be missing. */
    List<CsvRow> rowsIfThere(String name, List<String> columns) {
        return has(name) ? rows(name, columns) : List.of();
    }

    /** The files of a folder within it whose names end so, sorted; none where there is no such folder. */
    List<String> list(String folderName, String ending) {
        var inside = folder.resolve(folderName);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (var files = Files.list(inside)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> folderName + "/" + name)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new Problem(folderName, 0, "cannot be read", "you lack the permission"));
            return List.of();
        }
    }

    private Optional<TextFile> read(String name, int mostBytes) {
        var place = folder.resolve(name);
        if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
            problem(name, "is no regular file", "");
            return Optional.empty();
        }
        var file = TextFile.read(place, name, mostBytes, problems);
        file.ifPresent(read -> checksums.put(name, read.sha256()));
        return file;
    }

    /** By file, the SHA-256 of its bytes. */
    Map<String, String> checksums() {
        return checksums;
    }
}
