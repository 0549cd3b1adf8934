package tollgate.app.report;

import java.util.Locale;

/** A page under construction. Whatever is not a tag of ours is escaped, so that no text of a study can become one. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Text that means nothing but itself, in content and in quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A link to a page of the web; anything else than its address stays text. */
    static String link(String url, String text) {
        String start = url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://")
                ? "<a href=\"" + escaped(url) + "\" rel=\"noopener\">" + escaped(text) + "</a>"
                : escaped(text);
    }

    /** An element of one line of text. */
    static String element(String tag, String text) {
        return "<" + tag + ">" + escaped(text) + "</" + tag + ">";
    }

    /** The same with a class for its looks. */
    static String element(String tag, String looks, String text) {
        return "<" + tag + " class=\"" + looks + "\">" + escaped(text) + "</" + tag + ">";
    }

    /** Appends markup as it is. */
    Html raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    /** Appends a paragraph of text. */
    Html paragraph(String text) {
        return raw(element("p", text));
    }

    /** Appends a paragraph of small text. */
    Html note(String text) {
        return raw(element("p", "note", text));
    }

    /** Opens a section with its heading. */
    Html section(String id, String title) {
        return raw("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">")
                .raw("<h2 id=\"" + id + "-title\">" + escaped(title) + "</h2>");
    }

    /** Heads a part of a section. */
    Html part(String id, String title) {
        return raw("<h3 id=\"" + id + "\">" + escaped(title) + "</h3>");
    }

    /** A place that a script fills with the chart of this name; empty without one. */
    Html chart(String name) {
        return raw("<div data-chart=\"" + name + "\"></div>");
    }

    /** Closes it. */
    Html endSection() {
        return raw("</section>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
