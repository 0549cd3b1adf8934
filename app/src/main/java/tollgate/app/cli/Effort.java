package tollgate.app.cli;

import java.util.Locale;

/** How much work a run does. */
enum Effort {
    QUICK(200),
    STANDARD(800),
    THOROUGH(2_000);

    private final int draws;

    Effort(int draws) {
        this.draws = draws;
    }

    /** Draws from the priors, for each explanation. */
    int draws() {
        return draws;
    }

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
