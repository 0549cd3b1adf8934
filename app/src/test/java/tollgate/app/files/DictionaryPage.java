package tollgate.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes docs/data-dictionary.md. */
public final class DictionaryPage {
    private static final String HEAD = """
            # Data dictionary

            Every table that is read or written, and every column of it. Files are UTF-8 CSV with a header line unless their name says
            otherwise. This page is generated from `app/src/main/resources/tollgate/app/files/dictionary.csv`; do not edit it.

            * **Types**: a `day` is written 2020-01-27, a `month` 2020-01, `yes-no` and `true-false` as these words. A number has a point,
              and the fewest digits or nine.
            * **Unit**: `column unit` says that the column `unit` of the row tells it. Money is CNY of the day unless the unit says otherwise.
            * **Empty**: whether a field may be empty, which means that there is no such thing or that it is unknown; `column may be missing`
              where the whole column may be left out too. Nothing else may be empty.
            * `*` in a name stands for any text: the row describes a family of columns. The first row that a name fits is meant.

            `score`, `compare`, `sensitivity`, `calibrate`, `audit` and `diff` write no file; with `--json` they print what they found.
            """;

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put(Dictionary.STUDY, "What a study consists of");
        PARTS.put("run", "What run writes");
        PARTS.put("simulate", "What simulate --out writes");
        PARTS.put("plan", "What plan writes and sweep reads");
        PARTS.put("sweep", "What sweep and merge write");
    }

    private DictionaryPage() {}

    /** The page. */
    public static String text() {
        var page = new StringBuilder(HEAD);
        PARTS.forEach((by, title) -> {
            page.append("\n# ").append(title).append('\n');
            Dictionary.list(by).forEach(table -> append(page, table));
        });
        return page.toString();
    }

    private static void append(StringBuilder page, DescribedTable table) {
        page.append("\n## `").append(table.file()).append("`\n\n");
        page.append(table.meaning().substring(0, 1).toUpperCase(Locale.ROOT))
                .append(table.meaning().substring(1))
                .append(".\n\n");
        page.append("| column | type | unit | values | empty | meaning |\n|---|---|---|---|---|---|\n");
        table.columns()
                .forEach(column -> page.append("| ")
                        .append(String.join(" | ", cells(column)))
                        .append(" |\n"));
    }

    private static List<String> cells(DescribedColumn column) {
        return List.of(
                "`" + column.name() + "`",
                column.type().word(),
                column.unit(),
                values(column),
                column.rule().mayBeMissing()
                        ? "column may be missing"
                        : column.rule().mayBeEmpty() ? "yes" : "",
                column.meaning());
    }

    private static String values(DescribedColumn column) {
        var said = new ArrayList<String>();
        if (!column.words().isEmpty()) {
            said.add("`" + String.join("`, `", column.words()) + "`");
        } else if (!column.values().isEmpty()) {
            said.add(column.values().replace("..", " to ").replaceFirst("^(>=?)", "$1 "));
        }
        if (column.rule().isKey()) {
            said.add("each once");
        }
        if (!column.rule().table().isEmpty()) {
            said.add("those of `%s`".formatted(column.rule().table().replace(" ", "`, `")));
        }
        return String.join("; ", said);
    }
}
