package tollgate.app.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.economy.Parameter;
import tollgate.experiment.Explanation;
import tollgate.experiment.Reading;
import tollgate.experiment.Simulation;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;
import tollgate.weighing.DesignOfRuns;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Study;

/**
 * A table of runs: a CSV file with one row a run, whose columns are those of {@link #ABOUT} and paths of parameters. Any column may be
 * missing and any field empty; what is not said is as the study has it.
 *
 * @param runs in the number of the file, at least one
 * @param sha256 of the bytes of the file, in hexadecimal
 */
public record PlanTable(List<PlannedRun> runs, String sha256) {
    private static final String PARTICLE = "particle";
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Range SCALES = Range.between(1, 1e6);

    /** The columns that are not parameters. */
    public static final List<String> ABOUT =
            List.of("scenario", "explanation", "reading", "seed", PARTICLE, "weeks", "scale");

    /** What a scenario is called where nothing is otherwise. */
    public static final String BASELINE = "baseline";

    public PlanTable {
        runs = List.copyOf(runs);
    }

    /** The parameters that a row may set: all but the one that the reading sets. */
    public static List<Parameter> parameters() {
        return Parameter.list().stream()
                .filter(parameter -> parameter != Parameter.LICENCE_SEPARATE)
                .toList();
    }

    /**
     * The table in a file, or all that is wrong with it.
     *
     * @param seed from which a row without one gets its own
     */
    public static PlanTable read(Path file, Study study, long seed) throws InvalidInput {
        var reader = new Reader(file, study, seed);
        var sha256 = TextFile.use(file, file.toString(), reader.problems, reader.table::read);
        return reader.end(sha256.orElse(""));
    }

    /**
     * The table in a file of another kind, which another room reads, or all that is wrong with it; problems name a row's number, from 1, in
     * place of a line.
     *
     * @param give hands on lists of fields, the names of columns first, and tells what is wrong with the file; a field is empty where there is
     *     none
     */
    public static PlanTable of(
            Path file, Function<Consumer<List<String>>, Optional<Problem>> give, Study study, long seed)
            throws InvalidInput {
        var reader = new Reader(file, study, seed);
        give.apply(reader::fields).ifPresent(reader.problems::add);
        return reader.end(reader.problems.isEmpty() ? TextFile.sha256(file) : "");
    }

    private static List<String> columns() {
        return Stream.concat(ABOUT.stream(), parameters().stream().map(Parameter::path))
                .toList();
    }

    /**
     * A row to be written.
     *
     * @param particle of a finished run, numbered within the explanation; empty where it is none
     * @param values by path of a parameter, or for the reading its number; what is neither is left out
     */
    public record Row(String explanation, long seed, OptionalInt particle, Map<String, Double> values) {
        public Row {
            values = Map.copyOf(values);
        }
    }

    /**
     * A table in which every scenario meets the same rows, and so the same luck: its header, and one list of fields a row.
     *
     * @param rows at least one, all with values of the same things
     * @param scenarios ids, or {@link #BASELINE}
     */
    public static List<List<String>> fields(Study study, List<Row> rows, List<String> scenarios) {
        var named = rows.get(0).values().keySet();
        var set = parameters().stream()
                .filter(parameter -> named.contains(parameter.path()))
                .toList();
        var table = new ArrayList<List<String>>();
        boolean areParticles = rows.stream().anyMatch(row -> row.particle().isPresent());
        var header = new ArrayList<>(List.of("scenario", "explanation", "reading", "seed"));
        if (areParticles) {
            header.add(PARTICLE);
        }
        set.forEach(parameter -> header.add(parameter.path()));
        table.add(header);
        for (String scenario : scenarios) {
            for (var row : rows) {
                var fields = new ArrayList<>(List.of(
                        scenario,
                        row.explanation(),
                        reading(study, row.values()).id(),
                        Long.toString(row.seed())));
                if (areParticles) {
                    var particle = row.particle();
                    fields.add(particle.isPresent() ? Integer.toString(particle.getAsInt()) : "");
                }
                set.forEach(parameter ->
                        fields.add(field(parameter, row.values().getOrDefault(parameter.path(), Double.NaN))));
                table.add(fields);
            }
        }
        return table;
    }

    /** The text of a table, whose first row is the header. */
    public static String text(List<List<String>> table) {
        var text = new CsvText(table.get(0));
        table.stream().skip(1).forEach(text::row);
        return text.toString();
    }

    private static Reading reading(Study study, Map<String, Double> values) {
        return Optional.ofNullable(values.get(DesignOfRuns.READING))
                .map(number -> study.readings().get((int) (double) number))
                .orElseGet(study::usualReading);
    }

    private static String field(Parameter parameter, double value) {
        return parameter.isDate() ? LocalDate.ofEpochDay((long) value).toString() : CsvText.exact(value);
    }

    /** Reads rows against a study, and holds what they say and not how they say it: a plan may be large. */
    private static final class Reader {
        private final Path file;
        private final Study study;
        private final long seed;
        private final Map<String, Scenario> scenarios;
        private final Map<String, Explanation> explanations;
        private final Map<String, Reading> readings;
        private final Problems problems = new Problems();
        private final CsvTable table;
        private final List<PlannedRun> runs = new ArrayList<>();
        private List<String> header = List.of();
        private boolean isRight;

        Reader(Path file, Study study, long seed) {
            this.file = file;
            this.study = study;
            this.seed = seed;
            scenarios = study.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
            explanations =
                    study.explanations().stream().collect(Collectors.toMap(Explanation::id, Function.identity()));
            readings = study.readings().stream().collect(Collectors.toMap(Reading::id, Function.identity()));
            table = new CsvTable(file.toString(), columns(), columns(), problems, this::add);
        }

        void fields(List<String> fields) {
            if (header.isEmpty()) {
                header = fields;
                isRight = table.isRight(header, 0);
            } else if (isRight) {
                table.add(header, fields, runs.size() + 1);
            }
        }

        private void add(CsvRow row) {
            var run = run(row, runs.size() + 1);
            runs.add(run);
            if (problems.isEmpty() && run.scenario().isPresent()) {
                requireFit(run, row);
            }
        }

        PlanTable end(String sha256) throws InvalidInput {
            if (runs.isEmpty() && problems.isEmpty()) {
                problems.add(new Problem(file.toString(), 0, "the table has no row", ""));
            }
            problems.throwIfAny();
            return new PlanTable(runs, sha256);
        }

        private void requireFit(PlannedRun run, CsvRow row) {
            try {
                run.plan(study);
            } catch (Unresolved wrong) {
                wrong.problems().forEach(problem -> row.problem("the scenario does not fit: " + problem, ""));
            }
        }

        private PlannedRun run(CsvRow row, int number) {
            int most = study.world().calendar().weeks();
            double weeks = row.text("weeks").isEmpty() ? most : row.number("weeks", Range.between(1, most));
            if (Double.isFinite(weeks) && weeks != Math.rint(weeks)) {
                row.problem("weeks (%s) must be a whole number".formatted(row.shown("weeks")), "");
            }
            return new PlannedRun(
                    number,
                    seed(row, number),
                    particle(row),
                    find(row, "explanation", "explanation of the study", explanations)
                            .orElseGet(study::favourite),
                    row.text("scenario").equals(BASELINE)
                            ? Optional.empty()
                            : find(row, "scenario", "scenario of the study", scenarios, BASELINE),
                    find(row, "reading", "reading of the study", readings).orElseGet(study::usualReading),
                    weeks >= 1 ? (int) weeks : 1,
                    scale(row),
                    values(row));
        }

        private static double scale(CsvRow row) {
            double scale = row.text("scale").isEmpty() ? Simulation.COARSE : row.number("scale", SCALES);
            return Double.isNaN(scale) ? Simulation.COARSE : scale;
        }

        private static OptionalInt particle(CsvRow row) {
            String text = row.text(PARTICLE);
            if (text.isEmpty() || COUNT.matcher(text).matches()) {
                return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
            }
            row.problem(
                    "particle (%s) must be a whole number, 0 or above%s"
                            .formatted(row.shown(PARTICLE), text.matches("\\d+") ? ", of nine digits at most" : ""),
                    "");
            return OptionalInt.empty();
        }

        /** What a field names; nothing where it is empty, or names something else, which may be one of the other words. */
        private static <T> Optional<T> find(
                CsvRow row, String column, String whatTheyAre, Map<String, T> known, String... others) {
            var words = Stream.concat(known.keySet().stream().sorted(), Stream.of(others))
                    .toList();
            return row.text(column).isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(known.get(row.oneOf(column, whatTheyAre, words)));
        }

        private long seed(CsvRow row, int number) {
            String text = row.text("seed");
            if (text.isEmpty()) {
                return PlannedRun.seedOf(seed, number);
            }
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException wrong) {
                row.problem("seed (%s) must be a whole number of 64 bits".formatted(row.shown("seed")), "");
                return 1;
            }
        }

        private static Map<Parameter, Double> values(CsvRow row) {
            var values = new EnumMap<Parameter, Double>(Parameter.class);
            for (var parameter : parameters()) {
                if (!row.text(parameter.path()).isEmpty()) {
                    value(row, parameter)
                            .filter(value -> isWithin(row, parameter, value))
                            .ifPresent(value -> values.put(parameter, value));
                }
            }
            return values;
        }

        private static Optional<Double> value(CsvRow row, Parameter parameter) {
            return parameter.isDate()
                    ? row.date(parameter.path()).map(LocalDate::toEpochDay).map(day -> (double) day)
                    : Optional.of(row.number(parameter.path(), Range.ANY)).filter(Double::isFinite);
        }

        private static boolean isWithin(CsvRow row, Parameter parameter, double value) {
            if (!parameter.admits(value)) {
                row.problem(
                        "%s (%s) must be at least %s and at most %s"
                                .formatted(
                                        parameter.path(),
                                        row.shown(parameter.path()),
                                        Setting.inWords(parameter, parameter.least()),
                                        Setting.inWords(parameter, parameter.most())),
                        "");
            }
            return parameter.admits(value);
        }
    }
}
