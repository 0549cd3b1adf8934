package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tollgate.economy.Border;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.engine.Workers;

class PatternTest {
    private static final Explanation SUBSTITUTES =
            new Explanation("any", 1, List.of("common", "substitutes", "alone"), List.of());
    private static final Pattern.ReportedFigures FIGURES = new Pattern.ReportedFigures(
            new Pattern.Span(8_000, 15_000), new Pattern.Span(25_000, 30_000), true, Pattern.Span.ANY);

    private static Readout readout(Parameters parameters) {
        try (var workers = new Workers(1)) {
            var world = Border.world().withGates(SUBSTITUTES.gateSets());
            return new Readout(Simulation.run(world, parameters, 1, workers), parameters, 0);
        }
    }

    private static Pattern.Finding find(Readout readout, Pattern pattern, Pattern.ReportedFigures figures) {
        return Pattern.findings(Pattern.Runs.alone(readout, figures), SUBSTITUTES).stream()
                .filter(finding -> finding.pattern() == pattern)
                .findFirst()
                .orElseThrow();
    }

    private static Parameters coordinated() {
        return Parameters.baseline().with(Parameter.COORDINATION_CORRIDORS, 1);
    }

    /** Static theory: three substitutes to one organ, 55,000 net of the horizon, gives a rise of about 2.4. */
    @Test
    void substitutesUnderOneHeadquartersMeetTheReportedRise() {
        var rise = find(readout(coordinated()), Pattern.P1, FIGURES);
        assertThat(rise.verdict()).isEqualTo("met");
        assertThat(rise.value()).isCloseTo(2.4, within(0.4));
    }

    @Test
    void theSameTakeoverWithCompetingBureauxDoesNot() {
        var rise = find(readout(Parameters.baseline().with(Parameter.COORDINATION_CORRIDORS, 0)), Pattern.P1, FIGURES);
        assertThat(rise.verdict()).isEqualTo("missed");
    }

    @Test
    void aRiseOfTheRightRatioAtTheWrongLevelIsMissed() {
        var tenth = new Pattern.ReportedFigures(
                new Pattern.Span(800, 1_500), new Pattern.Span(2_500, 3_000), true, Pattern.Span.ANY);
        var rise = find(readout(coordinated()), Pattern.P1, tenth);
        assertThat(rise.value()).isBetween(1.67, 3.75);
        assertThat(rise.verdict()).isEqualTo("missed");
    }

    @Test
    void figuresInDifferentUnitsCannotBeCompared() {
        var mixed = new Pattern.ReportedFigures(FIGURES.before(), FIGURES.after(), false, Pattern.Span.ANY);
        assertThat(find(readout(coordinated()), Pattern.P1, mixed).verdict()).isEqualTo("not applicable");
    }

    @Test
    void aSoleOrgansBribeRisesWithTheValueOfTheVehicle() {
        var elasticity = find(readout(coordinated()), Pattern.P2, FIGURES);
        assertThat(elasticity.value()).isCloseTo(1, within(0.05));
        assertThat(elasticity.verdict()).isEqualTo("met");
    }

    @Test
    void windowsWithoutCrossingsHaveNoBribe() {
        var readout = readout(Parameters.baseline());
        var sealed = readout.level(Quantity.VEHICLE_BRIBE, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(sealed).isNaN();
        assertThat(readout.cases(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), .1, .9))
                .isEmpty();
    }

    @Test
    void casesSurroundTheirMean() {
        var readout = readout(Parameters.baseline());
        var from = LocalDate.of(2018, 1, 1);
        var to = LocalDate.of(2019, 12, 31);
        var cases = readout.cases(from, to, .1, .9);
        double mean = readout.level(Quantity.VEHICLE_BRIBE, from, to);
        assertThat(cases.get(0)).isLessThan(mean);
        assertThat(cases.get(1)).isGreaterThan(mean);
    }

    @Test
    void theRentAccountAddsUpToReceiptsAndLicences() {
        var parameters = Parameters.baseline().with(Map.of(Parameter.LICENCE_SEPARATE, 1.0));
        var readout = readout(parameters);
        var rent = readout.rent(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31));
        assertThat(rent.state())
                .isEqualTo(rent.headquarters() + rent.treasury() + rent.pockets())
                .isCloseTo(rent.gateReceipts(), within(1e-6 * rent.gateReceipts()));
        var later = readout.rent(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(later.state()).isGreaterThan(later.gateReceipts());
        assertThat(later.traders()).isCloseTo(later.rent() - later.state(), within(1e-6 * later.rent()));
        assertThat(later.subjectReceipts()).isEqualTo(later.gateReceipts());
    }
}
