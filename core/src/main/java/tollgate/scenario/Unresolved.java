package tollgate.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario does not fit the world that it was to change; nothing was done with it. */
public final class Unresolved extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Unresolved(String id, List<Problem> problems) {
        super(problems.stream().map(problem -> id + ": " + problem + ".").collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, at least one. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
