package tollgate.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tollgate.economy.Border;
import tollgate.economy.Country;
import tollgate.economy.Inland;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;

/** A run that nobody simulated: everything stands still until a test says otherwise. */
final class MadeUpRun {
    static final World WORLD = Border.world().with(country());

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 16);

    final Outputs outputs = new Outputs(WORLD);
    private Parameters parameters = Parameters.baseline();
    private int fromWeek = WORLD.calendar().weeks();

    /** Every panel holds 1. */
    MadeUpRun() {
        outputs.panels().forEach(panel -> set(panel, "", FIRST, LAST, 1));
    }

    /** Four holidays a year, of which the one of April stands alone. */
    private static Country country() {
        var holidays = new ArrayList<Country.Holiday>();
        for (int year = 2017; year <= 2026; year++) {
            holidays.add(new Country.Holiday(LocalDate.of(year, 1, 28), "first"));
            holidays.add(new Country.Holiday(LocalDate.of(year, 2, 16), "second"));
            holidays.add(new Country.Holiday(LocalDate.of(year, 4, 15), "third"));
            holidays.add(new Country.Holiday(LocalDate.of(year, 9, 9), "fourth"));
            holidays.add(new Country.Holiday(LocalDate.of(year, 10, 3), "fifth"));
        }
        var inland = Inland.country();
        return new Country(
                inland.people(),
                inland.nodes(),
                inland.goods(),
                inland.transport(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                holidays,
                inland.approval());
    }

    /** Sets the rows whose name contains a text, over the weeks of a span of days. */
    MadeUpRun set(Panel panel, String rows, LocalDate from, LocalDate to, double value) {
        var weeks = Weeks.of(WORLD.calendar(), from, to);
        return setIn(panel, rows, week -> week >= weeks.first() && week <= weeks.last(), value);
    }

    MadeUpRun set(Panel panel, String rows, Era era, double value) {
        return set(panel, rows, era.from(), era.to(), value);
    }

    MadeUpRun setIn(Panel panel, String rows, Predicate<Integer> weeks, double value) {
        for (int row = 0; row < panel.rows().size(); row++) {
            for (int week = 0; week < WORLD.calendar().weeks(); week++) {
                if (panel.rows().get(row).contains(rows) && weeks.test(week)) {
                    panel.set(row, week, value);
                }
            }
        }
        return this;
    }

    MadeUpRun under(Parameters other) {
        parameters = other;
        return this;
    }

    /** As a twin whose world turned on a day. */
    MadeUpRun turningOn(LocalDate day) {
        fromWeek = WORLD.calendar().firstWeekFrom(day);
        return this;
    }

    Readout readout() {
        return new Readout(outputs, new Plan(WORLD, parameters, fromWeek, WORLD, parameters), 0);
    }

    /** What the runs show of a pattern. */
    static Pattern.Finding find(Pattern pattern, MadeUpRun run, Map<Twin, Readout> twins) {
        var figures = new Pattern.ReportedFigures(
                Pattern.Span.ANY, Pattern.Span.ANY, true, new Pattern.Span(140_000, 220_000));
        var none = new Explanation("any", 1, List.of(), List.of());
        return Pattern.findings(new Pattern.Runs(run.readout(), twins, figures), none).stream()
                .filter(finding -> finding.pattern() == pattern)
                .findFirst()
                .orElseThrow();
    }
}
