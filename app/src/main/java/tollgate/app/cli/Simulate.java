package tollgate.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Problem;
import tollgate.app.files.ResultFolder;
import tollgate.app.files.RunTables;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.ChosenRun;
import tollgate.engine.Workers;
import tollgate.experiment.Audit;
import tollgate.experiment.Outputs;
import tollgate.experiment.Pattern;
import tollgate.experiment.Quantity;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;

/** One run of a study. */
@Command(
        name = "simulate",
        description = "Runs a study once under one explanation, at the baselines of its parameters.",
        mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
    private static final double SECONDS_PER_NANOSECOND = 1e-9;
    private static final int MOST_THREADS = 1024;

    private static final String NOTE = """
            Written by tollgate simulate. Every number is simulated: none is an observation.
            weekly.csv     one row a week, one column a quantity
            quarterly.csv  unapproved crossings, for the whole country
            columns.csv    the unit of each column
            run.json       what was run, and its checks
            """;

    @Parameters(index = "0", paramLabel = "STUDY", description = "Folder of the study.")
    private Path folder = Path.of("");

    @Option(names = "--explanation", paramLabel = "ID", description = "Default: the one of highest prior weight.")
    private String explanationId = "";

    @Option(names = "--scenario", paramLabel = "ID", description = "What is otherwise; default: nothing.")
    private String scenarioId = "";

    @Option(
            names = "--reading",
            paramLabel = "ID",
            description = "Whether the licence is separate; default: the reading of highest weight that agrees with"
                    + " licence.separate of the study.")
    private String readingId = "";

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Sets a parameter of docs/parameters.md; may be given several times.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "The luck of the run; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description =
                    "Residents that one simulated resident stands for, 1 for one to one; default: ${DEFAULT-VALUE}.")
    private double scale = Simulation.COARSE;

    @Option(names = "--weeks", paramLabel = "N", description = "Stops after so many weeks; default: the whole period.")
    private int weeks = Integer.MAX_VALUE;

    @Option(names = "--threads", paramLabel = "N", description = "Never changes a result; default: ${DEFAULT-VALUE}.")
    private int threads = 1;

    @Option(names = "--audit", description = "Checks every identity after every step, not only after every week.")
    private boolean audit;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes weekly.csv, quarterly.csv, columns.csv (units) and run.json there.")
    private Optional<Path> target = Optional.empty();

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput {
        var files = StudyReader.read(folder);
        requireAbove("--threads", threads);
        requireAtMost("--threads", threads, MOST_THREADS);
        requireAbove("--scale", scale);
        var run = ChosenRun.of(files, scenarioId, explanationId, readingId, settings, weeks);
        if (target.isEmpty()) {
            return simulate(run, (outputs, summary) -> {});
        }
        try (var results = ResultFolder.at(target.orElseThrow(), NOTE).hold()) {
            return simulate(run, (outputs, summary) -> write(results, outputs, summary));
        }
    }

    private int simulate(ChosenRun run, BiConsumer<Outputs, Json> keep) {
        var auditor = audit ? Audit.everyStep() : Audit.everyWeek();
        long start = System.nanoTime();
        Outputs outputs;
        try (var workers = new Workers(threads)) {
            outputs = Simulation.run(run.plan(), scale, seed, workers, auditor);
        }
        double seconds = (System.nanoTime() - start) * SECONDS_PER_NANOSECOND;
        var summary = summary(run, outputs, auditor, seconds);
        keep.accept(outputs, summary);
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(summary.inOneLine());
        } else {
            table(run, outputs, seconds).forEach(out::println);
        }
        return verdict(auditor);
    }

    private int verdict(Audit auditor) {
        if (auditor.imbalance() == 0) {
            return ExitCodes.DONE;
        }
        spec.commandLine()
                .getErr()
                .println("The books do not balance after %s: they are off by %d."
                        .formatted(auditor.firstBreach(), auditor.imbalance()));
        return ExitCodes.CHECK_FAILED;
    }

    private static void requireAtMost(String option, int value, int most) throws InvalidInput {
        if (value > most) {
            throw new InvalidInput(List.of(new Problem(option, 0, "it must be at most " + most, "")));
        }
    }

    private static void requireAbove(String option, double value) throws InvalidInput {
        if (!(value > 0)) {
            throw new InvalidInput(List.of(new Problem(option, 0, "it must be above 0", "")));
        }
    }

    private Json summary(ChosenRun run, Outputs outputs, Audit auditor, double seconds) {
        return Json.object()
                .put("study", run.study().id())
                .put("explanation", run.explanation().id())
                .put("reading", run.reading().id())
                .put("scenario", run.scenario())
                .put("seed", seed)
                .put("residents", run.plan().world().country().people())
                .put("scale", scale)
                .put("simulated_residents", outputs.simulatedResidents())
                .put("weeks", run.plan().world().calendar().weeks())
                .put("wall_seconds", seconds)
                .put("resident_weeks_per_second", residentWeeks(run, outputs) / seconds)
                .put("ledger_imbalance", auditor.imbalance())
                .put("digest", outputs.fingerprint())
                .putObjects("patterns", patterns(run, outputs))
                .putObjects(
                        "quantities",
                        levels(run, outputs).stream().map(Level::json).toList());
    }

    private static double residentWeeks(ChosenRun run, Outputs outputs) {
        return (double) outputs.simulatedResidents()
                * run.plan().world().calendar().weeks();
    }

    private static List<Json> patterns(ChosenRun run, Outputs outputs) {
        var readout = new Readout(outputs, run.plan(), run.study().subject());
        var runs = Pattern.Runs.alone(readout, run.study().figures(run.reading()));
        return Pattern.findings(runs, run.explanation()).stream()
                .filter(finding -> finding.pattern().twins().isEmpty())
                .map(finding -> Json.object()
                        .put("id", finding.pattern().id())
                        .put("value", finding.value())
                        .put("verdict", finding.verdict()))
                .toList();
    }

    private static void write(ResultFolder results, Outputs outputs, Json summary) {
        var files = new TreeMap<>(RunTables.of(outputs));
        files.put("run.json", summary.indented() + "\n");
        results.write(NOTE, files);
    }

    /** A quantity over some years. */
    private record Level(Quantity quantity, String period, double value) {
        Json json() {
            return Json.object()
                    .put("id", quantity.id())
                    .put("unit", quantity.unit())
                    .put("period", period)
                    .put("value", value);
        }
    }

    private static List<Level> levels(ChosenRun run, Outputs outputs) {
        var readout = new Readout(outputs, run.plan(), run.study().subject());
        var levels = new ArrayList<Level>();
        for (var quantity : Quantity.list()) {
            for (int year : new int[] {2018, 2024}) {
                double value = readout.level(quantity, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31));
                levels.add(new Level(quantity, "%d-%d".formatted(year, year + 1), value));
            }
        }
        return levels;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }

    private List<String> table(ChosenRun run, Outputs outputs, double seconds) {
        var lines = new ArrayList<String>();
        String scenario = run.scenario().equals(ChosenRun.BASELINE) ? "" : ", scenario " + run.scenario();
        lines.add("%s under %s, read %s%s, seed %d"
                .formatted(
                        run.study().id(), run.explanation().id(), run.reading().id(), scenario, seed));
        lines.add("");
        for (var level : levels(run, outputs)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-18s %-10s %12s %s",
                    level.quantity().id(),
                    level.period(),
                    number(level.value()),
                    level.quantity().unit()));
        }
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d weeks in %.2f seconds",
                run.plan().world().calendar().weeks(),
                seconds));
        lines.add("digest " + outputs.fingerprint());
        return lines;
    }
}
