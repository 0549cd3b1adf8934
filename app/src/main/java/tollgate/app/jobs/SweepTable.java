package tollgate.app.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tollgate.app.files.PlanTable;
import tollgate.app.store.Column;
import tollgate.app.store.Column.Kind;
import tollgate.app.store.Field;
import tollgate.economy.Parameter;
import tollgate.scenario.Scenario;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Study;

/** The table that a sweep fills: a row a run, with what it was, every parameter before its scenario, and every outcome by period. */
public final class SweepTable {
    /** What went wrong with a run. */
    static final Column FAILURE = run("failure", Kind.TEXT, "what went wrong; empty when nothing did");

    /** The column of the number of a row. */
    static final String RUN = "run";

    private static final String OUTCOME = "outcome";

    private static final List<Column> ABOUT = List.of(
            run(RUN, Kind.WHOLE, "number of its row in the plan, from 1"),
            run("order", Kind.WHOLE, "its place in the shuffled order of the sweep, from 1"),
            run("seed", Kind.WHOLE, "of its luck"),
            run(
                    "particle",
                    Kind.WHOLE,
                    "of a finished run, numbered within the explanation; empty where it was drawn from none"),
            run("explanation", Kind.TEXT, "whose gates were held"),
            run("scenario", Kind.TEXT, "what was otherwise; baseline for nothing"),
            run("reading", Kind.TEXT, "which says whether the licence is separate"),
            run("weeks", Kind.WHOLE, "that were run"),
            run("scale", Kind.NUMBER, "residents that one simulated resident stands for"),
            FAILURE);

    private SweepTable() {}

    private static Column run(String name, Kind kind, String meaning) {
        return new Column(name, kind, "run", name, "", "", meaning);
    }

    /** The columns for a study, in order. */
    public static List<Column> columns(Study study) {
        var columns = new ArrayList<>(ABOUT);
        for (var parameter : Parameter.list()) {
            columns.add(new Column(
                    "p_" + Column.nameOf(parameter.path()),
                    parameter.isDate() ? Kind.DAY : Kind.NUMBER,
                    "parameter",
                    parameter.path(),
                    "",
                    parameter.unit(),
                    parameter.meaning()));
        }
        for (var asked : PlannedRun.asked(study)) {
            String id = asked.outcome().id();
            columns.add(new Column(
                    Column.nameOf(id + " " + asked.period()),
                    Kind.NUMBER,
                    OUTCOME,
                    id,
                    asked.period(),
                    asked.outcome().unit(),
                    ""));
        }
        return columns;
    }

    /** Those of the columns that are known before a run is made. */
    static List<Column> knownColumns(Study study) {
        return columns(study).stream()
                .filter(column -> !column.equals(FAILURE) && !column.part().equals(OUTCOME))
                .toList();
    }

    /**
     * What is known of a run's row before it is made, one field a column.
     *
     * @param order its place in the order of the sweep, from 1
     */
    static List<Field> known(Study study, int order, PlannedRun run) {
        var fields = about(order, run);
        fields.addAll(parameters(study, run));
        return fields;
    }

    /**
     * The row of a run, one field a column.
     *
     * @param order its place in the order of the sweep, from 1
     */
    static List<Field> row(Study study, int order, PlannedRun run, PlannedRun.Result result) {
        var fields = about(order, run);
        fields.add(new Field.Text(result.failure()));
        fields.addAll(parameters(study, run));
        result.outcomes().forEach(value -> fields.add(new Field.Figure(value)));
        return fields;
    }

    private static List<Field> about(int order, PlannedRun run) {
        return new ArrayList<>(List.of(
                new Field.Whole(run.number()),
                new Field.Whole(order),
                new Field.Whole(run.seed()),
                particle(run),
                new Field.Text(run.explanation().id()),
                new Field.Text(run.scenario().map(Scenario::id).orElse(PlanTable.BASELINE)),
                new Field.Text(run.reading().id()),
                new Field.Whole(run.weeks()),
                new Field.Figure(run.scale())));
    }

    private static List<Field> parameters(Study study, PlannedRun run) {
        var fields = new ArrayList<Field>();
        var parameters = run.parameters(study);
        for (var parameter : Parameter.list()) {
            double value = parameters.of(parameter);
            fields.add(
                    parameter.isDate() ? new Field.Day(LocalDate.ofEpochDay((long) value)) : new Field.Figure(value));
        }
        return fields;
    }

    private static Field particle(PlannedRun run) {
        return run.particle().isPresent() ? new Field.Whole(run.particle().getAsInt()) : new Field.Empty();
    }
}
