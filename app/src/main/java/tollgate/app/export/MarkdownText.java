package tollgate.app.export;

import java.util.Collections;
import java.util.List;

/** A Markdown document under construction. */
final class MarkdownText {
    private final StringBuilder text = new StringBuilder();

    MarkdownText heading(int level, String title) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(title)
                .append('\n');
        return this;
    }

    MarkdownText paragraph(String words) {
        text.append('\n').append(words.strip()).append('\n');
        return this;
    }

    /** What nobody but the author of the study knows. */
    MarkdownText open(String what) {
        return paragraph("*To be written by the author: %s.*".formatted(what));
    }

    /** A table; left out where it has no row. */
    MarkdownText table(List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            text.append('\n');
            row(header);
            row(Collections.nCopies(header.size(), "---"));
            rows.forEach(this::row);
        }
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(
                        " | ", cells.stream().map(MarkdownText::cell).toList()))
                .append(" |\n");
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    MarkdownText list(List<String> items) {
        text.append('\n');
        for (int item = 0; item < items.size(); item++) {
            text.append(item + 1).append(". ").append(items.get(item)).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
