package tollgate.app.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where rows of data come from and how far they are to be trusted. */
final class Provenance {
    private static final Range CONFIDENCE = Range.between(1, 5);

    private final Map<CsvRow, String> sources = new LinkedHashMap<>();

    /** A table's own columns and those that say where its rows come from, with a note for people. */
    static List<String> columns(String... own) {
        return Stream.concat(Stream.of(own), Stream.of("source", "confidence", "note"))
                .toList();
    }

    /** Reads source and confidence of a row. */
    void read(CsvRow row) {
        readSource(row);
        row.number("confidence", CONFIDENCE);
    }

    /** Reads the source of a row that carries no confidence. */
    void readSource(CsvRow row) {
        sources.put(row, row.require("source"));
    }

    /** What the rows say of where they come from. */
    Map<CsvRow, String> sources() {
        return sources;
    }
}
