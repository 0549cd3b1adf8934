package tollgate.app.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one or more files while reading goes on. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Records one mistake. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Whether nothing was wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All mistakes so far, by file in the order of reading, by line within a file. */
    public List<Problem> list() {
        var files = found.stream().map(Problem::file).distinct().toList();
        return found.stream()
                .sorted(Comparator.<Problem>comparingInt(problem -> files.indexOf(problem.file()))
                        .thenComparingInt(Problem::line))
                .toList();
    }

    /** Goes no further when anything was wrong. */
    public void throwIfAny() throws InvalidInput {
        if (!found.isEmpty()) {
            throw new InvalidInput(list());
        }
    }
}
