package tollgate.economy;

import java.util.Arrays;
import java.util.Optional;

/** How goods come across: small private smugglers, or companies that smuggle with the state's leave. */
public enum Channel {
    PRIVATE("private"),
    STATE("state");

    private final String id;

    Channel(String id) {
        this.id = id;
    }

    /** The name in files. */
    public String id() {
        return id;
    }

    /** The channel with this name. */
    public static Optional<Channel> find(String id) {
        return Arrays.stream(values()).filter(channel -> channel.id.equals(id)).findFirst();
    }
}
