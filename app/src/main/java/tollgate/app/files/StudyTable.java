package tollgate.app.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file of a study as it stands, with what is said of it.
 *
 * @param text to the byte, in UTF-8
 * @param sha256 of its bytes, in hexadecimal
 * @param header names of its columns
 * @param rows how many it has
 */
public record StudyTable(DescribedTable described, String text, String sha256, List<String> header, int rows) {
    public StudyTable {
        header = List.copyOf(header);
    }

    /** Those of a study that it has, in the order of the dictionary. */
    public static List<StudyTable> list(StudyFiles study) {
        return Dictionary.list(Dictionary.STUDY).stream()
                .filter(table -> study.checksums().containsKey(table.file()))
                .map(table -> of(study, table))
                .toList();
    }

    private static StudyTable of(StudyFiles study, DescribedTable table) {
        var file = study.folder().resolve(table.file());
        try {
            String text = Files.readString(file);
            String sum =
                    Optional.ofNullable(study.checksums().get(table.file())).orElse("");
            try (var parser = CSVParser.parse(new StringReader(text.replaceFirst("^\uFEFF", "")), CSVFormat.RFC4180)) {
                var records = parser.getRecords();
                return new StudyTable(table, text, sum, records.get(0).toList(), records.size() - 1);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        }
    }
}
