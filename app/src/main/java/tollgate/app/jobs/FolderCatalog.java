package tollgate.app.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.app.files.DescribedTable;
import tollgate.app.files.Dictionary;
import tollgate.app.files.ExistingFolder;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;
import tollgate.app.files.SweepManifest;
import tollgate.app.files.WrittenTables;
import tollgate.app.store.Catalog;
import tollgate.app.store.Column;
import tollgate.app.store.Parts;

/** The database over the tables of a folder of results, made when it is asked for: results themselves are the same without it. */
public final class FolderCatalog {
    private FolderCatalog() {}

    /**
     * What was made.
     *
     * @param file the database
     * @param views what can be asked, by name
     */
    public record Made(Path file, List<String> views) {}

    /** Makes it over what {@code run}, {@code simulate} or {@code sweep} left; refused where they left no table. */
    public static Made make(Path folder) throws InvalidInput {
        ExistingFolder.require(folder, "a folder");
        if (Files.exists(folder.resolve(SweepManifest.FILE))) {
            return ofSweep(folder);
        }
        var tables = Stream.of("run", "simulate")
                .map(Dictionary::list)
                .filter(list -> list.stream().allMatch(table -> Files.exists(folder.resolve(table.file()))))
                .findFirst()
                .orElseThrow(() -> refused(
                        folder, "holds no tables of a finished run", "a folder that tollgate run or simulate wrote"));
        WrittenTables.require(folder, tables);
        var views = tables.stream().map(FolderCatalog::view).toList();
        requireWritable(folder);
        Catalog.write(folder, views);
        return new Made(
                folder.resolve(Catalog.FILE),
                views.stream().map(Catalog.CsvView::name).toList());
    }

    private static Made ofSweep(Path folder) throws InvalidInput {
        var manifest = SweepManifest.read(folder);
        var present = Parts.present(folder, manifest.parts());
        if (present.isEmpty()) {
            throw refused(folder, "holds no part of its sweep yet", "tollgate sweep --resume");
        }
        new SweptParts(manifest).require(present.stream().collect(Collectors.toMap(part -> part, part -> folder)));
        requireWritable(folder);
        Catalog.write(folder, SweepTable.FAILURE.name());
        return new Made(folder.resolve(Catalog.FILE), List.of("results", "outcomes"));
    }

    /** A table {@code columns} of the database's own says what columns are, so that a file of that name is {@code units}. */
    private static Catalog.CsvView view(DescribedTable table) {
        String name =
                table.file().equals(Catalog.COLUMNS) ? "units" : table.file().replace(".csv", "");
        return new Catalog.CsvView(name, table.file(), column -> describe(table, column));
    }

    private static Optional<Catalog.Described> describe(DescribedTable table, String column) {
        return table.find(column).map(found -> {
            var kind = switch (found.type()) {
                case TEXT, MONTH, YES_NO -> Column.Kind.TEXT;
                case WHOLE -> Column.Kind.WHOLE;
                case NUMBER -> Column.Kind.NUMBER;
                case DAY -> Column.Kind.DAY;
                case TRUE_FALSE -> Column.Kind.FLAG;
            };
            return new Catalog.Described(kind, found.unit(), found.meaning());
        });
    }

    private static void requireWritable(Path folder) throws InvalidInput {
        if (!Files.isWritable(folder)) {
            throw refused(folder, "cannot be written", "you lack the permission");
        }
    }

    private static InvalidInput refused(Path folder, String what, String maybe) {
        return new InvalidInput(List.of(new Problem(folder.toString(), 0, what, maybe)));
    }
}
