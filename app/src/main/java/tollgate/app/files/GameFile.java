package tollgate.app.files;

import java.util.List;
import tollgate.gates.LinearDemand;
import tollgate.gates.PathSystem;
import tollgate.gates.Terms;

/**
 * A static gate game as an analyst writes it down (docs: studies/textbook). Money in any one unit.
 *
 * @param organs ids in the order of the file
 * @param pathNames one line for people about each path, in the order of the file
 * @param system which path needs whom
 * @param demand for crossings
 * @param terms everything else that the game takes as given
 */
public record GameFile(
        List<String> organs, List<String> pathNames, PathSystem system, LinearDemand demand, Terms terms) {
    public GameFile {
        organs = List.copyOf(organs);
        pathNames = List.copyOf(pathNames);
        if (organs.size() != system.organs() || pathNames.size() != system.paths()) {
            throw new IllegalArgumentException("The names (%d, %d) must match the organs (%d) and paths (%d)."
                    .formatted(organs.size(), pathNames.size(), system.organs(), system.paths()));
        }
    }
}
