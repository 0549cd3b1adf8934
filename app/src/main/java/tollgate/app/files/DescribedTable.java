package tollgate.app.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of the {@link Dictionary}.
 *
 * @param by {@link Dictionary#STUDY}, or the verb that writes it
 * @param file its place in the folder; {@code *} stands for a number
 * @param meaning what one row is
 */
public record DescribedTable(String by, String file, String meaning, List<DescribedColumn> columns) {
    public DescribedTable {
        columns = List.copyOf(columns);
    }

    DescribedTable with(DescribedColumn column) {
        return new DescribedTable(
                by,
                file,
                meaning,
                Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    /** What a column of the file is: the first description that its name fits. */
    public Optional<DescribedColumn> find(String column) {
        return columns.stream().filter(described -> described.fits(column)).findFirst();
    }
}
