package tollgate.app.report;

import java.util.ArrayList;
import java.util.List;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.Reading;

/** What the figures of an open unit may pay for, and what the reports make of it. */
final class ReadingSection {
    private ReadingSection() {}

    static void write(Html html, FinishedRun run) {
        html.part("unit", "The unit: what the figures pay for");
        html.paragraph(
                "The source leaves the unit of its figures open, so they are read in several ways side by side. Only the "
                        + "reports are rescaled; every reading scores the same reports, and readings are never averaged in the tables.");
        var table = new HtmlTable(
                "Readings before and after the reports, over all explanations",
                HtmlTable.Column.text("reading"),
                HtmlTable.Column.text("what it means"),
                HtmlTable.Column.number("prior"),
                HtmlTable.Column.number("posterior"));
        for (var reading : run.findings().study().readings()) {
            table.row(
                    Html.element("code", reading.id()),
                    Html.escaped(meaning(run, reading)),
                    Figures.percent(reading.priorWeight()),
                    Figures.percent(run.findings().readings().getOrDefault(reading.id(), Double.NaN)));
        }
        html.raw(table.toString());
        html.paragraph(drivers(run));
        if (!run.hasProbabilities()) {
            html.raw(Html.element(
                    "p", "warning", "The effective samples are too small: do not use these posteriors either."));
        }
    }

    static String meaning(FinishedRun run, Reading reading) {
        var words = new ArrayList<String>();
        RunData.marks(run).stream()
                .filter(report -> report.quantity().equals(Quantity.VEHICLE_BRIBE.id()))
                .forEach(report -> {
                    double vehicles = reading.vehicles(report.basis());
                    words.add("the figure of %s pays for %s: %s CNY a vehicle"
                            .formatted(
                                    report.id(),
                                    vehicles == 1 ? "one vehicle" : Figures.amount(vehicles) + " vehicles",
                                    Figures.range(report.low() / vehicles, report.high() / vehicles)));
                });
        words.add(
                reading.separateLicence()
                        ? "the licence is paid to the treasury beside the bribe"
                        : "the price of the gate is the licence");
        return Figures.listed(words);
    }

    /** The reports whose fit depends on the reading: those rescaled, and those on what the licence enters. */
    private static String drivers(FinishedRun run) {
        var rescaled = new ArrayList<String>();
        var others = new ArrayList<String>();
        var study = run.findings().study();
        var money = List.of(Quantity.VEHICLE_LICENCE.id(), Quantity.VEHICLE_PRICE.id(), Quantity.VEHICLE_MARGIN.id());
        for (var report : study.reports()) {
            boolean isRescaled = study.readings().stream()
                            .map(reading -> reading.vehicles(report.basis()))
                            .distinct()
                            .count()
                    > 1;
            if (report.use() == Use.FIT && isRescaled) {
                rescaled.add(report.id());
            } else if (report.use() == Use.FIT && money.contains(report.quantity())) {
                others.add(report.id());
            }
        }
        String first = rescaled.isEmpty()
                ? "No report is rescaled by a reading."
                : "Readings differ in what they make of %s, which they rescale.".formatted(Figures.listed(rescaled));
        return others.isEmpty()
                ? first
                : first
                        + " They are also held against %s, on licence, price and margin, since a separate licence leaves less to be taken at the gate."
                                .formatted(Figures.listed(others));
    }
}
