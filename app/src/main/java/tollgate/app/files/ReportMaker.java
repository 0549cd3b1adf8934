package tollgate.app.files;

import java.util.Optional;
import java.util.stream.Collectors;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.RoundingCell;
import tollgate.experiment.Quantity;
import tollgate.weighing.ReportKinds;

/** Turns observations into reports in the units of the model's quantities. */
final class ReportMaker {
    static final String MONEY = "money";
    static final String MILLION = "million money";

    private final ExchangeRates rates;

    /** Two ends of a figure. */
    private record Ends(double low, double high) {
        Ends times(double factor) {
            return new Ends(low * factor, high * factor);
        }
    }

    ReportMaker(ExchangeRates rates) {
        this.rates = rates;
    }

    /** The report; empty when it cannot be one, which is then among the problems. */
    Optional<Report> make(CsvRow row, Observation observation) {
        if (!isOfASuitableKind(row, observation)) {
            return Optional.empty();
        }
        var rate = rate(row, observation);
        var figure = observation.figure();
        boolean isReadable = figure.low() <= figure.high()
                && !observation.from().isAfter(observation.to())
                && !observation.page().outlet().isEmpty();
        if (rate.isEmpty() || !isReadable) {
            return Optional.empty();
        }
        try {
            var report = report(observation, rate.orElseThrow());
            requirePlausible(row, report);
            return Optional.of(report);
        } catch (IllegalArgumentException wrong) {
            row.problem(String.valueOf(wrong.getMessage()).replaceAll("\\.$", ""), "");
            return Optional.empty();
        }
    }

    /** Whether the model has of the quantity what the kind of statement is about; a problem where it has not. */
    private static boolean isOfASuitableKind(CsvRow row, Observation observation) {
        var kind = observation.kind();
        var figure = observation.figure();
        if (!ReportKinds.suits(kind, Quantity.find(observation.quantity()).orElseThrow())) {
            row.problem(
                    "kind (%s) cannot speak to %s, only to %s"
                            .formatted(
                                    kind.word(),
                                    observation.quantity(),
                                    ReportKinds.listQuantities(kind).stream()
                                            .map(Quantity::id)
                                            .collect(Collectors.joining(", "))),
                    nearest(kind, figure).word());
            return false;
        }
        if (kind == Kind.ABSENT && (figure.low() != 0 || figure.high() != 0)) {
            row.problem(
                    "kind (absent) says that nothing was seen, but the figure is %s to %s"
                            .formatted(row.text("low"), row.text("high")),
                    "0 to 0, or " + nearest(Kind.POINT, figure).word());
            return false;
        }
        return true;
    }

    /** The kind that says nearly the same of any quantity. */
    private static Kind nearest(Kind kind, Observation.Figure figure) {
        if (kind == Kind.ABSENT) {
            return Kind.AT_MOST;
        }
        return figure.low() == figure.high() ? Kind.POINT : Kind.UNCERTAINTY;
    }

    /** A figure outside the range of its quantity is a slip of the unit more often than news. */
    private static void requirePlausible(CsvRow row, Report report) {
        if (report.kind() == Kind.ABSENT) {
            return;
        }
        Quantity.find(report.quantity()).ifPresent(quantity -> {
            var range = quantity.quantityClass();
            boolean isLow = report.kind() != Kind.AT_MOST && report.low() < range.lowest();
            boolean isHigh = report.kind() != Kind.AT_LEAST && report.high() > range.highest();
            if (isLow || isHigh) {
                row.problem(
                        "the figure (%s to %s) lies outside what reports of %s can say (%s to %s %s)"
                                .formatted(
                                        report.low(),
                                        report.high(),
                                        quantity.id(),
                                        range.lowest(),
                                        range.highest(),
                                        quantity.unit()),
                        "the unit is another");
            }
        });
    }

    private static Report report(Observation observation, ExchangeRates.Rate rate) {
        var figure = observation.figure();
        var ends = new Ends(figure.low(), figure.high());
        boolean isOneFigure = observation.kind() == Kind.POINT && ends.low() == ends.high();
        if (isOneFigure && !rate.equals(ExchangeRates.Rate.NONE_NEEDED)) {
            var cell = RoundingCell.of(ends.low());
            ends = new Ends(cell.low(), cell.high());
        }
        if (figure.unit().equals(MILLION)) {
            ends = ends.times(1e6);
        }
        ends = ends.times(1 / rate.perYuan());
        return new Report(
                observation.id(),
                observation.page().outlet(),
                observation.origin(),
                observation.kind(),
                observation.grade(),
                observation.use(),
                observation.quantity(),
                observation.node(),
                figure.per(),
                ends.low(),
                ends.high(),
                observation.from(),
                observation.to(),
                rate.spread());
    }

    /** The rate by which the figure becomes one in the quantity's unit; empty, with a problem, when there is none. */
    private Optional<ExchangeRates.Rate> rate(CsvRow row, Observation observation) {
        var figure = observation.figure();
        String unit = Quantity.find(observation.quantity()).orElseThrow().unit();
        boolean wantsMoney = unit.startsWith(ExchangeRates.YUAN);
        boolean isMoney = figure.unit().equals(MONEY) || figure.unit().equals(MILLION);
        boolean fits = wantsMoney ? isMoney : unit.startsWith(figure.unit());
        if (!fits) {
            row.problem(
                    "unit (%s) does not fit %s, which is in %s".formatted(figure.unit(), observation.quantity(), unit),
                    wantsMoney ? MONEY : "vehicles");
            return Optional.empty();
        }
        if (!wantsMoney) {
            return Optional.of(ExchangeRates.Rate.NONE_NEEDED);
        }
        var rate = rates.find(figure.currency(), observation.from(), observation.to());
        if (rate.isEmpty() && !figure.currency().isEmpty()) {
            row.problem(
                    "%s has no rate for %s in %s, the middle of the window"
                            .formatted(
                                    ExchangeRates.FILE,
                                    figure.currency(),
                                    ExchangeRates.middle(observation.from(), observation.to())),
                    "");
        }
        return rate;
    }
}
