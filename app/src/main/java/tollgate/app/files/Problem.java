package tollgate.app.files;

/**
 * One mistake in an input.
 *
 * @param file as its reader called it
 * @param line counted from 1; 0 when it is the file as a whole
 * @param what a statement without its full stop
 * @param maybe what might have been meant, without "Maybe" and full stop; may be empty
 */
public record Problem(String file, int line, String what, String maybe) {
    /** Characters of a value that a message shows. */
    static final int MOST_SHOWN = 40;

    public Problem {
        if (line < 0) {
            throw new IllegalArgumentException("The line (%d) must be at least 0.".formatted(line));
        }
        what = onOneLine(what);
        maybe = onOneLine(maybe);
    }

    /** A value as messages show it: its beginning, where it is long. */
    static String shown(String value) {
        return value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + "…";
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** {@code FILE:LINE: what. Maybe what else.} */
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line;
        String advice = maybe.isEmpty() ? "" : " Maybe " + maybe + ".";
        return where + ": " + what + "." + advice;
    }
}
