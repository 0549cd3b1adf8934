package tollgate.app.jobs;

import java.util.List;
import java.util.regex.Pattern;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;

/**
 * One machine's share of a sweep: every part whose number leaves the same remainder.
 *
 * @param number from 1
 * @param of how many shares there are
 */
public record Shard(int number, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("The shard (%d) must lie between 1 and %d.".formatted(number, of));
        }
    }

    /** As {@code 2/5} says it. */
    public static Shard parse(String text) throws InvalidInput {
        var match = WRITTEN.matcher(text.strip());
        if (match.matches()) {
            int number = Integer.parseInt(match.group(1));
            int of = Integer.parseInt(match.group(2));
            if (number >= 1 && number <= of) {
                return new Shard(number, of);
            }
        }
        throw new InvalidInput(List.of(new Problem(
                "--shard " + text, 0, "it must be a share and how many there are", "1/4, for the first of four")));
    }

    /** Whether a part, counted from 0, is its own. */
    boolean has(int part) {
        return part % of == number - 1;
    }
}
