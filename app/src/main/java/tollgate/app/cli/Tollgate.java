package tollgate.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import tollgate.app.files.InvalidInput;
import tollgate.gates.NoEquilibrium;

/** The command line: reads the verb, runs it, and turns what went wrong into one message and an exit code. */
@Command(
        name = "tollgate",
        description = "Who takes what at a closed border, and what it does to prices and lives.",
        mixinStandardHelpOptions = true,
        versionProvider = Tollgate.Version.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.DONE + ":done",
            ExitCodes.FAILURE + ":the program failed",
            ExitCodes.WRONG_INPUT + ":the input or the command line is wrong; nothing was written",
            ExitCodes.CHECK_FAILED + ":finished, but a check of the run failed"
        },
        subcommands = {
            Run.class,
            Validate.class,
            Evidence.class,
            Simulate.class,
            Compare.class,
            Audit.class,
            Calibrate.class,
            Sensitivity.class,
            Score.class,
            Plan.class,
            Sweep.class,
            Merge.class,
            CatalogVerb.class,
            Export.class,
            Diff.class,
            Equilibrium.class,
            Schedule.class,
            Serve.class,
            New.class
        })
public final class Tollgate implements Runnable {
    @Option(
            names = "--stacktrace",
            description = "Shows where in the program a failure arose.",
            scope = ScopeType.INHERIT)
    private boolean stacktrace;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** The version in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Tollgate.class.getPackage().getImplementationVersion())
                    .orElse("(not from a jar)");
            return new String[] {"tollgate " + version};
        }
    }

    /** Runs one verb on the terminal and returns the exit code. */
    public static int runOnTerminal(String... arguments) {
        return run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** Runs one verb and returns the exit code; results go to {@code out}, messages to {@code err}. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var root = new Tollgate();
        int code = new CommandLine(root)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> root.explain(failure, err))
                .setParameterExceptionHandler((wrong, given) -> explainUsage(wrong, err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A verb is missing.");
    }

    private int explain(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidInput wrong) {
            wrong.problems().forEach(err::println);
            return ExitCodes.WRONG_INPUT;
        }
        if (failure instanceof NoEquilibrium none) {
            err.println(none.getMessage());
            return ExitCodes.CHECK_FAILED;
        }
        if (failure instanceof UncheckedIOException file) {
            err.println("tollgate failed: %s.".formatted(inWords(file)));
        } else {
            err.println("tollgate failed: %s (%s). Maybe --stacktrace tells more."
                    .formatted(failure.getMessage(), failure.getClass().getSimpleName()));
        }
        if (stacktrace) {
            failure.printStackTrace(err);
        }
        return ExitCodes.FAILURE;
    }

    /** What could not be done with a file, and why: the operating system's reason. */
    private static String inWords(UncheckedIOException failure) {
        String message = String.valueOf(failure.getMessage());
        var cause = Optional.ofNullable(failure.getCause());
        boolean saysItself = cause.map(each -> !each.toString().equals(message)).orElse(true);
        String what = saysItself ? message.replaceFirst("\\.$", "") : "a file cannot be read or written";
        return cause.map(each -> what + ": " + reason(each)).orElse(what);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException gone) {
            return "%s is not there".formatted(gone.getFile());
        }
        return Optional.of(cause)
                .filter(FileSystemException.class::isInstance)
                .map(each -> ((FileSystemException) each).getReason())
                .orElseGet(() -> String.valueOf(cause.getMessage()));
    }

    private static int explainUsage(ParameterException wrong, PrintWriter err) {
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '%s --help'."
                .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCodes.WRONG_INPUT;
    }
}
