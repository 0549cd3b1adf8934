package tollgate.economy;

import java.util.Arrays;
import java.util.Optional;

/** How goods come across: small private smugglers, or companies that smuggle with the state's leave. */
public enum Channel {
    PRIVATE("private", 0),
    STATE("state", 1);

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
        return index == PRIVATE.index ? PRIVATE : STATE;
    }

    /** The channel with this name. */
    public static Optional<Channel> find(String id) {
        return Arrays.stream(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
