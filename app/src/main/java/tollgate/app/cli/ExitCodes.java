package tollgate.app.cli;

/** What the process tells its caller. */
public final class ExitCodes {
    public static final int DONE = 0;

    /** A failure of the program. */
    public static final int FAILURE = 1;

    /** The input or the command line is wrong; nothing was written. */
    public static final int WRONG_INPUT = 2;

    /** Finished, but a check of the run failed. */
    public static final int CHECK_FAILED = 3;

    private ExitCodes() {}
}
