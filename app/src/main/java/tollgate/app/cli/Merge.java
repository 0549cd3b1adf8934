package tollgate.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.jobs.WholeSweep;

/** Shares of a sweep, put together. */
@Command(
        name = "merge",
        description = "Puts the shares of one sweep together, as if it had been made in one place.",
        mixinStandardHelpOptions = true)
final class Merge implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of the shares.")
    private List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write; new or empty.")
    private Path out = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        return Sweep.tell(spec, asJson.isAsked(), WholeSweep.merge(folders, out), 0);
    }
}
