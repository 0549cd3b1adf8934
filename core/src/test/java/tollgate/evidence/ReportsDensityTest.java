package tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tollgate.evidence.Reports.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsDensityTest {
    private static final Background MONEY = Background.MONEY_PER_VEHICLE;
    private static final Simulated LEVEL = new Simulated.Level(12_000);

    /** The four conflicting intervals of Q6, under a letter whose chance of error is 0.1. */
    private static final List<Report> FOUR = List.of(
            report("1", Kind.UNCERTAINTY, "B2", 8000, 15000),
            report("2", Kind.UNCERTAINTY, "B2", 7000, 12000),
            report("3", Kind.UNCERTAINTY, "B2", 9000, 14000),
            report("4", Kind.UNCERTAINTY, "B2", 25000, 30000));

    private static List<ReportDensity> densities(List<Report> reports, GradeTable table) {
        return reports.stream()
                .map(report -> ReportDensity.of(report, table, MONEY))
                .toList();
    }

    private static ReportsDensity density(List<Report> reports, GradeTable table, boolean anonymous) {
        var outlets = Map.of(
                "outlet", new Outlet("outlet", "Outlet", Reliability.B, anonymous),
                "second", new Outlet("second", "Second", Reliability.B, anonymous));
        return ReportsDensity.of(reports, outlets, report -> MONEY, table);
    }

    private static Report copy(Report report, String id, String outlet) {
        return report(id, outlet, "origin of " + id, report.kind(), "B2", report.low(), report.high(), 0);
    }

    /**
     * Oracle: the integral over the bias by tanh-sinh quadrature on 96 pieces of [-12, 12] standard deviations, in mpmath with 40
     * digits. The trapezoid differs from it by up to 4e-9, of which 2e-9 is that it ends at 6 standard deviations.
     */
    @ParameterizedTest
    @CsvSource({".2, .15, -7.781526104732", ".2, .30, -8.095130674836", ".1, .40, -7.962765203549"})
    void fourIntervalsOfOneOutletGiveTheKnownDensity(double spread, double bias, double logLikelihood) {
        var outlet = OutletDensity.of(bias, densities(FOUR, new GradeTable(1, spread / 0.2, 1)));
        assertThat(outlet.logLikelihood(Collections.nCopies(4, LEVEL))).isCloseTo(logLikelihood, within(1e-8));
    }

    @Test
    void exactFiguresOfOneOutletAreJointlyNormal() {
        double[] logs = {9.1, 9.2, 9.05, 9.3};
        var reports = List.of(
                report("1", Kind.SPREAD, "B2", Math.exp(9.1), Math.exp(9.2)),
                report("2", Kind.SPREAD, "B2", Math.exp(9.05), Math.exp(9.3)));
        var outlet = OutletDensity.of(0.15, densities(reports, GradeTable.DEFAULT.withoutContamination()));
        double median = Math.exp(9.4);
        var simulated = Collections.<Simulated>nCopies(2, new Simulated.Cases(median, median));
        assertThat(outlet.logLikelihood(simulated)).isCloseTo(logJointNormal(logs, 9.4, 0.2, 0.15), within(1e-6));
    }

    /** Log density of values with common mean, own variance and shared variance, by the Sherman-Morrison formula. */
    private static double logJointNormal(double[] values, double mean, double own, double shared) {
        int n = values.length;
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value - mean;
            squares += (value - mean) * (value - mean);
        }
        double own2 = own * own;
        double total = own2 + n * shared * shared;
        double quadratic = squares / own2 - shared * shared * sum * sum / (own2 * total);
        double logDeterminant = (n - 1) * Math.log(own2) + Math.log(total);
        return -0.5 * (n * Math.log(2 * Math.PI) + logDeterminant + quadratic);
    }

    @ParameterizedTest
    @CsvSource({"1, .15", "2, .30", "4, .05", "20, .40", "60, .30"})
    void theBiasGridIsAsGoodAsATwentyTimesFinerOne(int reports, double bias) {
        List<Report> many = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            double low = 11_000 * (1 + 0.03 * (i % 7));
            many.add(report("r" + i, Kind.POINT, "A1", low, low + 100));
        }
        var densities = densities(many, GradeTable.DEFAULT);
        var simulated = Collections.nCopies(reports, LEVEL);
        double coarse = OutletDensity.of(bias, densities).logLikelihood(simulated);
        double step = OutletDensity.step(bias, densities);
        double fine = OutletDensity.withStep(bias, densities, step / 20).logLikelihood(simulated);
        assertThat(coarse).isCloseTo(fine, within(1e-6));
    }

    /** Why the step follows the number of reports: half the sharpest deviation is not enough for many. */
    @Test
    void aStepBlindToTheNumberOfReportsIsWrongForMany() {
        var densities =
                densities(Collections.nCopies(30, report("r", Kind.POINT, "A1", 11_000, 11_100)), GradeTable.DEFAULT);
        var simulated = Collections.nCopies(30, (Simulated) new Simulated.Level(9100));
        double good = OutletDensity.of(0.30, densities).logLikelihood(simulated);
        double blind = OutletDensity.withStep(0.30, densities, 0.05).logLikelihood(simulated);
        assertThat(Math.abs(blind - good)).isGreaterThan(0.01);
    }

    @Test
    void aWideBiasIntegratesToAWiderNormal() {
        var alone = OutletDensity.of(0.4, densities(FOUR.subList(0, 1), GradeTable.DEFAULT.withoutContamination()));
        double wide = Math.hypot(0.2, 0.4);
        double known = NormalTails.logProbability(Math.log(8000 / 12_000.0) / wide, Math.log(15_000 / 12_000.0) / wide);
        assertThat(alone.logLikelihood(List.of(LEVEL))).isCloseTo(known, within(1e-7));
    }

    @Test
    void outletsAreIndependentAndReportsOfOneOutletAreNot() {
        var one = FOUR.get(0);
        var together = density(List.of(one, copy(one, "2", "outlet")), GradeTable.DEFAULT, true);
        var apart = density(List.of(one, copy(one, "2", "second")), GradeTable.DEFAULT, true);
        double alone = density(List.of(one), GradeTable.DEFAULT, true).logLikelihood(List.of(LEVEL));
        assertThat(apart.logLikelihood(List.of(LEVEL, LEVEL))).isCloseTo(2 * alone, within(1e-12));
        assertThat(together.logLikelihood(List.of(LEVEL, LEVEL))).isGreaterThan(2 * alone + 0.01);
    }

    @Test
    void withoutOutletBiasEvenOneOutletsReportsShareNothing() {
        var table = GradeTable.DEFAULT.withoutOutletBias();
        var density = density(FOUR, table, true);
        var simulated = Collections.nCopies(4, LEVEL);
        double sum = densities(FOUR, table).stream()
                .mapToDouble(each -> each.logFactor(LEVEL, 0))
                .sum();
        assertThat(density.logLikelihood(simulated)).isCloseTo(sum, within(1e-12));
    }

    @Test
    void eachBrokenModelScoresConflictingReportsDifferently() {
        var simulated = Collections.nCopies(4, LEVEL);
        double right = density(FOUR, GradeTable.DEFAULT, false).logLikelihood(simulated);
        double unbiased =
                density(FOUR, GradeTable.DEFAULT.withoutOutletBias(), false).logLikelihood(simulated);
        double uncontaminated =
                density(FOUR, GradeTable.DEFAULT.withoutContamination(), false).logLikelihood(simulated);
        assertThat(right).isCloseTo(-7.781526104732, within(1e-8));
        assertThat(Math.abs(unbiased - right)).isGreaterThan(0.1);
        assertThat(uncontaminated).isLessThan(right - 1);
    }

    @Test
    void aRatioIsFreeOfTheOutletsBias() {
        var ratio = report("r", Kind.RATIO, "C3", 3, 3);
        var outlets = Map.of("outlet", new Outlet("outlet", "Outlet", Reliability.C, true));
        var density =
                ReportsDensity.of(List.of(ratio), outlets, report -> new Background(0.01, 100), GradeTable.DEFAULT);
        double tau = 0.35;
        double good = NormalTails.probability(Math.log(2.5 / 2) / tau, Math.log(3.5 / 2) / tau);
        double bad = Math.log(3.5 / 2.5) / Math.log(1e4);
        assertThat(density.logLikelihood(List.of(new Simulated.Level(2))))
                .isCloseTo(Math.log(.75 * good + .25 * bad), within(1e-12));
    }

    @Test
    void aMissingQuantityCostsExactlyTheFloor() {
        var density = density(FOUR, GradeTable.DEFAULT, true);
        var missing = Collections.<Simulated>nCopies(4, new Simulated.Missing());
        double floors = densities(FOUR, GradeTable.DEFAULT).stream()
                .mapToDouble(ReportDensity::logFloor)
                .sum();
        assertThat(density.logLikelihood(missing)).isCloseTo(floors, within(1e-12));
    }

    @Test
    void outletsSumToTheTotalAndLoneReportsToTheirOutlet() {
        var reports = List.of(FOUR.get(0), FOUR.get(1), copy(FOUR.get(3), "4", "second"));
        var density = density(reports, GradeTable.DEFAULT, false);
        var simulated = Collections.nCopies(3, LEVEL);
        var byOutlet = density.logLikelihoodByOutlet(simulated);
        assertThat(byOutlet).containsOnlyKeys("outlet", "second");
        assertThat(byOutlet.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(density.logLikelihood(simulated));
        var byReport = density.logLikelihoodByReport(simulated);
        assertThat(byReport).containsOnlyKeys("1", "2", "4");
        assertThat(byReport.get("4")).isCloseTo(byOutlet.get("second"), within(1e-12));
    }

    @Test
    void theOrderOfTheRowsDoesNotMoveOneBit() {
        var reversed = new ArrayList<>(FOUR);
        Collections.reverse(reversed);
        var simulated = Collections.nCopies(4, LEVEL);
        assertThat(density(reversed, GradeTable.DEFAULT, true).logLikelihood(simulated))
                .isEqualTo(density(FOUR, GradeTable.DEFAULT, true).logLikelihood(simulated));
    }

    @ParameterizedTest
    @CsvSource({"C3, 28.73", "D3, 10.24"})
    void oneReportShiftsTheOddsByNoMoreThanItsGradeAllows(String grade, double odds) {
        var density = density(List.of(report("1", Kind.UNCERTAINTY, grade, 8000, 15000)), GradeTable.DEFAULT, false);
        assertThat(Math.exp(density.mostLogOddsShift())).isCloseTo(odds, within(0.01));
    }

    /** Its two ends are two figures, each with its own chance of error: 32.5 times 32.5 to one. */
    @Test
    void aSpreadReportShiftsTheOddsAsTwoFiguresDo() {
        var density = density(List.of(report("1", Kind.SPREAD, "C3", 8000, 15000)), GradeTable.DEFAULT, false);
        double wrong = .25 / Math.log(1e4);
        double perEnd = (.75 / (.35 * Math.sqrt(2 * Math.PI)) + wrong) / wrong;
        assertThat(Math.exp(density.mostLogOddsShift())).isCloseTo(perEnd * perEnd, within(1e-6));
        assertThat(perEnd).isCloseTo(32.5, within(0.1));
    }

    @Test
    void aConfirmedReportIsReadByTheNextDigitWhereItsConfirmationIsFittedToo() {
        var confirmed = report("1", Kind.UNCERTAINTY, "B1", 8000, 15000);
        assertThat(ReportsDensity.digit(confirmed, List.of(confirmed))).isEqualTo(Credibility.CONFIRMED);
        assertThat(ReportsDensity.digit(confirmed, List.of(confirmed, FOUR.get(1))))
                .isEqualTo(Credibility.PROBABLY_TRUE);
        assertThat(ReportsDensity.digit(FOUR.get(1), FOUR)).isEqualTo(Credibility.PROBABLY_TRUE);
    }

    @Test
    void aRepeatedStoryAnUnknownOutletAndAMissingAnswerAreRefused() {
        var story = report("1", "outlet", "story", Kind.POINT, "B2", 8000, 8000, 0);
        var again = report("2", "second", "story", Kind.POINT, "B2", 8000, 8000, 0);
        assertThatThrownBy(() -> density(List.of(story, again), GradeTable.DEFAULT, true))
                .hasMessageContaining("2 repeats 1");
        assertThatThrownBy(() -> density(List.of(copy(story, "3", "nobody")), GradeTable.DEFAULT, true))
                .hasMessageContaining("unknown outlet (nobody)");
        var density = density(FOUR, GradeTable.DEFAULT, true);
        assertThatThrownBy(() -> density.logLikelihood(List.of(LEVEL))).hasMessageContaining("1 reports, not of the 4");
    }

    @Test
    void noReportsLeaveTheOddsAlone() {
        var density = density(List.of(), GradeTable.DEFAULT, true);
        assertThat(density.logLikelihood(List.of())).isZero();
        assertThat(density.mostLogOddsShift()).isZero();
    }
}
