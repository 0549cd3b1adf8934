package tollgate.app.files;

import java.util.SortedMap;
import java.util.TreeMap;

/** How consumer prices rose where the yuan is money: consumer-prices.csv. For readers alone; no run depends on it. */
final class ConsumerPrices {
    static final String FILE = "consumer-prices.csv";

    private static final Range YEAR = Range.between(1900, 2100);
    private static final Range PERCENT = Range.between(-50, 1000);

    private final SortedMap<Integer, Double> rises = new TreeMap<>();

    /** Reads at once; a study without the file has no rises. */
    ConsumerPrices(StudyFolder folder, Provenance provenance) {
        for (var row : folder.rowsIfThere(FILE, Provenance.columns("year", "rise"))) {
            double year = row.number("year", YEAR);
            double rise = row.number("rise", PERCENT);
            provenance.read(row);
            if (year != Math.rint(year) || Double.isNaN(rise)) {
                if (!Double.isNaN(year) && !Double.isNaN(rise)) {
                    row.problem("year (%s) must be a whole number".formatted(row.text("year")), "");
                }
            } else if (rises.put((int) year, rise) != null) {
                row.problem("%d stands here a second time".formatted((int) year), "");
            }
        }
    }

    /** By year, the rise over the year before, percent. */
    SortedMap<Integer, Double> rises() {
        return rises;
    }
}
