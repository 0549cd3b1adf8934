package tollgate.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.jobs.FolderCatalog;

/** Results to be asked in SQL. */
@Command(
        name = "catalog",
        description =
                "Writes catalog.duckdb beside results of run, simulate or sweep: a view for each table, to be asked in SQL.",
        mixinStandardHelpOptions = true)
final class CatalogVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of results.")
    private Path folder = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var made = FolderCatalog.make(folder);
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(Json.object()
                    .put("file", made.file().toString())
                    .putTexts("views", made.views())
                    .inOneLine());
        } else {
            out.println(
                    "%s has the views %s, and a table columns".formatted(made.file(), String.join(", ", made.views())));
        }
        return ExitCodes.DONE;
    }
}
