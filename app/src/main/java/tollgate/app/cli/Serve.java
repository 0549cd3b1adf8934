package tollgate.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Problem;
import tollgate.app.web.LocalPage;

/** The local page. */
@Command(
        name = "serve",
        description =
                "Serves a page for this machine alone: runs to read, start, stop and compare, and single simulations with sliders.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "The folder below which results lie; default: ${DEFAULT-VALUE}.")
    private Path results = Path.of("results");

    @Option(
            names = "--studies",
            paramLabel = "DIR",
            description = "The folder below which studies lie; default: ${DEFAULT-VALUE}.")
    private Path studies = Path.of("studies");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen, on 127.0.0.1 only; 0 for any free port; default: ${DEFAULT-VALUE}.")
    private int port = 7117;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput, InterruptedException {
        Bounds.require(spec, "--port", port, 0, MOST_PORT);
        if (Files.exists(results) && !Files.isDirectory(results)) {
            throw new InvalidInput(
                    List.of(new Problem(results.toString(), 0, "is a file, not a folder of results", "")));
        }
        var page = start();
        Runtime.getRuntime().addShutdownHook(new Thread(page::close, "close"));
        var out = spec.commandLine().getOut();
        out.println("The page is at " + page.address() + " for as long as this runs; Ctrl-C ends it.");
        out.flush();
        new CountDownLatch(1).await();
        return ExitCodes.DONE;
    }

    private LocalPage start() throws InvalidInput {
        try {
            return LocalPage.start(results, studies, port);
        } catch (LocalPage.PortTaken taken) {
            throw new InvalidInput(
                    List.of(new Problem("--port " + port, 0, "the port is taken, or not free to use", "--port 0")));
        }
    }
}
