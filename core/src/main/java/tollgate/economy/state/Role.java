package tollgate.economy.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a resident lives on (docs/model.md, 2). */
public enum Role {
    ORDINARY("ordinary", 0),
    /** Lives from smuggling: porters, retailers, small traders. */
    DEPENDENT("dependent", 1),
    /** Officials of security organs and their families. */
    OFFICIAL("official", 2),
    /** The wealthy, who buy vehicles, and their families. */
    DONJU("donju", 3);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private static final List<Role> ALL = List.of(ORDINARY, DEPENDENT, OFFICIAL, DONJU);

    private final String id;
    private final int index;

    Role(String id, int index) {
        this.id = id;
        this.index = index;
    }

    /** Its place in tables, from 0. */
    public int index() {
        return index;
    }

    /** The name in files. */
    public String id() {
        return id;
    }

    /** The role with this place in tables. */
    public static Role at(int index) {
        return ALL.get(index);
    }

    /** All roles in the order of tables. */
    public static List<Role> list() {
        return ALL;
    }

    /** The role with this name. */
    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
