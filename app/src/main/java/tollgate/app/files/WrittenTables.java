package tollgate.app.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Tables that a verb left in a folder, looked through: each has a header, and rows as wide. */
public final class WrittenTables {
    private static final String ANEW = "tollgate %s anew";

    private WrittenTables() {}

    /** Refuses tables of a folder of which any is gone, empty or broken. */
    public static void require(Path folder, Collection<DescribedTable> tables) throws InvalidInput {
        var problems = new Problems();
        for (var table : tables) {
            var file = folder.resolve(table.file());
            TextFile.use(
                    file,
                    file.toString(),
                    problems,
                    text -> look(text, file.toString(), ANEW.formatted(table.by()), problems));
        }
        problems.throwIfAny();
    }

    private static void look(Reader text, String file, String maybe, Problems problems) throws IOException {
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                problems.add(new Problem(file, 0, "the file is empty", maybe));
                return;
            }
            int columns = records.next().size();
            while (records.hasNext()) {
                int line = (int) parser.getCurrentLineNumber() + 1;
                int fields = records.next().size();
                if (fields != columns) {
                    String what = "the row has %d fields, the header %d".formatted(fields, columns);
                    problems.add(new Problem(file, line, what, maybe));
                    return;
                }
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException notText) {
                throw notText;
            }
            problems.add(new Problem(file, 0, "this is not CSV: a quote is wrong", maybe));
        }
    }
}
