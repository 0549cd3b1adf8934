package tollgate.evidence;

import java.time.LocalDate;

/** Reports for tests: one quantity, one year, unless said otherwise. */
final class Reports {
    static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    static final LocalDate TO = LocalDate.of(2024, 12, 31);

    private Reports() {}

    static Report report(String id, Kind kind, String grade, double low, double high) {
        return report(id, "outlet", "origin of " + id, kind, grade, low, high, 0);
    }

    static Report report(
            String id,
            String outlet,
            String origin,
            Kind kind,
            String grade,
            double low,
            double high,
            double conversionSpread) {
        return new Report(
                id,
                outlet,
                origin,
                kind,
                Grade.require(grade),
                Use.FIT,
                "bribe",
                "",
                "vehicle",
                low,
                high,
                FROM,
                TO,
                conversionSpread);
    }
}
