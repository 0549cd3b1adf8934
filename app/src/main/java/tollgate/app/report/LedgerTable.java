package tollgate.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tollgate.app.files.Observation;

/** Every report of the ledger that may be shown, and what it did to the verdict. */
final class LedgerTable {
    private final FinishedRun run;
    private final Sayings sayings;
    private final Map<String, Double> shifts = new HashMap<>();

    LedgerTable(FinishedRun run) {
        this.run = run;
        sayings = new Sayings(run.files());
        run.findings().mostLogOddsByReport().keySet().forEach(id -> shifts.put(id, shift(id)));
    }

    /** The most by which the report, given the others, shifts the log odds between any two explanations. */
    private double shift(String id) {
        var factors = run.findings().explanations().stream()
                .map(weighed -> weighed.given(id).log())
                .filter(Double::isFinite)
                .sorted()
                .toList();
        return factors.isEmpty() ? Double.NaN : factors.get(factors.size() - 1) - factors.get(0);
    }

    /** The rows that are shown: the sensitive are counted elsewhere and never shown. */
    private List<Observation> rows() {
        return run.files().observations().stream()
                .filter(observation -> !observation.sensitive())
                .toList();
    }

    void write(Html html) {
        var table = new HtmlTable(
                "Every report that may be shown",
                HtmlTable.Column.text("report"),
                HtmlTable.Column.text("what it says"),
                HtmlTable.Column.text("place"),
                HtmlTable.Column.text("outlet"),
                HtmlTable.Column.text("speaks of"),
                HtmlTable.Column.text("grade"),
                HtmlTable.Column.text("use"),
                HtmlTable.Column.text("influence"),
                HtmlTable.Column.text("page"));
        rows().forEach(observation -> table.row(cells(observation)));
        html.chart("ledger").raw(table.tall("ledger"));
    }

    private List<String> cells(Observation observation) {
        var cells = new ArrayList<String>();
        cells.add(Html.escaped(observation.id()));
        cells.add(Html.escaped(sayings.says(observation)) + reason(observation));
        cells.add(Html.escaped(observation.place()));
        cells.add(Html.escaped(sayings.outlet(observation)));
        cells.add(Html.escaped(observation.speaksToAQuantity() ? observation.quantity() : "no quantity of the model"));
        cells.add(Html.escaped(observation.grade().toString()));
        cells.add(Html.escaped(observation.use().word()));
        cells.add(Html.escaped(influence(observation)));
        cells.add(sayings.page(observation));
        return cells;
    }

    private static String reason(Observation observation) {
        return observation.reason().isEmpty()
                ? ""
                : " <small>" + Html.escaped("(" + observation.reason() + ")") + "</small>";
    }

    private String influence(Observation observation) {
        double most = run.findings().mostLogOddsByReport().getOrDefault(observation.id(), Double.NaN);
        if (!Double.isFinite(most)) {
            return "";
        }
        double shift = shifts.getOrDefault(observation.id(), Double.NaN);
        return Double.isFinite(shift)
                ? "shifts odds by up to %s; by its grade %s at most".formatted(Figures.odds(shift), Figures.odds(most))
                : "by its grade %s at most".formatted(Figures.odds(most));
    }
}
