package tollgate.app;

import tollgate.app.cli.Tollgate;

/** Composition root. */
public final class Main {
    private Main() {}

    /** Runs one verb. */
    public static void main(String[] arguments) {
        System.exit(Tollgate.runOnTerminal(arguments));
    }
}
