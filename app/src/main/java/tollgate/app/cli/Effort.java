package tollgate.app.cli;

import java.util.Locale;

/** How much work a run does. */
enum Effort {
    QUICK(200, 30),
    STANDARD(800, 100),
    THOROUGH(2_000, 200);

    private final int draws;
    private final int twinDraws;

    Effort(int draws, int twinDraws) {
        this.draws = draws;
        this.twinDraws = twinDraws;
    }

    /** Draws from the priors, for each explanation. */
    int draws() {
        return draws;
    }

    /** Those of them that are run in other worlds as well, for each explanation. */
    int twinDraws() {
        return twinDraws;
    }

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
