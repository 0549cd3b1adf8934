package tollgate.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.ParameterRow;
import tollgate.app.files.Setting;
import tollgate.app.files.StudyFiles;
import tollgate.app.jobs.ChosenRun;
import tollgate.engine.Workers;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.inference.Prior;

/**
 * The parameters that are worth a slider: each of the study's unknowns is moved alone from the lower to the upper end of its prior, with
 * all others at their baselines, and those that move the bribe of the last two years most are listed.
 */
final class Shortlist {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final int LONGEST = 10;
    private static final int LAST_WEEKS = 104;

    private static final long SEED = 1;

    private final Map<Map<String, String>, List<Json>> known = new ConcurrentHashMap<>();

    /**
     * A parameter with a slider.
     *
     * @param effect log of the higher over the lower of the two bribes; infinite where one end leaves no approved crossing
     */
    private record Slider(ParameterRow row, double low, double high, double effect) {
        Json json() {
            var parameter = row.parameter();
            boolean isWhole = parameter.isDate() || parameter.unit().equals("0 or 1");
            return Json.object()
                    .put("path", parameter.path())
                    .put("meaning", parameter.meaning())
                    .put("unit", parameter.unit())
                    .put("is_date", parameter.isDate())
                    .put("is_whole", isWhole)
                    .put("by_ratio", !isWhole && isByRatio(row.prior()) && low > 0)
                    .put("low", low)
                    .put("high", high)
                    .put("baseline", row.baseline())
                    .put("prior", row.prior().describe())
                    .put("effect", StrictMath.exp(effect));
        }
    }

    /** Whether a belief is in factors, so that a slider goes by ratios rather than by differences. */
    private static boolean isByRatio(Prior prior) {
        return prior instanceof Prior.LogUniform
                || prior instanceof Prior.LogNormal
                || prior instanceof Prior.AroundFactor;
    }

    /** The sliders of a study, the strongest first; found once for the files as they are. */
    List<Json> of(StudyFiles files) throws InvalidInput {
        var found = known.get(files.checksums());
        if (found == null) {
            found = find(files).stream().map(Slider::json).toList();
            known.put(files.checksums(), found);
        }
        return found;
    }

    private static List<Slider> find(StudyFiles files) throws InvalidInput {
        var rows = files.parameters().stream()
                .filter(row -> !(row.prior() instanceof Prior.Fixed))
                .toList();
        var ends = new ArrayList<ChosenRun>();
        for (var row : rows) {
            ends.add(at(files, row, low(row)));
            ends.add(at(files, row, high(row)));
        }
        double[] bribes = new double[ends.size()];
        try (var workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            workers.forEach(bribes.length, i -> bribes[i] = lastBribe(ends.get(i)));
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Slider(
                        rows.get(i),
                        Math.min(low(rows.get(i)), rows.get(i).baseline()),
                        Math.max(high(rows.get(i)), rows.get(i).baseline()),
                        effect(bribes[2 * i], bribes[2 * i + 1])))
                .filter(slider -> slider.effect() > 0)
                .sorted(Comparator.comparingDouble((Slider slider) -> -slider.effect()))
                .limit(LONGEST)
                .toList();
    }

    private static double low(ParameterRow row) {
        return row.prior().quantile(LOW);
    }

    private static double high(ParameterRow row) {
        return row.prior().quantile(HIGH);
    }

    private static ChosenRun at(StudyFiles files, ParameterRow row, double value) throws InvalidInput {
        String setting = row.parameter().path() + "="
                + (row.parameter().isDate() ? Setting.inWords(row.parameter(), value) : String.valueOf(value));
        return ChosenRun.of(files, "", "", "", List.of(setting), Integer.MAX_VALUE);
    }

    /** Mean over the last weeks, CNY per approved vehicle; NaN where none crossed, or the run failed. */
    private static double lastBribe(ChosenRun run) {
        try (var workers = new Workers(1)) {
            var outputs = Simulation.run(
                    run.plan(), Simulation.COARSE, SEED, workers, (position, title, economy, week) -> {});
            var readout = new Readout(outputs, run.plan(), run.study().subject());
            int weeks = outputs.calendar().weeks();
            return IntStream.range(Math.max(0, weeks - LAST_WEEKS), weeks)
                    .mapToDouble(readout::paymentInWeek)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN);
        } catch (ArithmeticException | IllegalStateException failed) {
            return Double.NaN;
        }
    }

    private static double effect(double one, double other) {
        if (Double.isNaN(one) && Double.isNaN(other)) {
            return 0;
        }
        double effect = Math.abs(StrictMath.log(one / other));
        return Double.isNaN(effect) ? Double.POSITIVE_INFINITY : effect;
    }
}
