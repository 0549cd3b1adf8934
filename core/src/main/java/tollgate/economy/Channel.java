package tollgate.economy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How goods come across: small private smugglers, companies that smuggle with the state's leave, or official trade organisations,
 * which pass no gate and carry no vehicles.
 */
public enum Channel {
    PRIVATE("private", 0),
    STATE("state", 1),
    OFFICIAL("official", 2);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private static final List<Channel> SMUGGLING = List.of(PRIVATE, STATE);

    private final String id;
    private final int index;

    Channel(String id, int index) {
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

    /** The channel with this place in tables. */
    public static Channel at(int index) {
        return index == PRIVATE.index ? PRIVATE : index == STATE.index ? STATE : OFFICIAL;
    }

    /** The channels whose crossings pass gates, in the order of tables. */
    public static List<Channel> smuggling() {
        return SMUGGLING;
    }

    /** The channel with this name. */
    public static Optional<Channel> find(String id) {
        return Arrays.stream(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
