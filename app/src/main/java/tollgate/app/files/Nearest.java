package tollgate.app.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word a mistyped one was meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The known word fewest edits away, upper and lower case being equal; none when all are farther than a third of the word. */
    public static Optional<String> find(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .filter(candidate -> edits(typed, candidate.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt(candidate -> edits(typed, candidate.toLowerCase(Locale.ROOT))));
    }

    /** Insertions, deletions, replacements and swaps of neighbours (Damerau 1964, restricted). */
    private static int edits(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distance[row][column] = row == 0 || column == 0
                        ? row + column
                        : Math.min(
                                distance[row - 1][column - 1]
                                        + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1),
                                1 + Math.min(distance[row - 1][column], distance[row][column - 1]));
                if (areSwapped(one, other, row, column)) {
                    distance[row][column] = Math.min(distance[row][column], 1 + distance[row - 2][column - 2]);
                }
            }
        }
        return distance[one.length()][other.length()];
    }

    private static boolean areSwapped(String one, String other, int row, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
