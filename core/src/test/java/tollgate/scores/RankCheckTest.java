package tollgate.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.engine.Draws;

class RankCheckTest {
    private static final int DATA_SETS = 400;
    private static final int DRAWS = 99;

    /** Ranks among 99 draws when the true value's place in its posterior is a function of a uniform number. */
    private static int[] ranks(long seed, int count, int draws, DoubleUnaryOperator place) {
        var luck = Draws.of(seed, "ranks").luck(0, 0);
        int[] ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = (int) Math.min((draws + 1) * place.applyAsDouble(luck.nextDouble()), draws);
        }
        return ranks;
    }

    private static RankCheck check(long seed, DoubleUnaryOperator place) {
        return RankCheck.of("theta", ranks(seed, DATA_SETS, DRAWS, place), DRAWS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void uniformRanksPass(long seed) {
        var check = check(seed, place -> place);
        assertThat(check.p()).isGreaterThan(1e-3);
        assertThat(check.coverage90().interval(.9999).contains(.9)).isTrue();
        assertThat(check.coverage50().interval(.9999).contains(.5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void posteriorsThatAreTooNarrowTooWideOrShiftedFail(long seed) {
        var narrow = check(seed, BetaDistribution.of(.5, .5)::inverseCumulativeProbability);
        assertThat(narrow.p()).isLessThan(1e-3);
        assertThat(narrow.coverage90().share()).isLessThan(.87);
        var wide = check(seed, BetaDistribution.of(1.8, 1.8)::inverseCumulativeProbability);
        assertThat(wide.p()).isLessThan(1e-3);
        assertThat(wide.coverage50().share()).isGreaterThan(.55);
        var shifted = check(seed, BetaDistribution.of(1, 1.5)::inverseCumulativeProbability);
        assertThat(shifted.bandP()).isLessThan(1e-3);
        assertThat(shifted.distance()).isGreaterThan(.06);
    }

    @Test
    void passingAsksForEvenRanksAndForIntervalsThatHold() {
        var even = check(1, place -> place);
        assertThat(even.passesAmong(80)).isTrue();
        for (int held : new int[] {335, 385}) {
            var other = new RankCheck(
                    "theta",
                    even.chiSquareP(),
                    even.bandP(),
                    even.distance(),
                    even.coverage50(),
                    new Coverage(held, 400));
            assertThat(other.passesAmong(80)).isFalse();
        }
        var uneven = new RankCheck("theta", 4e-6, even.bandP(), even.distance(), even.coverage50(), even.coverage90());
        assertThat(uneven.passesAmong(80)).isFalse();
        assertThat(uneven.passesAmong(200)).isTrue();
    }

    /** Both p-values of 400 checks of uniform ranks; the band's are discrete, and so not above their share by chance. */
    @Test
    void underUniformRanksSmallPValuesAreAsRareAsTheySay() {
        int checks = 400;
        int smallChi = 0;
        int smallBand = 0;
        for (int seed = 0; seed < checks; seed++) {
            var check = RankCheck.of("theta", ranks(seed, 100, 19, place -> place), 19);
            smallChi += check.chiSquareP() <= .1 ? 1 : 0;
            smallBand += check.bandP() <= .1 ? 1 : 0;
        }
        double fourErrors = 4 * Math.sqrt(.1 * .9 / checks);
        assertThat(smallChi / (double) checks).isCloseTo(.1, within(fourErrors));
        assertThat(smallBand / (double) checks).isBetween(.04, .1 + fourErrors);
    }

    /** Oracle: 4,000 simulations of 50 ranks among 20 places. */
    @Test
    void uniformRanksStayInsideTheBandAsOftenAsItSays() {
        var band = new RankBand(50, 20);
        int[][] ends = band.ends(.95);
        int simulations = 4000;
        int inside = 0;
        for (int simulation = 0; simulation < simulations; simulation++) {
            int[] ranks = ranks(simulation, 50, 19, place -> place);
            boolean isInside = true;
            for (int place = 0; place <= 20; place++) {
                int last = place;
                int below =
                        (int) Arrays.stream(ranks).filter(rank -> rank < last).count();
                isInside &= below >= ends[place][0] && below <= ends[place][1];
            }
            inside += isInside ? 1 : 0;
        }
        assertThat(inside / (double) simulations).isBetween(.95 - .014, .975);
    }

    /** Two ranks and two places: below the middle are 0, 1 or 2 of them, with chances 1/4, 1/2, 1/4. */
    @Test
    void theBandOfTwoRanksIsTheHandComputedOne() {
        var band = new RankBand(2, 2);
        assertThat(band.probabilityOfWorse(new int[] {0, 0, 2})).isCloseTo(.5, within(1e-12));
        assertThat(band.probabilityOfWorse(new int[] {0, 2, 2})).isCloseTo(.5, within(1e-12));
        assertThat(band.probabilityOfWorse(new int[] {0, 1, 2})).isCloseTo(1, within(1e-12));
        assertThat(band.ends(.5)[1]).containsExactly(1, 1);
        assertThat(band.ends(.51)[1]).containsExactly(0, 2);
    }

    @Test
    void ninetyOfAHundredPlacesAreInsideTheNinetyPercentInterval() {
        int[] everyRank = new int[100];
        for (int rank = 0; rank < 100; rank++) {
            everyRank[rank] = rank;
        }
        var check = RankCheck.of("theta", everyRank, 99);
        assertThat(check.coverage90()).isEqualTo(new Coverage(90, 100));
        assertThat(check.coverage50()).isEqualTo(new Coverage(50, 100));
        assertThat(check.distance()).isZero();
        assertThat(check.chiSquareP()).isEqualTo(1);
    }

    @Test
    void ranksThatCannotBeAreRefused() {
        assertThatThrownBy(() -> RankCheck.of("theta", new int[] {0, 100}, 99))
                .hasMessageContaining("between 0 and 99");
        assertThatThrownBy(() -> RankCheck.of("theta", new int[] {0}, 100)).hasMessageContaining("(100)");
        assertThatThrownBy(() -> RankCheck.of("theta", new int[0], 99)).hasMessageContaining("ranks of theta");
    }
}
