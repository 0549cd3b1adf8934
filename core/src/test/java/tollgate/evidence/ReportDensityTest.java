package tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tollgate.evidence.Reports.report;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDensityTest {
    private static final Background MONEY = Background.MONEY_PER_VEHICLE;
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Report INTERVAL = report("r", Kind.UNCERTAINTY, "B2", 8000, 15000);

    private record Posterior(double evidence, double good, double mean, double sd) {}

    /** Quadrature over x = log of the quantity, of prior sd 0.8, against one report. */
    private static Posterior posterior(double priorMedian, GradeTable table) {
        var density = ReportDensity.of(INTERVAL, table, MONEY);
        double centre = Math.log(priorMedian);
        double step = 16.0 / 40_000;
        double[] moments = new double[4];
        for (int i = 0; i <= 40_000; i++) {
            double x = centre - 8 + i * step;
            double prior = Math.exp(-0.5 * Math.pow((x - centre) / 0.8, 2)) / (0.8 * Math.sqrt(2 * Math.PI)) * step;
            double factor = Math.exp(density.logFactor(new Simulated.Level(Math.exp(x)), 0));
            moments[0] += prior * factor;
            moments[1] += prior * factor * x;
            moments[2] += prior * factor * x * x;
            moments[3] += prior * (factor - Math.exp(density.logFloor()));
        }
        double mean = moments[1] / moments[0];
        return new Posterior(
                moments[0], moments[3] / moments[0], mean, Math.sqrt(moments[2] / moments[0] - mean * mean));
    }

    @ParameterizedTest
    @CsvSource({
        "12000, 1, .272491499, .974953230, 9.312984884, .284216478",
        "12000, 0, .295184963, 1, 9.310937963, .257381447",
        "40000, 1, .089310113, .923580526, 9.523112641, .451360894",
    })
    void oneIntervalReportGivesTheKnownPosterior(
            double priorMedian, double errorFactor, double evidence, double good, double mean, double sd) {
        var posterior = posterior(priorMedian, new GradeTable(errorFactor, 1, 1));
        assertThat(posterior.evidence()).isCloseTo(evidence, within(1e-8));
        assertThat(posterior.good()).isCloseTo(good, within(1e-8));
        assertThat(posterior.mean()).isCloseTo(mean, within(1e-8));
        assertThat(posterior.sd()).isCloseTo(sd, within(1e-8));
    }

    @Test
    void theBackgroundTermIsTheKnownOne() {
        assertThat(MONEY.probability(8000, 15000)).isCloseTo(.068250318, within(1e-9));
        assertThat(ReportDensity.of(INTERVAL, GradeTable.DEFAULT, MONEY).logFloor())
                .isCloseTo(Math.log(.1 * .068250318), within(1e-8));
    }

    @Test
    void aReportFarFromTheSimulationCostsNoMoreThanItsFloor() {
        var density = ReportDensity.of(INTERVAL, GradeTable.DEFAULT, MONEY);
        double far = 8000 * Math.exp(-40 * 0.2);
        assertThat(density.logFactor(new Simulated.Level(far), 0)).isCloseTo(density.logFloor(), EXACT);
        assertThat(density.logFactor(new Simulated.Level(0), 0)).isEqualTo(density.logFloor());
        assertThat(density.logFactor(new Simulated.Missing(), 0)).isEqualTo(density.logFloor());
    }

    @Test
    void withoutContaminationTheLogFactorStaysFiniteInTheTail() {
        var atLeast = report("r", Kind.AT_LEAST, "B2", 8000, 8000);
        var density = ReportDensity.of(atLeast, GradeTable.DEFAULT.withoutContamination(), MONEY);
        double far = 8000 * Math.exp(-40 * 0.2);
        assertThat(density.logFactor(new Simulated.Level(far), 0)).isCloseTo(-804.6084420137538, within(1e-7));
        assertThat(density.logFactor(new Simulated.Missing(), 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "30, Infinity, -454.32124395634320, 1e-9",
        "31, 32, -484.85396362717933, 1e-10",
        "-32, -31, -484.85396362717933, 1e-10",
        "40, Infinity, -804.60844201375379, 1e-10",
        "8, 9, -35.013618593437144, 1e-12",
        "-Infinity, Infinity, 0, 0",
    })
    void normalChancesAreRightInTheTails(double from, double to, double log, double tolerance) {
        assertThat(NormalTails.logProbability(from, to)).isCloseTo(log, within(tolerance));
    }

    @Test
    void anIntervalInTheUpperTailKeepsItsDigits() {
        assertThat(NormalTails.probability(8, 9) / 6.219831985865830e-16).isCloseTo(1, within(1e-13));
    }

    @Test
    void openEndsLeaveOneTail() {
        var level = new Simulated.Level(20_000);
        var table = GradeTable.DEFAULT.withoutContamination();
        for (var kind : new Kind[] {Kind.AT_LEAST, Kind.AT_MOST}) {
            var density = ReportDensity.of(report("r", kind, "C3", 20_000, 20_000), table, MONEY);
            assertThat(density.logFactor(level, 0)).isCloseTo(Math.log(0.5), EXACT);
            assertThat(density.logMaximum()).isCloseTo(0, EXACT);
        }
    }

    @Test
    void aPointIsItsRoundingCell() {
        var point = ReportDensity.of(report("r", Kind.POINT, "C3", 12_000, 12_000), GradeTable.DEFAULT, MONEY);
        var cell = ReportDensity.of(report("r", Kind.UNCERTAINTY, "C3", 11_500, 12_500), GradeTable.DEFAULT, MONEY);
        assertThat(point.logFactor(new Simulated.Level(9000), 0.1))
                .isEqualTo(cell.logFactor(new Simulated.Level(9000), 0.1));
    }

    @Test
    void aConvertedFigureIsBlurredByItsConversion() {
        var plain = report("r", Kind.SPREAD, "C3", 8000, 15000);
        var converted = report("r", "o", "s", Kind.SPREAD, "C3", 8000, 15000, 0.15);
        assertThat(1 / ReportDensity.of(plain, GradeTable.DEFAULT, MONEY).precision())
                .isCloseTo(0.35 * 0.35 / 2, EXACT);
        assertThat(1 / ReportDensity.of(converted, GradeTable.DEFAULT, MONEY).precision())
                .isCloseTo((0.35 * 0.35 + 0.15 * 0.15) / 2, EXACT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSimulationBeatsTheMaximumOrFallsBelowTheFloor(Kind kind) {
        var density = ReportDensity.of(report("r", kind, "C3", 8000, 15000), GradeTable.DEFAULT, MONEY);
        for (double value = 1; value < 1e8; value *= 1.1) {
            double logFactor = density.logFactor(simulated(kind, value), 0);
            assertThat(logFactor).isBetween(density.logFloor() - 1e-12, density.logMaximum() + 1e-12);
        }
    }

    private static Simulated simulated(Kind kind, double value) {
        return switch (kind) {
            case SPREAD -> new Simulated.Cases(value, 1.875 * value);
            case ABSENT -> new Simulated.Count(value - 1);
            default -> new Simulated.Level(value);
        };
    }

    @Test
    void anAbsenceIsScoredByTheChanceOfNone() {
        var density = ReportDensity.of(report("r", Kind.ABSENT, "C3", 0, 0), GradeTable.DEFAULT, MONEY);
        assertThat(density.logFactor(new Simulated.Count(0), 0)).isCloseTo(Math.log(.75 + .125), EXACT);
        assertThat(density.logFactor(new Simulated.Count(2), 0)).isCloseTo(Math.log(.75 * Math.exp(-2) + .125), EXACT);
    }

    @Test
    void eachEndOfASpreadIntegratesToOne() {
        double bias = 0.2;
        double end = integrate(
                log -> Math.exp(SpreadDensity.End.of("r", Math.exp(log), 0.25, 0.35, MONEY)
                        .logFactorAt(Math.log(9000) + bias)),
                Math.log(100),
                Math.log(1e6));
        assertThat(end).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSpreadIntegratesToOneOverItsTwoEnds() {
        var cases = new Simulated.Cases(8000, 15000);
        double ordered = integrate(log -> overHighEnds(cases, log), Math.log(100), Math.log(1e6));
        double crossed = 1 - ordered;
        assertThat(crossed).isCloseTo(chanceThatEndsCross(cases), within(2e-3));
    }

    /** Density of the low end at the given log, times the chance that the high end lies above it. */
    private static double overHighEnds(Simulated.Cases cases, double logLow) {
        return integrate(
                logHigh -> Math.exp(ReportDensity.of(
                                report("r", Kind.SPREAD, "C3", Math.exp(logLow), Math.exp(logHigh)),
                                GradeTable.DEFAULT,
                                MONEY)
                        .logFactor(cases, 0)),
                logLow,
                Math.log(1e6));
    }

    private static double chanceThatEndsCross(Simulated.Cases cases) {
        double error = Reliability.C.meanError();
        double spread = Credibility.POSSIBLY_TRUE.spread();
        double low = Math.log(cases.low());
        double high = Math.log(cases.high());
        double bothRight = NormalTails.probability((high - low) / (spread * Math.sqrt(2)), Double.POSITIVE_INFINITY);
        double highWrong = (low - Math.log(100)) / Math.log(1e4);
        double lowWrong = (Math.log(1e6) - high) / Math.log(1e4);
        double oneWrong = error * (1 - error) * (highWrong + lowWrong);
        return (1 - error) * (1 - error) * bothRight + oneWrong + error * error / 2;
    }

    private static double integrate(DoubleUnaryOperator density, double from, double to) {
        int cells = 1000;
        double width = (to - from) / cells;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += density.applyAsDouble(from + (i + 0.5) * width);
        }
        return sum * width;
    }

    @Test
    void aReportInTheWrongUnitIsRefused() {
        var report = report("E7", Kind.UNCERTAINTY, "C3", 8, 15);
        assertThatThrownBy(() -> ReportDensity.of(report, GradeTable.DEFAULT, MONEY))
                .hasMessageContaining("Report E7 (8.0 to 15.0) lies outside its background");
        var spread = report("E7", Kind.SPREAD, "C3", 8, 15000);
        assertThatThrownBy(() -> ReportDensity.of(spread, GradeTable.DEFAULT, MONEY))
                .hasMessageContaining("end (8.0)");
    }

    @Test
    void aSimulationThatAnswersAnotherQuestionIsRefused() {
        var density = ReportDensity.of(INTERVAL, GradeTable.DEFAULT, MONEY);
        assertThatThrownBy(() -> density.logFactor(new Simulated.Count(1), 0))
                .hasMessageContaining("needs one simulated level");
    }

    @Test
    void doublingTheTableWeakensAReport() {
        var report = report("r", Kind.UNCERTAINTY, "C3", 8000, 15000);
        var plain = ReportDensity.of(report, GradeTable.DEFAULT, MONEY);
        var doubled = ReportDensity.of(report, GradeTable.scaled(2), MONEY);
        assertThat(doubled.logMaximum() - doubled.logFloor()).isLessThan(plain.logMaximum() - plain.logFloor());
        assertThat(1 / doubled.precision()).isCloseTo(0.7 * 0.7, EXACT);
    }
}
