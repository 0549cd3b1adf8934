package tollgate.app;

/** Composition root. */
public final class Main {
    private Main() {}

    /** Runs one verb. */
    public static void main(String[] arguments) {}
}
