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
import tollgate.app.export.Form;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Nearest;
import tollgate.app.files.Problem;
import tollgate.app.files.ResultFolder;
import tollgate.app.files.StudyReader;

/** A study for others. */
@Command(
        name = "export",
        description =
                "Writes a study in a form that others have set: its tables as a data package, or a description of model"
                        + " and study by ODD and TRACE.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            required = true,
            description =
                    "frictionless (datapackage.json beside the study's CSV files) or odd (odd.md, to be finished by hand).")
    private String word = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write; new or empty.")
    private Path target = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var form = Form.find(word)
                .orElseThrow(() -> new InvalidInput(List.of(new Problem(
                        "--as " + word,
                        0,
                        "there is no such form",
                        Nearest.find(word, Form.words()).orElse(String.join(" or ", Form.words()))))));
        var study = StudyReader.read(folder);
        var place = ResultFolder.fresh(target);
        var files = form.files(study);
        place.write(
                "Written by tollgate export --as %s, from the study %s.\n"
                        .formatted(word, study.study().id()),
                files);
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(Json.object()
                    .put("folder", target.toString())
                    .putTexts("files", files.keySet())
                    .inOneLine());
        } else {
            files.keySet().forEach(file -> out.println(target.resolve(file)));
        }
        return ExitCodes.DONE;
    }
}
