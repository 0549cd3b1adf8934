package tollgate.app.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a yuan is worth, month by month: fx.csv (docs/evidence.md). */
final class ExchangeRates {
    static final String FILE = "fx.csv";
    static final String YUAN = "CNY";
    private static final String DOLLAR = "USD";

    /** Standard deviations of the log that a conversion adds (docs/inference.md, 2.3). */
    private static final Map<String, Double> SPREADS = Map.of("reported", 0.05, "interpolated", 0.15);

    private static final Range PER_YUAN = new Range(0, false, 1e9);

    private final Map<Key, Rate> rates = new HashMap<>();

    /** Where a rate is found. */
    private record Key(YearMonth month, String currency) {}

    /**
     * What a yuan is worth in a month.
     *
     * @param perYuan units of the other currency for a yuan
     * @param spread standard deviation of the log that converting adds
     */
    record Rate(double perYuan, double spread) {
        static final Rate NONE_NEEDED = new Rate(1, 0);
    }

    /** Reads at once; a study without the file has no rates. */
    ExchangeRates(StudyFolder folder) {
        var columns = List.of("month", "currency", "per_cny", "basis", "reports");
        for (var row : folder.rowsIfThere(FILE, columns)) {
            double perYuan = row.number("per_cny", PER_YUAN);
            String basis = row.oneOf(
                    "basis", "basis", SPREADS.keySet().stream().sorted().toList());
            String currency = row.oneOf("currency", "currency", EvidenceReader.CURRENCIES);
            month(row).ifPresent(month -> {
                var rate = new Rate(perYuan, SPREADS.getOrDefault(basis, 0.0));
                if (rates.put(new Key(month, currency), rate) != null) {
                    row.problem("%s in %s stands here a second time".formatted(currency, month), "");
                }
            });
        }
    }

    private static Optional<YearMonth> month(CsvRow row) {
        String text = row.require("month");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException wrong) {
            row.problem("month (%s) must be a month such as 2020-01".formatted(text), "");
            return Optional.empty();
        }
    }

    /** The rate in the month of the middle of a window. */
    Optional<Rate> find(String currency, LocalDate from, LocalDate to) {
        if (currency.equals(YUAN)) {
            return Optional.of(Rate.NONE_NEEDED);
        }
        return Optional.ofNullable(rates.get(new Key(middle(from, to), currency)));
    }

    /** What a yuan is worth in dollars, by month; empty for a study without rates. */
    Map<YearMonth, Double> dollars() {
        var dollars = new TreeMap<YearMonth, Double>();
        rates.forEach((key, rate) -> {
            if (key.currency().equals(DOLLAR)) {
                dollars.put(key.month(), rate.perYuan());
            }
        });
        return dollars;
    }

    /** The month of the middle of a window. */
    static YearMonth middle(LocalDate from, LocalDate to) {
        return YearMonth.from(from.plusDays(ChronoUnit.DAYS.between(from, to) / 2));
    }
}
