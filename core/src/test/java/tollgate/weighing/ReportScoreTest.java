package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;
import tollgate.scores.Forecast;

class ReportScoreTest {
    private static final Study STUDY = BorderStudy.study();

    /** A price of 83,000 of digit 3: its reporter errs by .35, his outlet by .15 or .30. */
    private static final Report PRICE = report("E022");

    private static Report report(String id) {
        return STUDY.reports().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReportsDensity density(Report report) {
        return new Scoring(STUDY.reporting(List.of(report)), GradeTable.DEFAULT).density();
    }

    private static Foretold level(double value, double weight) {
        return new Foretold(new Simulated.Level(value), weight);
    }

    private static ReportScore score(Report report, Foretold... foretold) {
        return ReportScore.of(STUDY, density(report), List.of(foretold), 1);
    }

    private static double density(double level) {
        return Math.exp(density(PRICE).logLikelihood(List.of(new Simulated.Level(level))));
    }

    @Test
    void theDensityOfAMixtureIsTheMeanOfDensities() {
        double mixed = score(PRICE, level(60_000, 0.25), level(90_000, 0.75)).logScore();
        assertThat(Math.exp(mixed)).isCloseTo(0.25 * density(60_000) + 0.75 * density(90_000), within(1e-12));
        assertThat(score(PRICE, level(60_000, 1), level(90_000, 3)).logScore()).isCloseTo(mixed, within(1e-12));
    }

    /** Oracle: the normal forecast in closed form; 1,000 draws err by about three hundredths of its deviation. */
    @Test
    void aSureLevelForetellsANormalFigure() {
        var figure = score(PRICE, level(100_000, 1)).figure().orElseThrow();
        double deviation = ReportScore.reportersDeviation(STUDY, PRICE);
        var normal = new Forecast.Normal(Math.log(100_000), deviation);
        assertThat(figure.observed()).isCloseTo(Math.log(83_000), within(1e-9));
        assertThat(figure.rankedProbability())
                .isCloseTo(normal.rankedProbabilityScore(Math.log(83_000)), within(0.1 * deviation));
        assertThat(figure.ninety().low()).isCloseTo(Math.log(100_000) - 1.645 * deviation, within(0.2 * deviation));
        assertThat(figure.half().high()).isCloseTo(Math.log(100_000) + 0.674 * deviation, within(0.15 * deviation));
    }

    /**
     * Reports by the generator of docs/inference.md, 2, of a level that is known, none of them wrong outright. Shares of 1,000 reports
     * err by .016 at one half and by .0095 at nine tenths; 1,000 draws make the intervals err by about as much again.
     */
    private static void assertCovered(BiFunction<Double, Double, Report> stated) {
        double level = 30_000;
        double deviation = ReportScore.reportersDeviation(STUDY, stated.apply(level, 0.5));
        int reports = 1000;
        int half = 0;
        int ninety = 0;
        for (int number = 0; number < reports; number++) {
            var luck = Draws.of(number, "a report").luck(0, 0);
            var report = stated.apply(level * Math.exp(deviation * Draws.gaussian(luck)), luck.nextDouble());
            var figure = ReportScore.of(STUDY, density(report), List.of(level(level, 1)), number)
                    .figure()
                    .orElseThrow();
            half += figure.half().contains(figure.observed()) ? 1 : 0;
            ninety += figure.ninety().contains(figure.observed()) ? 1 : 0;
        }
        assertThat(half / (double) reports).isCloseTo(0.5, within(0.05));
        assertThat(ninety / (double) reports).isCloseTo(0.9, within(0.03));
    }

    /** Digit 2, so that the outlet's report errs by .2. */
    private static Report stating(Kind kind, double low, double high) {
        var model = report("E258");
        return new Report(
                model.id(),
                model.outlet(),
                model.origin(),
                kind,
                model.grade(),
                model.use(),
                model.quantity(),
                model.place(),
                model.basis(),
                low,
                high,
                model.from(),
                model.to(),
                model.conversionSpread());
    }

    private static Report around(double figure, double place, double ratio) {
        double low = figure * Math.pow(ratio, -place);
        return stating(Kind.UNCERTAINTY, low, low * ratio);
    }

    /** Rounded to thousands, of which some have one more nought, so that their cell is taken for a wider one. */
    @Test
    void aSureLevelCoversPointsAsOftenAsItSays() {
        assertCovered((figure, place) -> {
            double rounded = 1000.0 * Math.round(figure / 1000);
            return stating(Kind.POINT, rounded, rounded);
        });
    }

    @Test
    void aSureLevelCoversNarrowReportsAsOftenAsItSays() {
        assertCovered((figure, place) -> around(figure, place, 1.1));
    }

    /** As wide as 8,000 to 15,000 and wider. */
    @Test
    void aSureLevelCoversWideReportsAsOftenAsItSays() {
        assertCovered((figure, place) -> around(figure, place, 15.0 / 8));
        assertCovered((figure, place) -> around(figure, place, 4));
    }

    @Test
    void whatHasNoSuchQuantityStillCountsInTheDensity() {
        var half = score(PRICE, level(83_000, 0.5), new Foretold(new Simulated.Missing(), 0.5));
        assertThat(half.missing()).isEqualTo(0.5);
        assertThat(half.logScore()).isLessThan(score(PRICE, level(83_000, 1)).logScore());
        var none = score(PRICE, new Foretold(new Simulated.Missing(), 1));
        assertThat(none.figure()).isEmpty();
        assertThat(none.logScore()).isFinite();
    }

    /** The last earlier licence is that of spring 2024; all others of 2024 and 2025 make the mean. */
    @Test
    void baselinesAreReadOffReportsOfTheSame() {
        var licence = report("E021");
        var baselines = new ReportBaselines(STUDY, licence, List.of());
        var last = baselines.lastEarlier().orElseThrow();
        assertThat(score(licence, last.toArray(Foretold[]::new))
                        .figure()
                        .orElseThrow()
                        .rankedProbability())
                .isPositive();
        assertThat(geometricMean(baselines.meanOfOthers().orElseThrow())).isCloseTo(30_000, within(1e-3));
        assertThat(new ReportBaselines(STUDY, report("E258"), List.of()).lastEarlier())
                .isEmpty();
        assertThat(new ReportBaselines(STUDY, report("E022"), List.of()).meanOfOthers())
                .isEmpty();
    }

    @Test
    void whatIsHeldOutAsAWholeIsNoBaselineForItself() {
        assertThat(new ReportBaselines(STUDY, report("E021"), List.of("daily-nk")).meanOfOthers())
                .isEmpty();
    }

    private static double geometricMean(List<Foretold> foretold) {
        double sum = 0;
        for (var each : foretold) {
            sum += each.weight() * Math.log(((Simulated.Level) each.simulated()).value());
        }
        return Math.exp(sum);
    }
}
