package tollgate.evidence;

import java.time.LocalDate;

/**
 * One statement of one outlet about one quantity of the model in one window of time.
 *
 * @param origin who first said it: an origin's statement counts once however many outlets carry it
 * @param quantity id of the model's quantity that it speaks to
 * @param place where it holds, as the model names places; empty for what has none
 * @param basis id of what the figure is counted in or by, such as {@code vehicle} or {@code article-before}
 * @param low low end in the model's unit, already converted; an open low end is 0
 * @param high high end in the same unit; an open high end is infinite
 * @param from first day of the window
 * @param to last day of the window
 * @param conversionSpread standard deviation of the log that the conversion of units adds: 0, 0.05 at a dated exchange
 *     rate, 0.15 at an interpolated one (docs/inference.md, 2.3)
 */
public record Report(
        String id,
        String outlet,
        String origin,
        Kind kind,
        Grade grade,
        Use use,
        String quantity,
        String place,
        String basis,
        double low,
        double high,
        LocalDate from,
        LocalDate to,
        double conversionSpread) {

    public Report {
        Requirements.requireText("report id", id);
        Requirements.requireText("outlet of report " + id, outlet);
        Requirements.requireText("origin of report " + id, origin);
        Requirements.requireText("quantity of report " + id, quantity);
        Requirements.requireText("basis of report " + id, basis);
        Requirements.requireNotNegative("conversion spread of report " + id, conversionSpread);
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "The window of report %s must not begin (%s) after it ends (%s).".formatted(id, from, to));
        }
        switch (kind) {
            case AT_LEAST -> high = Double.POSITIVE_INFINITY;
            case AT_MOST -> low = 0;
            case ABSENT -> low = high = 0;
            default -> {}
        }
        requireFigures(id, kind, low, high);
    }

    private static void requireFigures(String id, Kind kind, double low, double high) {
        if (kind == Kind.ABSENT) {
            return;
        }
        if (kind != Kind.AT_MOST) {
            Requirements.requirePositive("low end of report " + id, low);
        }
        if (kind != Kind.AT_LEAST) {
            Requirements.requirePositive("high end of report " + id, high);
        }
        Requirements.requireOrder("low end of report " + id, low, "high end", high);
        if (kind == Kind.UNCERTAINTY && low == high) {
            throw new IllegalArgumentException(
                    "Report %s gives one figure (%s) as an uncertainty. Maybe its kind is point.".formatted(id, low));
        }
    }
}
