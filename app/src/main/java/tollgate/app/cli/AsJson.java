package tollgate.app.cli;

import picocli.CommandLine.Option;

/** The option of every command whose answer is figures. */
final class AsJson {
    @Option(names = "--json", description = "Prints one JSON object and nothing else.")
    private boolean asked;

    /** Whether programs read what is printed. */
    boolean isAsked() {
        return asked;
    }
}
