package tollgate.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Nearest;
import tollgate.app.files.PlanTable;
import tollgate.app.files.Problem;
import tollgate.app.files.StoredRun;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.PlanFile;
import tollgate.experiment.Explanation;
import tollgate.scenario.Scenario;
import tollgate.weighing.DesignOfRuns;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.StoredParticle;
import tollgate.weighing.Study;

/** A table of runs, made. */
@Command(
        name = "plan",
        description = "Writes a table of runs for sweep, over what a study does not know.",
        mixinStandardHelpOptions = true)
final class Plan implements Callable<Integer> {
    private static final String ALL = "all";
    private static final int MOST_ROWS = 1 << 20;

    /** What literature calls a design in short. */
    private static final Map<String, String> SHORT = Map.of("lhs", DesignOfRuns.LATIN_HYPERCUBE.word());

    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description =
                    "grid (of the unknowns that --vary names), latin-hypercube, sobol or prior; default: latin-hypercube.")
    private Optional<String> designWord = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows for each scenario and explanation, of a grid at most; default: ${DEFAULT-VALUE}.")
    private int count = 100;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description =
                    "Rows from the posterior of a finished run in place of a design, each with its explanation and luck; with"
                            + " --explanation, from the posterior of these.")
    private Optional<Path> from = Optional.empty();

    @Option(
            names = "--vary",
            paramLabel = "path",
            split = ",",
            description =
                    "What is varied; default: all that have priors, and the reading. Others keep their baselines.")
    private List<String> varied = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            split = ",",
            description = "Scenarios, baseline, or all; default: baseline.")
    private List<String> scenarios = List.of(PlanTable.BASELINE);

    @Option(
            names = "--explanation",
            paramLabel = "ID",
            split = ",",
            description =
                    "Explanations, or all; default: the one of highest prior weight, with --from those of the run.")
    private List<String> explanations = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "File to write, which must be new, Parquet if its name ends in .parquet; default: CSV on stdout.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        Bounds.require(spec, "--rows", count, 1, MOST_ROWS);
        var files = StudyReader.read(folder);
        var problems = new ArrayList<Problem>();
        var known = Stream.concat(
                        Stream.of(PlanTable.BASELINE),
                        files.scenarios().stream().map(Scenario::id))
                .toList();
        var worlds = chosen("scenario", "scenario", scenarios, known, problems);
        out.filter(file -> !Files.isWritable(folderOf(file)))
                .ifPresent(file -> problems.add(new Problem(
                        file.toString(),
                        0,
                        "cannot be written: there is no such folder, or you may not",
                        "another --out")));
        out.filter(Files::exists)
                .ifPresent(file -> problems.add(new Problem(file.toString(), 0, "is there already", "another --out")));
        var rows =
                from.isPresent() ? ofPosterior(files, from.orElseThrow(), problems) : designed(files.study(), problems);
        var table = PlanTable.fields(files.study(), rows, worlds);
        if (out.isPresent()) {
            PlanFile.write(out.orElseThrow(), table);
        } else {
            spec.commandLine().getOut().print(PlanTable.text(table));
        }
        return ExitCodes.DONE;
    }

    private List<PlanTable.Row> ofPosterior(StudyFiles files, Path results, List<Problem> problems)
            throws InvalidInput {
        designWord.ifPresent(word -> problems.add(notBesideARun("--design " + word)));
        if (!varied.isEmpty()) {
            problems.add(notBesideARun("--vary " + String.join(",", varied)));
        }
        var rivals = rivals(files.study(), ids(files.study()), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var run = StoredRun.read(results);
        run.requireUnchanged(files);
        var particles = run.particles(files).stream()
                .filter(particle -> rivals.contains(particle.explanation()))
                .toList();
        var probabilities = run.probabilities();
        if (particles.stream().noneMatch(particle -> particle.hasWeight(probabilities))) {
            throw new InvalidInput(List.of(run.noParticle(String.join(", ", rivals))));
        }
        return StoredParticle.drawn(particles, probabilities, count, seed).stream()
                .map(each -> new PlanTable.Row(
                        each.explanation(), each.seed(), OptionalInt.of(each.number()), each.values()))
                .toList();
    }

    private static Problem notBesideARun(String option) {
        return new Problem(option, 0, "a run's posterior is taken as it is", "without --from");
    }

    private List<PlanTable.Row> designed(Study study, List<Problem> problems) throws InvalidInput {
        var design = design(problems);
        var names = chosen("vary", "unknown", varied, DesignOfRuns.unknowns(study), problems);
        if (design == DesignOfRuns.GRID && varied.isEmpty()) {
            problems.add(new Problem("--design grid", 0, "it needs to know what is varied", "--vary is missing"));
        }
        var rivals = rivals(study, List.of(study.favourite().id()), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var values = design.rows(study, names, count, seed);
        var rows = new ArrayList<PlanTable.Row>();
        for (String rival : rivals) {
            for (int row = 0; row < values.size(); row++) {
                rows.add(new PlanTable.Row(
                        rival, PlannedRun.seedOf(seed, row + 1), OptionalInt.empty(), values.get(row)));
            }
        }
        return rows;
    }

    private List<String> rivals(Study study, List<String> usual, List<Problem> problems) {
        return explanations.isEmpty()
                ? usual
                : chosen("explanation", "explanation", explanations, ids(study), problems);
    }

    private static List<String> ids(Study study) {
        return study.explanations().stream().map(Explanation::id).toList();
    }

    /** The design of this name; the usual one, and a problem, where there is none. */
    private DesignOfRuns design(List<Problem> problems) {
        String word = designWord.orElse(DesignOfRuns.LATIN_HYPERCUBE.word());
        var found = Arrays.stream(DesignOfRuns.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            var known =
                    Arrays.stream(DesignOfRuns.values()).map(DesignOfRuns::word).toList();
            problems.add(new Problem(
                    "--design " + word, 0, "there is no such design", nearest(SHORT.getOrDefault(word, word), known)));
        }
        return found.orElse(DesignOfRuns.LATIN_HYPERCUBE);
    }

    /** All that is known where nothing is named, or {@link #ALL} is. */
    private static List<String> chosen(
            String option, String whatItIs, List<String> named, List<String> known, List<Problem> problems) {
        if (named.isEmpty() || named.equals(List.of(ALL))) {
            return known;
        }
        for (String name : named) {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        "--%s %s".formatted(option, name),
                        0,
                        "the study has no such " + whatItIs,
                        nearest(name, known)));
            }
        }
        return named.stream().distinct().toList();
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    private static String nearest(String typed, List<String> known) {
        return Nearest.find(typed, known).orElse(known.size() <= 12 ? "one of " + String.join(", ", known) : "all");
    }
}
