package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;

/** A table of a page: caption, one header a column, the first cell of a row its header. */
final class HtmlTable {
    private final String caption;
    private final List<Column> columns;
    private final List<String> rows = new ArrayList<>();

    /** A column; numbers are set to the right. */
    record Column(String title, boolean isNumeric) {
        static Column text(String title) {
            return new Column(title, false);
        }

        static Column number(String title) {
            return new Column(title, true);
        }
    }

    HtmlTable(String caption, Column... columns) {
        this.caption = caption;
        this.columns = List.of(columns);
    }

    HtmlTable(String caption, List<Column> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
    }

    /** Appends a row of markup, one cell a column. */
    HtmlTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "The row has %d cells, the table %d columns.".formatted(cells.size(), columns.size()));
        }
        var row = new StringBuilder("<tr>");
        for (int index = 0; index < cells.size(); index++) {
            String tag = index == 0 ? "th scope=\"row\"" : "td";
            String looks = columns.get(index).isNumeric() ? " class=\"number\"" : "";
            row.append('<').append(tag).append(looks).append('>').append(cells.get(index));
            row.append(index == 0 ? "</th>" : "</td>");
        }
        rows.add(row.append("</tr>").toString());
        return this;
    }

    /** Appends a row of markup. */
    HtmlTable row(String... cells) {
        return row(List.of(cells));
    }

    /** The table in a window of its own height, under an id by which a script finds it. */
    String tall(String id) {
        return toString()
                .replaceFirst("class=\"scroll\"", "class=\"scroll tall\"")
                .replaceFirst("<table>", "<table id=\"" + id + "\">");
    }

    @Override
    public String toString() {
        var out = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(Html.escaped(caption))
                .append("\"><table><caption><span>")
                .append(Html.escaped(caption))
                .append("</span></caption><thead><tr>");
        for (var column : columns) {
            out.append("<th scope=\"col\"")
                    .append(column.isNumeric() ? " class=\"number\">" : ">")
                    .append(Html.escaped(column.title()))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        rows.forEach(row -> out.append(row).append('\n'));
        return out.append("</tbody></table></div>").toString();
    }
}
