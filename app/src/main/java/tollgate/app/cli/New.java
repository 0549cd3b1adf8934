package tollgate.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Skeleton;

/** A study to start from. */
@Command(
        name = "new",
        description = "Writes a commented skeleton of a study, which validates and simulates as it stands.",
        mixinStandardHelpOptions = true)
final class New implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to write; it must be new or empty.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var written = Skeleton.write(folder);
        var out = spec.commandLine().getOut();
        written.forEach(file -> out.println(folder.resolve(file)));
        out.println("Next: ./tollgate validate " + folder);
        return ExitCodes.DONE;
    }
}
