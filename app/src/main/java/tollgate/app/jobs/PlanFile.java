package tollgate.app.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.PlanTable;
import tollgate.app.files.Problem;
import tollgate.app.store.Aside;
import tollgate.app.store.Column;
import tollgate.app.store.ParquetTexts;
import tollgate.economy.Parameter;
import tollgate.weighing.Study;

/** A table of runs in a file: Parquet where its name ends so, and else CSV. Both are held to the same. */
public final class PlanFile {
    private static final String PARQUET = ".parquet";

    private PlanFile() {}

    /**
     * The table in a file, or all that is wrong with it.
     *
     * @param seed from which a row without one gets its own
     */
    public static PlanTable read(Path file, Study study, long seed) throws InvalidInput {
        if (!isParquet(file) || !Files.isRegularFile(file) || !Files.isReadable(file)) {
            return PlanTable.read(file, study, seed);
        }
        return PlanTable.of(
                file,
                fields -> ParquetTexts.read(file, fields)
                        ? Optional.empty()
                        : Optional.of(new Problem(file.toString(), 0, "is not a Parquet file, or a damaged one", "")),
                study,
                seed);
    }

    /** Writes a table, whose first row is the header, into a new file. */
    public static void write(Path file, List<List<String>> table) {
        if (isParquet(file)) {
            var header = table.get(0);
            var kinds = header.stream().map(PlanFile::kind).toList();
            var texts = new ParquetTexts(header, table.subList(1, table.size()));
            Aside.write(file, draft -> texts.write(draft, kinds));
            return;
        }
        Aside.write(file, draft -> Files.writeString(draft, PlanTable.text(table)));
    }

    private static Column.Kind kind(String column) {
        if (PlanTable.ABOUT.contains(column)) {
            return List.of("seed", "particle").contains(column) ? Column.Kind.WHOLE : Column.Kind.TEXT;
        }
        return Parameter.find(column).filter(Parameter::isDate).isPresent() ? Column.Kind.DAY : Column.Kind.NUMBER;
    }

    private static boolean isParquet(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(PARQUET);
    }
}
