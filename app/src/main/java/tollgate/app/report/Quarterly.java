package tollgate.app.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.app.files.Json;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Quarter;
import tollgate.weighing.MoneyFlow;
import tollgate.weighing.QuarterlyBands;

/** Quantities through the quarters, as charts draw them and as a table by year. */
final class Quarterly {
    /** The whole of something, or the mixture of all. */
    static final String ALL = "all";

    /** A chart needs no more digits. */
    private static final MathContext DIGITS = new MathContext(4);

    private final FinishedRun run;
    private final QuarterlyBands series;

    Quarterly(FinishedRun run) {
        this.run = run;
        series = run.findings().series();
    }

    boolean has(String quantity) {
        return series.bands().stream().anyMatch(band -> band.quantity().equals(quantity));
    }

    boolean hasStartingWith(String start) {
        return series.bands().stream().anyMatch(band -> band.quantity().startsWith(start));
    }

    /** Puts bands, flows, and the reports on prices. */
    void putInto(Json json) {
        json.put(
                "series",
                Json.object()
                        .putObjects(
                                "quarters",
                                series.quarters().stream()
                                        .map(Quarterly::quarter)
                                        .toList())
                        .putObjects(
                                "bands",
                                series.bands().stream().map(Quarterly::band).toList()));
        json.putObjects(
                "flows", run.findings().flows().stream().map(Quarterly::flow).toList());
        json.putObjects(
                "reports",
                run.findings().study().reports().stream()
                        .filter(report -> report.quantity().startsWith("price."))
                        .map(this::report)
                        .toList());
    }

    private static Json quarter(Quarter quarter) {
        return Json.object()
                .put("label", quarter.label())
                .put("from", quarter.from().toEpochDay())
                .put("to", quarter.to().toEpochDay());
    }

    private static Json band(QuarterlyBands.Band band) {
        return Json.object()
                .put("quantity", band.quantity())
                .put("item", band.item())
                .put("unit", band.unit())
                .put("explanation", band.explanation())
                .put("reading", band.reading())
                .putNumbers("q05", rounded(band.q05()))
                .putNumbers("q50", rounded(band.q50()))
                .putNumbers("q95", rounded(band.q95()));
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream()
                .map(value -> Double.isFinite(value)
                        ? BigDecimal.valueOf(value).round(DIGITS).doubleValue()
                        : value)
                .toList();
    }

    private static Json flow(MoneyFlow flow) {
        return Json.object()
                .put("period", flow.period())
                .put("reading", flow.reading())
                .put("from", flow.from())
                .put("to", flow.to())
                .put("mean", flow.mean())
                .put("q05", flow.q05())
                .put("q50", flow.q50())
                .put("q95", flow.q95());
    }

    private Json report(Report report) {
        var sayings = new Sayings(run.files());
        return Json.object()
                .put("quantity", report.quantity())
                .put("place", report.place())
                .put("from", report.from().toEpochDay())
                .put("to", report.to().toEpochDay())
                .put("low", report.low())
                .put("high", report.high())
                .put("isFit", report.use() == Use.FIT)
                .put("says", "%s (%s): %s".formatted(report.id(), report.grade(), sayings.says(report)))
                .put("url", sayings.address(report));
    }

    /** Means of the quarters' medians by year over all explanations and readings, for readers without a script. */
    String table(String quantity, String caption) {
        var bands = series.bands().stream()
                .filter(band -> band.quantity().equals(quantity)
                        && band.explanation().equals(ALL)
                        && band.reading().equals(ALL))
                .toList();
        if (bands.isEmpty()) {
            return "";
        }
        var columns = new ArrayList<>(List.of(HtmlTable.Column.text("year")));
        bands.forEach(band -> columns.add(HtmlTable.Column.number(band.item())));
        var table = new HtmlTable(caption + ", " + bands.get(0).unit(), columns);
        byYear().forEach((year, numbers) -> {
            var cells = new ArrayList<>(List.of(String.valueOf(year)));
            bands.forEach(band -> cells.add(Figures.amount(numbers.stream()
                    .mapToDouble(band.q50()::get)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN))));
            table.row(cells);
        });
        return "<div class=\"static\">" + table + "</div>";
    }

    private Map<Integer, List<Integer>> byYear() {
        var years = new LinkedHashMap<Integer, List<Integer>>();
        for (int number = 0; number < series.quarters().size(); number++) {
            LocalDate from = series.quarters().get(number).from();
            years.computeIfAbsent(from.getYear(), unseen -> new ArrayList<>()).add(number);
        }
        return years;
    }
}
