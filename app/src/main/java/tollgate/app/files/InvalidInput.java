package tollgate.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The input is wrong; nothing was done with it. */
public final class InvalidInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return new ArrayList<>(problems);
    }
}
