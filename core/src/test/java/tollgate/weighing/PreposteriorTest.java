package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.evidence.Background;
import tollgate.evidence.Grade;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Outlet;
import tollgate.evidence.Reliability;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;

class PreposteriorTest {
    private static final int PARTICLES = 402;
    private static final double LOWEST = 100;
    private static final double HIGHEST = 100_000;
    private static final List<Integer> NO_COPIES =
            IntStream.range(0, PARTICLES).boxed().toList();
    private static final List<String> KINDS = IntStream.range(0, PARTICLES)
            .mapToObj(number -> number % 4 < 2 ? "a" : "b")
            .toList();

    private static final int DATA_SETS = 40;
    private static final int SMALL_SAMPLE = 128;
    private static final ReportsDensity DENSITY = density();

    private static ReportsDensity density() {
        var day = LocalDate.of(2020, 1, 1);
        var report = new Report(
                "R", "o", "R", Kind.POINT, Grade.require("B2"), Use.FIT, "q", "", "u", 3163, 3163, day, day, 0);
        return ReportsDensity.of(
                List.of(report),
                Map.of("o", new Outlet("o", "o", Reliability.B, false)),
                any -> new Background(LOWEST, HIGHEST),
                GradeTable.DEFAULT);
    }

    private static Preposterior of(IntFunction<Simulated> simulated, List<Integer> families) {
        return new Preposterior(
                "R", DENSITY, IntStream.range(0, PARTICLES).mapToObj(simulated).toList(), families, 5);
    }

    @Test
    void aReportOfWhatAllExplanationsShareTellsNothing() {
        var gain = of(number -> new Simulated.Level(1000 + number), NO_COPIES).gain(KINDS);

        assertThat(gain.bits()).isCloseTo(0, within(0.03));
        assertThat(gain.isClear()).isFalse();
    }

    /** Oracle: mutual information by a sum over what is reported; B2 errs one time in ten, and spreads by .2 and the outlet by .15. */
    @Test
    void whatAReportTellsOfTwoExplanationsIsTheirMutualInformationWithIt() {
        double apart = Math.log(2);
        double deviation = Math.hypot(0.2, 0.15);
        double expected = 0;
        int cells = 20_000;
        double width = Math.log(HIGHEST / LOWEST) / cells;
        for (int cell = 0; cell < cells; cell++) {
            double y = Math.log(LOWEST) + (cell + 0.5) * width;
            double a = density(y - Math.log(3000), deviation);
            double b = density(y - Math.log(3000) - apart, deviation);
            double mean = (a + b) / 2;
            expected += width * (a * Math.log(a / mean) + b * Math.log(b / mean)) / 2 / Math.log(2);
        }

        var gain = of(number -> new Simulated.Level(number % 4 < 2 ? 3000 : 6000), NO_COPIES)
                .gain(KINDS);

        assertThat(expected).isBetween(0.3, 0.8);
        assertThat(gain.error()).isLessThan(0.12);
        assertThat(gain.bits()).isCloseTo(expected, within(4 * gain.error()));
    }

    private static double density(double miss, double deviation) {
        double normal = Math.exp(-miss * miss / 2 / deviation / deviation) / deviation / Math.sqrt(2 * Math.PI);
        return 0.9 * normal + 0.1 / Math.log(HIGHEST / LOWEST);
    }

    @Test
    void copiesOfOneParticleDoNotVouchForOneAnother() {
        var copies =
                IntStream.range(0, PARTICLES).mapToObj(number -> number % 4 / 2).toList();

        var gain = of(number -> new Simulated.Level(number % 4 < 2 ? 3000 : 6000), copies)
                .gain(KINDS);

        assertThat(gain.bits()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aQuantityThatNoWorldHasTellsNothing() {
        assertThat(of(number -> new Simulated.Missing(), NO_COPIES).gain(KINDS).bits())
                .isZero();
    }

    /** The one world that has the quantity has it far above all that is ever claimed. */
    @Test
    void aTruthThatNothingElseIsLikeDoesNotDrownTheOthers() {
        var gain = of(number -> number == 0 ? new Simulated.Level(1e9) : new Simulated.Missing(), NO_COPIES)
                .gain(KINDS);

        assertThat(gain.bits()).isZero();
    }

    /**
     * Clear of luck in how many of {@link #DATA_SETS} small samples, under explanations of equally many families.
     *
     * @param apart by what an explanation's levels differ from those of the one before, in logs
     * @param among standard deviation of families, in logs; that of particles within one is a third of it
     * @param isKnown whether it is known who is related
     */
    private static int clear(int explanations, double apart, double among, int ofFamily, boolean isKnown) {
        int clear = 0;
        for (int dataSet = 0; dataSet < DATA_SETS; dataSet++) {
            var luck = Draws.of(dataSet, "families");
            var levels = new ArrayList<Simulated>();
            var kinds = new ArrayList<String>();
            var families = new ArrayList<Integer>();
            for (int number = 0; number < SMALL_SAMPLE; number++) {
                int family = number / ofFamily;
                int kind = family % explanations;
                double level = among * Draws.gaussian(luck.luck(0, family))
                        + among / 3 * Draws.gaussian(luck.luck(1, number))
                        + apart * kind;
                levels.add(new Simulated.Level(3000 * Math.exp(level)));
                kinds.add("explanation " + kind);
                families.add(isKnown ? family : number);
            }
            clear += new Preposterior("R", DENSITY, levels, families, dataSet)
                            .gain(kinds)
                            .isClear()
                    ? 1
                    : 0;
        }
        return clear;
    }

    /** All explanations have one law of levels. Luck exceeds twice its error once in 44 times, so more than 3 of 40 hardly ever. */
    @Test
    void familiesDoNotMakeAReportThatTellsNothingSeemToTell() {
        assertThat(clear(4, 0, 0.6, 8, true)).isLessThanOrEqualTo(3);
        assertThat(clear(4, 0, 0.6, 16, true)).isLessThanOrEqualTo(3);
        assertThat(clear(4, 0, 0.6, 8, false)).isGreaterThan(10);
    }

    @Test
    void whatTellsExplanationsApartIsFoundAmongFamilies() {
        assertThat(clear(2, Math.log(4), 0.2, 4, true)).isGreaterThan(36);
        assertThat(clear(4, Math.log(4), 0.2, 8, true)).isGreaterThan(36);
    }
}
