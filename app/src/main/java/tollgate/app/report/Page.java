package tollgate.app.report;

/** x. */
final class Page {
    private Page() {}

    static String of(FinishedRun run) {
        return "<!doctype html>" + run.favourite().explanation().id();
    }
}
