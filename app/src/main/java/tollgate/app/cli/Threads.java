package tollgate.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that shares its work among threads; results never depend on it. */
final class Threads {
    private static final int MOST = 1024;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor.")
    private int count = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** How many; a number that makes no sense is refused. */
    int count() {
        Bounds.require(spec, "--threads", count, 1, MOST);
        return count;
    }
}
