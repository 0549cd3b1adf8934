package tollgate.app.report.breach;

/** Breaks the plan on purpose: a report is text, and the command prints it. */
public final class Prints {
    private Prints() {}

    public static void prints() {
        System.out.println("printed");
    }
}
