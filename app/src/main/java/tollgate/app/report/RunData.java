package tollgate.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tollgate.app.files.Json;
import tollgate.economy.Parameter;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.Reading;
import tollgate.inference.Verdict;
import tollgate.weighing.Findings;

/** The numbers that charts draw, as JSON; money in yuan of the day, time in days since 1970-01-01. */
final class RunData {
    /** Shares of the prior between which the takeover is drawn. */
    private static final double FIRST = 0.001;

    private static final double LAST = 0.999;

    /** How the quantities begin whose levels findings tell. */
    private static final List<String> TOLD =
            List.of("rent.", "vehicle.bribe", "price.", "real-income", "below-subsistence");

    private final FinishedRun run;

    private RunData(FinishedRun run) {
        this.run = run;
    }

    static Json of(FinishedRun run) {
        return new RunData(run).json();
    }

    private Json json() {
        var study = run.findings().study();
        var json = Json.object()
                .put("study", study.id())
                .put("firstMonday", study.world().calendar().firstMonday().toEpochDay())
                .put("weeks", study.world().calendar().weeks())
                .put("isUsable", run.hasProbabilities())
                .put("few", few(run.effectiveSampleSize()))
                .put("distinctFutures", run.findings().distinctFutures())
                .put(
                        "first",
                        Json.object()
                                .put(
                                        "explanation",
                                        run.favourite().explanation().id())
                                .put("reading", new Choices(run).firstReading()))
                .putTexts("periods", RentSection.periods(run))
                .putObjects(
                        "organs",
                        study.world().organs().stream()
                                .map(organ -> Json.object().put("id", organ.id()))
                                .toList())
                .putObjects(
                        "rent",
                        RentSection.PARTS.stream()
                                .map(part -> Json.object()
                                        .put("id", part.id())
                                        .put("item", part.item())
                                        .put("name", part.name())
                                        .put("isOfState", part.isOfState()))
                                .toList())
                .putObjects(
                        "events",
                        run.files().events().stream()
                                .map(event -> Json.object()
                                        .put("day", event.date().toEpochDay())
                                        .put("event", event.event()))
                                .toList())
                .put("money", money())
                .putObjects("sets", sets())
                .putObjects(
                        "readings", study.readings().stream().map(this::reading).toList())
                .putObjects(
                        "explanations",
                        run.findings().explanations().stream()
                                .map(this::explanation)
                                .toList());
        new Quarterly(run).putInto(json);
        BorderSection.putInto(json, run);
        WhatIfSection.putInto(json, run);
        Optional.ofNullable(study.priors().get(Parameter.TAKEOVER))
                .ifPresent(prior -> json.put(
                        "takeover",
                        Json.object()
                                .put("from", Math.round(prior.quantile(FIRST)))
                                .put("to", Math.round(prior.quantile(LAST)))));
        return json;
    }

    private Json money() {
        var dollars = Json.object();
        run.files().dollarsPerYuan().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(rate -> dollars.put(rate.getKey().toString(), rate.getValue()));
        var rises = Json.object();
        run.files().consumerPriceRises().forEach((year, rise) -> rises.put(year.toString(), rise));
        return Json.object().put("usd", dollars).put("rises", rises);
    }

    /** Sets of gate rows that some explanations have and others lack. */
    private List<Json> sets() {
        Set<String> sets = new LinkedHashSet<>();
        var explanations = run.findings().study().explanations();
        explanations.forEach(explanation -> sets.addAll(explanation.gateSets()));
        return sets.stream()
                .filter(set ->
                        !explanations.stream().allMatch(each -> each.gateSets().contains(set)))
                .map(set -> Json.object().put("id", set))
                .toList();
    }

    private Json explanation(Findings.Weighed weighed) {
        var explanation = weighed.explanation();
        var holders = new Holders(run.findings().study().world(), explanation);
        var bands = Json.object();
        new Choices(run).readings().forEach(reading -> bands.put(reading, band(band(weighed, reading))));
        return Json.object()
                .put("id", explanation.id())
                .put("words", holders.inWords())
                .putTexts("sets", explanation.gateSets())
                .put("prior", explanation.priorWeight())
                .put("logEvidence", weighed.logEvidence())
                .put("error", weighed.logEvidenceError())
                .put("sample", weighed.effectiveSampleSize())
                .putObjects(
                        "welfare",
                        KitchenSection.shown(weighed).stream()
                                .map(RunData::welfare)
                                .toList())
                .putObjects(
                        "gates", holders.strips().stream().map(RunData::strip).toList())
                .putObjects(
                        "quantities",
                        weighed.quantities().stream()
                                .filter(quantity -> TOLD.stream().anyMatch(quantity.id()::startsWith))
                                .map(RunData::quantity)
                                .toList())
                .putObjects(
                        "checks",
                        weighed.checks().stream()
                                .filter(check -> check.draws() > 0
                                        && check.report().quantity().startsWith("price."))
                                .map(RunData::check)
                                .toList())
                .put("bands", bands);
    }

    private static Json welfare(Findings.WelfareSummary summary) {
        return Json.object()
                .put("place", summary.place())
                .put("role", summary.role())
                .put("draws", summary.draws())
                .put("q05", summary.q05())
                .put("q50", summary.q50())
                .put("q95", summary.q95());
    }

    private static Json strip(Holders.Strip strip) {
        return Json.object()
                .put("name", strip.name())
                .putObjects("spans", strip.spans().stream().map(RunData::span).toList());
    }

    private static Json span(Holders.Held span) {
        return Json.object()
                .put("from", span.from().map(RunData::day).orElse(Double.NaN))
                .put("until", span.until().map(RunData::day).orElse(Double.NaN))
                .put("any", span.isAnyEnough())
                .put("words", span.inWords())
                .putTexts("organs", span.organs());
    }

    private static Json quantity(Findings.QuantitySummary quantity) {
        return Json.object()
                .put("id", quantity.id())
                .put("reading", quantity.reading())
                .put("period", quantity.period())
                .put("unit", quantity.unit())
                .put("few", few(quantity.effectiveSampleSize()))
                .put("q05", quantity.q05())
                .put("q50", quantity.q50())
                .put("q95", quantity.q95());
    }

    /** A sample too small to be used, in words; empty for any other. */
    private static String few(double effectiveSampleSize) {
        return effectiveSampleSize < Verdict.LEAST ? Verdict.inWords(effectiveSampleSize) : "";
    }

    /** Whether the prior draws reach a report on a price that was set aside. */
    private static Json check(Findings.CheckSummary check) {
        var report = check.report();
        return Json.object()
                .put("quantity", report.quantity())
                .put("place", report.place())
                .put("from", report.from().toEpochDay())
                .put("isReached", ChecksTable.isReached(check));
    }

    /** The fitted reports that the chart of the gate shows: of the bribe, then of the licence. */
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

    private Json reading(Reading reading) {
        return Json.object()
                .put("id", reading.id())
                .put("words", ReadingSection.meaning(run, reading))
                .put("separateLicence", reading.separateLicence())
                .putObjects(
                        "reports",
                        marks(run).stream().map(report -> mark(report, reading)).toList());
    }

    private Json mark(Report report, Reading reading) {
        double vehicles = reading.vehicles(report.basis());
        var sayings = new Sayings(run.files());
        return Json.object()
                .put("label", report.id() + " " + report.grade())
                .put("says", "%s (%s): %s".formatted(report.id(), report.grade(), sayings.says(report)))
                .put("url", sayings.address(report))
                .put("isLicence", report.quantity().equals(Quantity.VEHICLE_LICENCE.id()))
                .put("from", report.from().toEpochDay())
                .put("to", report.to().toEpochDay())
                .put("low", Math.rint(report.low() / vehicles))
                .put("high", Math.rint(report.high() / vehicles));
    }

    private static double day(LocalDate date) {
        return date.toEpochDay();
    }

    private static Json band(Findings.Band band) {
        return Json.object()
                .put("sample", Verdict.inWords(band.effectiveSampleSize()))
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
