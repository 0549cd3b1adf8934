package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.experiment.QuarterlyTable;

/** A price of vehicles, foretold by worlds whose level is known. */
class PredictiveCheckTest {
    private static final Study STUDY = BorderStudy.study();
    private static final double LEVEL = 80_000;
    private static final int WORLDS = 64;

    private static Report price(String id, double low, double high) {
        var model = STUDY.reports().stream()
                .filter(each -> each.id().equals("E022"))
                .findFirst()
                .orElseThrow();
        return new Report(
                id,
                model.outlet(),
                id,
                model.kind(),
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

    /** Worlds in which all reports speak of one level, which differs between worlds by so much in logs. */
    private static List<Replicate> worlds(List<Report> reports, double spread, long seed) {
        var luck = Draws.of(seed, "worlds");
        return IntStream.range(0, WORLDS)
                .mapToObj(world -> {
                    double level = LEVEL * Math.exp(spread * Draws.gaussian(luck.luck(0, world)));
                    var simulated = new LinkedHashMap<String, Simulated>();
                    reports.forEach(report -> simulated.put(report.id(), new Simulated.Level(level)));
                    return new Replicate("substitutes", world, world, simulated);
                })
                .toList();
    }

    private static PredictiveCheck check(List<Report> reports, List<Replicate> worlds, List<Trial> prior) {
        return PredictiveCheck.of(STUDY, reports, worlds, List.of(prior), 1);
    }

    private static PredictiveCheck.OfReport only(Report report, double spread) {
        return check(List.of(report), worlds(List.of(report), spread, 1), List.of())
                .reports()
                .get(0);
    }

    private static Trial prior(int draw, Simulated simulated) {
        return new Trial(
                draw,
                STUDY.readings().get(0),
                Map.of(),
                List.of(simulated),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                QuarterlyTable.NONE,
                "",
                List.of());
    }

    /** Both the level and the reporter's error are drawn from what is foretold; 400 reports, so that shares err by 0.015 and 0.025. */
    @Test
    void transformsOfReportsFromTheSameWorldsAreUniform() {
        double spread = 0.3;
        var luck = Draws.of(7, "truths");
        var transforms = new ArrayList<PredictiveCheck.OfReport>();
        for (int number = 0; number < 400; number++) {
            var its = luck.luck(0, number);
            double error = ReportScore.reportersDeviation(STUDY, price("any", LEVEL, LEVEL));
            double figure = LEVEL * Math.exp(spread * Draws.gaussian(its) + error * Draws.gaussian(its));
            var report = price("R" + number, figure, figure);
            var worlds = worlds(List.of(report), spread, number);
            transforms.add(check(List.of(report), worlds, List.of()).reports().get(0));
        }
        assertThat(share(transforms, PredictiveCheck.OfReport::isInsideNinety)).isCloseTo(0.9, within(0.05));
        assertThat(share(transforms, PredictiveCheck.OfReport::isInsideHalf)).isCloseTo(0.5, within(0.08));
        assertThat(transforms.stream()
                        .mapToDouble(PredictiveCheck.OfReport::transform)
                        .average()
                        .orElseThrow())
                .isCloseTo(0.5, within(0.05));
    }

    private static double share(List<PredictiveCheck.OfReport> checks, Predicate<PredictiveCheck.OfReport> statement) {
        return checks.stream().filter(statement).count() / (double) checks.size();
    }

    @Test
    void aReportFarBelowHasATransformNearZeroAndOneFarAboveNearOne() {
        assertThat(only(price("low", LEVEL / 20, LEVEL / 20), 0.1)).satisfies(each -> {
            assertThat(each.transform()).isLessThan(0.01);
            assertThat(each.isInsideNinety()).isFalse();
        });
        assertThat(only(price("high", LEVEL * 20, LEVEL * 20), 0.1).transform()).isGreaterThan(0.99);
    }

    /** Oracle: a log-normal around the one level with the reporter's error alone; 1,000 draws. */
    @Test
    void ofASureLevelThereRemainsTheReportersError() {
        var check = only(price("sure", LEVEL, LEVEL), 0);
        double error = ReportScore.reportersDeviation(STUDY, check.report());
        assertThat(Math.log(check.q50() / LEVEL)).isCloseTo(0, within(0.1 * error));
        assertThat(Math.log(check.q05() / LEVEL)).isCloseTo(-1.645 * error, within(0.2 * error));
        assertThat(Math.log(check.q95() / LEVEL)).isCloseTo(1.645 * error, within(0.2 * error));
        assertThat(check.transform()).isCloseTo(0.5, within(0.05));
        assertThat(check.isInsideHalf()).isTrue();
    }

    /** A range that holds all that is foretold is at a random place of it. */
    @Test
    void aReportThatSaysNothingHasTheUniformNumberForItsTransform() {
        var transforms = IntStream.range(0, 200)
                .mapToDouble(
                        number -> only(price("R" + number, 1e-3, 1e12), 0.1).transform())
                .toArray();
        assertThat(IntStream.range(0, 200)
                        .mapToDouble(number -> transforms[number])
                        .average()
                        .orElseThrow())
                .isCloseTo(0.5, within(0.06));
    }

    @Test
    void worldsWithoutTheQuantityAreCountedAndSayNothing() {
        var report = price("gone", LEVEL, LEVEL);
        var worlds = List.of(
                new Replicate("substitutes", 0, 0, Map.of("gone", new Simulated.Missing())),
                new Replicate("substitutes", 1, 1, Map.of("gone", new Simulated.Level(LEVEL))));
        var check = check(List.of(report), worlds, List.of()).reports().get(0);
        assertThat(check.missing()).isEqualTo(0.5);
        assertThat(check.transform()).isFinite();
        var none = check(List.of(report), worlds.subList(0, 1), List.of());
        assertThat(none.reports().get(0).transform()).isNaN();
        assertThat(none.reports().get(0).isInsideNinety()).isFalse();
        assertThat(none.outlets()).isEmpty();
    }

    @Test
    void reportsOfOneOutletThatAllErrUpwardsStandOutTogether() {
        var reports = IntStream.range(0, 12)
                .mapToObj(number -> price("R" + number, 2 * LEVEL, 2 * LEVEL))
                .toList();
        var check = check(reports, worlds(reports, 0.05, 1), List.of());
        assertThat(check.outlets()).singleElement().satisfies(outlet -> {
            assertThat(outlet.reports()).isEqualTo(12);
            assertThat(outlet.transform()).isGreaterThan(check.reports().get(0).transform());
            assertThat(outlet.transform()).isGreaterThan(0.95);
        });
    }

    @Test
    void thePriorsReachAReportOrTheyDoNot() {
        var near = price("near", LEVEL, LEVEL);
        var far = price("far", 1e9, 1e9);
        var prior = IntStream.range(0, 100)
                .mapToObj(draw -> prior(draw, new Simulated.Level(LEVEL)))
                .toList();
        assertThat(check(List.of(near), worlds(List.of(near), 0, 1), prior)
                        .reports()
                        .get(0)
                        .isInsidePrior())
                .isTrue();
        assertThat(check(List.of(far), worlds(List.of(far), 0, 1), prior)
                        .reports()
                        .get(0)
                        .isInsidePrior())
                .isFalse();
    }

    @Test
    void withoutReplicatesNothingIsChecked() {
        assertThat(check(List.of(price("any", LEVEL, LEVEL)), List.of(), List.of()))
                .isEqualTo(PredictiveCheck.NONE);
    }
}
