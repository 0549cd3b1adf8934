package tollgate.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Between what an option's number must lie, told in one way by all commands. */
final class Bounds {
    private Bounds() {}

    /** Refuses a number outside, as a mistake in the command line. */
    static void require(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s (%d) must lie between %d and %d.".formatted(option, value, least, most));
        }
    }
}
