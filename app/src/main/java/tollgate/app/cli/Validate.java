package tollgate.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Problem;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;

/** Reads everything in a study and tells all that is wrong at once. */
@Command(
        name = "validate",
        description = "Reads all files of a study and reports every mistake: file, line, what, and what may be meant.",
        mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var out = spec.commandLine().getOut();
        if (!asJson.isAsked()) {
            out.println(summary(StudyReader.read(folder)));
            return ExitCodes.DONE;
        }
        try {
            StudyReader.read(folder);
            out.println(json(List.of()).inOneLine());
            return ExitCodes.DONE;
        } catch (InvalidInput wrong) {
            out.println(json(wrong.problems()).inOneLine());
            return ExitCodes.WRONG_INPUT;
        }
    }

    private static String summary(StudyFiles files) {
        var study = files.study();
        return "No problem found: %d files, %d explanations, %d weeks, %d observations, %d of them reports on the model."
                .formatted(
                        files.checksums().size(),
                        study.explanations().size(),
                        study.world().calendar().weeks(),
                        files.observations().size(),
                        study.reports().size());
    }

    private static Json json(List<Problem> problems) {
        return Json.object()
                .put("valid", problems.isEmpty())
                .putObjects(
                        "problems",
                        problems.stream()
                                .map(problem -> Json.object()
                                        .put("file", problem.file())
                                        .put("line", problem.line())
                                        .put("what", problem.what())
                                        .put("maybe", problem.maybe()))
                                .toList());
    }
}
