package tollgate.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.JsonRequest;
import tollgate.app.files.Setting;
import tollgate.app.files.StudyFiles;
import tollgate.app.jobs.ChosenRun;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.engine.Workers;
import tollgate.experiment.Audit;
import tollgate.experiment.Outputs;
import tollgate.experiment.Panel;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;

/** One simulation, as the page's sliders choose it: the bribe and prices week by week, for the whole country. */
final class SingleRun {
    /** What a request may say. */
    static final Set<String> KEYS = Set.of("study", "explanation", "reading", "scenario", "seed", "values");

    private SingleRun() {}

    /** Runs it; refused with all that is wrong with the request. */
    static Json of(StudyFiles files, JsonRequest request) throws InvalidInput {
        String scenario = request.word("scenario");
        String explanation = request.word("explanation");
        String reading = request.word("reading");
        long seed = request.wholeNumber("seed", 1);
        var settings = settings(request);
        request.throwIfAny();
        var run = ChosenRun.of(files, scenario, explanation, reading, settings, Integer.MAX_VALUE);
        var auditor = Audit.everyWeek();
        try (var workers = new Workers(1)) {
            var outputs = Simulation.run(run.plan(), Simulation.COARSE, seed, workers, auditor);
            return told(run, outputs, auditor);
        }
    }

    /** Each as the command line would give it. */
    private static List<String> settings(JsonRequest request) {
        var settings = new ArrayList<String>();
        request.numbers("values").forEach((path, value) -> {
            String shown = Parameter.find(path)
                    .filter(known -> known.isDate() && known.admits(value))
                    .map(known -> Setting.inWords(known, value))
                    .orElseGet(() -> String.valueOf(value));
            settings.add(path + "=" + shown);
        });
        return settings;
    }

    private static Json told(ChosenRun run, Outputs outputs, Audit auditor) {
        var readout = new Readout(outputs, run.plan(), run.study().subject());
        var calendar = outputs.calendar();
        return Json.object()
                .put("study", run.study().id())
                .put("explanation", run.explanation().id())
                .put("reading", run.reading().id())
                .put("scenario", run.scenario())
                .put("first_day", calendar.firstMonday().toEpochDay())
                .put("weeks", calendar.weeks())
                .put("digest", outputs.fingerprint())
                .put("ledger_imbalance", auditor.imbalance())
                .putObjects("series", series(readout, outputs));
    }

    private static List<Json> series(Readout readout, Outputs outputs) {
        var series = new ArrayList<Json>();
        int weeks = outputs.calendar().weeks();
        series.add(series(
                "bribe",
                "Bribe: mean payment per approved vehicle",
                "CNY per vehicle",
                IntStream.range(0, weeks).mapToObj(readout::paymentInWeek).toList()));
        for (int row = 0; row < outputs.price.rows().size(); row++) {
            series.add(series(
                    "vehicle." + outputs.price.rows().get(row),
                    "Price of a vehicle, class " + outputs.price.rows().get(row),
                    outputs.price.unit(),
                    weekly(outputs.price, row, weeks)));
        }
        for (var good : outputs.world().country().goods()) {
            series.add(series(
                    "price." + good.id(),
                    "Price of " + good.id() + ", mean over residents",
                    outputs.country.price.unit(),
                    national(outputs, good, weeks)));
        }
        return series;
    }

    private static List<Double> weekly(Panel panel, int row, int weeks) {
        return IntStream.range(0, weeks).mapToObj(week -> panel.at(row, week)).toList();
    }

    /** Places weighted by their people at the last census. */
    private static List<Double> national(Outputs outputs, Country.Good good, int weeks) {
        var nodes = outputs.world().country().nodes();
        var prices = outputs.country.price;
        double people = nodes.stream().mapToLong(Country.Node::census).sum();
        var means = new ArrayList<Double>();
        for (int week = 0; week < weeks; week++) {
            double sum = 0;
            for (var node : nodes) {
                sum += node.census() * prices.at(prices.rows().indexOf(good.id() + "." + node.id()), week);
            }
            means.add(sum / people);
        }
        return means;
    }

    private static Json series(String id, String name, String unit, List<Double> values) {
        return Json.object().put("id", id).put("name", name).put("unit", unit).putNumbers("values", values);
    }
}
