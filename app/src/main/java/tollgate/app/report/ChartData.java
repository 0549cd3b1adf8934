package tollgate.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tollgate.app.files.Json;
import tollgate.economy.Parameter;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.Reading;
import tollgate.weighing.Findings;

/** The numbers that the chart draws, as JSON; money in whole yuan, time in days since 1970-01-01. */
final class ChartData {
    /** Shares of the prior between which the takeover is drawn. */
    private static final double FIRST = 0.001;

    private static final double LAST = 0.999;

    private ChartData() {}

    static Json of(FinishedRun run) {
        var study = run.findings().study();
        var json = Json.object()
                .put("firstMonday", study.world().calendar().firstMonday().toEpochDay())
                .put("weeks", study.world().calendar().weeks())
                .putObjects(
                        "events",
                        run.files().events().stream()
                                .map(event ->
                                        Json.object().put("day", event.date().toEpochDay()))
                                .toList())
                .put("readings", readings(run))
                .put("bands", bands(run));
        Optional.ofNullable(study.priors().get(Parameter.TAKEOVER))
                .ifPresent(prior -> json.put(
                        "takeover",
                        Json.object()
                                .put("from", Math.round(prior.quantile(FIRST)))
                                .put("to", Math.round(prior.quantile(LAST)))));
        return json;
    }

    /** The fitted reports that the chart shows: of the bribe, then of the licence. */
    static List<Report> marks(FinishedRun run) {
        var marks = new ArrayList<Report>();
        for (var quantity : List.of(Quantity.VEHICLE_BRIBE, Quantity.VEHICLE_LICENCE)) {
            run.findings().study().reports().stream()
                    .filter(report ->
                            report.use() == Use.FIT && report.quantity().equals(quantity.id()))
                    .forEach(marks::add);
        }
        return marks;
    }

    private static Json readings(FinishedRun run) {
        var readings = Json.object();
        for (var reading : run.findings().study().readings()) {
            readings.put(
                    reading.id(),
                    Json.object()
                            .put("separateLicence", reading.separateLicence())
                            .putObjects(
                                    "reports",
                                    marks(run).stream()
                                            .map(report -> mark(report, reading))
                                            .toList()));
        }
        return readings;
    }

    private static Json mark(Report report, Reading reading) {
        double vehicles = reading.vehicles(report.basis());
        return Json.object()
                .put("label", report.id() + " " + report.grade())
                .put("isLicence", report.quantity().equals(Quantity.VEHICLE_LICENCE.id()))
                .put("from", day(report.from()))
                .put("to", day(report.to()))
                .put("low", Math.rint(report.low() / vehicles))
                .put("high", Math.rint(report.high() / vehicles));
    }

    private static long day(LocalDate date) {
        return date.toEpochDay();
    }

    private static Json bands(FinishedRun run) {
        var bands = Json.object();
        var choices = new Choices(run);
        for (var weighed : run.findings().explanations()) {
            var byReading = Json.object();
            choices.readings().forEach(reading -> byReading.put(reading, band(band(weighed, reading))));
            bands.put(weighed.explanation().id(), byReading);
        }
        return bands;
    }

    private static Json band(Findings.Band band) {
        return Json.object()
                .put("sample", Figures.fixed(band.effectiveSampleSize(), 1))
                .putWholeNumbers("q05", band.q05())
                .putWholeNumbers("q25", band.q25())
                .putWholeNumbers("q50", band.q50())
                .putWholeNumbers("q75", band.q75())
                .putWholeNumbers("q95", band.q95());
    }

    /** The path of one explanation under one reading. */
    static Findings.Band band(Findings.Weighed weighed, String reading) {
        return weighed.bands().stream()
                .filter(band -> band.reading().equals(reading))
                .findFirst()
                .orElse(new Findings.Band(reading, 0, List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
